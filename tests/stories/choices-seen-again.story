story "Somebody looks at the choices again: one more tick, and no yes is lost by a blank box"

plays start
plays required
confirms the answers
passes on to choices
told choices
ticks mkt_email
at copy
expect log choice.made 9
goes to choices
ticks mkt_post
expect choice mkt_post given
expect choice mkt_email given
expect choice mkt_phone refused
expect log choice.made 10
takes back mkt_email
goes to choices
ticks mkt_email, mkt_post
expect choice mkt_email given
leaves every choice blank
  refused interview.not_reachable
goes to choices
leaves every choice blank
expect choices given 2
makes a copy
hands it over printed
finishes
