story "Who is in the room is recorded first, and nobody is interviewed in their absence"

starts an interview
at who
continues
at who
who representative, phone, private
  refused interview.applicant_absent
who applicant, neighbour, desk, private
  refused request.not_understood
who applicant, pigeon, private
  refused request.not_understood
who applicant, representative, interpreter, home-visit, not-private
at short
continues
at short
told short
continues
at identity
expect log interview.who 1

# Somebody else comes in: it is recorded again.
goes to who
who applicant, household-adult, home-visit, not-private
expect log interview.who 2
