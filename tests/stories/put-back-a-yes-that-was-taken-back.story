story "A yes that was taken back since the backup stays ended, with its words and what rested on it"

plays start
plays told
passes on to health
told health
card health_detail yes own-tap
chooses health.ltc 1
card gp_contact yes typed-name "Amina Typed-Herself"
says health.gp_name "Dr Shah, Priory Road"
expect words gp_contact "Amina Typed-Herself"
backs up

signs in as officer
resumes
takes back gp_contact
expect choice gp_contact withdrawn
expect no words gp_contact

puts the backup back
expect goes again consents 1
expect goes again answers 1
expect choice gp_contact withdrawn
expect no words gp_contact
expect nothing health.gp_name

# The other yes was not taken back.
expect choice health_detail given
expect rests health.ltc on health_detail
