story "Somebody wants to read all of it: the full notice covers every page"

plays start
told full paper
expect told full paper
says id.full_name "Amina Yusuf"
continues
chooses contact.safe post
expect stored contact.safe "Send a letter"
expect not told contact
passes on to access
at card health_need
card health_need yes own-tap
chooses need.access 2
expect rests need.access on health_need
the words of full are kept
the words of short are kept
