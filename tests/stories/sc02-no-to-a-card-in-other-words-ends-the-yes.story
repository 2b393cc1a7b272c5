story "No to a card whose words changed ends the yes from before, with all that rested on it (SC2)"

plays start
plays told
passes on to services
told services
chooses open.services housing, money_help
continues
passes on to money_help
told money_help
card money_help yes own-tap
chooses ben.share 2
pauses

signs in as lead
begins a draft
sets dates/pack/version "2026-11.4"
sets dates/pack/effective "2026-11-23"
rewords card/money_help "What you spend each month, what you owe" "What you spend each month, what you owe and to whom"
signs in as second-lead
approves the draft
publishes the draft telling the wording "It names one more thing."
signs in as officer

# In the same interview: what changed first, then the changed card.
resumes
at changes
told changes
moves on
at card money_help
told money_help
card money_help no
expect choice money_help refused
expect nothing ben.share
expect erased because withdrawn 1
expect mark money_help said-no
