story "Sums are stored as they were meant, and what cannot be a sum is named"

plays start
plays told
passes on to money
told money
says fin.income 100 weekly
  refused answer.not_asked
chooses fin.income_known 0
says fin.income "1,450 monthly"
expect stored fin.income "£1,450.00 a month"
says fin.income "1450"
  problem fin.income answer.frequency_missing
says fin.income "-5 weekly"
  problem fin.income answer.amount_negative
says fin.income "12.345 weekly"
  problem fin.income answer.amount_too_precise
says fin.income "plenty weekly"
  problem fin.income answer.amount_wrong
expect stored fin.income "£1,450.00 a month"
expect changed fin.income 0
chooses fin.arrears yes
says fin.arrears_amount 312.5
expect stored fin.arrears_amount "£312.50"
chooses fin.income_known 2
expect nothing fin.income
chooses fin.arrears no
expect nothing fin.arrears_amount
