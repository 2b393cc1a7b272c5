story "Consent to money help is taken back; the same income still serves eligibility (SC4)"

plays start
plays told
passes on to services
told services
chooses open.services housing, money_help
continues
passes on to money
told money
chooses fin.income_known 0
says fin.income "1450.00 monthly"
continues

at card money_help
told money_help
card says "It makes no difference to whether you can have a home"
card money_help yes own-tap
at money_help
chooses ben.share 2
chooses ben.types uc, child
chooses fin.debts some
says fin.debts_amount 800
adds row fin.expenditure
chooses fin.spend_kind[1] food
says fin.spend_amount[1] 60.00 weekly
expect rests ben.share on money_help
expect can take back money_help

# One action. The screen says what stops, what goes on, and why.
takes back money_help
expect choice money_help withdrawn
expect stops "The help with money and the rent account stops"
expect goes on "Income you gave to see which homes you can have stays for that"
expect gone "How much of your income comes from benefits?"
expect gone "Which benefits do you get?"
expect gone "Do you owe money, apart from rent?"
expect gone "About how much in all?"
expect gone "How much, and how often?"
expect kept "How much is it, after tax, and how often?"

expect stored fin.income "£1,450.00 a month"
expect nothing ben.share
expect nothing ben.types
expect nothing fin.debts
expect nothing fin.debts_amount
expect nothing fin.spend_kind[1]
expect nothing fin.spend_amount[1]
expect rows fin.expenditure 0
expect erased because withdrawn 6

# What was closed stays closed, and no card nags.
chooses ben.share 2
  refused answer.card_first
expect mark money_help said-no
takes back money_help
  refused choice.not_possible
