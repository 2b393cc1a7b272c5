story "Reception does reception's work, and the desk refuses the rest whatever the screen offers"

signs in as reception
expect may find, choose, reception
starts an interview
  refused role.refused
adds at reception 3/4/1980 "Grace Okafor"
this person is Grace
opens Grace
  refused role.refused
says id.known_as "Gracie"
  refused role.refused
chooses open.services housing
  refused role.refused
leaves every choice blank
  refused role.refused
pauses
  refused role.refused

signs in as administrator
expect may staff, settings, evidence
finds "Okafor"
  refused role.refused
opens Grace "3/4/1980"
  refused role.refused
starts an interview
  refused role.refused

signs in as lead
expect may find, page, evidence, notices, coverage
starts an interview
  refused role.refused
finds "Okafor 3/4/1980"
expect found Grace
opens Grace
takes back mkt_email on the person's page
  refused role.refused
