story "Where the notice says in writing, a tap or a spoken yes is not enough (SC8)"

plays start
plays told
passes on to health
at card health_detail
told health
card says "We cannot look at health priority without these details"
card health_detail yes own-tap
at health
says health.gp_name "Dr Shah, Priory Road"
  refused answer.not_asked

# Only who has a condition is asked whether we may ask a doctor.
chooses health.ltc 1
at card gp_contact
says health.gp_name "Dr Shah, Priory Road"
  refused answer.card_first
card gp_contact yes own-tap
  refused choice.not_strong_enough
card gp_contact yes spoken "Yes, ask her"
  refused choice.not_strong_enough
card gp_contact yes typed-name
  refused choice.words_missing
card gp_contact yes typed-name "Amina Yusuf"
expect choice gp_contact given
at health
says health.gp_name "Dr Shah, Priory Road"
expect rests health.gp_name on gp_contact
expect rests health.ltc on health_detail

# No condition after all: there is nothing to ask a doctor about.
chooses health.ltc 2
expect nothing health.gp_name
