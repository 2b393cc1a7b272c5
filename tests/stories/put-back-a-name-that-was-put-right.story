story "A name that was put right since the backup is found no more"

plays start
told identity
says id.full_name "Wilhelmina Prendergast"
says dob 3/4/1980
says addr.current "12 Easton Street | High Wycombe | HP11 1NT"
this person is Her
finds "Prendergast"
expect found Her
backs up

signs in as officer
resumes
says id.full_name "Mina Ashworth"
finds "Prendergast"
expect found nobody

puts the backup back
expect goes again answers 1
expect goes again people 1
signs in as officer
finds "Prendergast"
expect found nobody
# It is asked again: what she is called now was said after the backup.
expect nothing id.full_name
expect stored dob "3 April 1980"
