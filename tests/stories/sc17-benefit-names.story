story "The name of one benefit says something about health: its own card, inside another (SC17)"

plays start
plays told
passes on to services
told services
chooses open.services money_help
continues
passes on to money_help
told money_help
card money_help yes own-tap
at money_help
chooses ben.types uc, pip
  needs card opt_benefit_health
expect nothing ben.types
card opt_benefit_health no
chooses ben.types uc, prefer-not
  problem ben.types answer.exclusive_alone
chooses ben.types uc
expect stored ben.types "Universal Credit"

# Now they do agree, and later take only that back: the list that named it goes, the rest stays.
chooses fin.debts none
card opt_benefit_health yes own-tap
chooses ben.types uc, pip
expect stored ben.types "Universal Credit; Personal Independence Payment"
takes back opt_benefit_health
expect nothing ben.types
expect stored fin.debts "No"
expect choice money_help given
