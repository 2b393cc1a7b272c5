//! Holds the committed TypeScript types to the Rust ones.

use std::path::Path;

use ts_rs::{Config, TS};

use super::piece::Piece;
use super::*;

macro_rules! declared {
    ($($name:ty),+ $(,)?) => { vec![$(<$name as TS>::decl(&Config::default())),+] };
}

/// Every type that crosses, as TypeScript.
fn declarations() -> String {
    let all = declared![
        CommandError,
        GateView,
        SavedView,
        InlineView,
        BlockView,
        NoticeName,
        BriefPart,
        ShowingView,
        NoticeView,
        PutView,
        CardPart,
        ChoiceView,
        CardView,
        OptionView,
        TextView,
        Given,
        Piece,
        GroupName,
        FieldView,
        RowView,
        RepeatView,
        ItemView,
        GroupView,
        OutlineView,
        WhoView,
        InterviewView,
        CheckAnswer,
        CheckGroup,
        CheckView,
        ChoicesHeading,
        HandedView,
        CopyView,
        StepPart,
        StepView,
        ProblemView,
        NeedsCard,
        SaveResult,
        WithdrawnView,
        WaitingView,
        PersonLine,
        FindView,
        HomeView,
        PersonHead,
        InterviewLine,
        ToldLine,
        ChoiceLine,
        HeldField,
        HeldGroup,
        TimelineLine,
        PersonPage,
        KeptView,
        ReceptionView,
        ReceptionAdded,
        StaffName,
        CheckState,
        SessionView,
        FoundedView,
        RecoveryView,
        MemberView,
        StaffView,
        SettingsView,
        FindingView,
        EvidenceView,
        Secret,
        FoundDesk,
        ConfirmRecovery,
        KeepRecovery,
        SignIn,
        RecoverySignIn,
        LockSession,
        FindPeople,
        OpenPerson,
        ThisPerson,
        MaybePerson,
        ThisText,
        ThisInterview,
        SayWho,
        AtPlace,
        PutNotice,
        EndNotice,
        ReadNotice,
        SaveAnswer,
        FieldAnswer,
        SavePage,
        AddRow,
        RemoveRow,
        SkipGroup,
        RecordChoice,
        WithdrawChoice,
        SaveChoices,
        HandCopy,
        ThisReceipt,
        AddAtReception,
        BeginReception,
        AddStaff,
        RemoveStaff,
        ChangePassphrase,
        SaveSettings,
    ];
    let mut text =
        String::from("// Written from src-tauri/src/wire by its test; never edited.\n\n");
    for one in all {
        text.push_str("export ");
        text.push_str(&one);
        text.push_str("\n\n");
    }
    text.trim_end().to_owned() + "\n"
}

#[test]
fn the_committed_types_are_those_of_the_wire() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("bindings/ipc.ts");
    if std::env::var_os("TELL_FIRST_WRITE_BINDINGS").is_some() {
        std::fs::write(&path, declarations()).expect("the types are written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == declarations(),
        "bindings/ipc.ts is behind the wire: run the tests once with TELL_FIRST_WRITE_BINDINGS=1 and commit it"
    );
}
