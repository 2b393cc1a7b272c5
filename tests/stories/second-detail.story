story "Nobody is opened by a name alone: a second detail comes first"

plays start
plays told
this person is Amina
closes
signs in as officer
finds "Amina Yusuf"
expect found Amina
expect second detail asked
opens Amina
  refused person.detail_needed
opens Amina "4 April 1980"
  refused person.detail_differs
opens Amina "HP11 1NX"
  refused person.detail_differs
starts an interview with Amina
  refused person.detail_needed
opens Amina "hp111nt"
page says "Amina Yusuf"
starts an interview with Amina

# A search that already holds the detail needs no other.
signs in as officer
finds "yusuf 3/4/1980"
expect found Amina
expect second detail known
opens Amina
