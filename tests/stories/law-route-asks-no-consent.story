story "Where a law is the reason, the notice names it, and nobody is asked to agree"

plays start
plays told
passes on to benefits
told benefits
notice says "The law also makes us give some facts to the Department for Work and Pensions"
chooses ben.extra_room yes
  refused answer.not_asked
chooses ben.housing 6
expect asked ben.extra_room
at benefits
chooses ben.extra_room yes
expect stored ben.extra_room "Yes"
expect choices given 0
expect choices requested 0
declines ben.extra_room
expect declined ben.extra_room
chooses ben.extra_room yes
chooses ben.housing 9
expect nothing ben.extra_room
