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
header-notices = Notices
header-coverage = Who was told
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
history-rolled-back = These records are an older copy
history-rolled-back-happened = Tell First keeps a short summary of the records in other places too. One of those knows of later entries than the records hold. Somebody put an older copy in place, or put a backup back.
history-rolled-back-safe = Nothing was changed, and the later summary stays where it is. It can prove what is missing.
history-rolled-back-next = If you have just put a backup back, this is expected: go on, and say so. If not, look for the newer records first: on this computer, in a backup, on the computer used last. Go on with this copy only if the newer one is lost. What was recorded since then is missing here, and consents taken back since then may stand again.
history-go-on-rolled-back = Go on with the older copy
history-finding-rolled-back = it knows of { $kept ->
    [one] 1 entry
   *[other] { $kept } entries
}; the records hold { $entries }.
history-forked = These records tell another history
history-forked-happened = Tell First keeps a short summary of the records in other places too. One of those does not fit what the records say for the same time. The records were written anew, or two copies of them were worked with.
history-forked-safe = Nothing was changed, and the other summary stays where it is. It can prove that there was another history.
history-forked-next = Tell your data protection lead before anybody works with these records. Look for the other copy. Keep both.
history-go-on-forked = Go on with these records
history-finding-forked = it knows of { $kept ->
    [one] 1 entry
   *[other] { $kept } entries
}, and not all of them are among the { $entries } here.
history-foreign = A summary here belongs to another desk
history-foreign-happened = Tell First keeps a short summary of the records in other places too. One place holds the summary of another desk, or of other records with another key. It may be another desk’s stick, or the records may have been moved.
history-foreign-safe = Nothing was changed, neither here nor there.
history-foreign-next = Check that the right stick is in, and that the folder of records is this desk’s. If all is as it should be, go on: that place is ignored, which is recorded.
history-go-on-foreign = Ignore that place and go on
history-finding-foreign = it belongs to another desk or key, and knows of { $kept ->
    [one] 1 entry
   *[other] { $kept } entries
}.
history-missing = The kept summaries of these records are gone
history-missing-happened = Tell First keeps a short summary of the records in other places too. None is left in any place that can be reached now.
history-missing-safe = The records themselves were not touched.
history-missing-next = Put in the stick or connect the share where they are kept, and sign in again. Without them nobody can tell whether these are the newest records. You can go on: that is recorded, and summaries are kept again from now on.
history-go-on-missing = Go on without them
history-finding-missing = none is left.
history-reason = Why do you go on?
history-reason-hint = Say what happened. Write no names and nothing about a person who was interviewed: this stays with the records for good, and cannot be changed or erased later.
history-reason-missing = Say why you go on
history-ask = Only an administrator can go on from here. Ask { $names }.
history-leave = Do not open the records
form-sign-in-name-missing = Enter a sign-in name
form-passphrase-missing = Enter the passphrase
form-passphrase-wrong = That is not your passphrase. Capital letters count
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
home-places-failing = { $count ->
    [one] One place did not take the summary of the record. Settings says which, and what to do. Work goes on meanwhile.
   *[other] { $count } places did not take the summary of the record. Settings says which, and what to do. Work goes on meanwhile.
  }
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
person-export = For others to read
export-explains = Files that somebody else can read without this application. They are saved in the desk’s folder, and each leaves a line in the record.
export-bundle = Everything held about them
export-bundle-explains = For a person who asks to see what you hold, or to take it with them: pages to read, the exact words of each text, and the same for a computer. What is about other people is marked. What could do harm at home is kept in a folder of its own.
export-bundle-save = Save everything
export-bundle-first = Before you hand it over, open the zip and read READ-FIRST.txt.
export-dpv = Consents and notices, for other systems
export-dpv-explains = What they were shown and what they agreed to and refused, in the standard form ISO/IEC TS 27560 with W3C’s Data Privacy Vocabulary. It holds no name and no answers, but that a card came up can tell one: handle it with the same care.
export-dpv-save = Save as JSON-LD
export-kantara = Consent receipt, for systems that know Kantara’s
export-kantara-explains = What they agreed to, in an older form that can hold nothing else. It lists what it had to leave out, such as every refusal.
export-kantara-save = Save as a Kantara receipt
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
timeline-person-exported = Saved for others to read
timeline-exported-dpv = consents and showings, as JSON-LD
timeline-exported-kantara = a Kantara consent receipt
timeline-exported-bundle = everything held
timeline-exported-receipt = the newest copy
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
settings-heads = The record, kept elsewhere
heads-explains = A short signed summary of the record is kept outside it too. It holds nobody’s data. Whoever puts an older copy of the records in place, or writes the record anew, is found out by it at the next sign-in.
heads-practice = Nothing is kept of practice: it is about nobody.
heads-beside = Beside the records, on this computer
heads-state-kept = kept, { $size } entries
heads-state-another-desk = belongs to another desk
heads-state-not-there = not there
heads-state-not-allowed = cannot be written
heads-state-full = full
heads-state-silent = does not answer
heads-state-failed = failed
heads-next-another-desk = It holds summaries of other desks, and was left alone. Put in the right stick; or remove the place and add it again to keep this desk’s beside theirs.
heads-next-not-there = Put the stick in, or connect the share. The summary goes there at the next lock or sign-in. Work goes on meanwhile.
heads-next-not-allowed = Ask whoever looks after it to let you write there. Work goes on meanwhile.
heads-next-full = Make room there. Work goes on meanwhile.
heads-next-silent = It took longer than five seconds, and is asked again at the next sign-in. Work goes on meanwhile.
heads-next-failed = Check the folder. It is tried again at the next lock or sign-in. Work goes on meanwhile.
heads-path = Another folder for the summary
heads-path-hint = The whole path of a folder that is there now: on a share, or on a stick that is locked away between times. It is written to at once.
heads-path-missing = Enter the path of a folder
heads-add = Keep it there too
heads-added = The summary is kept there from now on.
heads-remove = Stop keeping it there
heads-remove-label = Stop keeping it there: { $path }
heads-removed = The summary is no longer kept there. What is there stays there.
heads-most = No more than { $most } folders.
heads-key = The key of this desk
heads-key-explains = { $keys ->
    [1] Every summary and every copy is signed with this desk’s key. Its fingerprint:
   *[other] Every summary and every copy is signed with this desk’s key. It is key number { $keys }; the ones before it vouch for it. Its fingerprint:
  }
heads-key-new = Make a new desk key
heads-key-when = Do this when somebody who could open the records leaves on bad terms, when a computer or a backup was stolen, or when your rules ask for it from time to time.
heads-key-what = The old key signs that the new one takes its place. Copies made before stay good, and can still be checked. Give the new fingerprint to whoever compares it.
heads-passphrase = Your passphrase, once more
heads-key-make = Make a new key
heads-key-changed = The desk has a new key. The old one signed that it is so.
gate-restore = Put records back from a backup
restore-heading = Put records back from a backup
restore-lead = Nothing is deleted and nothing is replaced. The backup is copied to a place of its own, and the records that are here stay as they are.
restore-folder = Folder with the backups
restore-folder-hint = The whole path of the folder backups go to, or of one backup in it
restore-folder-missing = Enter the folder
restore-folder-gone = This folder is not there. Check the path, and that the disk, share or stick is connected
restore-folder-not-whole = Enter the path from its very start, like /media/stick/backups
restore-wrong-passphrase = The sign-in name or the passphrase is not right. Use those of the day of the backup
restore-find = Find backups
restore-looking = Looking for backups
restore-none = There is no backup in this folder
restore-none-next = Only backups that were finished and checked are shown. Check the path, or look in another folder.
restore-none-again = Choose another folder
restore-none-practice = It holds backups of the practice world only. Those are not put back.
restore-which = Which backup?
restore-name-hint = Of an administrator, as it was on the day of the backup. The passphrase of that day, too.
restore-compare = Open and compare
restore-comparing = Reading every page of the backup, and comparing
restore-working = Copying the backup to its own place
restore-view-heading = Use this backup from now on?
restore-of = Backup of { $at }, with { $entries } entries. Every page was read, and its record was checked.
restore-findings = The check of its record found { $findings ->
    [one] 1 thing that does not agree
   *[other] { $findings } things that do not agree
}.
restore-lacks = What it lacks
restore-live-same = Nothing: the records here end with the same entry.
restore-live-behind = { $differ ->
    [one] 1 entry
   *[other] { $differ } entries
} made from { $from } to { $to }. What was done in that time has to be done again.
restore-live-ahead = Nothing. The records here lack { $differ ->
    [one] 1 entry
   *[other] { $differ } entries
} that the backup has.
restore-live-other = The records here are those of another desk.
restore-live-missing = There are no records here to compare it with.
restore-live-unknown = The records here do not open.
restore-live-fault = What was found: { $why }.
restore-cannot-know = So nobody can know all that was done since the backup, or all that was erased since. If you know of consents that were taken back, take them back again.
restore-gone = What was taken back since goes again
restore-gone-answers = { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
} of { $people ->
    [one] 1 person
   *[other] { $people } people
}, erased or changed since the backup, will be erased in it. Changed ones are asked again.
restore-gone-ended = { $ended ->
    [one] 1 consent
   *[other] { $ended } consents
} taken back since will be ended in it.
restore-gone-staff = { $staff ->
    [one] 1 colleague who left
   *[other] { $staff } colleagues who left
} since will not be able to sign in.
restore-safe = The records that are in use now stay where they are. Nothing in them is changed.
restore-use = Use this backup from now on
restore-done-heading = The backup is in use
restore-done = It was copied to a place of its own. Nothing was deleted or replaced.
restore-done-left = The records that were in use before stay in this folder. What somebody takes back from now on is still in them, encrypted, until the folder is removed.
restore-done-next = Sign in. The record kept outside may say that the desk was put back to an earlier state, which is so: go on, and give the reason.
restore-to-sign-in = Go to sign in
settings-backup = Backups
settings-backup-explains = A backup is a whole copy of the records, encrypted as they are, that opens with the same passphrases. One is made on each day somebody signs in, and whenever you ask for one. Each is opened and checked before it counts.
settings-backup-folder = Folder for backups
settings-backup-folder-hint = The whole path of a folder on another disk, a share or a memory stick: this computer can be lost with everything on it.
settings-backup-save = Save folder
settings-backup-now = Back up now
settings-backup-stop = Stop
settings-backup-begins = Beginning the backup
settings-backup-copying = Copying: { $done } of { $total } pages
settings-backup-checking = Checking the copy: entry { $done } of { $total }
settings-backup-go-on = You can go on working. Locking the desk stops the backup; the last good one stays.
settings-backup-none-set = No folder is set, so no backups are made.
settings-backup-none-yet = There is no good backup yet.
settings-backup-last = Last good backup: { $at }. { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}.
settings-backup-findings = The newest backup, of { $at }, is a true copy, and the check of its record found { $findings ->
    [one] 1 thing that does not agree
   *[other] { $findings } things that do not agree
}. See The record.
settings-backup-goes-to = Backups go to
settings-backup-saved = Folder saved
settings-backup-kept = { $count } backups are kept
settings-backup-keeps = The newest of each of 7 days, 4 weeks and 3 months stays. What somebody took back today is still in backups made before, until those go.
settings-backup-line = { $at }, { $entries } entries
settings-backup-line-findings = { $at }, { $entries } entries, with { $findings } findings
backup-failed = No backup could be made: { $why }
backup-failed-next = An administrator finds it under Settings. It is tried again at the next sign-in, and on the next day.
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
error-vault-foreign-slot-next = Files of two desks have been mixed. Ask whoever looks after this computer to put the right folder back. With a backup you can do it here: choose “Put records back from a backup” on the first screen.
error-vault-damaged-slot = Your sign-in file is damaged
error-vault-damaged-slot-safe = The records themselves were not touched.
error-vault-damaged-slot-next = Use the recovery code, or ask a colleague who can sign in to remove and add you again.
error-vault-damaged = The file of records is damaged
error-vault-damaged-safe = Nothing was changed or deleted. The file stays exactly as it is.
error-vault-damaged-next = Do not set up the desk again, and keep the folder. If there are backups, choose “Put records back from a backup” on the first screen. If not, ask whoever looks after this computer.
error-vault-part-missing = A part of the records is missing
error-vault-part-missing-safe = Nothing was changed or deleted. The other parts are still here.
error-vault-part-missing-next = Do not set up the desk again. Ask whoever looks after this computer to look for the file vault.tell and put it back where it was. If it is lost, choose “Put records back from a backup” on the first screen.
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
error-vault-no-memory = This computer has not enough free memory
error-vault-no-memory-safe = Everything marked as saved is safe. What you did last is not saved.
error-vault-no-memory-next = Close other programs, then try again.
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
error-history-ask-administrator = Only an administrator can go on from here
error-history-ask-administrator-safe = Nothing was changed.
error-history-ask-administrator-next = Ask an administrator of this desk to sign in.
error-history-look-first = What is kept outside does not fit these records
error-history-look-first-safe = Nothing was changed.
error-history-look-first-next = Sign in on the screen. It says what was found and what to do.
error-history-reason-missing = Say why you go on
error-history-reason-missing-safe = Nothing was changed.
error-history-reason-missing-next = Write a few words, then go on.
error-heads-too-many = There are enough places
error-heads-too-many-safe = Nothing was changed.
error-heads-too-many-next = Stop using one of them first.
error-heads-named-already = That folder is on the list
error-heads-named-already-safe = Nothing was changed.
error-heads-named-already-next = Choose another folder.
error-heads-inside = That folder goes with the records
error-heads-inside-safe = Nothing was changed.
error-heads-inside-next = Whoever replaces the records could replace it too. Choose a folder on a share or on a stick.
error-heads-not-written = The summary could not be written there
error-heads-not-written-safe = Nothing was changed, and the folder was not put on the list.
error-heads-not-written-next = Check that the folder is there and may be written to: put the stick in, or connect the share. Then add it again.
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
error-copy-folder-missing = That folder is not there
error-copy-folder-missing-safe = Nothing was written. The copy is in the record and can still be printed.
error-copy-folder-missing-next = Check the path of the folder, put the memory stick in, or leave the folder blank.
error-checker-missing = The page that checks copies is not in this application
error-checker-missing-safe = Copies are made and saved as before.
error-checker-missing-next = Install the application again, or ask whoever built it.
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
error-restore-not-a-backup = This is not a backup that was finished and checked
error-restore-not-a-backup-safe = Nothing was changed.
error-restore-not-a-backup-next = Go back, and choose another.
error-restore-practice = This is a backup of the practice world
error-restore-practice-safe = Nothing was changed.
error-restore-practice-next = Choose a backup of real records.
error-restore-not-sound = This backup is damaged, or parts of it are missing
error-restore-not-sound-safe = Nothing was changed. The records that are here were not touched.
error-restore-not-sound-next = Choose another backup. Older ones are often whole.
error-restore-newer = A newer Tell First made this backup
error-restore-newer-safe = Nothing was changed. The backup was not touched.
error-restore-newer-next = Ask for the newest Tell First to be put on this computer, or choose an older backup.
error-restore-unread = This backup cannot be read just now
error-restore-unread-safe = Nothing was changed. The records that are here were not touched.
error-restore-unread-next = See whether its disk, stick or share is connected and lets you open the folder. Then try again, or choose another backup.
error-restore-not-administrator = Only an administrator can put records back
error-restore-not-administrator-safe = Nothing was changed.
error-restore-not-administrator-next = Ask somebody who was administrator on the day of the backup, and still is.
error-restore-other-line = This backup belongs to a line of records that was left when another backup was put back
error-restore-other-line-safe = Nothing was changed. The records in use and the backup are as they were.
error-restore-other-line-next = Choose a backup from before that day, or one made since.
error-backup-no-folder = No folder for backups is set
error-backup-no-folder-safe = The records are safe. Nothing was copied.
error-backup-no-folder-next = Enter a folder on another disk, a share or a memory stick, and save it.
error-backup-folder-not-whole = The folder for backups needs its whole path
error-backup-folder-not-whole-safe = Nothing was changed.
error-backup-folder-not-whole-next = Enter the path from its very start, like /media/stick/backups, or leave it empty.
error-backup-running = A backup is being made already
error-backup-running-safe = It goes on.
error-backup-running-next = Wait until it is done.
error-backup-full = There is no room left where backups go
error-backup-full-safe = The records and the backups made before are whole. What was begun was taken away again.
error-backup-full-next = Make room there, or set another folder, and back up again.
error-backup-gone = The folder for backups is not there
error-backup-gone-safe = The records are safe. The backups made before were not touched.
error-backup-gone-next = Put the disk or stick back in, or see whether the share can be reached, and back up again.
error-backup-silent = The folder for backups does not answer
error-backup-silent-safe = The records are safe. The backups made before were not touched.
error-backup-silent-next = The share or disk it is on may be switched off or not connected. See to that, and look again, or set another folder.
error-backup-read-only = The folder for backups cannot be written to
error-backup-read-only-safe = The records and the backups made before are whole.
error-backup-read-only-next = Ask whoever looks after the folder to let you write to it, or set another, and back up again.
error-backup-failed = The disk where backups go did not answer as it should
error-backup-failed-safe = The records and the backups made before are whole.
error-backup-failed-next = Try again. If it happens again, use another disk: this one may be failing.
error-backup-inside = Backups cannot go into the folder of the records themselves
error-backup-inside-safe = The records are safe. Nothing was copied.
error-backup-inside-next = Set a folder on another disk: what is lost with the records is no backup.
error-backup-mixed = This folder holds backups of real records
error-backup-mixed-safe = Nothing was copied. The backups there were not touched.
error-backup-mixed-next = Set another folder for backups of the practice world.
error-backup-not-sound = The copy did not hold when it was read back
error-backup-not-sound-safe = It was thrown away. The records and the backups made before are whole.
error-backup-not-sound-next = Try again. If it happens again, use another disk, and see The record under Settings.
error-backup-stopped = The backup was stopped
error-backup-stopped-safe = The records and the backups made before are whole.
error-backup-stopped-next = Back up again when you like.
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
iv-copy-print-large = Print in large print
iv-copy-save = Save to the copies folder
iv-copy-save-there = Save to the folder below
iv-copy-how = Large print, another folder, or with the answers
iv-copy-large = Large print
iv-copy-large-hint = For printing, and for the PDF that is saved. The page that is saved has both.
iv-copy-answers = Include what was answered, so that the person can show it
iv-copy-answers-hint = The saved data then also holds the answers of this meeting in plain words. Do this only when the person asks for it, and give the file to nobody else. The page and the print never hold answers, and a question that stays off paper is left out.
iv-copy-folder = Save in another folder
iv-copy-folder-hint = Its whole path, such as that of a memory stick. Left blank, copies go to the folder that Settings names.
ended-copy-title = A copy of what ended
ended-copy-explains = The person can take home what ended, when, what stops and what goes on.
ended-copy-make = Make a copy of what ended
ended-copy-made = The copy is ready.
iv-copy-decline = The person does not want a copy
iv-copy-handed-ask = Does the person have the paper in their hands?
iv-copy-handed-yes = Yes, handed over
iv-copy-handed-no = No, not printed
iv-copy-printed = Handed over on paper, { $when }.
iv-copy-saved = Saved as a file, { $when }.
iv-copy-declined = The person did not want a copy, { $when }.
checker-save = Save the page that checks copies
checker-save-explains = With this page anybody can find out whether a copy was changed: on any computer, without the internet and without this application. Give it to an adviser, or keep it beside the copies.
iv-copy-no-paper = The PDF could not be made. The page and the data were saved and say the same. Print from here, or open the page and print it.
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

### Notices: the data protection lead

yes = Yes
no = No
files-saved = Saved in the folder { $folder }:
flaw-at = { $file }, line { $line }

notices-heading = Notices
notices-lead = What your organisation tells people, version by version. A published version never changes.
notices-none-title = No notice is here
notices-none-next = Take one in below.
notices-published = Version { $version } is published.
version-name = version { $version }
version-title = Version { $version }
version-state-in-force = In force
version-state-to-come = To come
version-state-superseded = Replaced by a later one
version-state-archived = Put away
version-first-day = First day
version-first-day-is = First day { $day }
version-listed = On your website
version-listed-at = since { $day }, at { $address }
version-published = Published here
version-published-by = { $when }, by { $name }
version-came-with = { $when }, with the application
version-material = Must people be told?
version-material-processing = Yes: it changed what is done with people’s data
version-material-wording = Yes: the words changed, and people must be told of them
version-material-not = No: only words changed
version-reason = Reason given
version-people = Shown to
version-people-count = { $count ->
    [0] nobody yet
    [one] 1 person
   *[other] { $count } people
}
version-digest = Fingerprint
version-look = Look at it
version-look-label = Look at it: { $title }, version { $version }
version-begin = Begin a draft from it
version-begin-label = Begin a draft from it: { $title }, version { $version }
version-zip = Save as a zip file
version-zip-label = Save as a zip file: { $title }, version { $version }
version-folder = Save as a folder
version-folder-label = Save as a folder: { $title }, version { $version }
version-put-away = Put away
version-put-away-label = Put away: { $title }, version { $version }
version-put-away-heading = Put version { $version } away?
version-put-away-explains = It moves to the end of the list. It is kept, and what people were told under it can still be shown word for word.
version-put-away-done = Version { $version } is put away.
versions-earlier = { $count ->
    [one] 1 earlier version
   *[other] { $count } earlier versions
}
version-heading = { $title }, version { $version }
version-pages = Parts of this version
version-page-texts = Texts
version-page-published = How it was published
version-page-changed = What it changed
version-page-check = Check today
version-texts-explain = Open a text to read it as people see it, word for word.

drafts-heading = Drafts
drafts-none-title = No drafts
drafts-none-next = Choose “Begin a draft from it” below. The version it is made from stays as it is.
draft-state-open = Being written
draft-state-approved = Approved
draft-based-on = made from version { $version }
draft-changed-by = changed { $when }, by { $name }
draft-approved-by = Approved by { $name }
draft-must-fix = { $count ->
    [0] Nothing has to be mended.
    [one] 1 thing has to be mended.
   *[other] { $count } things have to be mended.
}
draft-open = Go on
draft-open-label = Go on: draft of { $title }, version { $version }

import-heading = Take a notice in
import-lead = It becomes a draft. Nothing is published, and your notices stay as they are.
import-file = A zip file
import-file-hint = Saved from Tell First, here or on another computer. At most 8 megabytes.
import-folder = From this desk’s folder
import-folder-is = Found in { $folder }
import-folder-none = No notice lies there
import-folder-none-next = Put a zip file or a folder of a notice into { $folder }. Then look again.
import-look-again = Look again
import-take = Take in
import-take-label = Take in: { $name }
import-working = Reading the file…
import-too-large = { $name } is larger than 8 megabytes. A notice is far smaller. Choose another file
import-unreadable = That file could not be read. Check that it is still there, and choose it again
import-refused = { $name } was not taken in
import-refused-safe = Nothing was taken in. Your notices and drafts are as they were.
import-refused-next = Mend the file and choose it again, or ask whoever sent it.

## A draft

draft-back = Back to all notices
draft-heading = Draft: { $title }
draft-pages = Parts of this draft
draft-page-facts = Facts
draft-page-texts = Texts
draft-page-check = Check
draft-page-changes = What changes
draft-page-publish = Approve and publish
draft-approved-note = { $name } approved this draft as it is now. If anything is changed, it has to be approved again.
draft-zip = Save the draft as a zip file
draft-folder = Save the draft as a folder
draft-drop = Give this draft up
draft-drop-heading = Give this draft up?
draft-drop-explains = Everything written in it is lost. Published versions stay as they are.
draft-drop-confirm = Yes, give it up
draft-keep = Keep the draft
draft-dropped = The draft was given up.
draft-unsaved-heading = Some words are not saved
draft-unsaved-explains = You changed a text and have not saved it.
draft-unsaved-save = Save and go on
draft-unsaved-leave = Go on without saving
draft-unsaved-stay = Stay here
draft-broken = Some files of this draft cannot be read
draft-broken-next = Save the draft as a folder, mend these files, and take the folder in again.
check-to-mend = to mend

facts-parts = Facts
facts-saved-when-left = Each value is saved when you leave its box.
facts-filter = Find one of these
facts-found = { $found } of { $all } shown
facts-none = Nothing here yet
facts-none-next = Add one below, where this list can grow.
facts-none-found = Nothing fits what you typed
facts-none-found-next = Try fewer letters, or another word.
facts-organisation = Organisation
facts-organisation-explains = Who decides, whom people can write to, and who watches over it.
facts-dates = Dates and version
facts-dates-explains = What this version is called, when it starts, and where it stands on your website.
facts-retention = How long it is kept
facts-retention-explains = One rule for each kind of record. Texts that speak of it take the words from here.
facts-recipients = Who may see it
facts-recipients-explains = Everyone outside the organisation who may be given facts about people.
facts-processors = Who works for us
facts-processors-explains = Companies that handle the data on our behalf, where they are, and what protects it there.
facts-purposes = What it is for
facts-purposes-explains = The purposes, and the fair interests, that people are told.
facts-routes = Why each question may be asked
facts-routes-explains = For each question: the notice alone, a consent card, a law, optional, or not asked.
facts-policies = Policy documents
facts-policies-explains = Documents and laws that some questions rest on. When a review is overdue, those questions close.
facts-add-controllers = Add an organisation that decides
facts-add-retention = Add a rule
facts-add-recipients = Add somebody who may see it
facts-add-processors = Add a company
facts-add-policies = Add a policy document
card-organisation-pack = The notice
card-organisation-officer = Data protection officer
card-organisation-regulator = The regulator
card-organisation-unsubscribe = How people stop marketing
card-organisation-complaints = How people complain to you
card-dates-pack = This version
card-controller = Organisation { $number } that decides
card-interest = Fair interest: { $title }
card-new = New, not filled in yet
card-and-more = { $first } and { $count } more
fact-saving = Saving…
fact-optional = { $label } (may be left out)
fact-none = None
fact-choose = Choose
fact-lines-hint = One on each line
fact-refused = This was not saved: it { $reason }
fact-date-wrong = This was not saved: give a real day, such as 2 11 2026
fact-number-wrong = This was not saved: give a whole number from 1 to 255
fact-remove = Take this away
fact-remove-label = Take this away: { $name }
fact-remove-heading = Take “{ $name }” away?
fact-remove-explains = It goes from this draft. Published versions keep it.
fact-remove-confirm = Take it away
fact-remove-refused = It was not taken away: it { $reason }

fact-pack-title = Title of the notice
fact-pack-title-hint = As people see it
fact-partners = Partners whose offers news may be about
fact-partners-hint = One on each line. Nothing here means the partner card is not offered.
fact-controller-name = Name of the organisation
fact-controller-role = What it is to the person
fact-controller-role-hint = Such as: your landlord, or the landlord you are applying to
fact-officer-title = Title
fact-officer-address = Postal address
fact-officer-email = E-mail address
fact-regulator-name = Name
fact-regulator-website = Website
fact-regulator-phone = Telephone
fact-regulator-verified = Last checked on
fact-regulator-verified-hint = The day somebody looked whether these details are still right
fact-unsubscribe-email = E-mail address to write to
fact-unsubscribe-subject = Words for the subject line
fact-complaints-how = How they complain
fact-complaints-email = E-mail address
fact-complaints-address = Postal address
fact-complaints-acknowledge-days = Days until you confirm it arrived
fact-complaints-acknowledge-days-hint = The law allows at most 30
fact-version = Name of this version
fact-version-hint = Letters, figures, dots and hyphens, such as 2026-12.1. Each version needs its own, and one named after a month cannot start before it.
fact-effective = First day
fact-effective-hint = From this day it is the notice in force. Not before it is on your website.
fact-published-address = Where it stands on your website
fact-retention-trigger = The time runs from when
fact-retention-trigger-hint = Goes on from “from when”, such as: your application is closed
fact-retention-period = How long
fact-retention-period-hint = Such as: 3 years. If you change this, change “In a few words” too.
fact-retention-short = In a few words
fact-retention-short-hint = Period and start together. People read this beside the questions and on cards.
fact-retention-reason = Why so long
fact-retention-reason-hint = One whole sentence
fact-retention-legal-minimum = Does a law set a shortest time?
fact-recipient-name = Name
fact-recipient-name-hint = As people are told it
fact-processor-name = Name
fact-processor-country = Country the data is in
fact-processor-what = What it does for you
fact-processor-safeguard = What protects the data there
fact-processor-safeguard-hint = Needed for any country outside the United Kingdom
fact-purpose-title = Title
fact-purpose-explains = In plain words
fact-route = Why it may be asked
fact-route-card = Consent card
fact-route-card-hint = Only where it may be asked by consent
fact-route-policy = Policy document
fact-route-policy-hint = Only where it may be asked by law
fact-route-basis = Lawful ground
fact-route-interest = Fair interest it rests on
fact-route-interest-hint = Only with the ground of fair interests
fact-policy-title = Title
fact-policy-law = Law
fact-policy-law-hint = Name, year and section
fact-policy-plain = The law in plain words
fact-policy-review-by = Review due by
option-route-notice = With the notice beside it
option-route-consent = Only after a yes on a consent card
option-route-law = A law lets us ask
option-route-optional = Optional, apart from the case
option-route-closed = Not asked
option-route-basis-6-1-a = Consent, Article 6(1)(a)
option-route-basis-6-1-b = Contract, Article 6(1)(b)
option-route-basis-6-1-c = Legal duty, Article 6(1)(c)
option-route-basis-6-1-d = Somebody’s life, Article 6(1)(d)
option-route-basis-6-1-e = Public task, Article 6(1)(e)
option-route-basis-6-1-f = Fair interests, Article 6(1)(f)

text-layer-short = The short notice
text-layer-full = The whole notice
text-layer-leaflet = The leaflet for the household
texts-short = At the start
texts-section = Beside the questions
texts-card = Consent cards
texts-full = The whole notice
texts-leaflet = The leaflet
texts-other = Other texts
texts-explain = Open a text to change its words. Beside them you see how people will see it.
texts-none-title = No texts are here
texts-none-next = A notice needs its words. Save the draft as a folder, add them, and take it in again.
text-name = Text
text-language = Language
text-words = Words
text-aloud = Read aloud
text-age = Reading age
text-findings = Check
text-findings-count = { $count } to look at
text-findings-none = In order
text-edit-label = { $name }: change the words
text-read-label = { $name }: read
text-back = Back to the list of texts
text-length = { $words } words, { $time } at the fastest read aloud
text-age-is = Reading age { $age } as saved
text-editor = The words
text-editor-hint = Lines that start with ## are headings: keep them. Words in double curly brackets, such as {"{{"}retention.RK.short{"}}"}, are filled in from the facts.
text-save = Save these words
text-undo = Put back what was saved
text-unsaved-note = Locking this desk, or leaving it alone too long, loses words that are not saved.
text-refused = These words were not saved: { $reason }
text-flaws = What is wrong with it
text-seen = How people will see it
seen-answers = The three answers, not to be pressed here
seen-taken-back = When somebody takes their yes back, they are told:
seen-stops = What stops
seen-goesOn = What goes on

check-today = Check today
check-explains = The same check every notice has to pass. It was made just now.
check-must = Must be mended ({ $count })
check-must-explains = The notice cannot be published before these are mended.
check-must-none = Nothing has to be mended
check-must-none-next = Go on to what changes.
check-should = Should be mended ({ $count })
check-should-explains = You can publish with these. Look at each one first.
check-should-none = Nothing more to look at
check-should-none-next = The check has no advice to give.
finding-mend = How to mend it
finding-source = Where the rule is from
finding-go = Go there
finding-go-label = Go there: { $place }. { $what }
finding-in-files = This is changed in the file { $file }. Save the draft as a folder, change the file, and take the folder in again.

changes-past = What it changed
changes-against = Against version { $version }
changes-none = Nothing has changed yet
changes-none-next = It says the same as version { $version }.
changes-none-first = This is the first version
changes-none-first-next = There is none before it to set it against.
changes-none-broken = Mend the draft first
changes-none-broken-next = What changes can be shown once nothing has to be mended. Look under Check.
changes-none-nothing-before = There is no earlier version
changes-none-nothing-before-next = This draft would be the first version of its notice.
changes-processing = What is done with people’s data
changes-processing-material = People must be told of these.
changes-processing-explains = This cannot be switched off.
changes-processing-none = Nothing changes in what is done with people’s data.
changes-others = Other facts
changes-others-material = You decide whether people must be told of these.
changes-others-explains = They do not change what is done with anybody’s data.
changes-wording = Words
changes-wording-material = You decide whether people must be told of these.
changes-wording-explains = The facts are the same; the words are not. You give the reason when you publish.
changes-wording-none = No words were written differently.
changes-dropped = Questions that are dropped, though people have answered them
changes-dropped-explains = What they said stays as it was told to them. It is not asked of anybody else.
changes-dropped-line = { $count ->
    [one] “{ $label }”: answered by 1 person
   *[other] “{ $label }”: answered by { $count } people
}
changes-asked-again = Agreements that would be asked again
changes-asked-again-explains = These cards say something else now. A yes stays for what was stored under it. The next interview puts the card again, once.
changes-asked-again-line = { $count ->
    [one] “{ $label }”: agreed to by 1 person
   *[other] “{ $label }”: agreed to by { $count } people
}
change-before = Before
change-after = Now
change-nothing = Nothing
change-everybody = touches everybody
diff-in-begins = New words:
diff-out-begins = Words taken out:
diff-ends = (end)
change-text-short = The short notice
change-text-section = Beside the questions: { $name }
change-text-full = The whole notice
change-text-leaflet = The leaflet
change-text-card = Consent card: { $name }
change-value = Words in the facts ({ $key })
change-value-pack = Title of the notice
change-value-purposes = What explains a purpose
change-value-interests = What explains a fair interest
change-value-policies = A policy document, as people read it
change-value-groups = Heading of a page, or the order of pages
change-value-fields = A question, its hint, or the order of questions
change-value-lists = Answers to choose from
change-value-cards = Heading of a consent card, or the order of cards
change-value-controllers = The order of the organisations
change-value-partners = The order of the partners
change-value-recipients = The order of those who may see it
change-value-processors = The order of the companies
change-value-retention = The order of the rules
change-about-others = whether it is about other people
change-added = new
change-address = postal address
change-also = also used for
change-ask-if = when it is asked
change-balancing = where the interest was weighed
change-basis = lawful ground
change-by = who answers it
change-by-law = whether a law makes us
change-card = consent card
change-categories = which kind of facts it is
change-checked = last checked on
change-consequence = what follows without an answer
change-country = country the data is in
change-email = e-mail address
change-exclusive = whether it stands alone
change-for-us = whether they work for us
change-how = how people complain
change-interest = fair interest it rests on
change-kind = kind of answer
change-law = the law
change-limits = limits of the answer
change-list = answers to choose from
change-minimum = whether a law sets a shortest time
change-name = name
change-own-words = whether own words can be added
change-page = page it is on
change-part-of = what it is part of
change-partners = partners
change-period = how long
change-phone = telephone
change-place = where it is asked
change-policy = policy document
change-private = whether the place must be private
change-purposes = what it is for
change-reason = why so long
change-recipients = who may see it
change-removed = taken away
change-required = whether it must be answered
change-restricted = who may see the answer
change-retention = how long it is kept
change-review = review due by
change-role = what it is to the person
change-route = why it may be asked
change-safeguard = what protects the data there
change-section = notice beside it
change-sensitive = whether it is sensitive
change-short = how long, in a few words
change-stage = where it stands in the interview
change-standard = answer that comes first
change-strength = how strong the agreement must be
change-subject = subject line
change-title = title
change-trigger = when the time starts
change-watch = words the application watches for
change-website = website
change-within = which list it is in
change-work = what it does for you

publish-done = Done
publish-open = To do
publish-sound = Nothing left to mend
publish-sound-next = Look at each under Check.
publish-should-fix = { $count ->
    [one] 1 more thing should be looked at.
   *[other] { $count } more things should be looked at.
}
publish-to-check = Open the check
publish-to-texts = Open the texts
publish-unsaved = Some words are not saved yet. Save them first.
publish-version = Version and first day
publish-version-name = Version
publish-address = Address on your website
publish-follows = Follows
publish-version-same = The version before it is called { $version } too. Give this one a name of its own.
publish-nothing = Nothing in this draft differs from the version before it.
publish-to-dates = Change version, first day or address
publish-approved = Approved
publish-approved-explains = It was approved as it is now.
publish-another = You changed this draft last, and there is another data protection lead. Ask them to sign in, read it and approve it.
publish-you-may = A colleague changed this draft last, so you may approve it.
publish-alone = You are the only data protection lead at this desk, so you may approve your own draft.
publish-approve = Approve this draft
publish-approve-means = You say that you have read it and that it is right. Any change afterwards needs a new approval.
publish-approve-wait = It can be approved once nothing has to be mended and all words are saved.
publish-listed = Put up on your website
publish-listed-explains = Put the notice up at { $address } first. Then say on which day that was.
publish-listed-day = Day it was put up
publish-listed-hint = Today or earlier, such as 26 11 2026
publish-listed-missing = Give the day it was put up on your website
publish-tell = Must people be told?
publish-processing = This changes what is done with people’s data, so people must be told.
publish-processing-explains = Everybody it touches will be on the list of people to tell again.
publish-material-ask = Must people be told of the changed words?
publish-material-too = Must people be told of the other changes as well?
publish-material-yes = Yes, they must be told
publish-material-no = No, they need not be told
publish-material-no-too = No, only of what is done with their data
publish-material-missing = Choose yes or no: must people be told?
publish-reason = Why?
publish-reason-hint = In a sentence or two. It is kept with the version.
publish-reason-missing = Say why
publish-reason-long = The reason can have at most { $most } characters
publish-nothing-to-tell = Nothing to decide here.
publish-submit = Publish
publish-ready = You will be asked once more.
publish-wait = The first three steps have to be done first.
publish-last = Publish version { $version }?
publish-last-explains = From { $day } it is the notice people are shown.
publish-last-never = It cannot be changed or taken back afterwards. A mistake is mended with a new version.
publish-confirm = Yes, publish it
publish-not-yet = Not yet

## Who was told what

coverage-heading = Who was told what
coverage-lead = What people were shown, what is missing, and who must be told again.
coverage-figure-untold = Answers held without a notice
coverage-figure-untold-good = as it must be
coverage-figure-untold-bad = must be 0: ask for help
coverage-figure-tell = People to tell again
coverage-figure-tell-good = nobody waits
coverage-figure-tell-bad = see the list below
coverage-figure-choices = Choices whose card has changed
coverage-figure-choices-good = none
coverage-figure-choices-bad = see the list below
coverage-figure-short = Shown too briefly to read
coverage-figure-short-good = none
coverage-figure-short-bad = see the list below
coverage-versions = People by version
coverage-versions-explains = Each person counts once for every version they were shown something of.
coverage-versions-none = Nobody was shown anything yet
coverage-versions-none-next = Figures stand here once somebody was given the notice.
coverage-coverage = Showings by month
coverage-coverage-explains = Every time a text was put up, read aloud, handed over or posted.
coverage-all-rows = By version, text and way
coverage-site = Desk: { $site }
coverage-tell-again = People to tell again
coverage-tell-again-explains = The notice has changed since they were told, in something that touches them.
coverage-tell-again-none = Nobody has to be told again
coverage-tell-again-none-next = When a new version changes what is done with people’s data, those it touches stand here.
coverage-tell-count = { $count ->
    [one] 1 person has to be told again
   *[other] { $count } people have to be told again
}
coverage-tell-open = Open the list
coverage-tell-officers = Officers see the list under “Tell again”, and tell people from there.
coverage-choices = Choices whose card has changed
coverage-choices-explains = They agreed to a card that has other words now. They are asked again at their next visit.
coverage-choices-none = No card has changed under anybody’s yes
coverage-choices-none-next = Nothing to do.
coverage-short-showings = Shown too briefly
coverage-short-showings-explains = The text was in view for less time than it takes to read.
coverage-short-showings-none = Every text was in view long enough
coverage-short-showings-none-next = Nothing to do.
coverage-translations = Translations used while not approved
coverage-translations-explains = People were shown words in a language that nobody has approved yet.
coverage-translations-none = None was used
coverage-translations-none-next = Nothing to do.
coverage-lists = Everything, as lists
coverage-lists-explains = Every text anybody was shown, and every answer to a card, by reference and without names. Cards and pages that would tell an answer are left out, unless your roles let you see answers.
coverage-lists-showings = Save every showing as CSV
coverage-lists-cards = Save every answer to a card as CSV
coverage-version = Version
coverage-people = People
coverage-month = Month
coverage-showings = Showings
coverage-notice = Notice
coverage-layer = Text
coverage-how = How
coverage-person = Reference
coverage-card = Card
coverage-agreed-under = Agreed under version
coverage-when = When
coverage-text = Text
coverage-by = By
coverage-in-view = In view
coverage-least = Needs at least
coverage-hidden = Not shown to your role
coverage-first = The first { $shown } of { $all }. The file has them all.
coverage-csv = Save as CSV
coverage-csv-label = Save as CSV: { $list }
coverage-layer-short = Short notice
coverage-layer-section = Beside the questions
coverage-layer-full = Whole notice
coverage-layer-leaflet = Leaflet
coverage-layer-changes = What changed
chart-title = { $unit }, by { $head }. The table has the numbers.
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
