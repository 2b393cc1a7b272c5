story "Continue keeps what was said and names the questions that still want an answer"

plays start
at identity
told identity
page identity
  says dob 3/4/1980
  problem id.full_name answer.empty
  problem addr.current answer.empty
expect stored dob "3 April 1980"
declines id.full_name
declines addr.current
page identity
  says dob 3/4/1980
