story "A letting is agreed: the lead tenant is shown the government's notice, the household gets leaflets, then it is logged"

plays start
plays told
closes
agrees a letting "T-1001"
expect letting due
saves the list lettings-unsupported
list says "T-1001"
shows the government's notice short aloud
expect letting shown
hands over 2 leaflets
expect leaflets 2
hands over 0 leaflets
  refused letting.count_not_valid
logs the letting
expect letting supported
saves the list lettings
list says "T-1001"
list says "supported"
list says "2026-11.1"
list says "aloud"
list says "Olu Officer"
saves the list lettings-unsupported
list does not say "T-1001"
logs the letting
  refused letting.over
