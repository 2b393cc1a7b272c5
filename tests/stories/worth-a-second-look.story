story "What is worth a second look is stored and noted: nothing is refused, and nothing is stored about the note (SC1)"

plays start
plays told
passes on to home
told home
chooses need.type flat
chooses need.beds 1

# A diagnosis typed into an ordinary answer does not pass silently.
says need.wishes "A quiet street, because of my epilepsy"
  note need.wishes answer.looks_like_health
says need.wishes "A quiet street"
expect stored need.wishes "A quiet street"
continues

# Help is needed, and nothing says with what.
at card health_need
told access
card health_need yes own-tap
card pregnancy no
chooses need.access 1
chooses need.access_type 3
chooses need.access_other 0
chooses need.adapt none
  note need.adapt answer.access_need_unnamed
expect stored need.adapt "None of these"
chooses need.adapt ramp

# A question about health may be answered with health.
chooses need.access_other 1
says need.access_words "Room for a wheelchair"
expect stored need.access_words "Room for a wheelchair"
continues

# An offence in a page about references, and two tenancies at once.
passes on to tenancies
told tenancies
adds row ten.history
says ten.from[1] 5/2010
says ten.to[1] 3/2015
adds row ten.history
says ten.from[2] 2012
says ten.to[2] 2018
  note ten.to answer.tenancies_overlap
says ten.to[2] 2013
  note ten.to answer.tenancies_overlap
says ten.from[2] 2016
says ten.to[2] 2018
continues
passes on to references
told references
chooses ref.breach yes
says ref.breach_words "They said I was arrested"
  note ref.breach_words answer.looks_like_crime
expect stored ref.breach_words "They said I was arrested"
