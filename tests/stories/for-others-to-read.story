story "What is kept about a person is saved for others to read, and each role saves no more than it may see"

plays start
plays told
told contact
chooses contact.safe check
says contact.code_word "marigold"
continues
passes on to home
told home
says need.areas "Marlow Bottom"
continues
told access
card health_need yes own-tap
chooses need.access 1
continues
closes

# Consents and showings: a yes, and no answer.
exports them as dpv
expect log person.exported 1
list says "dpv:ConsentGiven"
list says "dpv:NoticeCommunicated"
list says "/health_need"
list does not say "Marlow Bottom"
list does not say "marigold"

exports them as kantara
list says "KI-CR-v1.1.0"
list says "get around your home"

# Everything, for the person. The code word is there, in the folder that is kept apart.
exports them as bundle
list says "Marlow Bottom"
list says "marigold"
list says "kept-apart/data.json"
list says "READ THIS FIRST"
expect log person.exported 3

# What was taken back ends, and its answer is gone.
takes back health_need on the person's page
exports them as bundle
list says "You took it back"

# The lead sees no answers, and saves none.
signs in as lead
opens them "3 April 1980"
exports them as dpv
list says "may not see answers"
exports them as bundle
  refused role.refused
saves the list showings
list says "words_sha256"
list does not say "Marlow Bottom"
