story "The laptop dies in mid-interview; nothing that was saved is lost (SC12)"

plays start
plays told
told contact
chooses contact.safe check
says contact.phone "01494 000 123"
continues
passes on to now
told now
chooses ten.prev 3
chooses ten.time 2

power cut
signs in as officer
expect waiting them
resumes
at now
expect stored id.full_name "Amina Yusuf"
expect stored contact.phone "01494 000 123"
expect shown ten.prev "Rented from a private landlord"
expect stored ten.time
says now.rooms 2
expect stored now.rooms "2"
expect told now screen
