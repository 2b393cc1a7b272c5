story "Three people are moving; one row was a mistake and leaves nothing"

plays start
plays told
passes on to household
told household
says hh.count 3
adds row hh.people
says hh.name[1] "Idris Yusuf"
chooses hh.relation[1] child
says hh.nights[1] 4
says hh.dob[1] 2/2/2015
adds row hh.people
# A name can wait; who the person is to them cannot.
page household
  says hh.name[1] "Idris Yusuf"
  problem hh.relation answer.empty
says hh.name[2] "Nobody Real"
chooses hh.relation[2] friend
says hh.nights[2] 4
  refused answer.not_asked
says hh.name[3] "Third"
  refused answer.row_unknown
says hh.name "No row"
  refused answer.row_unknown
expect rows hh.people 2

removes row hh.people[2]
expect rows hh.people 1
expect nothing hh.name[2]
expect nothing hh.relation[2]
expect erased because row-removed 2
expect stored hh.name[1] "Idris Yusuf"

# A number is not used twice: the third person is row 3.
adds row hh.people
says hh.name[3] "Salma Yusuf"
chooses hh.relation[3] partner
chooses hh.partner[3] P
expect shown hh.partner[3] "Yes, my partner"
removes row hh.people[2]
  refused answer.row_unknown

# Another relation closes the question about nights.
chooses hh.relation[1] relative
expect nothing hh.nights[1]
