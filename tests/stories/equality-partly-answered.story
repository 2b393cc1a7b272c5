story "Equality questions: apart, after the check, some answered, some not"

plays start
plays required

# Not before the answers are checked.
goes to equality
  refused interview.not_reachable
expect no check "What is your religion or belief?"
confirms the answers
at card equality
told equality
chooses nat.monitor 826
expect stored nat.monitor "United Kingdom"
chooses eq.religion prefer-not
  refused answer.card_first
chooses eq.sex F
  refused answer.card_first
card equality yes own-tap
at equality
chooses eq.sex F
expect rests eq.sex on equality
chooses eq.ethnic_group 2
expect asked eq.ethnic_asian
expect not asked eq.ethnic_black
declines eq.religion
does not know eq.orientation
expect rests eq.ethnic_group on equality
expect declined eq.religion
expect not-known eq.orientation
expect nothing eq.gender_same
continues
at choices

# Taking it back erases what rested on it, not what was asked without a card.
takes back equality
expect nothing eq.ethnic_group
expect nothing eq.sex
expect stored nat.monitor "United Kingdom"
told choices
leaves every choice blank
makes a copy
hands it over declined
receipt does not say "Female"
finishes
