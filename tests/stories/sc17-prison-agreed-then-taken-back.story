story "Prison as the last address: its card first, then stored, then taken back (SC17)"

plays start
plays told
passes on to now
told now

# An ordinary question with a sensitive answer: nothing is kept before the card.
chooses ten.prev 29
  needs card opt_prison
expect nothing ten.prev
expect choice opt_prison none
card opt_prison yes own-tap
expect choice opt_prison given
chooses ten.prev 29
expect stored ten.prev "Prison or an approved hostel"
expect rests ten.prev on opt_prison
expect can take back opt_prison

# The same card covers the other answer that says the same.
chooses ten.reason 45
expect rests ten.reason on opt_prison

takes back opt_prison
expect choice opt_prison withdrawn
expect gone "What kind of home do you live in now?"
expect gone "What is your main reason for leaving?"
expect nothing ten.prev
expect nothing ten.reason

# The question is open again, with the way out that says nothing.
at now
chooses ten.prev 25
expect stored ten.prev "Somewhere else"
