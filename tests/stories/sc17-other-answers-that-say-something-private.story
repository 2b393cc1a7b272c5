story "Hospital, hate crime, probation: each answer has its own card, and a way out (SC17)"

plays start
plays told
passes on to now
told now
chooses ten.prev 10
  needs card opt_hospital
chooses ten.prev 25
chooses ten.reason 31
  needs card opt_hate
card opt_hate yes own-tap
chooses ten.reason 31
expect rests ten.reason on opt_hate
chooses ten.pref rp_homeless, rp_medwel
  needs card opt_other_sensitive
expect nothing ten.pref
chooses ten.pref rp_homeless
expect stored ten.pref "Homeless, or about to be within 56 days"

# A question three answers deep, that one of its options makes private.
chooses ten.referral_org_council 6
  refused answer.not_asked
chooses ten.referral 6
chooses ten.referral_council 1
chooses ten.referral_org_council 6
  needs card opt_other_sensitive
card opt_other_sensitive not-now
chooses ten.referral_org_council 9
expect stored ten.referral_org_council "Someone else"

# A yes that nothing needs any more stays a yes until it is taken back.
chooses ten.reason 12
expect choice opt_hate given
takes back opt_hate
expect stored ten.reason "It is too small for us"
expect erased because withdrawn 0
continues
passes on to work
told work
chooses emp.status 8
  needs card opt_hospital
card opt_hospital no
chooses emp.status 0
expect stored emp.status "Something else"
chooses ten.referral 8
expect nothing ten.referral_council
expect nothing ten.referral_org_council
