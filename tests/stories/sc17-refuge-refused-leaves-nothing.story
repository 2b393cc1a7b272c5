story "A refuge as the last address, and a no: nothing of it is left (SC17)"

plays start
plays told
passes on to now
told now
chooses ten.prev 3
expect stored ten.prev "Rented from a private landlord"

# They say "a refuge" instead. What was stored before stays until they decide.
chooses ten.prev 21
  needs card opt_refuge
expect stored ten.prev "Rented from a private landlord"
card opt_refuge no
expect choice opt_refuge none
chooses ten.prev 21
  needs card opt_refuge
chooses ten.prev prefer-not
expect stored ten.prev "I would rather not say"
expect changed ten.prev 1
chooses ten.reason 49
  needs card opt_refuge
chooses ten.reason 56
  needs card opt_refuge
declines ten.reason
expect declined ten.reason
