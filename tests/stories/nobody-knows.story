story "Not known, not needed, none and declined are four different answers"

plays start
told identity
says id.full_name "Amina Yusuf"
says dob 3/4/1980
has no addr.current
expect stored addr.current "No fixed address"
continues
told contact
chooses contact.safe office
has no contact.phone
expect stored contact.phone "No phone"
does not know contact.email
does not need contact.format
declines contact.code_word
expect not-known contact.email
expect not-needed contact.format
expect declined contact.code_word
expect nothing contact.interpreter
chooses contact.safe office, call
  problem contact.safe answer.exclusive_alone
says contact.email "amina@gmial.com"
  note contact.email answer.email_typo
expect stored contact.email "amina@gmial.com"
continues
passes on to check
expect check value "What is your phone number?" "No phone"
expect check not-needed "How would you like us to send you things?"
expect check not-provided "Would you like an interpreter?"
expect left household home
confirms the answers
  refused interview.not_finished
goes to household
told household
does not know hh.count
goes to home
told home
declines need.type
chooses need.beds help
passes on to check
expect left nothing
confirms the answers
