story "Weeks later, one step on the person's page takes a yes back"

plays start
plays told
passes on to access
told access
card health_need yes own-tap
card pregnancy yes own-tap
chooses need.access 1
chooses need.adapt ramp
says need.access_words "x"
  refused answer.not_asked
chooses hh.pregnant 2
continues
closes
expect status closed

days pass 30
signs in as officer
this person is Amina
opens Amina
  refused person.detail_needed
opens Amina "3 April 1980"
page says "A ramp"
takes back health_need on the person's page
expect gone "Which changes to the home would help?"
expect choice health_need withdrawn
expect nothing need.access
expect nothing need.adapt

# Each yes is for one thing: the one about the baby is a yes of its own.
expect stored hh.pregnant "No"
takes back pregnancy on the person's page
expect nothing hh.pregnant
expect stored id.full_name "Amina Yusuf"
page does not say "A ramp"
page says "withdrawn"
takes back health_need on the person's page
  refused choice.not_possible
