story "Nobody is asked anything before they are told why"

plays start

# The page is up, its notice is not.
says id.full_name "Amina Yusuf"
  refused answer.not_told
declines dob
  refused answer.not_told
adds row id.previous_names
  refused answer.not_told
continues
  refused answer.not_told
expect nothing id.full_name
expect not told identity

# The short notice covers no question, nor does the notice of another page.
told contact
says id.full_name "Amina Yusuf"
  refused answer.not_told

told identity
says id.full_name "Amina Yusuf"
expect stored id.full_name "Amina Yusuf"
chooses need.floor ground
  refused answer.not_told
