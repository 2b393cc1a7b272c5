### Every word of the interface, in plain British English.
### Each error has three texts: what happened, what is safe (-safe), what to do next (-next).

### Everywhere

app-name = Tell First
app-tagline = Tell first, then ask.
skip-to-main = Skip to the main part
back = Back
close = Close
cancel = Cancel
continue = Continue
try-again = Try again
print = Print
working = Working…
saved = Saved
saved-at = Saved at { $time }
not-saved = Not saved yet
none-given = Not given
show-passphrase = Show
hide-passphrase = Hide
show-passphrase-label = Show the passphrase
hide-passphrase-label = Hide the passphrase
error-summary-title = There is a problem
error-prefix = Error:
incident-number = If you ask for help, read out this number: { $incident }
time-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
list-and = { $first } and { $last }
text-size-changed = Text size { $percent }%

### Header

header-label = Tell First
header-reference = Reference { $reference }
header-notice = { $title }, version { $version }
header-language-en = English
header-hide = Hide
header-hide-key = F9
header-lock = Lock
header-lock-key = Ctrl + L
header-home = Home
header-staff = Staff
header-settings = Settings
header-signed-in = Signed in as { $name }
nav-label = Main menu
practice-band = PRACTICE – made-up people
practice-band-explains = Nothing here is real, and nothing here reaches the real records.
practice-title = Practice – Tell First
hidden-title = Screen hidden
hidden-heading = This screen is hidden
hidden-explains = Everything personal is covered. Nothing is lost.
hidden-return = Press F9 to come back
hidden-return-button = Come back (F9)
locking = Locking…

### Gate

gate-heading = Tell people why, before you ask
gate-lead = Tell First shows each person why you ask, asks for consent only where it counts, and keeps proof of both.
gate-loading = Looking at this desk…
gate-choose = What would you like to do?
gate-set-up = Set up this desk
gate-set-up-hint = For the first person who uses this computer. It takes about three minutes.
gate-sign-in = Sign in
gate-sign-in-hint = You have a sign-in name and a passphrase for this desk.
gate-practise = Practise with made-up people
gate-practise-hint = One click, no passphrase. Practice cannot touch real records.
gate-sign-in-absent = This desk is not set up yet, so there is nothing to sign in to.
gate-set-up-done = This desk is set up already. Sign in to add more staff.
gate-version = Version { $version }
gate-folder = Records are kept in { $folder }
gate-exposed-title = Other people who use this computer can open this folder
gate-exposed-next = The records in it are encrypted, so they cannot be read without a passphrase. Ask the person who looks after this computer to make the folder private to you:
gate-no-network = Works without a network. Nothing leaves this computer unless you save or print it.

found-heading = Set up this desk
found-lead = You will be the first person who can sign in. You can add others later.
found-you = About you
found-name = Your name
found-name-hint = As it should stand in the record of who did what
found-desk-name = Name of this desk
found-desk-name-hint = Such as Leeds front office
found-sign-in-name = Sign-in name
found-sign-in-name-hint = Short and easy to type, such as amina
found-passphrase = Passphrase
found-passphrase-hint = At least 12 characters. Four ordinary words that do not belong together are easy to remember and hard to guess.
found-passphrase-again = The same passphrase again
found-roles = What you do here
found-roles-hint = Tick all that are true
found-submit = Set up this desk
found-working = Making the encrypted file. This can take a few seconds.

role-reception = Reception
role-reception-hint = Give the notice, take one consent, take one back
role-officer = Housing officer
role-officer-hint = Hold whole interviews and see the answers
role-trainer = Trainer
role-trainer-hint = Show how it is done in the practice world
role-lead = Data protection lead
role-lead-hint = See what people were told and agreed to
role-administrator = Administrator
role-administrator-hint = Add and remove staff, change settings

recovery-heading = Write down your recovery code
recovery-lead = If you forget your passphrase, this code is the only other way in. Nobody can make a new one for you.
recovery-code-label = Recovery code
recovery-once = It is shown this once. Print it or write it down, and keep it somewhere locked, away from this computer.
recovery-print = Print the code
recovery-written = I have it on paper
recovery-type-heading = Type the code back
recovery-type-lead = This proves that your copy can be read. Look at your paper, not at this screen.
recovery-type-label = Recovery code, from your paper
recovery-type-hint = Capital or small letters are both fine. You can leave out the dashes.
recovery-type-submit = Open the desk
recovery-show-again = Show the code again
recovery-print-title = Tell First recovery code
recovery-print-explains = This code opens the records of this desk when a passphrase is forgotten. Keep it locked away. Anyone who has it and the computer can read the records.

sign-in-heading = Sign in
sign-in-name = Sign-in name
sign-in-passphrase = Passphrase
sign-in-submit = Sign in
sign-in-working = Opening the encrypted file…
sign-in-forgot = I have forgotten my passphrase
recover-heading = Sign in with the recovery code
recover-lead = Find the paper with the recovery code. You will set a new passphrase now.
recover-code = Recovery code
recover-sign-in-name = Your sign-in name
recover-new = New passphrase
recover-again = The same passphrase again
recover-submit = Set the passphrase and sign in
recover-working = Opening the encrypted file…
practise-working = Opening the practice world…

form-name-missing = Enter your name
form-desk-name-missing = Enter a name for this desk
form-sign-in-name-missing = Enter a sign-in name
form-passphrase-missing = Enter the passphrase
form-passphrase-short = The passphrase needs at least 12 characters
form-passphrase-differs = The two passphrases are not the same
form-roles-missing = Tick at least one thing you do here
form-code-missing = Enter the recovery code
form-code-differs = That is not the code. Check each letter against your paper.

### Home

home-heading = Who are you with?
home-search-label = Find a person
home-search-hint = Name, date of birth, postcode or reference. The spelling need not be exact.
home-search-button = Find
home-searching = Searching…
home-found = { $count ->
    [0] Nobody found
    [one] 1 person found
   *[other] { $count } people found
}
home-more = There are more. Add a date of birth or a postcode to see fewer.
home-none-title = Nobody found for “{ $text }”
home-none-next = Try the surname alone, the date of birth, or the postcode. If the person is new, start below.
home-waiting = Waiting interviews
home-waiting-none-title = Nothing is waiting
home-waiting-none-next = When you set an interview aside, it waits here, and you can go on where you stopped.
home-recent = Seen lately
home-recent-none-title = Nobody yet
home-recent-none-next = People you see will stand here, so that you can find them again.
home-start = Start an interview with somebody new
home-start-hint = 30 to 60 minutes. You can stop and go on later.
home-reception = Quick visit for somebody new
home-reception-hint = Give the notice, take a consent or take one back. About two minutes.
home-resume = Go on with { $name }
home-resume-short = Go on
home-open = Open { $name }
home-no-start = Your role lets you find people and see what they were told. An officer or reception starts a visit.
home-keys = Type to search. Enter finds; Enter again opens the first person.
person-line-born = Born { $date }
person-line-born-unknown = Date of birth not given
person-line-postcode = Postcode { $part }…
person-line-postcode-unknown = Postcode not given
person-line-reference = Reference { $reference }
person-line-no-name = Name not given yet
person-line-waiting = { $status ->
    [paused] Interview set aside
   *[other] Interview not finished
}

detail-heading = Is this the right { $name }?
detail-lead = Two people can have the same name. Ask the person for a second detail and type it here.
detail-label = Date of birth or postcode
detail-hint = Such as 31 3 1980 or LS6 2AB
detail-submit = Open
detail-missing = Enter the date of birth or the postcode

### Person

person-born = Date of birth
person-postcode = Postcode
person-known-as = Likes to be called
person-reference = Reference
person-start = Start an interview
person-resume = Go on with the interview
person-reception = Quick visit
person-contents = On this page
person-told = What they were told
person-told-explains = Each time words were put up, read aloud or handed over. Open one to see the exact words.
person-told-none-title = Not told anything yet
person-told-none-next = Start an interview or a quick visit, and give the notice first.
person-told-what = What
person-told-how = How
person-told-when = When
person-told-words = Exact words
person-told-open = See the words
person-told-open-label = See the exact words of { $title }, { $when }
person-told-version = Version { $version }
person-told-by = by { $name }
person-told-in-view = in view for { $length }
person-told-open-still = still open
person-choices = What they agreed to and refused
person-choices-none-title = No choices yet
person-choices-none-next = Choices appear here when a consent card has been answered.
person-choice-changed = What was said before
person-choice-statement = The words agreed to
person-choice-take-back = Take this back
person-choice-take-back-label = Take back: { $title }
person-choice-stops = If it is taken back, this stops
person-choice-goes-on = This goes on
person-taken-back-title = Taken back: { $title }
person-taken-back-erased = Erased for good
person-taken-back-erased-none = No answer rested on this choice alone, so nothing had to be erased.
person-taken-back-kept = Kept, and what it may still be used for
person-held = What we hold, and why
person-held-explains = Every answer with its reason, who may see it and how long it is kept.
person-held-none-title = Nothing is held here
person-held-none-next = Either nothing has been asked yet, or your role does not open the answers.
person-held-why = Why
person-held-who = Who may see it
person-held-kept = Kept
person-held-may-use = May be used for
person-held-restricted = Restricted
person-held-label = Question
person-held-answer = Answer
person-timeline = Everything, in order
person-timeline-none-title = Nothing has happened yet
person-timeline-none-next = Each thing told, asked and chosen will stand here, newest first.
person-interviews = Visits

how-screen = Shown on the screen
how-aloud = Read aloud
how-paper = Printed and handed over
layer-short = The short notice
layer-section = Part of the notice
layer-full = The full notice

state-requested = Asked, not answered
state-given = Agreed
state-refused = Said no
state-deferred = Not now
state-withdrawn = Taken back
state-invalidated = Found not valid
state-expired = Ran out
state-not-asked = Not asked
method-own-tap = their own tap on this screen
method-typed-name = typed name
method-spoken = spoken
method-left-blank = left blank
method-ticked = ticked
choice-said = { $state }, { $when }
choice-said-how = { $state } ({ $method }), { $when }

answer-declined = Would rather not say
answer-not-known = Does not know
answer-not-needed = Not needed
answer-not-asked = Not asked
answer-not-provided = Not answered
answer-erased = Erased
answer-hidden = Held; your role does not show it

status-open = Going on
status-paused = Set aside
status-closed = Ended early
status-complete = Finished
purpose-interview = Interview
purpose-reception = Quick visit

text-dialog-heading = The exact words
text-dialog-explains = These are the words as they were shown, letter for letter.
text-dialog-digest = Fingerprint of these words (SHA-256)

### Reception

reception-heading = Quick visit
reception-add-heading = Add a person
reception-add-lead = Three things, so that nobody is mistaken for somebody else. First, tell the person why you ask.
reception-tell-first = Read this to the person first
reception-tell-first-words = We will write down your name, date of birth and postcode so that we can find your record and nobody sees yours by mistake. I will then show you our notice: it says who may see it and how long we keep it.
reception-name = Full name
reception-name-hint = As the person says it. Any letters, any length.
reception-born = Date of birth
reception-born-hint = For example, 31 3 1980
reception-day = Day
reception-month = Month
reception-year = Year
reception-postcode = Postcode
reception-postcode-hint = Leave blank if there is none
reception-add-submit = Add and go on
reception-notice = 1. Give the notice
reception-notice-screen = Show it on this screen
reception-notice-aloud = Read it aloud
reception-notice-paper = Hand over a printed copy
reception-notice-given = Given: { $how }, { $time }
reception-notice-finish = They have seen it
reception-notice-finish-aloud = I have read it aloud
reception-notice-finish-paper = They have it in their hand
reception-notice-open = In view since { $time }
reception-notice-again = Give it again
reception-hurried-label = Why was it quicker than it can be read aloud?
reception-hurried-hint = For example: the person knew it already and asked to stop
reception-hurried-missing = Say in a few words why it was quicker
reception-consents = 2. Take a consent, or take one back
reception-consents-wait = First give the notice. Then the cards open.
reception-consents-none-title = There are no cards for a quick visit
reception-consents-none-next = Consents about an answer are asked in an interview, beside the question.
reception-card-open = Ask now
reception-card-open-label = Ask now: { $title }
reception-card-close = Close the card
reception-copy = 3. Their copy
reception-copy-explains = What they were told, what they agreed to and how to take it back.
reception-copy-make = Make the copy
reception-copy-made = The copy is ready.
reception-copy-print = Print
reception-copy-save = Save to the copies folder
reception-copy-declined = They do not want one
reception-copy-saved = Saved in { $folder }
reception-copy-handed = { $how ->
    [printed] Printed
    [saved] Saved
   *[declined] Not wanted
} at { $time }
reception-done = Finish this visit
reception-say-yes = Yes, I agree
reception-say-no = No
reception-say-not-now = Not now
reception-method = How did they say it?
reception-method-own-tap = They tapped or pressed it themselves
reception-method-spoken = They said it, and I press it for them
reception-method-typed-name = They typed their name
reception-method-missing = Choose how they said it
reception-words = The words they used
reception-words-missing = Write down the words they used
reception-name-typed = Their name, typed by them
reception-name-typed-missing = They need to type their name to agree
reception-statement = By saying yes you agree to this
card-part-what = What exactly
card-part-why = Why
card-part-who = Who sees it
card-part-howLong = How long
card-part-ifNo = If you say no
card-part-notACondition = Your free choice
card-part-takeBack = Taking it back

### Staff

staff-heading = Staff
staff-lead = Everyone who can open this desk. What somebody did stays in the record after they leave.
staff-name = Name
staff-roles = Roles
staff-since = Since
staff-self = you
staff-removed = Removed { $date }
staff-remove = Remove
staff-remove-label = Remove { $name }
staff-remove-heading = Remove { $name }?
staff-remove-explains = { $name } will not be able to open this desk any more. Nothing they recorded is lost.
staff-remove-confirm = Yes, remove { $name }
staff-none-title = Only you
staff-none-next = Add the people who work at this desk, each with their own passphrase.
staff-add-heading = Add somebody
staff-add-name = Name
staff-add-sign-in-name = Sign-in name
staff-add-passphrase = First passphrase
staff-add-passphrase-hint = At least 12 characters. They change it at their first sign-in, under Settings.
staff-add-again = The same passphrase again
staff-add-roles = What they do here
staff-add-submit = Add
staff-added = { $name } can now sign in.
staff-name-missing = Enter the name
staff-roles-missing = Tick at least one thing they do here

### Settings

settings-heading = Settings
settings-desk = This desk
settings-cannot-change = Only an administrator can change these.
settings-desk-name = Name of this desk
settings-idle = Lock after this many minutes without a key or the mouse
settings-idle-hint = From { $lowest } to { $highest }
settings-idle-wrong = Enter a whole number from { $lowest } to { $highest }
settings-copies = Folder for saved copies
settings-copies-hint = A copy holds personal facts and is not encrypted. Choose a folder only your team can open.
settings-save = Save settings
settings-saved = Settings saved
settings-passphrase = Change my passphrase
settings-old = Passphrase now
settings-new = New passphrase
settings-new-hint = At least 12 characters
settings-again = The new passphrase again
settings-change = Change passphrase
settings-changed = Your passphrase is changed. Use the new one from now on.
settings-recovery = Recovery code
settings-recovery-explains = A new code takes the place of the old one. The old paper then opens nothing.
settings-recovery-make = Make a new recovery code
settings-recovery-new = Your new recovery code. It is shown this once.
settings-evidence = The record
settings-evidence-explains = Each act at this desk is one entry in a record that cannot be changed without it showing. The whole of it is checked each time you sign in.
settings-evidence-holds = The record holds. { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} checked.
settings-evidence-running = Checking entry { $done } of { $entries }
settings-evidence-fails = { $findings ->
    [one] 1 thing does not agree
   *[other] { $findings } things do not agree
}
settings-evidence-fails-next = Do not delete anything. Keep this computer as it is and tell your data protection lead what stands here.
settings-evidence-finding = Entry { $seq }: { $code }
settings-evidence-finding-whole = The record as a whole: { $code }
settings-evidence-head = Signed summary of the record
settings-evidence-check = Look again
settings-text-size = Size of text
settings-text-size-hint = Ctrl and plus makes text larger, Ctrl and minus smaller, Ctrl and 0 as it was.
check-running = Checking the record: { $done } of { $entries }
check-holds = Record checked
check-fails = The record does not agree. Open Settings.

### Errors

error-app-unexpected = Something went wrong that we did not foresee
error-app-unexpected-safe = Everything that was saved is safe. What you typed since then may not be saved.
error-app-unexpected-next = Try again. If it happens again, lock the desk and ask for help.
error-app-refused = This window may not do that
error-app-refused-safe = Nothing was changed.
error-app-refused-next = Go back and try another way. If it happens again, ask for help.
error-app-not-your-role = Your role does not open this
error-app-not-your-role-safe = Nothing was changed or shown.
error-app-not-your-role-next = Ask a colleague whose role it is, or an administrator to change yours.
error-session-locked = The desk is locked
error-session-locked-safe = Everything that was saved is safe.
error-session-locked-next = Sign in again.

error-vault-absent = This desk is not set up yet
error-vault-absent-safe = There are no records on this computer.
error-vault-absent-next = Set up this desk, or practise with made-up people.
error-vault-already-exists = This desk is set up already
error-vault-already-exists-safe = The records that are here were not touched.
error-vault-already-exists-next = Sign in.
error-vault-wrong-passphrase = The sign-in name or the passphrase is not right
error-vault-wrong-passphrase-safe = The records are safe and were not touched.
error-vault-wrong-passphrase-next = Check both and try again. Capital letters count in the passphrase. You can also use the recovery code.
error-vault-wrong-recovery-code = That recovery code does not open this desk
error-vault-wrong-recovery-code-safe = The records are safe and were not touched.
error-vault-wrong-recovery-code-next = Check each letter against your paper. A code made before the newest one opens nothing.
error-vault-foreign-slot = This sign-in belongs to another desk
error-vault-foreign-slot-safe = The records are safe and were not touched.
error-vault-foreign-slot-next = Files of two desks have been mixed. Ask whoever looks after this computer to put the right folder back from a back-up.
error-vault-damaged-slot = Your sign-in file is damaged
error-vault-damaged-slot-safe = The records themselves were not touched.
error-vault-damaged-slot-next = Use the recovery code, or ask a colleague who can sign in to remove and add you again.
error-vault-damaged-file = The file of records is damaged
error-vault-damaged-file-safe = Nothing was changed or deleted. The file stays exactly as it is.
error-vault-damaged-file-next = Do not set up the desk again. Keep the folder, and ask whoever looks after this computer for the newest back-up.
error-vault-newer-file = A newer Tell First made these records
error-vault-newer-file-safe = The records are safe. This older version has not touched them.
error-vault-newer-file-next = Ask for the newest Tell First to be put on this computer, then sign in.
error-vault-busy = Tell First is open already
error-vault-busy-safe = The records are safe. Only one window at a time can write to them.
error-vault-busy-next = Look for the other window on this computer. If somebody else is signed in to it, ask them to close Tell First.
error-vault-read-only = The folder of records cannot be written to
error-vault-read-only-safe = The records are safe. Without writing, nothing you do could be saved, so we stop here.
error-vault-read-only-next = Ask whoever looks after this computer to let you write to the folder.
error-vault-disk-full = The disk is full
error-vault-disk-full-safe = Everything marked as saved is safe. What you typed last is not saved.
error-vault-disk-full-next = Leave this window open, make room on the disk, then try again.
error-vault-others-can-read = Other people who use this computer can open the folder of records
error-vault-others-can-read-safe = The records are encrypted and cannot be read without a passphrase.
error-vault-others-can-read-next = Ask whoever looks after this computer to make the folder private to you.
error-vault-too-short = The passphrase is too short
error-vault-too-short-safe = Nothing was changed.
error-vault-too-short-next = Choose one with at least 12 characters.
error-vault-last-administrator = Somebody must stay administrator
error-vault-last-administrator-safe = Nothing was changed.
error-vault-last-administrator-next = Make another person administrator first.
error-vault-refused = This would break a rule of the record
error-vault-refused-safe = Nothing was saved and nothing was changed.
error-vault-refused-next = Go back one step. The notice or the card may have to come first.

error-staff-name-taken = Somebody here has this sign-in name
error-staff-name-taken-safe = Nothing was changed.
error-staff-name-taken-next = Choose another sign-in name.
error-person-not-found = This person is not at this desk
error-person-not-found-safe = Nothing was changed.
error-person-not-found-next = Search again from the first screen.
error-person-detail-needed = More than one person could be meant
error-person-detail-needed-safe = Nobody’s record was opened.
error-person-detail-needed-next = Ask for the date of birth or the postcode.
error-person-detail-differs = That does not match this person’s record
error-person-detail-differs-safe = The record was not opened.
error-person-detail-differs-next = Check with the person. Is it another person with the same name?
error-showing-hurried = That was quicker than the words can be read aloud
error-showing-hurried-safe = The notice is still open. Nothing is lost.
error-showing-hurried-next = Read on, or say in a few words why it was quicker.
error-showing-missing = The notice has to come first
error-showing-missing-safe = Nothing was saved.
error-showing-missing-next = Put up the notice, then ask.
error-showing-unknown = This notice is not open any more
error-showing-unknown-safe = What was shown before is recorded.
error-showing-unknown-next = Put the notice up again.
error-answer-refused = These answers cannot be saved yet
error-answer-refused-safe = What you typed is still here.
error-answer-refused-next = Put right what is marked, then go on.
error-choice-weak = This consent needs more than a tap
error-choice-weak-safe = No consent was recorded.
error-choice-weak-next = Ask the person to type their name, or to say it in their own words.
error-interview-closed = This interview is closed
error-interview-closed-safe = Everything in it is kept.
error-interview-closed-next = Start a new interview to add or change something.
error-interview-not-ready = Some parts are not done yet
error-interview-not-ready-safe = Everything so far is saved.
error-interview-not-ready-next = Open the parts that are marked, or skip them.
error-copy-folder = The copy could not be written to the folder
error-copy-folder-safe = The copy is still in the record and can be saved again.
error-copy-folder-next = Choose another folder under Settings, or print the copy.

### Interview
