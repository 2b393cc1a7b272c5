story "A quick visit that was begun under an earlier version is over: whoever comes now is told the one in force"

plays start
plays told
closes
this person is Amina
begins at reception with Amina
plays longer-for-bank-details
opens Amina "3/4/1980"
begins at reception with Amina
told short
expect told short under 2026-11.4
