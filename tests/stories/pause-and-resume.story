story "The interview is set aside and taken up a week later, at the same question"

plays start
plays told
told contact
chooses contact.safe call
pauses
expect status paused
chooses contact.format large
  refused interview.paused
told contact
  refused interview.paused
continues
  refused interview.paused
expect waiting them

days pass 7
signs in as officer
resumes
expect status open
at contact
expect shown contact.safe "Call"
chooses contact.format large
expect stored contact.format "Large print"
expect log interview.paused 1
expect log interview.resumed 1
