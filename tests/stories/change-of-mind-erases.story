story "An answer that opened other questions is changed: what it opened is erased"

plays start
plays told
passes on to services
told services
chooses open.services housing, refunds, training
continues
passes on to learning
told learning
chooses edu.training yes
says edu.history "Ten years as a cook"
expect stored edu.history "Ten years as a cook"
continues
passes on to bank
told bank
says bank.account "A Yusuf | 20-00-00 | 12345678"
expect shown bank.account "Account ending 678"

goes to services
chooses open.services housing
expect nothing bank.account
expect nothing edu.training
expect nothing edu.history
expect erased because not-asked 3
expect mark bank not-needed

# The same within one page.
chooses open.services training
goes to learning
chooses edu.training yes
says edu.history "Ten years as a cook"
chooses edu.training no
expect not asked edu.history
expect nothing edu.history
chooses edu.training yes
expect nothing edu.history
