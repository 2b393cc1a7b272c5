story "Read aloud with time: no reason is asked, and none is kept"

starts an interview
who applicant, phone, private
puts up short aloud
takes it down as soon as it can be spoken
expect hurried 0

# On a screen or on paper people read at their own speed.
puts up short screen
takes it down after 2 seconds
puts up short paper
takes it down after 1 seconds "they took it home"
expect told short paper
expect hurried 0
expect log showing.started 3
expect log showing.ended 3
