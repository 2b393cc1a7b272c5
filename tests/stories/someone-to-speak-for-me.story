story "A sister may speak for somebody: until it is checked, messages only, and that is written down"

starts an interview
who applicant, representative, desk, private
told short
continues
plays told
passes on to services
told services
chooses open.services speak_for_me
continues
passes on to speak_for_you
told speak_for_you
adds row rep.people

# What somebody may do, on what ground and until when is asked before they speak; "not known" is an answer too.
page speak_for_you
  says rep.name[1] "Leila Yusuf"
  problem rep.scope answer.empty
  problem rep.expiry answer.empty
  problem rep.authority answer.empty
  problem rep.verified answer.empty
page speak_for_you
  chooses rep.relationship[1] relative
  chooses rep.scope[1] message
  chooses rep.authority[1] next-of-kin
  chooses rep.verified[1] not-checked
  says rep.expiry[1] 31/12/2027
expect stored rep.scope[1] "Take a message only"
expect stored rep.verified[1] "Not checked yet: messages only"
says rep.expiry[1] 12/2027
  problem rep.expiry answer.day_missing
expect not asked rep.evidence[1]

# They think again: nobody speaks for them, and the sister's details are gone.
goes to services
chooses open.services housing
expect nothing rep.name[1]
expect nothing rep.scope[1]
expect erased because not-asked 6
page does not say "Leila"
