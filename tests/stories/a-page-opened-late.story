story "After the check somebody wants money help after all: the page comes, with its card first"

plays start
plays required
confirms the answers
at card equality
goes to services
told services
chooses open.services money_help
continues
at card money_help
ticks mkt_email
  refused interview.not_reachable
finishes
  refused interview.not_finished
told money_help
card money_help yes own-tap
at money_help
says fin.help_wanted "A plan for the gas bill"
continues

# What is new has to be looked at before the end.
at check
expect check value "What would help you most?" "A plan for the gas bill"
confirms the answers
at card equality
skips
told choices
leaves every choice blank
makes a copy
hands it over printed
finishes
expect status complete
expect stored fin.help_wanted "A plan for the gas bill"
