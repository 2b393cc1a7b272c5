story "A change that touches everybody is told before whatever page is next, and once (SC2)"

plays start
plays told
passes on to household
told household
says hh.count 1
pauses

signs in as lead
begins a draft
sets dates/pack/version "2026-11.4"
sets dates/pack/effective "2026-11-23"
sets processors/hosting/country "Canada"
sets processors/hosting/safeguard "The International Data Transfer Agreement, in a contract with them."
expect changes processing
signs in as second-lead
approves the draft
publishes the draft
signs in as officer
expect to tell 1

resumes
expect later 2026-11.4
at changes
notice says "Canada"
told changes
moves on
at household
told household
expect told household under 2026-11.4
expect to tell 0
