story "An answer that was taken out since the backup does not come back"

plays start
plays told
passes on to contact
told contact
says contact.phone "07700 900123"
says contact.email "amina@example.org"
backs up

signs in as officer
resumes
goes to contact
clears contact.phone
expect nothing contact.phone

puts the backup back
expect records behind
expect goes again answers 1
expect goes again people 1
expect goes again consents 0
expect nothing contact.phone
expect stored contact.email "amina@example.org"
expect stored dob "3 April 1980"
