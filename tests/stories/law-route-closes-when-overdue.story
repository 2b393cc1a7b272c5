story "A question that rests on a policy closes when the policy's review is overdue"

plays start
plays told
passes on to nationality
notice says "Housing Act 1996"
told nationality
expect asked nat.eligibility
chooses nat.eligibility limited
says nat.until 5/2028
expect stored nat.until "May 2028"
pauses

today 2027-06-30
resumes
chooses nat.eligibility refugee
expect stored nat.eligibility "Refugee status"

# The day after the review was due, nobody has looked at the policy.
today 2027-07-01
chooses nat.eligibility uk
  refused answer.policy_overdue
declines nat.eligibility
  refused answer.policy_overdue
expect stored nat.eligibility "Refugee status"

# What is stored can always be taken out.
clears nat.eligibility
expect nothing nat.eligibility
expect nothing nat.until
passes on to safety
told safety
chooses safe.fleeing yes
expect not asked safe.orders
chooses safe.orders yes
  refused answer.policy_overdue
expect nothing safe.orders
