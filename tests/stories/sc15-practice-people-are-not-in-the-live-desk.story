story "Nobody from practice is found at the live desk (SC15)"

signs in as officer
practises
starts an interview
who applicant, desk, private
told short
continues
told identity
says id.full_name "Zebedee Quillfeather"
this person is Zebedee
finds "Quillfeather"
expect found Zebedee
