story "Ms A cannot use stairs, and says no to the health card (SC1)"

plays start
plays told
passes on to home
told home
chooses need.floor ground
chooses need.type flat, bungalow
chooses need.beds 1
continues

# The card comes before the question, and names the one effect of a no.
at card health_need
told access
card says "We cannot look for an adapted home for you"
card says "You do not have to agree in order to get a home from us"
expect choice health_need requested
says need.access_words "No stairs"
  refused answer.not_asked
chooses need.access 1
  refused answer.card_first
card health_need no

# The no is stored as an answer, the questions stay shut, the wish without a reason stands.
expect choice health_need refused
expect nothing need.access
at card pregnancy
card says "We cannot count a room for the baby"
card pregnancy no
expect stored need.floor "Ground floor"
expect mark access said-no
expect log choice.made 3

# The card is not put again. What else says something about health is another purpose, with a card of its own.
passes on to life
told life
chooses life.armed 1
at card service_injury
card says "We cannot count the injury for priority"
card service_injury no
expect not asked life.injury
continues
expect choice health_need refused

# A later change of mind is one action on its page, and opens the questions at once.
goes to access
at access
card health_need yes own-tap
expect choice health_need given
at access
expect asked need.access
chooses need.access 1
expect stored need.access "Yes"
expect rests need.access on health_need
