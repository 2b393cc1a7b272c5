story "Only words change, and the lead says people have to be told: they are (SC2)"

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
rewords section/household "You can leave out names at first." "You can leave out names and birthdays at first."
signs in as second-lead
approves the draft
publishes the draft telling the wording "Somebody asked, and the old words were not plain."
# The lead sees the list; telling is for officers.
expect to tell 1
tells them again paper
  refused role.refused

signs in as officer
expect to tell 1
resumes
at changes
told changes
moves on
at household
expect to tell 0
