story "A National Insurance number that cannot be one is named, never mended"

plays start
plays told
passes on to insurance_number
told insurance_number
says nino "AB 12 34 56 E"
  problem nino answer.ni_wrong
says nino "BG 12 34 56 A"
  problem nino answer.ni_wrong
says nino "QQ 12 34 56 C"
  problem nino answer.ni_example
expect nothing nino

# Who has a temporary number has no other yet: it is kept, and kept as what it is.
says nino "01 A 12345"
  note nino answer.ni_temporary
expect stored nino "01A12345 (temporary number)"
expect shown nino "Number ending 345"
says nino "ab 12 34 56 c"
expect stored nino "AB 12 34 56 C"
expect shown nino "Number ending 56C"
has no nino
expect stored nino "Does not have or know a number"
clears nino
expect nothing nino
expect erased because changed-mind 1

# Nobody needs one to finish: the page is left without it.
does not know nino
expect not-known nino
continues
passes on to check
expect check not-known "What is your National Insurance number?"
