story "Two boxes are ticked, one is taken back at once, the rest are a no"

plays start
plays required
ticks mkt_email
  refused interview.not_reachable
confirms the answers
passes on to choices
told choices
ticks opt_prison
  refused choice.not_here
ticks mkt_email, survey
expect choice mkt_email given
expect choice survey given
expect choice mkt_post refused
expect choices given 2
expect choices refused 7
takes back survey
expect choice survey withdrawn
makes a copy
receipt says "News from us by email"
hands it over printed
finishes
expect status complete
expect choices given 1
