story "What is said or told after a copy was made makes that copy out of date, and a new one says it"

plays start
plays required
confirms the answers
passes on to choices
told choices
ticks mkt_email
at copy
makes a copy
the copy is up to date
receipt says "What you agreed to"

# Neither a hand-over nor a break changes what it says.
hands it over printed
pauses
resumes
at copy
the copy is up to date

# Thinking again: the yes goes. The copy that says it stays on record, and is not the one to take home.
goes to choices
takes back mkt_email
leaves every choice blank
at copy
the copy is out of date
makes a copy
receipt is a new one
receipt says "You agreed to nothing"
the copy is up to date

# The whole notice, looked at now, was told as well.
told full
the copy is out of date
makes a copy
receipt says "Full notice, version"
the copy is up to date
expect log receipt.made 3
finishes
