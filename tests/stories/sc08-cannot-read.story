story "Somebody who cannot read hears everything, and agrees in spoken words (SC8)"

starts an interview
who applicant, desk, private
puts up short aloud
takes it down after 20 seconds
  refused showing.hurried
takes it down as soon as it can be spoken
expect told short aloud
expect hurried 0
continues
plays told
passes on to home
told home aloud
says need.wishes "Near my sister"
continues
at card health_need
told access aloud

# A spoken yes needs the words that were said.
card health_need yes spoken
  refused choice.words_missing
card health_need yes spoken "Yes, you can write down about the shower"
expect choice health_need given
card pregnancy no
at access
chooses need.access 1
chooses need.adapt level-shower, rails
expect stored need.adapt "A level shower; Grab rails"
expect rests need.adapt on health_need
