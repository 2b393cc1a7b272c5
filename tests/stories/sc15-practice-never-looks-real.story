story "Practice needs no passphrase, and everything it makes says that it is not real (SC15)"

practises
starts an interview
who applicant, desk, private
told short
continues
at identity
told identity
says id.full_name "Percy Pretend"
says dob 9/9/1990
expect stored dob "9 September 1990"
chooses need.floor any
  refused answer.not_told
says addr.current "1 Made Up Lane | Nowhere"
continues
told contact
chooses contact.safe call
continues
passes on to household
told household
says hh.count 1
continues
passes on to home
told home
chooses need.type any
chooses need.beds help
continues
passes on to check
confirms the answers
passes on to choices
told choices
leaves every choice blank
makes a copy
receipt says "PRACTICE"
receipt says "NOT A REAL RECORD"
saves the copy
hands it over saved
finishes
at done
