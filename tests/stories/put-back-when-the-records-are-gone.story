story "When the records are gone a backup is put back, and it is said that nobody knows what went since"

plays start
plays told
backs up
compares the backup
expect records behind

loses the records
compares the backup
expect records missing
puts the backup back
expect goes again answers 0
expect stored id.full_name "Amina Yusuf"
expect log vault.restored 1
