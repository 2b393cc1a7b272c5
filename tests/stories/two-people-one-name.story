story "Two people with the same name are never taken for each other"

plays start
told identity
says id.full_name "Mohammed Khan"
says dob 1/1/1970
says addr.current "1 West Street | High Wycombe | HP11 2AA"
this person is Elder
closes
plays start
told identity
says id.full_name "Mohammed Khan"
says dob 5/5/1999
says addr.current "9 East Street | High Wycombe | HP12 3BB"
this person is Younger
closes

signs in as officer
finds "Mohammed Khan"
expect found Elder Younger
expect second detail asked
opens Elder "5/5/1999"
  refused person.detail_differs
opens Younger "5/5/1999"
page says "HP12 3BB"
page does not say "HP11 2AA"

# A misspelt name finds both; a detail beside it finds the one.
finds "Mohamed Kahn"
expect found Elder Younger
finds "Mohamed Kahn HP11 2AA"
expect found Elder
expect second detail known
finds "Mohamed Kahn 6/6/2006"
expect second detail asked
finds "Somebody Else"
expect found nobody
