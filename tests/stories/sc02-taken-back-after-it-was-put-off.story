story "A yes that stands for its earlier words is taken back like any other, in the interview that has the new ones"

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

resumes
at changes
# Told under the earlier version, nothing can be changed on a page the later one changed.
chooses ben.share 3
  refused answer.not_told
told changes
moves on
at card money_help
told money_help
card money_help not-now
expect stored ben.share
takes back money_help
expect choice money_help withdrawn
expect agreed money_help under 2026-11.3
expect nothing ben.share
expect erased because withdrawn 1
