story "A part of a date will do where the notice says so, and nowhere else"

plays start
told identity
says dob 4/1980
  problem dob answer.day_missing
says dob 1980
  problem dob answer.day_missing
  problem dob answer.month_missing
says dob 31/2/1980
  problem dob answer.date_not_real
says dob 3/4/2030
  problem dob answer.date_in_future
says dob 3/4/2015
  problem dob answer.too_young
expect nothing dob
says dob "3/apr/1980"
expect stored dob "3 April 1980"
says id.full_name "Amina Yusuf"
says addr.current "12 Easton Street | High Wycombe | HP11 1NT"
continues
passes on to home
told home
says need.move_by 2027
expect stored need.move_by "2027"
says need.move_by 3/2027
expect stored need.move_by "March 2027"
expect changed need.move_by 1
continues
passes on to tenancies
told tenancies
adds row addr.history
says addr.from[1] 2019
says addr.to[1] 6/2022
says addr.past[1] "Flat 2, 8 Oak Road | Slough | SL1 1AA"
expect stored addr.to[1] "June 2022"
says addr.to[1] 2031
  problem addr.to answer.date_in_future
expect stored addr.to[1] "June 2022"
