story "A no to the health card blocks nothing: the application is finished (SC1)"

plays start
told identity
says id.full_name "Beatrice Cole"
says dob 1/2/1955
says addr.current "4 Mill Lane | High Wycombe | HP11 2AA"
continues
told contact
chooses contact.safe post
continues
passes on to household
told household
says hh.count 1
continues
passes on to home
told home
chooses need.type bungalow
chooses need.beds 1
chooses need.floor ground
continues
at card health_need
told access
card health_need no
card pregnancy no
passes on to check

# Check-your-answers says it in plain, equal words.
expect left nothing
expect check value "Which floor would suit you?" "Ground floor"
expect check said-no "Does anyone who is moving need help to get around the home?"
plays end
receipt says "What you need to get around your home"
receipt says "No"
