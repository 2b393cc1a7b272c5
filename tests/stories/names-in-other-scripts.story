story "Names in other scripts, with accents or hyphens, are found as they sound"

plays start
told identity
says id.full_name "Олена Шевченко"
says dob 1/1/1985
says addr.current "1 West Street | High Wycombe | HP11 2AA"
this person is Olena
closes
plays start
told identity
says id.full_name "Łukasz Wójcik-Żak"
says dob 5/5/1991
says addr.current "9 East Street | High Wycombe | HP12 3BB"
says id.known_as "Luke"
this person is Lukasz
closes
plays start
told identity
says id.full_name "Siân O'Brien"
says dob 6/6/1960
says addr.current "2 North Street | High Wycombe | HP13 4CC"
this person is Sian
closes

signs in as officer
finds "Olena Shevchenko"
expect found Olena
finds "шевченко"
expect found Olena
finds "Lukasz Wojcik"
expect found Lukasz
finds "Zak"
expect found Lukasz
finds "Sian OBrien"
expect found Sian
finds "HP13 4CC"
expect found Sian
expect second detail known
opens Sian
page says "Siân O'Brien"
