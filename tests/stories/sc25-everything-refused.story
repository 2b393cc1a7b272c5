story "Every card refused, every question left: the interview is complete and valid (SC25)"

plays start
told identity
declines id.full_name
declines dob
declines addr.current
continues
told contact
declines contact.safe
continues
told services
chooses open.services money_help, care_support, training
continues
told household
declines hh.count
continues
passes on to home
told home
declines need.type
declines need.beds
chooses need.tailor yes
continues

at card health_need
told access
card health_need no
at card pregnancy
card pregnancy no
at card comm_needs
card comm_needs no
at card belief_visits
card belief_visits no
at card health_detail
told health
card health_detail no
at card care_needs
told caring
card care_needs no
passes on to money_help
at card money_help
told money_help
card money_help no
passes on to life
at card share_support
told life
card share_support no
chooses life.armed 4
at card service_injury
card service_injury no
continues
passes on to check

expect left nothing
expect check declined "What is your full name, as it is written on your documents?"
expect check said-no "Do you owe money, apart from rent?"
confirms the answers
at card equality
told equality
card equality no
skips
at choices
told choices
leaves every choice blank
at copy
makes a copy
hands it over printed
finishes
expect status complete
at done
expect choices given 0
expect choices requested 0
expect choices refused 19
expect log interview.completed 1
receipt says "You agreed to nothing, and that changes nothing else."
