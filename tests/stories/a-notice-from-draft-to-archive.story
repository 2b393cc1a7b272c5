story "A notice is drafted, checked, approved by a colleague, published, superseded and put away"

signs in as lead
expect in force 2026-11.3
begins a draft
expect must fix 0
sets dates/pack/version "2026-12.1"
sets dates/pack/effective "2026-12-01"
sets retention/RK/period "7 years"
expect changes processing

# What must be mended is mended first.
sets organisation/pack/title "Twenty11 privacy notice"
rewords card/money_help "You do not have to agree in order to get a home from us, or to keep one." "You have to agree."
approves the draft
  refused draft.must_fix
rewords card/money_help "You have to agree." "You do not have to agree in order to get a home from us, or to keep one."
expect must fix 0

# Whoever changed it last does not approve it, where somebody else could.
approves the draft
  refused draft.another_approves
publishes the draft
  refused draft.not_approved
signs in as second-lead
approves the draft

# A change after the approval needs a new one.
signs in as lead
sets retention/RK/period "8 years"
publishes the draft
  refused draft.not_approved
signs in as second-lead
approves the draft

# It is on the website before it is in force, and not in the future.
publishes the draft put up on 2026-11-24
  refused draft.date_not_valid
publishes the draft put up on yesterday
  refused draft.date_not_valid
publishes the draft
expect version 2026-12.1 to-come
expect in force 2026-11.3
puts away 2026-11.3
  refused version.in_force

# On its first day it is in force.
today 2026-12-01
expect in force 2026-12.1
expect version 2026-11.3 superseded
puts away 2026-12.1
  refused version.in_force
puts away 2026-11.3
expect version 2026-11.3 archived

# Neither the same version again, nor one dated earlier, nor one that changes nothing.
begins a draft
sets retention/RK/period "9 years"
signs in as lead
approves the draft
publishes the draft
  refused draft.version_taken
sets dates/pack/version "2026-11.9"
sets dates/pack/effective "2026-11-30"
signs in as second-lead
approves the draft
publishes the draft
  refused draft.dated_before
sets dates/pack/effective "2026-12-01"
sets retention/RK/period "8 years"
signs in as lead
approves the draft
publishes the draft
  refused draft.nothing_changed
gives the draft up
sets retention/RK/period "10 years"
  refused draft.over
