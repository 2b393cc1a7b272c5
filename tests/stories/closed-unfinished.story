story "An interview is ended without finishing: what was said stays, nothing can be added"

plays start
plays told
told contact
chooses contact.safe call
closes
expect status closed
chooses contact.format large
  refused interview.ended
clears contact.safe
  refused interview.ended
told services
  refused interview.ended
card health_need yes own-tap
  refused interview.ended
adds row hh.people
  refused interview.ended
resumes
  refused interview.ended
finishes
  refused interview.ended
closes
  refused interview.ended
expect stored contact.safe "Call"
expect waiting nobody

# A copy of what was told can still be taken home.
makes a copy
receipt says "Keeping in touch safely"
