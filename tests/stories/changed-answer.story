story "An answer is changed: the new one is stored, and that it changed, not what it was"

plays start
told identity
says id.full_name "Amina Yussuf"
expect changed id.full_name 0
says id.full_name "Amina Yusuf"
expect stored id.full_name "Amina Yusuf"
expect changed id.full_name 1

# Saying the same again changes nothing and leaves no entry.
says id.full_name "Amina Yusuf"
expect changed id.full_name 1
expect log answer.saved 2
declines id.full_name
expect declined id.full_name
expect changed id.full_name 2
clears id.full_name
expect nothing id.full_name
says id.full_name "Amina Yusuf"
expect log answer.saved 4
expect log answer.erased 1
page does not say "Yussuf"
