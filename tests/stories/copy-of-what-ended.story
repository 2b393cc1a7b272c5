story "A yes that was taken back gives a copy that says what ended, and holds up with a stranger"

plays start
plays told
passes on to access
told access
card health_need yes own-tap
chooses need.access 1
makes a copy of the end of health_need
  refused choice.not_possible
makes a copy
receipt says "What happens now"
receipt says "How to take it back"
saves the copy
saves the copy with the answers

takes back health_need
makes a copy of the end of health_need
receipt is a new one
receipt says "What you took back"
receipt says "What stops"
receipt says "What goes on, and why"
receipt says "1 answer that rested on it."
receipt says "Your rights"
receipt does not say "Amina"
saves the copy
expect log receipt.made 2
# Asked again, it is the same paper.
makes a copy of the end of health_need
expect log receipt.made 2
