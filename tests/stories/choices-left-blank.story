story "The page of choices is left blank: every box is a no, not a silence"

plays start
plays required
confirms the answers
passes on to choices
expect choice mkt_email none
leaves every choice blank
  refused answer.not_told
# No partner is named, so nobody is asked about news of theirs.
ticks mkt_partners
  refused choice.not_here
told choices
leaves every choice blank
at copy
expect choice mkt_post refused
expect choice mkt_phone refused
expect choice mkt_email refused
expect choice mkt_sms refused
expect choice survey refused
expect choice pub_brochure refused
expect choice pub_web refused
expect choices refused 9
expect choices given 0
