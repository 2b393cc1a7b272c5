story "Only a data protection lead writes and publishes notices; nobody else even sees the drafts"

signs in as officer
begins a draft
  refused role.refused
signs in as administrator
begins a draft
  refused role.refused
signs in as reception
begins a draft
  refused role.refused
