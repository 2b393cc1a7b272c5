story "Nobody from practice is found at the live desk, and the other way round (SC15)"

plays start
plays told
this person is Amina
closes

practises
starts an interview
who applicant, desk, private
told short
continues
told identity
says id.full_name "Zebedee Quillfeather"
says dob 9/9/1990
expect stored id.full_name "Zebedee Quillfeather"
this person is Zebedee
finds "Quillfeather"
expect found Zebedee
finds "Amina Yusuf 3/4/1980"
expect second detail asked

signs in as officer
finds "Quillfeather"
expect found nobody
opens Zebedee "9/9/1990"
  refused person.not_found
resumes
  refused interview.not_found
expect waiting nobody
