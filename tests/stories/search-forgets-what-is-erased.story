story "A name that was put right or taken out is found no more"

plays start
told identity
says id.full_name "Wilhelmina Prendergast"
says dob 3/4/1980
says addr.current "12 Easton Street | High Wycombe | HP11 1NT"
this person is Her
finds "Prendergast"
expect found Her
says id.full_name "Mina Ashworth"
finds "Prendergast"
expect found nobody
finds "Ashworth HP11 1NT"
expect found Her
expect second detail known
declines addr.current
finds "HP11 1NT"
expect found nobody
clears id.full_name
finds "Ashworth"
expect found nobody
finds "3/4/1980"
expect found Her
