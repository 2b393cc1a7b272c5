story "Somebody turns back to a page they skipped, and goes on where they were"

plays start
plays told
passes on to home
expect mark contact skipped
goes to contact
told contact
chooses contact.safe visit
expect mark contact here
continues
at home
expect mark contact done
goes to check
  refused interview.not_reachable
goes to money
  refused interview.not_reachable
goes to copy
  refused interview.not_reachable
goes to identity
expect shown id.full_name "Amina Yusuf"
