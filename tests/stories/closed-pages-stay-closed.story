story "A page that nothing opened is not asked, and takes no answer"

plays start
plays told
passes on to services
told services
chooses open.services housing
continues
expect mark money_help not-needed
expect mark bank not-needed
expect mark learning not-needed
expect mark speak_for_you not-needed
told bank
says bank.account "A Yusuf | 20-00-00 | 12345678"
  refused answer.not_asked
told learning
chooses edu.student yes
  refused answer.not_asked
goes to bank
  refused interview.not_reachable
says bank.nothing "x"
  refused answer.field_unknown

# One more tick opens one more page.
goes to services
chooses open.services housing, refunds
expect changed open.services 1
expect mark bank todo
expect mark learning not-needed
