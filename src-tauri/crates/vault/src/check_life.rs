//! The entries of a notice's life and of lettings, made anew out of their rows, as in `check_rows`.

use rusqlite::Row;
use tell_first_evidence::{Act, Digest, Entry, NoticeRef, Salt, commit};

use crate::Result;
use crate::check_rows::{Fits, at, by, notice, sealed};
use crate::convert::{get, get_option};

/// Rows of one table with the entries they name, for entries from `?1` up to but without `?2`.
pub(crate) const LIFE: &[(&str, Fits)] = &[
    (KEPT, kept_choice),
    (LETTINGS, letting_agreed),
    (LETTINGS_OVER, letting_over),
];

/// The same for small tables: all of their rows.
pub(crate) const LIFE_SMALL: &[(&str, Fits)] = &[
    (PUBLICATIONS, published),
    (ARCHIVED, archived),
    (DRAFTS, draft_begun),
    (DRAFTS_NOW, draft_now),
    (WENT_ON, went_on),
];

const KEPT: &str =
    "SELECT t.*, t.seq AS named, e.bytes AS entry, p.id AS pack_id, p.version AS pack_version
   FROM choice_kept t LEFT JOIN entry e ON e.seq = t.seq LEFT JOIN pack p ON p.digest = t.pack
  WHERE t.seq >= ?1 AND t.seq < ?2";
const LETTINGS: &str = "SELECT t.*, t.first_seq AS named, e.bytes AS entry FROM letting t
   LEFT JOIN entry e ON e.seq = t.first_seq WHERE t.first_seq >= ?1 AND t.first_seq < ?2";
const LETTINGS_OVER: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry FROM letting t
   LEFT JOIN entry e ON e.seq = t.seq
  WHERE t.first_seq >= ?1 AND t.first_seq < ?2
    AND (t.logged_ms IS NOT NULL OR t.dropped_ms IS NOT NULL OR t.seq <> t.first_seq)";
const PUBLICATIONS: &str =
    "SELECT t.*, t.first_seq AS named, e.bytes AS entry, p.id AS of_id, p.version AS pack_version,
    b.id AS before_id, b.version AS before_version,
    (SELECT group_concat(name, ' ' ORDER BY name) FROM (SELECT layer || iif(name = '', '', ':' || name) AS name
        FROM publication_change WHERE pack = t.pack)) AS changes
   FROM publication t LEFT JOIN entry e ON e.seq = t.first_seq LEFT JOIN pack p ON p.digest = t.pack
   LEFT JOIN pack b ON b.digest = t.supersedes";
const ARCHIVED: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry, p.version AS pack_version
   FROM publication t LEFT JOIN entry e ON e.seq = t.seq LEFT JOIN pack p ON p.digest = t.pack
  WHERE t.archived_ms IS NOT NULL OR t.seq <> t.first_seq";
const DRAFTS: &str = "SELECT t.*, t.first_seq AS named, e.bytes AS entry FROM draft t
   LEFT JOIN entry e ON e.seq = t.first_seq";
const DRAFTS_NOW: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry FROM draft t
   LEFT JOIN entry e ON e.seq = t.seq WHERE t.seq <> t.first_seq";
const WENT_ON: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry FROM history t LEFT JOIN entry e ON e.seq = t.seq";

fn went_on(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let erased: bool = row.get("erased")?;
    let said = if let (true, Act::HistoryWentOn { reason, .. }) = (erased, &entry.act) {
        *reason
    } else {
        sealed(row, "reason")?
    };
    let size: Option<i64> = row.get("kept_size")?;
    let act = Act::HistoryWentOn {
        verdict: row.get("verdict")?,
        log: row.get("kept_log")?,
        size: size.and_then(|size| u64::try_from(size).ok()),
        root: get_option(row, "kept_root")?,
        reason: said,
    };
    Ok(entry.act == act)
}

fn kept_choice(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let act = Act::ChoiceKept {
        choice: get(row, "choice")?,
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        card: row.get("card")?,
        notice: notice(row)?,
        showing: get(row, "showing")?,
    };
    Ok(entry.act == act && at(row, "at_ms", entry)?)
}

fn letting_agreed(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (salt, tenancy): (Salt, String) = (get(row, "salt")?, row.get("tenancy")?);
    let act = Act::LettingAgreed {
        letting: get(row, "id")?,
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        tenancy: commit(&salt, tenancy.as_bytes()),
    };
    Ok(entry.act == act && at(row, "agreed_ms", entry)? && by(row, entry)?)
}

fn letting_over(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (letting, interview) = (get(row, "id")?, get(row, "interview")?);
    let person = get(row, "person")?;
    let logged = row.get::<_, Option<i64>>("logged_ms")?.is_some();
    let (act, when) = if logged {
        let act = Act::LettingLogged {
            letting,
            interview,
            person,
        };
        (act, "logged_ms")
    } else {
        let act = Act::LettingDropped {
            letting,
            interview,
            person,
        };
        (act, "dropped_ms")
    };
    Ok(entry.act == act && at(row, when, entry)?)
}

/// The notice a publication is of, under a name of its own: the table has a column `pack_id` too.
fn notice_published(row: &Row<'_>) -> Result<NoticeRef> {
    Ok(NoticeRef {
        id: row.get("pack_id")?,
        version: row.get("pack_version")?,
        digest: get(row, "pack")?,
    })
}

fn published(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let before: Option<Digest> = get_option(row, "supersedes")?;
    let before_id: Option<String> = row.get("before_id")?;
    let before_version: Option<String> = row.get("before_version")?;
    let supersedes = before
        .zip(before_id)
        .zip(before_version)
        .map(|((digest, id), version)| NoticeRef {
            id,
            version,
            digest,
        });
    let act = Act::NoticePublished {
        notice: notice_published(row)?,
        draft: get_option(row, "draft")?,
        supersedes,
        effective: row.get("effective")?,
        listed_on: row.get("listed_on")?,
        processing: row.get("processing")?,
        material: row.get("material")?,
        changes: row.get("changes")?,
        reason: sealed(row, "reason")?,
    };
    let own = row.get::<_, Option<String>>("of_id")? == row.get::<_, Option<String>>("pack_id")?;
    Ok(own && entry.act == act && at(row, "at_ms", entry)? && by(row, entry)?)
}

fn archived(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let act = Act::NoticeArchived {
        notice: notice_published(row)?,
    };
    Ok(entry.act == act && at(row, "archived_ms", entry)?)
}

fn draft_begun(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (draft, begun) = (get(row, "id")?, at(row, "begun_ms", entry)?);
    // Who changed it last is the author: four eyes rest on that.
    let own =
        row.get::<_, i64>("seq")? != row.get::<_, i64>("first_seq")? || by_author(row, entry)?;
    Ok(matches!(&entry.act, Act::DraftBegun { draft: of, .. } if *of == draft) && begun && own)
}

fn by_author(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    Ok(entry.staff == get_option(row, "author")?)
}

/// The newest entry about a draft says how it stands.
fn draft_now(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (draft, content) = (get(row, "id")?, get(row, "content")?);
    let state: String = row.get("state")?;
    let pack: Digest = content;
    Ok(match state.as_str() {
        "open" => {
            entry.act == Act::DraftSaved { draft, content }
                && at(row, "changed_ms", entry)?
                && by_author(row, entry)?
        }
        "approved" => {
            entry.act == Act::DraftApproved { draft, content }
                && entry.staff == get_option(row, "approver")?
        }
        "dropped" => entry.act == Act::DraftDropped { draft },
        "published" => matches!(&entry.act,
            Act::NoticePublished { draft: Some(of), notice, .. } if *of == draft && notice.digest == pack),
        _ => false,
    })
}
