story "A yes stays tied to the words it was given to; the card is put again only because its own words changed (SC2)"

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
expect rests ben.share on money_help
closes

signs in as lead
begins a draft
sets dates/pack/version "2026-11.4"
sets dates/pack/effective "2026-11-23"
rewords card/money_help "What you spend each month, what you owe" "What you spend each month, what you owe and to whom"
expect asked again "Help to manage your money and your rent account" 1
signs in as second-lead
approves the draft
publishes the draft telling the wording "It names one more thing."
signs in as officer
expect agreed money_help under 2026-11.3
opens them "3/4/1980"

# Put off, the yes stands for what it was given to, and nothing new is asked on it.
starts an interview with them
who applicant, desk, private
told short
continues
passes on to services
told services
chooses open.services housing, money_help
continues
passes on to money_help
at card money_help
card says "what you owe and to whom"
told money_help
card money_help not-now
expect choice money_help given
expect agreed money_help under 2026-11.3
expect log choice.kept 1
expect mark money_help said-no
chooses ben.share 3
  refused answer.card_first
closes

# A yes is to the card as it is now.
days pass 7
starts an interview with them
who applicant, desk, private
told short
continues
passes on to services
told services
chooses open.services housing, money_help
continues
passes on to money_help
at card money_help
told money_help
card money_help yes own-tap
expect agreed money_help under 2026-11.4
chooses ben.share 3
expect rests ben.share on money_help
closes
