story "An interview in which nothing was told yet begins with the newest version"

starts an interview
pauses
plays longer-for-bank-details
resumes
expect nothing later
who applicant, desk, private
told short
expect told short under 2026-11.4
expect log interview.moved 1
expect to tell 0
