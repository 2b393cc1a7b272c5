story "Where a law is the reason, the notice names it, and nobody is asked to agree"

plays start
plays told
passes on to offences
told offences
notice says "The law on social protection"
notice says "Data Protection Act 2018"
notice says "You can still leave a question out"
chooses off.unspent yes
  refused answer.not_asked
chooses off.needed yes
chooses off.reason staff
expect asked off.unspent
at offences
chooses off.unspent yes
expect stored off.unspent "Yes"
expect choices given 0
expect choices requested 0
declines off.unspent
expect declined off.unspent
chooses off.unspent yes
chooses off.needed no
expect nothing off.unspent
