story "Continue pressed twice, a skip from another page, a wrong word: nothing moves by accident"

plays start
plays told
at contact
told contact
chooses contact.safe moon
  problem contact.safe answer.option_unknown
says contact.phone "12"
  problem contact.phone answer.phone_wrong
says contact.email "not an address"
  problem contact.email answer.email_wrong
chooses contact.language en "Also Welsh"
  problem contact.language answer.own_words_not_asked
expect nothing contact.phone
confirms the answers
  refused interview.not_reachable
finishes
  refused interview.not_finished
goes to moon
  refused interview.not_reachable
card moon yes own-tap
  refused choice.card_unknown
card comm_needs perhaps own-tap
  refused request.not_understood
card comm_needs yes ticked
  refused request.not_understood
told moon
  refused notice.not_found
puts up short shouting
  refused request.not_understood
at contact
