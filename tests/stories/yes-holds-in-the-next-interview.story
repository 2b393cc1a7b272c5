story "A yes from before holds at the next interview; the notice is told again all the same"

plays start
plays told
passes on to access
told access
card health_need yes own-tap
card pregnancy no
chooses need.access 2
closes

days pass 90
starts an interview with them
who applicant, desk, private
told short
continues
told identity
says id.known_as "Amina"
continues
passes on to access
at access
expect choice health_need given
chooses need.access 1
  refused answer.not_told
told access
chooses need.access 1
expect rests need.access on health_need
expect can take back health_need

# Taken back here, it is gone from both.
takes back health_need
expect nothing need.access
expect erased because withdrawn 2
