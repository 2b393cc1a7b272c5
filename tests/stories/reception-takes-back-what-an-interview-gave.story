story "Somebody comes to reception after the interview and takes a yes back, in one step"

plays start
plays required
goes to home
goes to access
told access
card health_need yes own-tap
card pregnancy no
chooses need.access 1
chooses need.access_type 2
this person is Amina
continues
plays end
expect stored need.access_type "A home without steps"

days pass 14
signs in as reception
finds "Amina Yusuf"
begins at reception with Amina
  refused person.detail_needed
begins at reception with Amina "HP11 2AA"
  refused person.detail_differs
begins at reception with Amina "3/4/1980"
takes back health_need
expect gone 2
expect choice health_need withdrawn
told short
makes a copy
receipt says "What you took back What you need to get around your home"
hands it over printed
finishes

# It is gone from the interview that was finished, too.
signs in as officer
opens Amina "3/4/1980"
page says "withdrawn"
page does not say "A home without steps"
page says "12 Easton Street"
expect erased because withdrawn 2
