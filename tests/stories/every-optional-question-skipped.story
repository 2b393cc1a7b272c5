story "Only the few required questions are answered, all pages else are skipped"

plays start
plays required
at check
expect left nothing
plays end
at done
expect log group.skipped 18
expect log answer.saved 7
