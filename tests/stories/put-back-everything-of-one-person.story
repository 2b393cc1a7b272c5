story "Of a person who took everything out since the backup nothing comes back; of another all does"

plays start
told identity
says id.full_name "Bo Larsen"
says dob 5/6/1971
says addr.current "9 Marlow Road | High Wycombe | HP11 1TA"
this person is Bo
pauses

plays start
plays told
this person is Amina
passes on to access
told access
card health_need yes own-tap
chooses need.access 1
chooses need.adapt ramp
page says "A ramp"
backs up

signs in as officer
finds "Yusuf"
expect found Amina
resumes
takes back health_need
goes to identity
clears id.full_name
clears dob
clears addr.current
finds "Yusuf"
expect found nobody

puts the backup back
expect goes again people 1
expect goes again consents 1
expect choice health_need withdrawn
expect nothing need.access
expect nothing need.adapt
expect nothing id.full_name
expect nothing dob
expect nothing addr.current
signs in as officer
finds "Yusuf"
expect found nobody
finds "3/4/1980"
expect found nobody
finds "HP11 1NT"
expect found nobody
finds "Larsen"
expect found Bo
