story "A copy is made, something changes, and a second copy says so"

plays start
plays told
passes on to access
told access
card health_need yes own-tap
makes a copy
receipt says "What you need to get around your home"
receipt says "Short notice, version 2026-11.3, in English on a screen"
receipt does not say "PRACTICE"
receipt does not say "12 Easton Street"
hands it over printed
saves the copy
hands it over saved
takes back health_need
makes a copy
receipt is a new one
receipt says "What you took back"
hands it over declined
expect log receipt.made 2
expect log receipt.handed 3
hands it over eaten
  refused request.not_understood
