story "Told again on the screen, aloud, on paper or by post: each is a showing of what changed, and ends the matter"

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
plays longer-for-bank-details
expect to tell 1
expect to tell them "Bank details"
opens them "3/4/1980"
tells them again posted
expect to tell 0
tells them again posted
  refused tell.nothing_due

# The next version is another matter, and needs telling again.
signs in as lead
begins a draft
sets dates/pack/version "2026-11.5"
sets dates/pack/effective "2026-11-23"
sets retention/RK/period "8 years"
signs in as second-lead
approves the draft
publishes the draft
signs in as officer
expect to tell 1
opens them "3/4/1980"
tells them again aloud
expect to tell 0
