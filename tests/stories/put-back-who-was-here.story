story "Who was wrongly said to be here is not said again by a backup"

plays start
goes to who
who applicant, representative, desk, private
expect who applicant,representative;desk;private
backs up

signs in as officer
resumes
goes to who
who applicant, desk, private
expect who applicant;desk;private

puts the backup back
expect goes again people 1
expect who applicant;desk;private
expect log interview.who 3
