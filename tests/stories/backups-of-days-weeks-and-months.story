story "A backup each day; the newest of 7 days, 4 weeks and 3 months stay"

plays start
plays told
backs up
expect backups 2026-11-23
expect log backup.made 1

# A Sunday, seven weeks on. Of November its last day stays, of December too.
backs up each day until 2027-01-10
expect backups 2026-11-30, 2026-12-20, 2026-12-27, 2026-12-31, 2027-01-03, 2027-01-04, 2027-01-05, 2027-01-06, 2027-01-07, 2027-01-08, 2027-01-09, 2027-01-10

# The newest is whole: it is put back, and all is there.
puts the backup back
expect records behind
expect goes again answers 0
expect stored id.full_name "Amina Yusuf"
expect log vault.restored 1
