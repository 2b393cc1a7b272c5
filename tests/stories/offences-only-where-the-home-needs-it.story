story "Past offences are asked only where the officer says why this home needs it"

plays start
plays told
passes on to offences
told offences
expect asked off.needed
expect not asked off.unspent
chooses off.unspent no
  refused answer.not_asked
chooses off.needed yes
chooses off.reason children
expect asked off.unspent
chooses off.unspent yes
says off.when 2024
chooses off.kind fraud
expect stored off.when "2024"

# Nothing of it on the check page but that it was answered; and on no copy.
passes on to check
expect check value "When was it?"
goes to offences

# This home does not need it after all: all of it goes.
chooses off.needed no
expect nothing off.reason
expect nothing off.unspent
expect nothing off.when
expect nothing off.kind
expect erased because not-asked 4
makes a copy
receipt does not say "Fraud"
