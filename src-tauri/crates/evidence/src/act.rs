//! Every act that leaves an entry, with the facts it leaves. Nothing here is personal: ids, codes, versions,
//! digests, times and salted commitments.

use crate::text::{Datum, Lines, Plain};
use crate::{
    ChoiceId, Commitment, Digest, DraftId, Error, ExportId, InterviewId, LettingId, PersonId,
    ReceiptId, ShowingId, StaffId,
};

/// Which notice pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRef {
    /// Pack id.
    pub id: String,
    /// Pack version.
    pub version: String,
    /// SHA-256 over its content.
    pub digest: Digest,
}

/// Codes that stand for a choice among few.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$item])* $variant,)+ }

        impl $name {
            /// As it stands in an entry.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Reads a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl Plain for $name {
            fn put(&self, out: &mut String) {
                out.push_str(self.code());
            }

            fn get(value: &str) -> Option<Self> {
                Self::from_code(value)
            }
        }
    };
}

codes! {
    /// The two worlds.
    World {
        /// Real people.
        Live = "live",
        /// Made-up people.
        Practice = "practice",
    }
}

codes! {
    /// Why a session ended.
    CloseReason {
        /// The lock key.
        Key = "key",
        /// The lock button.
        Button = "button",
        /// Left untouched for too long.
        Idle = "idle",
        /// The application was closed.
        Quit = "quit",
    }
}

/// Declares the acts: kind, facts in the order they are written, and whose they are.
macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident = $kind:literal { $($(#[$fact:meta])* $field:ident : $type:ty = $key:literal,)* })+) => {
        /// One act.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Act {
            $($(#[$doc])* $variant { $($(#[$fact])* $field: $type,)* },)+
        }

        impl Act {
            /// Every kind, in the order declared here.
            pub const KINDS: &'static [&'static str] = &[$($kind,)+];

            /// The facts of each of them, in the order they are written: name, and type as it is declared here.
            #[cfg(test)]
            pub(crate) const FACTS: &'static [&'static [(&'static str, &'static str)]] =
                &[$(&[$(($key, stringify!($type)),)*],)+];

            /// The kind, as it stands in an entry.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $kind,)+ }
            }

            pub(crate) fn write(&self, out: &mut String) {
                match self {
                    $(Self::$variant { $($field,)* } => { $(Datum::write($field, $key, out);)* let _ = out; })+
                }
            }

            pub(crate) fn read(kind: &str, lines: &mut Lines<'_>) -> Result<Self, Error> {
                match kind {
                    $($kind => Ok(Self::$variant { $($field: <$type as Datum>::read($key, lines)?,)* }),)+
                    _ => Err(Error::Malformed("kind")),
                }
            }
        }
    };
}

acts! {
    /// A vault was made.
    VaultCreated = "vault.created" {
        /// Live or practice.
        world: World = "world",
        /// Its schema.
        schema: u32 = "schema",
        /// The desk's public key, as a C2SP verifier key.
        verifier: String = "verifier",
    }
    /// A newer version of the application changed the schema.
    VaultMigrated = "vault.migrated" {
        /// Schema before.
        from: u32 = "from",
        /// Schema after.
        to: u32 = "to",
    }
    /// A member of staff was added.
    StaffAdded = "staff.added" {
        /// The member.
        member: StaffId = "member",
        /// Role codes with commas.
        roles: String = "roles",
        /// Commitment to the name.
        name: Commitment = "name",
    }
    /// A member of staff was removed.
    StaffRemoved = "staff.removed" {
        /// The member.
        member: StaffId = "member",
    }
    /// A member's passphrase changed.
    PassphraseChanged = "staff.passphrase-changed" {
        /// The member.
        member: StaffId = "member",
    }
    /// A recovery code was made; an older one opens nothing any more.
    RecoveryMade = "recovery.made" {}
    /// Somebody signed in with the recovery code.
    RecoveryUsed = "recovery.used" {}
    /// Somebody signed in.
    SessionOpened = "session.opened" {}
    /// The session ended.
    SessionClosed = "session.closed" {
        /// Why.
        reason: CloseReason = "reason",
    }
    /// A setting changed.
    SettingChanged = "setting.changed" {
        /// Which.
        setting: String = "setting",
        /// To what: a number or code, or the salted commitment to a text.
        value: String = "value",
    }
    /// A notice pack was installed.
    PackInstalled = "pack.installed" {
        /// Which.
        notice: NoticeRef = "notice",
    }
    /// A person was added.
    PersonAdded = "person.added" {
        /// The person.
        person: PersonId = "person",
    }
    /// A person's page was opened.
    PersonOpened = "person.opened" {
        /// The person.
        person: PersonId = "person",
    }
    /// An interview started.
    InterviewStarted = "interview.started" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// `interview`, `reception`, `telling` or `letting`.
        purpose: String = "purpose",
        /// The notice in force for it.
        notice: NoticeRef = "notice",
    }
    /// Who is here was recorded.
    WhoRecorded = "interview.who" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// Commitment to who, how and where.
        who: Commitment = "who",
    }
    /// The interview was set aside.
    InterviewPaused = "interview.paused" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
    }
    /// The interview was taken up again.
    InterviewResumed = "interview.resumed" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
    }
    /// The interview ended without finishing.
    InterviewClosed = "interview.closed" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
    }
    /// The interview was finished.
    InterviewCompleted = "interview.completed" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
    }
    /// A layer or section began to be conveyed.
    ShowingStarted = "showing.started" {
        /// The showing.
        showing: ShowingId = "showing",
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The notice.
        notice: NoticeRef = "notice",
        /// `short`, `section`, `full`, `leaflet` or `changes`.
        layer: String = "layer",
        /// Which section.
        section: Option<String> = "section",
        /// Language tag.
        language: String = "language",
        /// SHA-256 of the rendered words.
        text: Digest = "text",
        /// `screen`, `aloud`, `paper` or `posted`.
        how: String = "how",
    }
    /// It ended.
    ShowingEnded = "showing.ended" {
        /// The showing.
        showing: ShowingId = "showing",
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// How long it was in view, milliseconds.
        in_view_ms: u64 = "in-view-ms",
        /// Commitment to the reason for reading faster than speech.
        hurried: Option<Commitment> = "hurried",
    }
    /// A person answered a card, or took the answer back.
    ChoiceMade = "choice.made" {
        /// The choice.
        choice: ChoiceId = "choice",
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The card.
        card: String = "card",
        /// The state (W3C Data Privacy Vocabulary).
        state: String = "state",
        /// The notice the card stands in.
        notice: NoticeRef = "notice",
        /// The showing that came before.
        showing: ShowingId = "showing",
        /// SHA-256 of the card's words with the statement.
        statement: Option<Digest> = "statement",
        /// How it was said.
        method: Option<String> = "method",
        /// Commitment to the words or name given.
        words: Option<Commitment> = "words",
        /// The choice before this one.
        supersedes: Option<ChoiceId> = "supersedes",
    }
    /// An answer was saved.
    AnswerSaved = "answer.saved" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The field.
        field: String = "field",
        /// The row of a repeat.
        row: u32 = "row",
        /// `value`, `declined`, `not-known` or `not-needed`.
        state: String = "state",
        /// Commitment to the value.
        value: Option<Commitment> = "value",
        /// The showing that covers it.
        showing: ShowingId = "showing",
        /// The choice it rests on.
        choice: Option<ChoiceId> = "choice",
        /// True where it replaces an earlier answer.
        changed: bool = "changed",
    }
    /// An answer was erased.
    AnswerErased = "answer.erased" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The field.
        field: String = "field",
        /// The row.
        row: u32 = "row",
        /// `withdrawn`, `changed-mind`, `not-asked` or `row-removed`.
        because: String = "because",
    }
    /// A row was added.
    RowAdded = "row.added" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The repeat.
        field: String = "field",
        /// The row.
        row: u32 = "row",
    }
    /// A row was removed.
    RowRemoved = "row.removed" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The repeat.
        field: String = "field",
        /// The row.
        row: u32 = "row",
    }
    /// A group was passed over.
    GroupSkipped = "group.skipped" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The group.
        group: String = "group",
    }
    /// The answers were checked.
    AnswersChecked = "answers.checked" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
    }
    /// The page of choices was left.
    ChoicesPageLeft = "choices.left" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
    }
    /// A receipt was made.
    ReceiptMade = "receipt.made" {
        /// The receipt.
        receipt: ReceiptId = "receipt",
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// SHA-256 of its JSON.
        digest: Digest = "digest",
        /// SHA-256 of its page, the HTML that is printed.
        page: Digest = "page",
    }
    /// It was handed over, or not wanted.
    ReceiptHanded = "receipt.handed" {
        /// The receipt.
        receipt: ReceiptId = "receipt",
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// `printed`, `saved` or `declined`.
        how: String = "how",
    }
    /// A draft of a notice was begun.
    DraftBegun = "draft.begun" {
        /// The draft.
        draft: DraftId = "draft",
        /// SHA-256 over its files, as of a pack.
        content: Digest = "content",
    }
    /// A draft was changed.
    DraftSaved = "draft.saved" {
        /// The draft.
        draft: DraftId = "draft",
        /// SHA-256 over its files from now on.
        content: Digest = "content",
    }
    /// A draft was approved as it stands.
    DraftApproved = "draft.approved" {
        /// The draft.
        draft: DraftId = "draft",
        /// SHA-256 over the files that were approved.
        content: Digest = "content",
    }
    /// A draft was given up.
    DraftDropped = "draft.dropped" {
        /// The draft.
        draft: DraftId = "draft",
    }
    /// A version of a notice was published. It never changes from now on.
    NoticePublished = "notice.published" {
        /// Which.
        notice: NoticeRef = "notice",
        /// The draft it was; none for a notice that came with the application.
        draft: Option<DraftId> = "draft",
        /// The version before it.
        supersedes: Option<NoticeRef> = "supersedes",
        /// First day it is in force, `2026-11-02`.
        effective: String = "effective",
        /// The day it was put up at its published address.
        listed_on: String = "listed-on",
        /// True where something changed in what is done with data.
        processing: bool = "processing",
        /// True where people must be told again.
        material: bool = "material",
        /// What must be told again, in order: `card:money_help section:money short`; none where nothing must.
        changes: Option<String> = "changes",
        /// Commitment to the reason the data protection lead gave.
        reason: Option<Commitment> = "reason",
    }
    /// A version that is no longer in force was put away. It can still be read.
    NoticeArchived = "notice.archived" {
        /// Which.
        notice: NoticeRef = "notice",
    }
    /// A list or a file was saved outside the vault.
    ExportMade = "export.made" {
        /// What it was, by code.
        what: String = "what",
    }
    /// The interview goes on under a later version of its notice: what was told before stays told under the earlier.
    InterviewMoved = "interview.moved" {
        /// The interview.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The version from now on.
        notice: NoticeRef = "notice",
        /// The showing that told the person what changed; none where they had been told nothing yet.
        showing: Option<ShowingId> = "showing",
    }
    /// A card that had changed was put to somebody who had agreed to it before, and put off: their yes stands for what
    /// it was given to.
    ChoiceKept = "choice.kept" {
        /// The yes that stands.
        choice: ChoiceId = "choice",
        /// The interview the card was put in.
        interview: InterviewId = "interview",
        /// The person.
        person: PersonId = "person",
        /// The card.
        card: String = "card",
        /// The notice the changed card stands in.
        notice: NoticeRef = "notice",
        /// The showing that came before.
        showing: ShowingId = "showing",
    }
    /// A letting was agreed with a person: the government's notice is due.
    LettingAgreed = "letting.agreed" {
        /// The letting.
        letting: LettingId = "letting",
        /// The encounter in which the notice is shown.
        interview: InterviewId = "interview",
        /// The lead tenant.
        person: PersonId = "person",
        /// Commitment to the tenancy reference.
        tenancy: Commitment = "tenancy",
    }
    /// The letting was sent to the government's log.
    LettingLogged = "letting.logged" {
        /// The letting.
        letting: LettingId = "letting",
        /// The encounter.
        interview: InterviewId = "interview",
        /// The lead tenant.
        person: PersonId = "person",
    }
    /// The letting did not come about, or was noted by mistake.
    LettingDropped = "letting.dropped" {
        /// The letting.
        letting: LettingId = "letting",
        /// The encounter.
        interview: InterviewId = "interview",
        /// The lead tenant.
        person: PersonId = "person",
    }
    /// The desk signs with another key from now on. The head over this entry is signed by both: the old key's
    /// farewell.
    DeskKeyChanged = "desk-key.changed" {
        /// The key before, as a C2SP verifier key.
        from: String = "from",
        /// The key from now on.
        to: String = "to",
    }
    /// Somebody signed in although the log did not fit a head that was kept outside the vault, or none was found.
    HistoryWentOn = "history.went-on" {
        /// `rolled-back`, `forked`, `foreign` or `missing`.
        verdict: String = "verdict",
        /// Which log the kept head is of: `tell-first/<vault>`; none where none was found.
        log: Option<String> = "kept-log",
        /// Its size.
        size: Option<u64> = "kept-size",
        /// Its root.
        root: Option<Digest> = "kept-root",
        /// Commitment to the reason an administrator gave.
        reason: Option<Commitment> = "reason",
    }
    /// What is kept about a person was made ready to be saved outside the vault.
    PersonExported = "person.exported" {
        /// The export; its file says this id.
        export: ExportId = "export",
        /// The person.
        person: PersonId = "person",
        /// `dpv`, `kantara`, `bundle` or `receipt`.
        what: String = "what",
        /// SHA-256 of the file; of a receipt, of its data.
        digest: Digest = "digest",
    }
    /// A backup was made and checked.
    BackupMade = "backup.made" {
        /// Entries in the copy's log.
        size: u64 = "size",
        /// Root of the tree over them.
        root: Digest = "root",
    }
    /// A backup was put in use. What the vault in use is known to have erased since was erased again.
    VaultRestored = "vault.restored" {
        /// Entries in the backup's log.
        size: u64 = "size",
        /// Entries it lacks against the vault that was in use; none where that is not known.
        lacks: Option<u64> = "lacks",
        /// Answers erased again.
        erased: u64 = "erased",
    }
}

/// Answers the same fact for every act that has it.
macro_rules! shared {
    ($($(#[$doc:meta])* $name:ident -> $type:ty { $($variant:ident)+ })+) => {
        impl Act {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $name(&self) -> Option<$type> {
                    match self {
                        $(Self::$variant { $name, .. } => Some(*$name),)+
                        _ => None,
                    }
                }
            )+
        }
    };
}

shared! {
    /// The interview it belongs to.
    interview -> InterviewId {
        InterviewStarted WhoRecorded InterviewPaused InterviewResumed InterviewClosed InterviewCompleted
        ShowingStarted ShowingEnded ChoiceMade AnswerSaved AnswerErased RowAdded RowRemoved GroupSkipped
        AnswersChecked ChoicesPageLeft ReceiptMade ReceiptHanded InterviewMoved ChoiceKept
        LettingAgreed LettingLogged LettingDropped
    }
    /// The person it is about.
    person -> PersonId {
        PersonAdded PersonOpened
        InterviewStarted WhoRecorded InterviewPaused InterviewResumed InterviewClosed InterviewCompleted
        ShowingStarted ShowingEnded ChoiceMade AnswerSaved AnswerErased RowAdded RowRemoved GroupSkipped
        AnswersChecked ChoicesPageLeft ReceiptMade ReceiptHanded InterviewMoved ChoiceKept
        LettingAgreed LettingLogged LettingDropped PersonExported
    }
}
