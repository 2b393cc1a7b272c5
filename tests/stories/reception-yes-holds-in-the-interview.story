story "A yes given at reception holds in the interview that follows, after telling again"

signs in as reception
adds at reception 3/4/1980 "Grace Okafor"
this person is Grace
told access
card health_need yes spoken "Yes, that is fine"
expect choice health_need given
makes a copy
receipt says "What you need to get around your home"
hands it over saved
power cut
signs in as reception
finds "Okafor 3/4/1980"
expect found Grace

# The encounter was left open by the cut: it is taken up, not begun twice.
begins at reception with Grace
told short
finishes
expect status complete
expect log interview.started 1

signs in as officer
finds "Okafor 3/4/1980"
starts an interview with Grace
who applicant, desk, private
told short
continues
told identity
continues
passes on to access
at card pregnancy
chooses need.access 1
  refused answer.not_told
told access
card pregnancy no
at access
chooses need.access 1
expect rests need.access on health_need
