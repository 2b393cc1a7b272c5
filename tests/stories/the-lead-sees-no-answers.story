story "The data protection lead sees what was told and agreed, and no answer"

plays start
plays told
told contact
chooses contact.safe check
continues
passes on to home
told home
says need.areas "Marlow Bottom"
continues
told access
card health_need yes own-tap
chooses need.adapt lift
  refused answer.not_asked
chooses need.access 1
chooses need.adapt lift
page says "Marlow Bottom"
closes

signs in as lead
opens them "3 April 1980"
page says "Getting around your home"
page says "given"
page does not say "Marlow Bottom"
page does not say "stairlift"
the words of access are kept
