story "A letting is logged before the notice was shown: the list says that the declaration is not supported"

plays start
plays told
closes
agrees a letting "T-1002"
logs the letting
expect letting unsupported
saves the list lettings-unsupported
list says "T-1002"
saves the list lettings
list does not say "T-1002"
agrees a letting "=HYPERLINK(1)"
drops the letting
expect letting dropped
agrees a letting "  "
  refused letting.tenancy_missing
agrees a letting "=1+1"
saves the list lettings-unsupported
list says "'=1+1"
