story "Not now: the card is not put again today, but it is at the next interview"

plays start
plays told
passes on to access
told access
at card health_need
card health_need not-now
card pregnancy no
expect choice health_need deferred
expect mark access said-no
passes on to life
told life
chooses life.armed 2
closes

days pass 7
starts an interview with them
who applicant, desk, private
told short
continues
passes on to access
at card health_need
told access
expect choice health_need requested
card health_need no
passes on to check
closes

# A no is not asked again, in any later interview.
days pass 7
starts an interview with them
who applicant, desk, private
told short
continues
expect mark access said-no
passes on to check
expect choice health_need refused
