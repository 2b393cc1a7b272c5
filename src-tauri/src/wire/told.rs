//! Who was told what: coverage, telling again, lettings.

use super::interview::InterviewView;
use super::mirror::mirror;
use super::notice::{BlockView, NoticeView};
use super::person::PersonLine;

mirror! {
    /// People who were shown something of one version.
    VersionPeople {
        notice: String = it,
        version: String = it,
        state: &'static str = code,
        #[ts(type = "number")]
        people: u64 = it,
    }
    /// People who were shown a layer in one way in one month.
    ShownRow {
        notice: String = it,
        version: String = it,
        layer: &'static str = it,
        how: &'static str = it,
        month: String = it,
        #[ts(type = "number")]
        people: u64 = it,
        #[ts(type = "number")]
        showings: u64 = it,
    }
    /// A yes whose card reads otherwise now.
    OutdatedRow {
        person: String = it,
        reference: String = it,
        card: Option<String> = it,
        version: String = it,
        #[ts(type = "number")]
        at_ms: i64 = it,
    }
    /// A showing that was over too soon.
    ShortRow {
        person: String = it,
        reference: String = it,
        version: String = it,
        layer: &'static str = it,
        title: Option<String> = it,
        how: &'static str = it,
        by: String = it,
        #[ts(type = "number")]
        at_ms: i64 = it,
        #[ts(type = "number")]
        in_view_ms: u64 = it,
        #[ts(type = "number")]
        least_ms: u64 = it,
    }
    /// A translation used while not approved.
    LanguageRow {
        notice: String = it,
        version: String = it,
        language: String = it,
        #[ts(type = "number")]
        people: u64 = it,
        #[ts(type = "number")]
        showings: u64 = it,
    }
    /// Coverage.
    CoverageView {
        site: String = it,
        versions: Vec<VersionPeople> = each,
        shown: Vec<ShownRow> = each,
        #[ts(type = "number")]
        values_untold: u64 = it,
        #[ts(type = "number")]
        to_tell: u64 = it,
        outdated: Vec<OutdatedRow> = each,
        #[ts(type = "number")]
        outdated_total: usize = it,
        short: Vec<ShortRow> = each,
        #[ts(type = "number")]
        short_total: usize = it,
        languages: Vec<LanguageRow> = each,
    }
    /// Somebody who must be told again.
    TellLine {
        person: PersonLine = into,
        told_version: String = it,
        #[ts(type = "number")]
        told_at_ms: i64 = it,
        because: Vec<String> = it,
    }
    /// The work list.
    TellListView {
        title: String = it,
        version: String = it,
        #[ts(type = "number")]
        total: u64 = it,
        #[ts(type = "number")]
        skip: u64 = it,
        lines: Vec<TellLine> = each,
        can_tell: bool = it,
    }
    /// One telling.
    TellView {
        interview: InterviewView = into,
        notice: NoticeView = into,
        told: bool = it,
        person: PersonLine = into,
    }
    /// What changed since a person was told.
    ChangedSince {
        from: String = it,
        to: String = it,
        due: bool = it,
        blocks: Vec<BlockView> = each,
    }
    /// The showing behind the log's declaration.
    ShownLine {
        version: String = it,
        #[ts(type = "number")]
        at_ms: i64 = it,
        how: &'static str = it,
        by: String = it,
    }
    /// One letting.
    LettingLine {
        id: String = it,
        person: String = it,
        name: String = it,
        reference: String = it,
        tenancy: String = it,
        state: &'static str = code,
        #[ts(type = "number")]
        agreed_at_ms: i64 = it,
        #[ts(type = "number | null")]
        logged_at_ms: Option<i64> = it,
        by: String = it,
        shown: Option<ShownLine> = maybe,
        leaflets: u32 = it,
    }
    /// Every letting.
    LettingsView {
        lines: Vec<LettingLine> = each,
        can_note: bool = it,
    }
    /// One letting with the words to show.
    LettingView {
        interview: InterviewView = into,
        line: LettingLine = into,
        person: PersonLine = into,
        short: NoticeView = into,
        full: NoticeView = into,
        leaflet: NoticeView = into,
    }
    /// A later version that came into force while an interview was open.
    LaterView {
        version: String = it,
        material: bool = it,
    }
}
