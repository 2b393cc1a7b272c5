story "After the check an answer is taken out, and a person added: the check comes again, and names what is left"

plays start
plays required
expect left nothing
confirms the answers
passes on to choices

# A required answer goes.
goes to identity
clears dob
expect nothing dob
continues
at check
expect left identity
goes to identity
says dob 3/4/1980
goes to check
expect left nothing
confirms the answers
passes on to choices

# A person is added, without a name yet.
goes to household
adds row hh.people
continues
at check
expect left household
confirms the answers
  refused interview.not_finished
goes to household
removes row hh.people[1]
continues
at check
plays end
