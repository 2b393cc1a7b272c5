story "The copy of a telephone interview lists what was read out, and nothing that only the officer saw"

starts an interview
who applicant, phone, private
puts up short screen
takes it down
makes a copy
  refused answer.not_told
told short aloud
continues
at identity
told identity screen
makes a copy
receipt says "Interview by phone"
receipt says "Short notice, version 2026-11.3, in English read aloud"
receipt does not say "on a screen"
receipt does not say "About you"

# A reading that was broken off reached nobody.
puts up identity aloud
makes a copy
receipt does not say "About you"
takes it down after 600 seconds
makes a copy
receipt says "About you"
