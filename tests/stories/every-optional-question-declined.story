story "Somebody would rather not say to any question of a page; each is a stored answer"

plays start
plays told
told contact
declines contact.safe
declines contact.safe_times
declines contact.code_word
declines contact.phone
declines contact.phone_other
declines contact.email
declines contact.language
declines contact.interpreter
declines contact.format
continues
told services
declines open.services
declines open.other
continues
told household
declines hh.count
declines hh.people
continues
told now
declines ten.prev
declines ten.reason
declines ten.homeless
declines ten.pref
continues
told home
declines need.type
declines need.beds
declines need.floor
declines need.move_by
continues

# Declined is stored as such, and is no value.
expect declined contact.phone
expect declined ten.pref
expect declined hh.people
expect declined need.move_by
passes on to check
expect left nothing
expect check declined "What is your phone number?"
expect check declined "Do any of these apply to you?"
plays end
receipt says "What is your phone number?"
# What is restricted is not on paper, not even as a question.
receipt does not say "code word"
