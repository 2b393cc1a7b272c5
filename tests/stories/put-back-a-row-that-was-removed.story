story "A row that was removed since the backup does not come back"

plays start
plays told
passes on to household
told household
says hh.count 3
adds row hh.people
says hh.name[1] "Idris Yusuf"
chooses hh.relation[1] child
adds row hh.people
says hh.name[2] "Nobody Real"
chooses hh.relation[2] friend
expect rows hh.people 2
backs up

signs in as officer
resumes
goes to household
removes row hh.people[2]
expect rows hh.people 1

puts the backup back
expect goes again answers 2
expect rows hh.people 1
expect nothing hh.name[2]
expect nothing hh.relation[2]
expect stored hh.name[1] "Idris Yusuf"
expect erased because row-removed 2
