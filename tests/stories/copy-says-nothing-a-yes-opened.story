story "A question that only a yes opened stays off the copy, for a yes taken back leaves nothing"

plays start
told identity
says id.full_name "Amina Yusuf"
says dob 3/4/1980
declines addr.current
passes on to access
told access
card health_need yes own-tap
declines need.access
makes a copy
receipt says "What is your address now?"
receipt says "What you need to get around your home"
receipt does not say "Does anyone who is moving need help to get around the home?"
