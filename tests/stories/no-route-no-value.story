story "A sensitive value has no way into the vault without its own yes"

plays start
plays told
passes on to services
told services
chooses open.services money_help, care_support
continues
told full

# The whole notice was shown, and still not one of these can be stored: shown is not agreed.
chooses need.access 1
  refused answer.card_first
chooses hh.pregnant 1
  refused answer.card_first
chooses health.ltc 1
  refused answer.card_first
chooses care.gives yes
  refused answer.card_first
chooses eq.religion prefer-not
  refused answer.card_first
declines eq.orientation
  refused answer.card_first
says fin.help_wanted "A plan"
  refused answer.card_first
says support.organisation "Citizens Advice"
  refused answer.card_first
chooses emp.status 8
  needs card opt_hospital
chooses ten.pref rp_medwel
  needs card opt_other_sensitive
chooses ten.reason 10
  needs card opt_hate

# One yes opens one purpose and no other.
passes on to caring
told caring
card care_needs yes own-tap
chooses care.gives yes
expect rests care.gives on care_needs
chooses health.ltc 1
  refused answer.card_first
expect choices given 1
