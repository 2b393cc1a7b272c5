story "On the telephone the screen tells nobody anything: each page is read out before its questions are answered"

starts an interview
who applicant, phone, private
puts up short screen
takes it down
continues
  refused answer.not_told
told short aloud
continues
at identity

# The officer sees the notice. The person does not.
told identity screen
says id.full_name "Amina Yusuf"
  refused answer.not_told
continues
  refused answer.not_told

# A reading that was broken off tells nothing either.
puts up identity aloud
says id.full_name "Amina Yusuf"
  refused answer.not_told
takes it down after 600 seconds
says id.full_name "Amina Yusuf"
expect stored id.full_name "Amina Yusuf"

# Sent by post and in their hands, it is told as well.
told contact paper
passes on to contact
says contact.phone "01632 960 001"
expect stored contact.phone "01632 960 001"
