### Every word of the interface, in plain British English.
### Each error has three texts: what happened, what is safe (-safe), what to do next (-next).

### Everywhere

app-name = Tell First
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

### Header

header-reference = Reference { $reference }
header-notice = { $title }, version { $version }
header-language-en = English
header-hide = Hide
header-hide-key = F9
header-lock = Lock
header-lock-key = Ctrl + L
header-home = Home
header-tell = Tell again
header-lettings = Lettings
header-staff = Staff
header-settings = Settings
nav-label = Main menu
practice-band = PRACTICE – made-up people
practice-band-explains = Nothing here is real, and nothing here reaches the real records.
practice-mark = PRACTICE – NOT A REAL RECORD
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
gate-set-up-unsure = There are records of a desk here. Sign in to see what to do.
gate-version = Version { $version }
gate-exposed-title = Other people who use this computer can open this folder
gate-exposed-next = The records in it are encrypted, so they cannot be read without a passphrase. Ask the person who looks after this computer to make the folder private to you:
gate-no-network = Works without a network. Nothing leaves this computer unless you save or print it.

found-heading = Set up this desk
found-lead = You will be the first person who can sign in. You can add others later.
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
recovery-lead = If you forget your passphrase, this code is the only other way in. If it is lost, an administrator who can still sign in can make a new one under Settings.
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
home-code-unconfirmed = Nobody has shown that this desk’s recovery code is on paper. An administrator needs to make a new one under Settings.
home-no-find-heading = This desk
home-no-find = Your role looks after staff and settings, and sees nobody’s record. Finding people is the work of officers, reception and the data protection lead.
home-no-start = Your role lets you find people and see what they were told. An officer or reception starts a visit.
home-keys = Type to search. Enter finds; Enter again opens the first person.
person-line-born = Born { $date }
person-line-born-unknown = Date of birth not given
person-line-postcode = Postcode { $part }…
person-line-postcode-unknown = Postcode not given
person-line-reference = Reference { $reference }
person-line-no-name = Name not given yet
person-line-waiting = { $purpose ->
    [reception] Quick visit not finished
   *[other] { $status ->
        [paused] Interview set aside
       *[other] Interview not finished
    }
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
person-told-open = See the words
person-told-open-label = See the words: { $title }, { $when }
person-told-version = Version { $version }
person-told-by = by { $name }
person-told-in-view = in view for { $length }
person-told-open-still = still open
person-told-not-finished = begun, not finished
person-choices = What they agreed to and refused
person-choices-none-title = No choices yet
person-choices-none-next = Choices appear here when a consent card has been answered.
person-choice-changed = What was said before
person-choice-take-back = Take this back
person-choice-take-back-label = Take this back: { $title }
person-choice-stops = If it is taken back, this stops
person-choice-goes-on = This goes on
person-taken-back-title = Taken back: { $title }
person-taken-back-erased = Erased for good
person-taken-back-erased-none = No answer rested on this choice alone, so nothing had to be erased.
person-taken-back-stops = What stops now
person-taken-back-goes-on = What goes on, and why
person-taken-back-kept = Kept, and what it may still be used for
person-held = What we hold, and why
person-held-explains = Every answer with its reason, who may see it and how long it is kept.
person-held-none-title = Nothing is held here
person-held-none-next = Either nothing has been asked yet, or your role does not open the answers.
person-held-why = Why
person-held-who = Who may see it
person-held-kept = Kept
person-held-may-use = May be used for
person-held-agreed = They agreed to it: { $card }
person-held-nobody = Nobody outside
person-held-time = { $period }, from when { $trigger }
person-held-restricted = Restricted
person-timeline = Everything, in order
person-timeline-none-title = Nothing has happened yet
person-timeline-none-next = Each thing told, asked and chosen will stand here, newest first.
timeline-person-added = Added to this desk
timeline-person-opened = This page was opened
timeline-interview-started = { $title ->
    [reception] Quick visit started
    [telling] Telling what changed started
    [letting] The government’s notice is due
   *[other] Interview started
}
timeline-interview-who = Who was there was noted
timeline-interview-paused = Set aside, with everything kept
timeline-interview-resumed = Gone on with
timeline-interview-closed = Ended early
timeline-interview-completed = Finished
timeline-showing-started = Told: { $title }
timeline-showing-ended = Notice put away
timeline-choice-made = Asked to agree: { $title }
timeline-choices-left = Page of choices left
timeline-answer-saved = Answered: { $title }
timeline-answer-erased = Erased: { $title }
timeline-row-added = Entry added: { $title }
timeline-row-removed = Entry removed: { $title }
timeline-group-skipped = Passed over: { $title }
timeline-answers-checked = Answers checked together
timeline-receipt-made = Copy made
timeline-receipt-handed = Copy handed over
timeline-interview-moved = Went on under the newer notice
timeline-choice-kept = The changed card was put off: { $title }
timeline-letting-agreed = Letting agreed
timeline-letting-logged = Letting sent to the government’s log
timeline-letting-dropped = Letting did not come about
timeline-because-withdrawn = because a yes was taken back
timeline-because-changed-mind = because the person changed their mind
timeline-because-not-asked = because it is no longer asked
timeline-because-row-removed = because the entry was removed
timeline-handed-printed = on paper
timeline-handed-saved = as a file
timeline-handed-declined = not wanted
person-interviews = Visits
person-interviews-none-title = No visits yet
person-interviews-none-next = Start an interview or a quick visit.
person-interviews-reference = Reference { $reference }
person-interviews-notice = { $title }, version { $version }

layer-short = The short notice
layer-full = The whole notice
layer-leaflet = Leaflet for the household
layer-changes = What changed
how-screen = Shown on the screen
how-aloud = Read aloud
how-paper = Printed and handed over
how-posted = Sent by post

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
answer-hidden = Held, and kept apart: not shown on this page

# The words around what was said.
answer-word-yes = Yes
answer-word-no = No
answer-word-nothing = –
answer-word-none = None
answer-word-no-address = No fixed address
answer-word-no-phone = No phone
answer-word-no-email = No email address
answer-word-no-number = Does not have or know a number
answer-word-no-account = No account
answer-money-weekly = { $amount } a week
answer-money-fortnightly = { $amount } every 2 weeks
answer-money-four-weekly = { $amount } every 4 weeks
answer-money-monthly = { $amount } a month
answer-money-yearly = { $amount } a year
answer-named-sort-code = sort code { $text }
answer-named-account = account { $text }
answer-named-roll-number = roll number { $text }
answer-named-account-ending = Account ending { $text }
answer-named-number-ending = Number ending { $text }
answer-named-temporary-number = { $text } (temporary number)

status-open = Going on
status-paused = Set aside
status-closed = Ended early
status-complete = Finished
purpose-interview = Interview
purpose-reception = Quick visit
purpose-telling = Told what changed
purpose-letting = Letting

text-dialog-heading = The exact words
text-dialog-explains = These are the words as they were shown, letter for letter.
text-dialog-digest = Fingerprint of these words (SHA-256)

### Reception

reception-heading = Quick visit
reception-add-heading = Add a person
reception-add-lead = Two things, so that nobody is mistaken for somebody else.
reception-tell-first-how = First read together why we ask.
reception-name = Full name
reception-name-hint = As the person says it. Any letters, any length.
reception-born = Date of birth
reception-born-hint = For example, 31 3 1980
reception-day = Day
reception-month = Month
reception-year = Year
reception-name-missing = Enter the person’s name
reception-born-missing = Enter the date of birth
reception-add-submit = Add and go on
reception-notice = 1. Give the notice
reception-notice-screen = Show it on this screen
reception-notice-aloud = Read it aloud
reception-notice-paper = Hand over a printed copy
reception-notice-posted = Print a letter to post
reception-notice-reading = Started at { $time }.
reception-notice-given = Given: { $how }, { $time }
reception-notice-finish = They have seen it
reception-notice-finish-aloud = I have read it aloud
reception-notice-open = In view since { $time }
reception-hurried-label = Why was it quicker than it can be read aloud?
reception-hurried-hint = For example: the person knew it already and asked to stop
reception-hurried-missing = Say in a few words why it was quicker
reception-consents = 2. Take a consent, or take one back
reception-copy-wait = First give the notice. Then the copy can be made.
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
reception-copy-stale = Something was told or said since the copy was made, so it is out of date.
reception-copy-make-new = Make a new copy
reception-done = Finish this visit

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
staff-remove-explains = { $name } will not be able to sign in here any more. Nothing they recorded is lost. If they made a copy of the folder before, they can still open that copy.
staff-remove-confirm = Yes, remove { $name }
staff-none-title = Only you
staff-none-next = Add the people who work at this desk, each with their own passphrase.
staff-add-heading = Add somebody
staff-add-name = Name
staff-add-sign-in-name = Sign-in name
staff-add-passphrase = First passphrase
staff-add-passphrase-hint = At least 12 characters. Ask them to change it under Settings once they have signed in.
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
settings-copies-hint = A copy holds personal facts and is not encrypted. Choose a folder only your team can open. Left blank, copies go to the folder “Tell First copies” of whoever is signed in to this computer.
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
settings-recovery-explains = A new code takes the place of the old one once you have typed it back. The old paper then opens nothing.
settings-recovery-make = Make a new recovery code
settings-recovery-new = Your new recovery code
settings-recovery-lead = The old code still works. It stops working once you have typed this one back.
settings-recovery-keep = Use this code from now on
settings-recovery-kept = The new recovery code is in use. The old one opens nothing any more.
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
settings-text-size = Size of text
settings-text-size-hint = Ctrl and plus makes text larger, Ctrl and minus smaller, Ctrl and 0 as it was.
check-running = Checking the record: { $done } of { $entries }
check-fails = The record does not agree. Open Settings.

### Errors

error-app-unexpected = Something went wrong that we did not foresee
error-app-unexpected-safe = Everything that was saved is safe. What you typed since then may not be saved.
error-app-unexpected-next = Try again. If it happens again, lock the desk and ask for help.
error-app-refused = This window may not do that
error-app-refused-safe = Nothing was changed.
error-app-refused-next = Go back and try another way. If it happens again, ask for help.

error-vault-absent = This desk is not set up yet
error-vault-absent-safe = There are no records on this computer.
error-vault-absent-next = Set up this desk, or practise with made-up people.
error-vault-already-exists = This desk is set up already
error-vault-already-exists-safe = The records that are here were not touched.
error-vault-already-exists-next = Sign in.
error-sign-in-wrong-passphrase = The sign-in name or the passphrase is not right
error-sign-in-wrong-passphrase-safe = The records are safe and were not touched.
error-sign-in-wrong-passphrase-next = Check both and try again. Capital letters count in the passphrase. You can also use the recovery code.
error-vault-foreign-slot = This sign-in belongs to another desk
error-vault-foreign-slot-safe = The records are safe and were not touched.
error-vault-foreign-slot-next = Files of two desks have been mixed. Ask whoever looks after this computer to put the right folder back from a back-up.
error-vault-damaged-slot = Your sign-in file is damaged
error-vault-damaged-slot-safe = The records themselves were not touched.
error-vault-damaged-slot-next = Use the recovery code, or ask a colleague who can sign in to remove and add you again.
error-vault-damaged = The file of records is damaged
error-vault-damaged-safe = Nothing was changed or deleted. The file stays exactly as it is.
error-vault-damaged-next = Do not set up the desk again. Keep the folder, and ask whoever looks after this computer for the newest back-up.
error-vault-part-missing = A part of the records is missing
error-vault-part-missing-safe = Nothing was changed or deleted. The other parts are still here.
error-vault-part-missing-next = Do not set up the desk again. Ask whoever looks after this computer to put the file vault.tell back where it was, from a back-up if need be.
error-vault-no-access = This computer does not let you open the folder of records
error-vault-no-access-safe = Nothing was changed or deleted.
error-vault-no-access-next = Do not set up the desk again. Ask whoever looks after this computer to let you open the folder.
error-vault-newer = A newer Tell First made these records
error-vault-newer-safe = The records are safe. This older version has not touched them.
error-vault-newer-next = Ask for the newest Tell First to be put on this computer, then sign in.
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
error-staff-passphrase-too-short = The passphrase is too short
error-staff-passphrase-too-short-safe = Nothing was changed.
error-staff-passphrase-too-short-next = Choose one with at least 12 characters.
error-staff-last-administrator = Somebody must stay administrator
error-staff-last-administrator-safe = Nothing was changed.
error-staff-last-administrator-next = First add somebody else with the role of administrator.
error-vault-refused = This would break a rule of the record
error-vault-refused-safe = Nothing was saved and nothing was changed.
error-vault-refused-next = Go back one step. The notice or the card may have to come first.

error-staff-name-taken = Somebody here has this sign-in name
error-staff-name-taken-safe = Nothing was changed.
error-staff-name-taken-next = Choose another sign-in name.
error-person-not-found = This person is not at this desk
error-person-not-found-safe = Nothing was changed.
error-person-not-found-next = Search again from the first screen.
error-person-detail-needed = This record opens only with a second detail
error-person-detail-needed-safe = Nobody’s record was opened.
error-person-detail-needed-next = Ask the person for their date of birth or postcode. Find them from the first screen, and type it when you are asked.
error-person-detail-differs = That does not match this person’s record
error-person-detail-differs-safe = The record was not opened.
error-person-detail-differs-next = Check with the person. Is it another person with the same name?
error-showing-hurried = That was quicker than the words can be read aloud
error-showing-hurried-safe = The notice is still open. Nothing is lost.
error-showing-hurried-next = Read on, or say in a few words why it was quicker.
error-app-window = The window could not be opened
error-app-window-safe = Everything that was saved is safe.
error-app-window-next = Close Tell First and open it again. If it happens again, ask for help.
error-app-folder = The folder for records could not be made
error-app-folder-safe = Nothing was changed.
error-app-folder-next = Ask whoever looks after this computer to let you write to your own folder, then try again.
error-session-locked = The desk is locked
error-session-locked-safe = Everything that was saved is safe.
error-session-locked-next = Sign in again.
error-session-not-signed-in = The desk is locked
error-session-not-signed-in-safe = Everything that was saved is safe.
error-session-not-signed-in-next = Sign in again.
error-role-refused = Your role does not open this
error-role-refused-safe = Nothing was changed or shown.
error-role-refused-next = Ask a colleague whose role it is. A role cannot be changed: an administrator can remove you and add you again with the right one.
error-role-unknown = That role does not exist
error-role-unknown-safe = Nothing was changed.
error-role-unknown-next = Tick one of the roles that are listed.
error-request-not-understood = Tell First did not understand what this screen asked for
error-request-not-understood-safe = Nothing was changed.
error-request-not-understood-next = Go back and try again. If it happens again, ask for help.
error-request-too-long = That is longer than fits
error-request-too-long-safe = Nothing was changed. What you typed is still here.
error-request-too-long-next = Make it shorter, then try again.
error-recovery-wrong-code = That recovery code does not open this desk
error-recovery-wrong-code-safe = The records are safe and were not touched.
error-recovery-wrong-code-next = Check each letter against your paper. A code made before the newest one opens nothing.
error-recovery-typed-wrong = That is not the new recovery code
error-recovery-typed-wrong-safe = The code from before still opens the desk.
error-recovery-typed-wrong-next = Look at the new code again, then type it from your paper.
error-recovery-name-unknown = Nobody at this desk has that sign-in name
error-recovery-name-unknown-safe = The records are safe and were not touched.
error-recovery-name-unknown-next = Check the sign-in name, then try again.
error-sign-in-removed = You can no longer sign in to this desk
error-sign-in-removed-safe = The records are safe, and so is everything you recorded.
error-sign-in-removed-next = Ask an administrator of this desk.
error-sign-in-wrong-world = These records belong to the other world
error-sign-in-wrong-world-safe = Practice and real records stay apart. Nothing was touched.
error-sign-in-wrong-world-next = Ask whoever looks after this computer: two folders have been mixed.
error-interview-not-found = This interview is not at this desk
error-interview-not-found-safe = Nothing was changed.
error-interview-not-found-next = Go home and find the person again.
error-interview-ended = This interview has ended
error-interview-ended-safe = Everything in it is kept.
error-interview-ended-next = Start a new interview to add or change something.
error-interview-paused = This interview is set aside
error-interview-paused-safe = Everything so far is saved.
error-interview-paused-next = Go home and choose “Go on” beside the person’s name.
error-interview-not-reachable = That page comes later
error-interview-not-reachable-safe = Everything so far is saved.
error-interview-not-reachable-next = Do the pages before it first, or skip them.
error-interview-not-finished = Some parts are not done yet
error-interview-not-finished-safe = Everything so far is saved.
error-interview-not-finished-next = Open the parts that are marked, and answer or skip them.
error-interview-applicant-absent = The applicant has to be here
error-interview-applicant-absent-safe = Nothing was saved.
error-interview-applicant-absent-next = Tick the applicant as present, or do the interview another time.
error-notice-pack-refused = The notice that came with Tell First does not hold together
error-notice-pack-refused-safe = Nothing was asked and nothing was changed.
error-notice-pack-refused-next = Ask for help. Interviews cannot start until the notice is put right.
error-notice-not-found = This part of the notice does not exist
error-notice-not-found-safe = Nothing was changed.
error-notice-not-found-next = Go back one step and try again.
error-showing-not-found = This notice is not open any more
error-showing-not-found-safe = What was shown before is recorded.
error-showing-not-found-next = Put the notice up again.
error-showing-ended = This notice was put away already
error-showing-ended-safe = What was shown is recorded.
error-showing-ended-next = Put the notice up again if the person wants to see it.
error-text-not-found = These words are not at this desk
error-text-not-found-safe = Nothing was changed.
error-text-not-found-next = Go back to the person and open the words again.
error-answer-not-told = The notice for this question has to come first
error-answer-not-told-safe = Nothing was saved. What you typed is still here.
error-answer-not-told-next = Put up the notice for this page, or on the telephone read it out, then try again.
error-answer-field-unknown = This question is not in the notice
error-answer-field-unknown-safe = Nothing was saved.
error-answer-field-unknown-next = Go back one step and try again.
error-answer-not-asked = This question is not asked in this interview
error-answer-not-asked-safe = Nothing was saved.
error-answer-not-asked-next = Go on to the next page.
error-answer-policy-overdue = The policy this question rests on is past its review date
error-answer-policy-overdue-safe = Nothing was saved, and nothing may be asked here until it is reviewed.
error-answer-policy-overdue-next = Go on without this question and tell your data protection lead.
error-answer-card-first = This answer needs the person’s consent first
error-answer-card-first-safe = Nothing was saved.
error-answer-card-first-next = Put the card to the person. If they say no, go on without this answer.
error-answer-row-unknown = This line is not there any more
error-answer-row-unknown-safe = The other lines are safe.
error-answer-row-unknown-next = Add a new line if you need one.
error-answer-rows-full = No more lines fit here
error-answer-rows-full-safe = Every line so far is saved.
error-answer-rows-full-next = Go on, and tell the officer who decides that there is more.
error-answer-rows-there = Something is written down here already
error-answer-rows-there-safe = Everything written down so far is kept.
error-answer-rows-there-next = Remove each entry first, then choose “I would rather not say”.
error-choice-card-unknown = This card is not in the notice
error-choice-card-unknown-safe = No choice was recorded.
error-choice-card-unknown-next = Go back one step and try again.
error-choice-not-here = This card belongs to another page
error-choice-not-here-safe = No choice was recorded.
error-choice-not-here-next = Open the page it belongs to.
error-choice-not-strong-enough = This consent needs more than a tap
error-choice-not-strong-enough-safe = No consent was recorded.
error-choice-not-strong-enough-next = Ask the person to type their name.
error-choice-words-missing = The words or the name are missing
error-choice-words-missing-safe = No consent was recorded.
error-choice-words-missing-next = Write down the words the person used, or ask them to type their name.
error-choice-not-possible = That cannot follow what was said before
error-choice-not-possible-safe = The choice stands as it was.
error-choice-not-possible-next = Open the card again to see how it stands.
error-copy-not-found = This copy is not at this desk
error-copy-not-found-safe = Nothing was changed.
error-copy-not-found-next = Make the copy again.
error-copy-folder-missing = No folder for copies is set
error-copy-folder-missing-safe = The copy is in the record and can still be printed.
error-copy-folder-missing-next = Choose a folder under Settings, or print the copy.
error-staff-not-found = This person does not work at this desk
error-staff-not-found-safe = Nothing was changed.
error-staff-not-found-next = Open Staff again.
error-staff-no-role = Nobody can work here without a role
error-staff-no-role-safe = Nothing was changed.
error-staff-no-role-next = Tick at least one role.
error-staff-name-missing = This name cannot be used
error-staff-name-missing-safe = Nothing was changed.
error-staff-name-missing-next = Enter a name that can be seen, of 120 characters at most.
error-staff-not-yourself = You cannot remove yourself
error-staff-not-yourself-safe = Nothing was changed.
error-staff-not-yourself-next = Ask another administrator to do it.
error-settings-idle-out-of-range = The minutes are too few or too many
error-settings-idle-out-of-range-safe = Nothing was changed.
error-settings-idle-out-of-range-next = Enter a whole number from 1 to 15.
error-settings-folder-not-whole = The folder for copies needs its whole path
error-settings-folder-not-whole-safe = Nothing was changed.
error-settings-folder-not-whole-next = Enter the path from its very start, like /home/desk/copies, or leave it empty.
error-settings-name-missing = This desk’s name cannot be used
error-settings-name-missing-safe = Nothing was changed.
error-settings-name-missing-next = Enter a name for the desk that can be seen, of 120 characters at most.
error-reception-not-valid = The name or the date of birth is not right yet
error-reception-not-valid-safe = Nobody was added. What you typed is still here.
error-reception-not-valid-next = Check the name, and that the date of birth is real and not in the future.
error-vault-inconsistent = Something in the records does not read
error-vault-inconsistent-safe = Nothing was changed or deleted.
error-vault-inconsistent-next = Lock the desk, keep this computer as it is, and tell your data protection lead.
error-vault-unreadable = Something in the records does not read
error-vault-unreadable-safe = Nothing was changed or deleted.
error-vault-unreadable-next = Lock the desk, keep this computer as it is, and tell your data protection lead.
error-vault-not-found = That is not at this desk
error-vault-not-found-safe = Nothing was changed.
error-vault-not-found-next = Go home and try again.
error-vault-reopen = The last save did not reach the disk
error-vault-reopen-safe = Everything marked as saved is safe. What you did last is not saved.
error-vault-reopen-next = Lock the desk and sign in again, then do the last step once more.
error-vault-setting = The file of records did not open the way it should
error-vault-setting-safe = The records are safe and were not touched.
error-vault-setting-next = Close Tell First and open it again. If it happens again, ask for help.
error-vault-evidence = The record of what was done could not be read
error-vault-evidence-safe = Nothing was changed or deleted.
error-vault-evidence-next = Lock the desk and tell your data protection lead.
error-vault-database = The file of records could not be used just now
error-vault-database-safe = Everything marked as saved is safe.
error-vault-database-next = Try again. If it happens again, lock the desk and ask for help.
error-vault-files = The disk did not answer as it should
error-vault-files-safe = Everything marked as saved is safe. What you did last may not be.
error-vault-files-next = Try again. If it happens again, lock the desk and ask for help.

### Interview

## The page and its frame
iv-outline = Pages of this interview
iv-place-who = Who is here
iv-place-short = The notice
iv-place-check = Check your answers
iv-place-choices = Your choices
iv-place-copy = Your copy
iv-place-done = Finished
iv-mark-done = done
iv-mark-here = this page
iv-mark-todo = still to come
iv-mark-skipped = skipped
iv-mark-not-needed = not needed
iv-mark-said-no = you said no
iv-continue = Continue
iv-back = Back
iv-skip = Skip this group
iv-pause = Pause and keep everything
iv-close = Close without finishing
iv-back-to-page = Back to the page
iv-close-title = Close this interview without finishing?
iv-close-lead = What was said so far is kept. Nobody can add to this interview after it is closed. To go on another day, pause it instead.
iv-close-yes = Close the interview

## Who is here
iv-who-title = Who is here today?
iv-who-lead = Some things are easier to say when nobody else can hear.
iv-who-present = Who is in the room?
iv-present-applicant = The applicant
iv-present-household-adult = Another adult of the household
iv-present-representative = Someone who speaks for the applicant
iv-present-interpreter = An interpreter
iv-who-channel = How are you speaking?
iv-channel-desk = At the desk
iv-channel-phone = By telephone
iv-channel-home-visit = At the person’s home
iv-who-private = Can anyone else hear?
iv-private-yes = No, the place is private
iv-private-no = Yes, others may hear
iv-who-present-missing = Tick “The applicant”: the interview is with them
iv-who-channel-missing = Choose how you are speaking
iv-who-private-missing = Say whether anyone else can hear
iv-private-warning = This place is not private. These questions can wait: skip them and come back when nobody else can hear.

## The notice
iv-before-we-ask = Before we ask
iv-notice-ways = Ways to tell it
iv-notice-ways-explained = Read it together on the screen, read it out, or hand it over on paper. The questions start once it has been shown.
iv-notice-not-agree = Going on does not mean you agree to anything. It means you have been told.
iv-nothing-asked = Nothing new is asked on this page. You can look at the whole notice at any time.
iv-notice-next = First we note who is here. Then we tell you what we do with your answers, before we ask you anything about yourself.
iv-brief-why = Why
iv-brief-reason = Reason
iv-brief-who = Who
iv-brief-howLong = How long
iv-brief-ifNot = If not
iv-more = More about this
iv-less = Less about this
iv-way-aloud = Read aloud
iv-way-full = Full text
iv-way-print = Print
iv-shown = Shown on this screen
iv-not-read = Not read out yet
iv-read-out = Read out
iv-putting-up = Putting the notice up…
iv-put-failed = The notice could not be recorded, so nothing can be asked yet.
iv-put-again = Try again
iv-full-title = The whole notice
iv-aloud-title = Read this out
iv-aloud-lead = Spoken at a calm pace, this takes about { $time }.
iv-aloud-first = The person does not see this screen. Read these words out before you ask.
iv-aloud-ready = Press Start when the person is ready to listen. The words come up and the time starts.
iv-aloud-start = Start reading
iv-aloud-end = I have read it to the end
iv-aloud-count = Reading for
iv-hurried = This was quicker than it can be spoken. Why?
iv-hurried-hint = For example: the person stopped you, or has heard it before. The reason is kept with the record.
iv-hurried-missing = Say why it was read so quickly
iv-changes-title = What has changed since you were told
iv-changes-lead = The notice changed while we were talking. This is what is different for the pages ahead.
iv-later = Version { $later } of the notice is in force now. This person was told { $told }.
iv-later-material = The interview goes on under that one. What changed comes up before the next page it touches.
iv-later-wording = The interview goes on under that one. Nothing changed that they must be told.
iv-later-now = Once they are told what changed, the interview goes on under { $later }.
iv-printed-title = Was the notice handed over?
iv-printed-lead = It counts as told on paper only when the person has it in their hands.
iv-printed-yes = Yes, handed over
iv-posted-title = Is the letter in the post?
iv-posted-lead = It counts as told by post only when it has been sent.
iv-posted-yes = Yes, posted
iv-posted-no = No, not posted

## A card
iv-card-kind = Your decision
iv-card-what = What exactly
iv-card-why = Why
iv-card-who = Who sees it
iv-card-howLong = How long
iv-card-ifNo = If you say no
iv-card-notACondition = Not a condition
iv-card-takeBack = Taking it back
iv-card-answers = Your answer
iv-card-say-yes = Yes, I agree
iv-card-say-no = No
iv-card-say-not-now = Not now
iv-card-equal = Any of the three answers is fine. The interview goes on.
iv-card-before = Before: { $state } on { $when }.
iv-card-changed = You agreed to this before. Its words have changed since, so we ask again. “Not now” keeps your earlier yes for what you gave it to. “No” ends it, and what rests on it alone is erased.
iv-choice-requested = asked
iv-choice-given = you agreed
iv-choice-refused = you said no
iv-choice-deferred = you said not now
iv-choice-withdrawn = you took it back
iv-choice-invalidated = found not valid
iv-choice-expired = past its time
iv-how-own-tap = Press one of the three answers yourself, on this screen.
iv-how-own-tap-open = The person presses it here
iv-how-spoken-open = The person says it aloud
iv-how-typed-name-open = The person types their name
iv-how-spoken-words = The words they used
iv-how-spoken-hint = Write down what the person says, then press their answer. Officer: read the card out first.
iv-how-typed-name = Your full name
iv-how-typed-hint = If you agree, type your name here, then press Yes.
iv-how-written-hint = This needs your agreement in writing. If you agree, type your name here, then press Yes. To say no, leave it empty.
iv-spoken-missing = Write down the words they used
iv-typed-missing = Type your name to agree in writing
iv-option-because = You chose an answer that says something private. Nothing of it is stored unless you agree here.
iv-option-declined = That answer was not stored. You can choose another one, or say “Prefer not to say”.
iv-agreed-strip = What this page rests on
iv-refused-strip = What you did not agree to
iv-agreed = You agreed: { $title }
iv-agreed-changed = The words have changed since. Your yes stands for what you gave it to.
iv-new-words = See the new words
iv-take-back = Take it back
iv-strip-refused = You said no to: { $title }
iv-strip-deferred = You said not now to: { $title }
iv-strip-withdrawn = You took back: { $title }
iv-change-mind = Change my mind
iv-taken-back-title = Taken back
iv-taken-back-lead = You do not have to say why, and it changes nothing else.
iv-taken-back-stops = What stops
iv-taken-back-goes-on = What goes on
iv-taken-back-kept = { $label }: still used for { $purposes }
iv-taken-back-erased = What was erased
iv-taken-back-count = { $count ->
    [one] One answer was erased. Only officers see which.
   *[other] { $count } answers were erased. Only officers see which.
  }
iv-taken-back-none = No answer rested on this alone, so nothing had to be erased.

## Questions
iv-needed = needed
iv-by-officer = the officer fills this in
iv-if-not-given = If you do not say: { $consequence }
iv-error-prefix = Error:
iv-why-we-ask = Why we ask
iv-say-declined = Prefer not to say
iv-say-not-known = Don’t know
iv-saving = Saving…
iv-saved = Saved
iv-saved-at = Saved { $time }
iv-not-saved = Not saved yet
iv-covered = An answer is held here. It is covered.
iv-show = Show it
iv-part-shown = Held: { $display }.
iv-type-anew = Type it again
iv-held-apart = Answered. It is kept off this page
iv-opened = Your answer opened another question on this page.
iv-equality-lead = These answers are kept apart from your application. Apart from the person who writes them down with you today, nobody who deals with it sees them. You can leave out all of them.
iv-choose-one = Choose one
iv-choose-several = Choose all that fit.
iv-own-words = In your own words
iv-yes = Yes
iv-no = No
iv-day = Day
iv-month = Month
iv-year = Year
iv-date-example = For example, 27 3 1984. The name of the month will do too.
iv-date-partial = The year alone will do, or the month and the year.
iv-amount = Amount
iv-how-often = How often
iv-often-weekly = Every week
iv-often-fortnightly = Every two weeks
iv-often-four-weekly = Every four weeks
iv-often-monthly = Every month
iv-often-yearly = Every year
iv-line1 = House and street
iv-line2 = Second line (if there is one)
iv-town = Town or city
iv-postcode = Postcode
iv-country = Country, if it is not the United Kingdom
iv-no-address = No fixed address
iv-phone = Telephone number
iv-no-phone = No telephone
iv-email = E-mail address
iv-no-email = No e-mail address
iv-national-insurance = National Insurance number
iv-no-national-insurance = No number, or it is not known
iv-bank-name = Name on the account
iv-bank-sort = Sort code
iv-bank-account = Account number
iv-bank-roll = Roll number (if there is one)
iv-no-account = No account
iv-characters-left = { $count ->
    [one] One more character fits
   *[other] { $count } more characters fit
}
iv-characters-over = { $count ->
    [one] One character too many
   *[other] { $count } characters too many
}
iv-row = Entry { $number }
iv-no-rows = Nothing added yet.
iv-rows-declined = Recorded: prefers not to say.
iv-rows-not-known = Recorded: does not know.
iv-add-first = Add one
iv-add-another = Add another
iv-rows-full = No more can be added.
iv-remove = Remove
iv-remove-sure = Remove { $name } and everything said here?
iv-remove-yes = Yes, remove
iv-remove-no = Keep it

## Check your answers
iv-check-title = Check your answers
iv-check-lead = Read through together. Change anything that is not right.
iv-check-unfinished = Some answers are still needed. Answer them, or choose “Prefer not to say” or “Don’t know”:
iv-check-confirm = This is right
iv-change = Change
iv-state-declined = Declined: prefers not to say
iv-state-not-known = Not known: the person does not know
iv-state-not-needed = Not needed for this letting
iv-state-not-asked = Not asked
iv-state-not-provided = Not provided
iv-state-needed = Needed: answer it, or say “Prefer not to say”
iv-state-said-no = Said no: so it was not asked

## Your choices
iv-choices-title = Your choices
iv-choices-lead = These have nothing to do with your home. Tick only what you want. Nothing is ticked for you.
iv-choices-more = What, who and how long
iv-choices-changed = The words have changed since you agreed. Tick the box to agree to the new words. Leave it blank, and your earlier yes stands for what you gave it to.
iv-choices-blank = Leaving all of it blank is fine. Blank means no.

## Your copy
iv-copy-title = Your copy to take home
iv-copy-lead = It says what you were told, what you agreed to, what you said no to, and how to change your mind.
iv-copy-making = Making your copy
iv-copy-print = Print
iv-copy-save = Save to the copies folder
iv-copy-decline = The person does not want a copy
iv-copy-handed-ask = Does the person have the paper in their hands?
iv-copy-handed-yes = Yes, handed over
iv-copy-handed-no = No, not printed
iv-copy-printed = Handed over on paper, { $when }.
iv-copy-saved = Saved as a file, { $when }.
iv-copy-declined = The person did not want a copy, { $when }.
iv-copy-where = In the folder { $folder }: { $files }
iv-copy-not-handed = No copy has been handed over yet.
iv-copy-preview = What is on the copy
iv-finish = Finish the interview
iv-finished-title = The interview is finished
iv-finished-lead = Everything is saved under { $reference }. Thank you for your time.
iv-closed-title = This interview is closed
iv-closed-lead = It was ended without finishing, under { $reference }. What was said so far is kept.
iv-to-home = Back to the start
iv-to-person = Open the person’s page

## What is wrong with an answer
problem-access-need-unnamed = Somebody needs help to get around, and nothing says with what. Is something missing?
problem-looks-like-crime = This may say something about an offence. Leave it out here if you can
problem-looks-like-health = This may say something about health. Leave it out here if you can: health has pages of its own
problem-tenancies-overlap = Two of these tenancies share some time. Are the dates right?
problem-other = { $label }: this answer cannot be stored. Look at it again
problem-account-missing = Enter the account number
problem-account-name-missing = Enter the name on the account
problem-account-wrong = The account number has 6 to 8 digits, like 00733445
problem-amount-missing = Enter the amount
problem-amount-negative = The amount must be 0 or more
problem-amount-too-big = The amount is too large. Check it
problem-amount-too-precise = Give pounds and pence, with at most two figures after the point
problem-amount-wrong = Enter the amount in figures, like 412.50
problem-card-first = This needs your agreement first
problem-control-character = The answer holds a sign that cannot be stored. Type it again
problem-date-in-future = The date must not be in the future
problem-date-not-real = This date does not exist. Check the day and the month
problem-date-too-far = The date is more than { $years } years ahead. Check the year
problem-date-too-old = The date is more than { $years } years ago. Check the year
problem-day-missing = Enter the day
problem-day-wrong = The day is a number from 1 to 31
problem-email-typo = Is this right? Perhaps { $meant } was meant
problem-email-wrong = Enter an e-mail address like name@example.org
problem-empty = Answer this, or choose “Prefer not to say”: { $label }
problem-exclusive-alone = “{ $option }” cannot stand beside other answers
problem-field-unknown = This question is not part of the notice
problem-frequency-missing = Choose how often
problem-frequency-wrong = Choose how often from the list
problem-month-missing = Enter the month
problem-month-wrong = The month is a number from 1 to 12, or its name
problem-ni-example = This is the example number. Enter the person’s own, or tick that there is none
problem-ni-prefix-unusual = Few numbers start with { $prefix }. Please check it
problem-ni-temporary = This is a temporary number, and is kept as one. It is not a National Insurance number
problem-ni-wrong = A National Insurance number has two letters, six figures and one letter, like QQ 12 34 56 C
problem-none-with-others = Either tick that there is none, or give the details
problem-not-asked = This is not asked now
problem-not-told = Put the notice up first
problem-number-too-big = The number must be { $max } or less
problem-number-too-small = The number must be { $min } or more
problem-number-wrong = Enter a whole number, like 3
problem-only-one = Choose one answer only
problem-option-unknown = Choose an answer from the list
problem-own-words-not-asked = This answer takes no words of your own
problem-part-unknown = This part does not belong to the answer
problem-phone-wrong = Enter a telephone number, like 01632 960 001
problem-policy-overdue = The rules for this question are due for review, so it cannot be asked now
problem-postcode-wrong = Enter a whole postcode, like LS1 4AP
problem-roll-wrong = A roll number has at most { $max } letters, figures, spaces and - / .
problem-row-unknown = This entry was removed
problem-rows-full = No more entries can be added
problem-rows-only = Add an entry instead
problem-sort-code-missing = Enter the sort code
problem-sort-code-wrong = A sort code has six figures, like 30-90-09
problem-too-long = This is { $length } characters. At most { $max } fit
problem-too-young = The main applicant must be at least { $age }
problem-town-missing = Enter the town or city
problem-under-18 = The person is { $age }. Special rules may apply
problem-year-missing = Enter the year
problem-year-wrong = Enter the year with four figures, like 1984
problem-line1-missing = Enter the house and street

# Notices, telling again, lettings: what can go wrong
error-version-not-found = We cannot find that version of the notice
error-version-not-found-safe = Nothing was changed.
error-version-not-found-next = Go back to the list of notices and choose again.
error-version-in-force = This version is in force, or is about to be
error-version-in-force-safe = Nothing was changed.
error-version-in-force-next = Only a version that another has replaced can be put away.
error-draft-not-found = We cannot find that draft
error-draft-not-found-safe = Nothing was changed.
error-draft-not-found-next = Go back to the list of notices and choose again.
error-draft-over = This draft is finished
error-draft-over-safe = It was published or given up. Nothing was changed.
error-draft-over-next = Begin a new draft from the newest version.
error-draft-must-fix = Something must be mended first
error-draft-must-fix-safe = The draft is saved as it was.
error-draft-must-fix-next = Look at the list under Check. Each line says what to mend and how.
error-draft-not-approved = This draft has not been approved as it is now
error-draft-not-approved-safe = The draft is saved.
error-draft-not-approved-next = Have it approved first. A change after approval needs a new approval.
error-draft-another-approves = Another data protection lead has to approve this
error-draft-another-approves-safe = The draft is saved.
error-draft-another-approves-next = You changed it last, so ask a colleague who is a data protection lead to look at it and approve it.
error-draft-changed-meanwhile = Somebody else changed this draft a moment ago
error-draft-changed-meanwhile-safe = Their change is kept. Yours was not saved, and is still on the screen.
error-draft-changed-meanwhile-next = Copy what you typed, open the draft again and put it in.
error-draft-version-taken = There is already a version with this name
error-draft-version-taken-safe = The draft is saved. The other version is untouched.
error-draft-version-taken-next = Give the draft a new version under Dates, such as the year and month with the next number.
error-draft-dated-before = The first day is earlier than that of the version it follows
error-draft-dated-before-safe = The draft is saved.
error-draft-dated-before-next = Change the first day under Dates, so that it is the same or later.
error-draft-effective-before-listed = A notice cannot be in force before it is on your website
error-draft-effective-before-listed-safe = The draft is saved.
error-draft-effective-before-listed-next = Change the first day under Dates, or check the day you put the notice up.
error-draft-date-not-valid = That is not a day we can use
error-draft-date-not-valid-safe = Nothing was changed.
error-draft-date-not-valid-next = Give a real date that is today or earlier, such as 26 November 2026.
error-draft-reason-missing = A reason is needed
error-draft-reason-missing-safe = The draft is saved.
error-draft-reason-missing-next = Write in a sentence why people must, or need not, be told of the new words.
error-draft-nothing-changed = Nothing in this draft differs from the version it follows
error-draft-nothing-changed-safe = Nothing was published.
error-draft-nothing-changed-next = Change something first, or give the draft up.
error-draft-other-notice = This is another notice than those of this desk
error-draft-other-notice-safe = Nothing was taken in.
error-draft-other-notice-next = A notice keeps its id from version to version. Check the id in its file pack.toml.
error-draft-file-refused = We cannot take in this file
error-draft-file-refused-safe = Nothing was taken in, and your notices are as they were.
error-draft-file-refused-next = Choose a zip file or a folder that holds a notice, and is not larger than a notice can be.
error-draft-value-refused = That value cannot be kept
error-draft-value-refused-safe = Nothing was changed.
error-draft-value-refused-next = Change what you typed and try again.
error-tell-nothing-due = There is nothing to tell this person
error-tell-nothing-due-safe = Nothing was changed.
error-tell-nothing-due-next = They were told already, or nothing that concerns them has changed. Go back to the list.
error-tell-not-told = The person has not been told yet
error-tell-not-told-safe = Nothing was changed.
error-tell-not-told-next = Show it, read it to the end, or hand it over. Then finish.
error-letting-not-found = We cannot find that letting
error-letting-not-found-safe = Nothing was changed.
error-letting-not-found-next = Go back to the list of lettings and choose again.
error-letting-over = This letting is finished
error-letting-over-safe = It was sent to the government’s log, or did not come about. Nothing was changed.
error-letting-over-next = Note a new letting if there is one.
error-letting-tenancy-missing = A tenancy reference is needed
error-letting-tenancy-missing-safe = Nothing was noted.
error-letting-tenancy-missing-next = Type the reference your tenancy system gives this letting.
error-letting-count-not-valid = That is not a number of leaflets we can record
error-letting-count-not-valid-safe = Nothing was recorded.
error-letting-count-not-valid-next = Give a number from 1 to 20.

### Telling again

pages = Pages
pages-before = The 50 before
pages-after = The next 50
pages-here = { $first } to { $last } of { $total }
save-csv = Save as CSV
home-due-tell = { $count ->
    [one] 1 person must be told what changed in the notice.
   *[other] { $count } people must be told what changed in the notice.
}
home-due-tell-open = Tell again
home-due-lettings = { $count ->
    [one] 1 letting still needs the government’s notice.
   *[other] { $count } lettings still need the government’s notice.
}
home-due-lettings-open = See the lettings
tell-heading = Tell again
tell-lead = Something changed after these people were told. Tell each of them what is different in version { $version } of “{ $title }”. You can do it at the desk, on the telephone or by letter.
tell-cannot = Your role sees this list. An officer tells people.
tell-count = { $count ->
    [one] 1 person to tell
   *[other] { $count } people to tell
}
tell-none-title = Everybody has been told
tell-none-next = When a new version of the notice changes something people must be told, those it concerns stand here.
tell-told = Told version { $version } on { $date }
tell-because = What changed for them:
tell-because-more = { $parts }; and { $count } more
tell-now = Tell
tell-now-label = Tell { $name }
tell-told-now = { $name } has been told
tell-page-heading = Tell { $name } what changed
tell-page-version = What is different in version { $version }:
tell-page-ways = How do you tell them?
tell-page-done = Told: finish
tell-page-not-yet = Choose a way. When the person has been told, you can finish.
tell-page-back = Back to the list
tell-letter-dear = Dear { $name }
tell-letter-heading = What has changed in our privacy notice
tell-letter-lead = We told you before how we use what you tell us. Some of that has changed. This is what is different now. You do not need to do anything.
tell-letter-end = If you want to ask about this, or want a copy of the whole notice, get in touch with us. Your reference is { $reference }.
person-changed = What has changed since
person-changed-due = Must be told
person-changed-not-due = Need not be told again
person-changed-versions = They were told version { $from }. Version { $to } is in force now. What is different:
person-changed-tell = Tell them now

### Lettings

lettings-heading = Lettings
lettings-lead = The government keeps a log of social housing lettings. Before a letting is sent to it, the lead tenant must be shown the government’s notice. Here you see where each letting stands.
lettings-none-title = No lettings yet
lettings-none-next = When a letting is agreed, open the person’s page and choose “Letting agreed”. The government’s notice is due then.
lettings-none-next-lead = When an officer notes that a letting was agreed, it stands here.
lettings-due = { $count ->
    [0] No letting waits for the government’s notice.
    [one] 1 letting waits for the government’s notice.
   *[other] { $count } lettings wait for the government’s notice.
}
lettings-unsupported = { $count ->
    [one] 1 was sent to the log without it.
   *[other] { $count } were sent to the log without it.
}
lettings-csv = Save the evidence as CSV
lettings-csv-unsupported = Save those without the notice as CSV
letting-state-due = Notice due
letting-state-shown = Notice shown
letting-state-supported = Supported
letting-state-unsupported = Not supported
letting-state-dropped = Did not come about
letting-agreed-on = Agreed { $date }, noted by { $name }
letting-shown-line = Notice: { $how }, { $when }, by { $name }, version { $version }
letting-not-shown = Notice not shown
letting-leaflets-line = { $count ->
    [one] 1 leaflet handed over
   *[other] { $count } leaflets handed over
}
letting-logged-on = Sent to the log { $date }
letting-open = Open letting { $tenancy }: { $name }
letting-heading = Letting { $tenancy }: { $name }
letting-layers = Which words
letting-layer-short = Short notice
letting-layer-full = Whole notice
letting-notice = 1. Tell the lead tenant
letting-leaflets = 2. The rest of the household
letting-leaflets-explains = Others who will live there get a leaflet. The lead tenant takes it home for them.
letting-leaflets-print = Print the leaflet
letting-leaflets-label = How many leaflets were handed over?
letting-leaflets-hint = One for each other person. Leave this out if nobody else will live there.
letting-leaflets-wrong = Enter how many leaflets were handed over, from 1 to { $most }
letting-leaflets-do = Note the leaflets
letting-log = 3. The government’s log
letting-log-due = The notice has not been shown yet. Show it first.
letting-log-shown = The notice has been shown. The letting can be sent to the log.
letting-log-do = Sent to the government’s log
letting-drop-do = It did not come about
letting-logged-heading = Was this letting sent to the government’s log?
letting-logged-explains = We note that { $tenancy } was sent today, after the notice was shown. This cannot be taken back.
letting-logged-confirm = Yes, it was sent
letting-unsupported-heading = The notice has not been shown
letting-unsupported-explains = The log asks you to declare that the tenant was shown the notice. For { $tenancy } there is no proof of that, so the declaration would not be supported. If it was sent all the same, note it here. It will stand in the list of lettings that are not supported.
letting-unsupported-confirm = Note it as sent, not supported
letting-drop-heading = Did this letting not come about?
letting-drop-explains = { $tenancy } is then finished, and the notice is not due any more. What was shown stays on record. This cannot be taken back.
letting-drop-confirm = It did not come about
letting-over-supported = This letting was sent to the log after the notice was shown. There is nothing more to do.
letting-over-unsupported = This letting was sent to the log, and the notice had not been shown. The log’s declaration is not supported.
letting-over-dropped = This letting did not come about. There is nothing more to do.
letting-back = Back to the lettings
letting-tenancy = Tenancy reference
letting-tenancy-hint = As your tenancy system gives it, for example T-10482
letting-tenancy-missing = Enter the tenancy reference
letting-agree = Letting agreed
person-lettings = Lettings
person-lettings-none-title = No letting agreed yet
person-lettings-none-next = When one is agreed, note it here. The government’s notice is due then, before the letting goes to the government’s log.
