story "At reception nobody is added with a date that is not real, or a postcode that is none"

signs in as reception
adds at reception 31/2/1980 "Grace Okafor" "HP13 6XY"
  refused reception.not_valid
adds at reception 3/4/1980 "Grace Okafor" "nowhere"
  refused reception.not_valid
adds at reception 3/4/1980 " " "HP13 6XY"
  refused reception.not_valid
adds at reception 3/4/1980 "Grace Okafor" ""
this person is Grace
finds "Grace Okafor"
expect found Grace
expect second detail asked
