story "The power goes while a card is up: it was requested, never given (SC12)"

plays start
plays told
passes on to services
told services
chooses open.services money_help
continues
passes on to money_help
at card money_help
told money_help
power cut
signs in as officer
resumes
at card money_help
expect choice money_help requested
chooses ben.share 1
  refused answer.card_first
expect nothing ben.share

# Put up again, it is still one request, and the person answers when they are ready.
told money_help
expect log choice.made 1
card money_help no
expect choice money_help refused
