story "What is said about danger is stored, and is on no summary and no copy"

plays start
plays told
told contact
chooses contact.safe check
says contact.code_word "marigold"
continues
passes on to now
told now
passes on to safety
told safety
chooses safe.fleeing yes
chooses safe.kind domestic
  needs card opt_refuge
card opt_refuge yes own-tap
chooses safe.kind domestic
says safe.areas_avoid "Castle Street and round the market"
expect stored safe.areas_avoid "Castle Street and round the market"
expect rests safe.kind on opt_refuge
continues
passes on to check
expect check value "Which places would not be safe for you?"
makes a copy
receipt does not say "marigold"
receipt does not say "Castle Street"
receipt does not say "Abuse by a partner"
page does not say "Castle Street"
page does not say "marigold"
