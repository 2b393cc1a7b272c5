story "A new version comes into force in mid-interview: what was told stays told under the old one, and what changed is told before the page it touches (SC2)"

plays start
plays told
expect nothing later
passes on to services
told services
chooses open.services housing, refunds
continues
passes on to household
told household
says hh.count 1
pauses

plays longer-for-bank-details
resumes
# A page the new version did not touch goes on under the version this person was told.
expect later 2026-11.4
continues
passes on to work
told work
expect told work under 2026-11.3
passes on to bank
at changes
notice says "7 years"
# Nothing can be asked on the page before the person was told what changed.
has no bank.account
  refused answer.not_told
moves on
  refused answer.not_told
told changes
moves on
at bank
expect nothing later
told bank
notice says "7 years"
has no bank.account
expect told changes under 2026-11.4
expect told bank under 2026-11.4
expect answered bank.account under 2026-11.4
expect told identity under 2026-11.3
expect told household under 2026-11.3
expect answered dob under 2026-11.3
expect log interview.moved 1

# An answer that is changed after that is asked anew under the new version, told first.
goes to identity
says dob 3/4/1981
  refused answer.not_told
told identity
says dob 3/4/1981
expect answered dob under 2026-11.4
expect answered id.full_name under 2026-11.3

# Told what changed, this person need not be told again.
expect to tell 0
