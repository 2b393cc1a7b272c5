story "At reception nobody is added with a date that is not real, or without a name"

signs in as reception
adds at reception 31/2/1980 "Grace Okafor"
  refused reception.not_valid
adds at reception 3/4/2180 "Grace Okafor"
  refused reception.not_valid
adds at reception 3/4/1980 " "
  refused reception.not_valid
adds at reception 3/4/1980 "Grace Okafor"
this person is Grace
finds "Grace Okafor"
expect found Grace
expect second detail asked
