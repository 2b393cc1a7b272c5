story "Read aloud faster than it can be spoken: a reason is asked, and kept"

starts an interview
who applicant, phone, not-private
puts up short aloud
takes it down after 5 seconds
  refused showing.hurried
takes it down after 5 seconds "   "
  refused showing.hurried
takes it down after 5 seconds "He asked me to stop: he has the paper in front of him"
expect told short aloud
expect hurried 1
expect log showing.ended 1
