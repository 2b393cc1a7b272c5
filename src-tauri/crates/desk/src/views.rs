//! What a screen is given: plain structs, one for each shape that crosses to a window.
//!
//! Ids are text (hyphenated, lower case), times are milliseconds since 1970 UTC, dates are ISO
//! (`2026-11-23`), places are written as `intake` writes them (`who`, `short`, `group:<id>`, …).
//! Nothing here is derived for the wire: the shell's `wire/` does that.

mod coverage;
mod history;
mod interview;
mod lettings;
mod notice;
mod person;
mod restore;
mod staff;
mod versions;

pub use coverage::{CoverageView, LanguageRow, OutdatedRow, ShortRow, ShownRow, VersionPeople};
pub use history::{HeadsView, HistoryFinding, HistoryView, PlaceView};
pub use interview::{
    CheckAnswer, CheckGroup, CheckView, ChoicesHeading, CopyView, FieldView, Given, GroupName,
    GroupView, HandedView, InterviewView, ItemView, LaterView, NeedsCard, OutlineView, ProblemView,
    RepeatView, RowView, SaveResult, StepPart, StepView, WhoView, WithdrawnView,
};
pub use lettings::{
    ChangedSince, LettingLine, LettingState, LettingView, LettingsView, ShownLine, TellLine,
    TellListView, TellView,
};
pub use notice::{
    BlockView, BriefPart, CardPart, CardView, ChoiceView, InlineView, NoticeName, NoticeView,
    OptionView, PutView, ShowingView, TextView,
};
pub use person::{
    ChoiceLine, Doing, FindView, HeldField, HeldGroup, HomeView, InterviewLine, KeptView,
    PersonHead, PersonLine, PersonPage, ReceptionView, TimelineLine, ToldLine, WaitingView,
};
pub use restore::{LiveState, RestoreView, RestoredView};
pub use staff::{
    CheckState, CheckStateName, EvidenceView, FindingView, FoundedView, MemberView, Paper,
    RecoveryView, SavedCopy, SavedFile, SessionView, SettingsView, StaffName, StaffView,
};
pub use versions::{
    ComparisonView, DraftLine, DraftRefusal, DraftSaved, DraftTextView, DraftView, FactView,
    FindingLine, FlawView, FormCardView, FormItemView, FormOptionView, FormView, ImportView,
    LintView, NoticeLine, NoticesView, RunView, TextLine, VersionLine, VersionState, VersionView,
    WordingView,
};
