story "At reception: a new person, one consent, a copy, and the consent taken back"

signs in as reception
adds at reception 3/4/1980 "Grace Okafor"
this person is Grace
expect stored id.full_name "Grace Okafor"
expect told identity screen

# Told first here too.
card mkt_email yes own-tap
  refused answer.not_told
told short
told choices
card mkt_email yes own-tap
expect choice mkt_email given
makes a copy
receipt says "News from us by email"
hands it over printed
finishes
expect status complete

# The postcode typed at reception is not kept: it is asked with its address.
finds "Okafor HP13 6XY"
expect found Grace
expect second detail asked
finds "Okafor 3/4/1980"
expect found Grace
expect second detail known
begins at reception with Grace
takes back mkt_email
expect choice mkt_email withdrawn
told short
makes a copy
receipt says "What you took back News from us by email"
receipt says "You agreed to nothing, and that changes nothing else."
hands it over printed
finishes
expect log receipt.made 2
