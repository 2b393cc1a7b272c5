story "Only words change, and the lead says nobody has to be told: an open interview finishes under the version it began with (SC2)"

plays start
plays told
pauses

signs in as lead
begins a draft
sets dates/pack/version "2026-11.4"
sets dates/pack/effective "2026-11-23"
rewords section/household "know who will live there" "know who lives there"
expect changes wording
signs in as second-lead
approves the draft
publishes the draft
  refused draft.reason_missing
publishes the draft not telling the wording "The same thing in fewer words."
expect in force 2026-11.4

signs in as officer
resumes
expect later 2026-11.4
passes on to household
at household
told household
expect told household under 2026-11.3
expect to tell 0
