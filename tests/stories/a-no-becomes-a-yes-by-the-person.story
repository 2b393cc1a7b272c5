story "Somebody said no and thinks again: they open the card, nobody puts it to them"

plays start
plays told
passes on to services
told services
chooses open.services money_help
continues
passes on to money_help
told money_help
at card money_help
card money_help no
expect mark money_help said-no

# From another page the card cannot be answered: nobody hears what it is about there.
card money_help yes own-tap
  refused choice.not_here
goes to money_help
at money_help
card money_help yes own-tap
expect choice money_help given
at money_help
expect can take back money_help
chooses ben.share 3
expect rests ben.share on money_help

# And back again; a yes ends by taking it back, not by a second answer.
card money_help no
  refused choice.not_possible
card money_help yes own-tap
  refused choice.not_possible
takes back money_help
expect nothing ben.share
expect choice money_help withdrawn
card money_help yes own-tap
expect choice money_help given
expect nothing ben.share
expect log choice.made 5
