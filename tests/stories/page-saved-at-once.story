story "A page is saved in one go: what holds is stored, what does not is named"

plays start
told identity
page identity
  says id.full_name "Amina Yusuf"
  says dob 31/2/1980
  says addr.current "12 Easton Street | High Wycombe | nowhere"
  problem dob answer.date_not_real
  problem addr.current answer.postcode_wrong
expect stored id.full_name "Amina Yusuf"
expect nothing dob
page identity
  says id.full_name "Amina Yusuf"
  says dob 3/4/1980
  says addr.current "12 Easton Street | High Wycombe | HP11 1NT"
  chooses id.evidence_seen passport
  says id.evidence_on 20/11/2026
expect stored id.evidence_on "20 November 2026"
expect log answer.saved 5
says addr.current "Weg 1 | Bonn | 53111"
  problem addr.current answer.postcode_wrong
page identity
  chooses contact.safe call
  refused answer.field_unknown
continues
passes on to now
told now
page now
  chooses ten.prev 29
  says now.rooms 1
  needs card opt_prison
expect nothing ten.prev
expect stored now.rooms "1"
