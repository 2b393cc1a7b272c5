story "Whoever was told something that is no longer so is told again, at the desk, on the telephone or by post"

plays start
plays told
passes on to services
told services
chooses open.services housing, refunds
continues
passes on to bank
told bank
has no bank.account
closes
expect to tell 0

# Somebody else, who never came to the bank details, is not touched.
plays start
plays told
closes
this person is Other

plays longer-for-bank-details
expect to tell 1
opens Other "3/4/1980"
tells them again paper
  refused tell.nothing_due
saves the list tell-again
list says "Bank details"
list does not say "Amina"
