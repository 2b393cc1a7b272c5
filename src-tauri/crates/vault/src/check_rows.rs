//! The entry each kept row must have, made anew out of the row: it has to be the one the row names.

use rusqlite::Row;
use tell_first_evidence::{Act, Commitment, Digest, Entry, NoticeRef, Salt, commit};

use crate::Result;
use crate::convert::{count, get, get_option, unpadded};

/// True where a row is what its entry says was done.
pub(crate) type Fits = fn(&Row<'_>, &Entry) -> Result<bool>;

/// Rows of one table with the entries they name, for entries from `?1` up to but without `?2`. Each row gives the
/// number of that entry as `named` and its bytes as `entry`.
pub(crate) const TABLES: &[(&str, Fits)] = &[
    (PEOPLE, person),
    (INTERVIEWS, interview),
    (SHOWINGS, showing_started),
    (SHOWN, showing_ended),
    (CHOICES, choice),
    (ANSWERS, answer),
    (CHANGES, change),
    (HANDED, handed),
];

/// The same for the desk's own tables, which are small: all of their rows.
pub(crate) const SMALL: &[(&str, Fits)] = &[
    (STAFF, staff_added),
    (STAFF_GONE, staff_removed),
    (SETTINGS, setting),
    (PACKS, pack),
];

/// The same for receipts; a row that differs is a receipt that differs.
pub(crate) const RECEIPTS: (&str, Fits) = (
    "SELECT t.*, t.seq AS named, e.bytes AS entry FROM receipt t LEFT JOIN entry e ON e.seq = t.seq
      WHERE t.seq >= ?1 AND t.seq < ?2",
    receipt,
);

/// Entries of a stretch whose row is not there.
pub(crate) const LOST: &str = "SELECT e.seq FROM entry e WHERE e.seq >= ?1 AND e.seq < ?2 AND CASE e.kind
  WHEN 'person.added' THEN NOT EXISTS (SELECT 1 FROM person t WHERE t.seq = e.seq)
  WHEN 'interview.started' THEN NOT EXISTS (SELECT 1 FROM interview t WHERE t.first_seq = e.seq)
  WHEN 'showing.started' THEN NOT EXISTS (SELECT 1 FROM showing t WHERE t.first_seq = e.seq)
  WHEN 'showing.ended' THEN NOT EXISTS (SELECT 1 FROM showing t WHERE t.interview = e.interview AND t.seq = e.seq)
  WHEN 'choice.made' THEN NOT EXISTS (SELECT 1 FROM choice t WHERE t.seq = e.seq)
  WHEN 'answer.saved' THEN NOT EXISTS (SELECT 1 FROM answer_change t WHERE t.seq = e.seq)
  WHEN 'answer.erased' THEN NOT EXISTS (SELECT 1 FROM answer_change t WHERE t.seq = e.seq)
  WHEN 'receipt.made' THEN NOT EXISTS (SELECT 1 FROM receipt t WHERE t.seq = e.seq)
  WHEN 'receipt.handed' THEN NOT EXISTS (SELECT 1 FROM receipt_hand t WHERE t.seq = e.seq)
  WHEN 'staff.added' THEN NOT EXISTS (SELECT 1 FROM staff t WHERE t.first_seq = e.seq)
  WHEN 'choice.kept' THEN NOT EXISTS (SELECT 1 FROM choice_kept t WHERE t.seq = e.seq)
  WHEN 'letting.agreed' THEN NOT EXISTS (SELECT 1 FROM letting t WHERE t.first_seq = e.seq)
  WHEN 'letting.logged' THEN NOT EXISTS (SELECT 1 FROM letting t WHERE t.seq = e.seq AND t.logged_ms IS NOT NULL)
  WHEN 'letting.dropped' THEN NOT EXISTS (SELECT 1 FROM letting t WHERE t.seq = e.seq AND t.dropped_ms IS NOT NULL)
  WHEN 'notice.published' THEN NOT EXISTS (SELECT 1 FROM publication t WHERE t.first_seq = e.seq)
  WHEN 'notice.archived' THEN NOT EXISTS (SELECT 1 FROM publication t WHERE t.seq = e.seq AND t.archived_ms IS NOT NULL)
  WHEN 'draft.begun' THEN NOT EXISTS (SELECT 1 FROM draft t WHERE t.first_seq = e.seq)
  WHEN 'desk-key.changed' THEN NOT EXISTS (SELECT 1 FROM desk_key t WHERE t.seq = e.seq)
  WHEN 'history.went-on' THEN NOT EXISTS (SELECT 1 FROM history t WHERE t.seq = e.seq)
  WHEN 'pack.installed' THEN NOT EXISTS (SELECT 1 FROM pack t WHERE t.seq = e.seq)
  ELSE 0 END";

const PEOPLE: &str =
    "SELECT t.*, t.seq AS named, e.bytes AS entry, x.seq IS NULL OR n.person IS t.id AS index_fits
   FROM person t LEFT JOIN entry e ON e.seq = t.seq
   LEFT JOIN person_index x ON x.person = t.id AND x.erased = 0 LEFT JOIN entry n ON n.seq = x.seq
  WHERE t.seq >= ?1 AND t.seq < ?2";
// An interview began under the version its last move says it came from: the pack of its start is the entry's own, and
// each move is compared where the interview's entries are (`check_people`).
const INTERVIEWS: &str =
    "SELECT t.*, t.first_seq AS named, e.bytes AS entry, p.id AS pack_id, p.version AS pack_version,
    EXISTS (SELECT 1 FROM entry m WHERE m.interview = t.id AND m.kind = 'interview.moved') AS moved
   FROM interview t LEFT JOIN entry e ON e.seq = t.first_seq LEFT JOIN pack p ON p.digest = t.pack
  WHERE t.first_seq >= ?1 AND t.first_seq < ?2";
const SHOWINGS: &str =
    "SELECT t.*, t.first_seq AS named, e.bytes AS entry, p.id AS pack_id, p.version AS pack_version
   FROM showing t LEFT JOIN entry e ON e.seq = t.first_seq LEFT JOIN pack p ON p.digest = t.pack
  WHERE t.first_seq >= ?1 AND t.first_seq < ?2";
const SHOWN: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry
   FROM showing t LEFT JOIN entry e ON e.seq = t.seq
  WHERE t.first_seq >= ?1 AND t.first_seq < ?2 AND (t.ended_ms IS NOT NULL OR t.seq <> t.first_seq)";
const CHOICES: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry, p.id AS pack_id, p.version AS pack_version,
    w.words, w.salt, w.erased,
    NOT EXISTS (SELECT 1 FROM choice n WHERE n.person = t.person AND n.card = t.card AND n.seq > t.seq) AS newest,
    (SELECT l.choice FROM live_choice l WHERE l.person = t.person AND l.card = t.card) AS live
   FROM choice t LEFT JOIN entry e ON e.seq = t.seq LEFT JOIN pack p ON p.digest = t.pack
   LEFT JOIN choice_words w ON w.choice = t.id
  WHERE t.seq >= ?1 AND t.seq < ?2";
const ANSWERS: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry, v.json, v.salt, c.what,
    v.id IS NULL OR v.erased = 0 AS kept,
    (SELECT max(n.seq) FROM answer_change n WHERE n.interview = t.interview AND n.field = t.field AND n.row = t.row)
      = t.seq AS newest,
    (SELECT count(*) FROM answer_change n WHERE n.interview = t.interview AND n.field = t.field AND n.row = t.row
        AND n.what = 'changed' AND n.seq > coalesce((SELECT max(g.seq) FROM answer_change g
          WHERE g.interview = t.interview AND g.field = t.field AND g.row = t.row AND g.what = 'erased'), -1))
      = t.changes AS counted,
    NOT EXISTS (SELECT card FROM answer_need WHERE answer = t.id EXCEPT SELECT card FROM answer_rest WHERE answer = t.id)
      AND NOT EXISTS (SELECT card FROM answer_rest WHERE answer = t.id
                      EXCEPT SELECT card FROM answer_need WHERE answer = t.id) AS rests
   FROM answer t LEFT JOIN entry e ON e.seq = t.seq LEFT JOIN answer_value v ON v.id = t.value
   LEFT JOIN answer_change c ON c.seq = t.seq
  WHERE t.seq >= ?1 AND t.seq < ?2";
const CHANGES: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry,
    t.what = 'erased' OR EXISTS (SELECT 1 FROM answer a WHERE a.seq = t.seq)
      OR EXISTS (SELECT 1 FROM answer_change n WHERE n.interview = t.interview AND n.field = t.field AND n.row = t.row
                  AND n.seq > t.seq) AS kept
   FROM answer_change t LEFT JOIN entry e ON e.seq = t.seq WHERE t.seq >= ?1 AND t.seq < ?2";
const HANDED: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry, r.interview, r.person
   FROM receipt_hand t LEFT JOIN entry e ON e.seq = t.seq LEFT JOIN receipt r ON r.id = t.receipt
  WHERE t.seq >= ?1 AND t.seq < ?2";
const STAFF: &str = "SELECT t.*, t.first_seq AS named, e.bytes AS entry FROM staff t
   LEFT JOIN entry e ON e.seq = t.first_seq";
const STAFF_GONE: &str =
    "SELECT t.*, t.seq AS named, e.bytes AS entry FROM staff t LEFT JOIN entry e ON e.seq = t.seq
  WHERE t.removed_ms IS NOT NULL OR t.seq <> t.first_seq";
const SETTINGS: &str = "SELECT t.*, t.seq AS named, e.bytes AS entry FROM setting t LEFT JOIN entry e ON e.seq = t.seq";
const PACKS: &str =
    "SELECT t.*, t.digest AS pack, t.id AS pack_id, t.version AS pack_version, t.seq AS named,
    e.bytes AS entry FROM pack t LEFT JOIN entry e ON e.seq = t.seq";

/// A yes or no that the query works out.
pub(crate) fn yes(row: &Row<'_>, column: &str) -> Result<bool> {
    Ok(row.get::<_, Option<bool>>(column)? == Some(true))
}

/// When, by the row's own column and by its entry.
pub(crate) fn at(row: &Row<'_>, column: &str, entry: &Entry) -> Result<bool> {
    Ok(row.get::<_, i64>(column)? == entry.at.wall_ms)
}

/// By whom, by the row and by its entry.
pub(crate) fn by(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    Ok(entry.staff == Some(get(row, "staff")?))
}

pub(crate) fn notice(row: &Row<'_>) -> Result<NoticeRef> {
    Ok(NoticeRef {
        id: row.get("pack_id")?,
        version: row.get("pack_version")?,
        digest: get(row, "pack")?,
    })
}

/// The commitment to a text with its salt; `None` where there is none.
pub(crate) fn sealed(row: &Row<'_>, column: &str) -> Result<Option<Commitment>> {
    let salt: Option<Salt> = get_option(row, "salt")?;
    let text = unpadded(row, column)?;
    Ok(salt
        .zip(text)
        .map(|(salt, text)| commit(&salt, text.as_bytes())))
}

fn person(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let person = get(row, "id")?;
    Ok(entry.act == Act::PersonAdded { person }
        && at(row, "created_ms", entry)?
        && yes(row, "index_fits")?)
}

fn interview(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let began =
        if let (Act::InterviewStarted { notice, .. }, true) = (&entry.act, yes(row, "moved")?) {
            notice.clone()
        } else {
            notice(row)?
        };
    let act = Act::InterviewStarted {
        interview: get(row, "id")?,
        person: get(row, "person")?,
        purpose: row.get("purpose")?,
        notice: began,
    };
    Ok(entry.act == act && at(row, "started_ms", entry)? && by(row, entry)?)
}

fn showing_started(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let act = Act::ShowingStarted {
        showing: get(row, "id")?,
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        notice: notice(row)?,
        layer: row.get("layer")?,
        section: row.get("section")?,
        language: row.get("language")?,
        text: get(row, "text")?,
        how: row.get("how")?,
    };
    let elapsed = count(row, "started_elapsed")? == entry.at.elapsed_ms;
    Ok(entry.act == act && elapsed && at(row, "started_ms", entry)? && by(row, entry)?)
}

fn showing_ended(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let salt: Option<Salt> = get_option(row, "salt")?;
    let hurried: Option<String> = row.get("hurried")?;
    let act = Act::ShowingEnded {
        showing: get(row, "id")?,
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        in_view_ms: count(row, "in_view_ms")?,
        hurried: salt
            .zip(hurried)
            .map(|(salt, text)| commit(&salt, text.as_bytes())),
    };
    Ok(entry.act == act && at(row, "ended_ms", entry)?)
}

fn choice(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let id = get(row, "id")?;
    let (state, newest) = (row.get::<_, String>("state")?, yes(row, "newest")?);
    let erased = yes(row, "erased")?;
    let said = if let (true, Act::ChoiceMade { words, .. }) = (erased, &entry.act) {
        *words
    } else {
        sealed(row, "words")?
    };
    let live = if newest && state == "given" {
        Some(id)
    } else {
        None
    };
    let act = Act::ChoiceMade {
        choice: id,
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        card: row.get("card")?,
        state,
        notice: notice(row)?,
        showing: get(row, "showing")?,
        statement: get_option(row, "statement")?,
        method: row.get("method")?,
        words: said,
        supersedes: get_option(row, "supersedes")?,
    };
    // The words stay as long as the choice is the newest, and no longer.
    let words_fit = said.is_none() || erased != newest;
    let live_fits = !newest || get_option(row, "live")? == live;
    Ok(entry.act == act && words_fit && live_fits && at(row, "at_ms", entry)? && by(row, entry)?)
}

fn answer(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let act = Act::AnswerSaved {
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        field: row.get("field")?,
        row: row.get("row")?,
        state: row.get("state")?,
        value: sealed(row, "json")?,
        showing: get(row, "showing")?,
        choice: get_option(row, "choice")?,
        changed: row.get::<_, Option<String>>("what")?.as_deref() == Some("changed"),
    };
    Ok(entry.act == act
        && at(row, "at_ms", entry)?
        && yes(row, "kept")?
        && yes(row, "newest")?
        && yes(row, "counted")?
        && yes(row, "rests")?)
}

fn change(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (interview, person) = match (entry.act.interview(), entry.act.person()) {
        (Some(interview), Some(person)) => (interview, person),
        (None, _) | (_, None) => return Ok(false),
    };
    let what: String = row.get("what")?;
    let (field, number): (String, u32) = (row.get("field")?, row.get("row")?);
    let because: Option<String> = row.get("because")?;
    let said = if let Act::AnswerSaved {
        field: of,
        row: at,
        changed,
        ..
    } = &entry.act
    {
        let told = if *changed { "changed" } else { "saved" };
        because.is_none() && what == told && field == *of && number == *at
    } else {
        let act = Act::AnswerErased {
            interview,
            person,
            field,
            row: number,
            because: because.unwrap_or_default(),
        };
        what == "erased" && entry.act == act
    };
    Ok(
        said && interview == get(row, "interview")?
            && at(row, "at_ms", entry)?
            && yes(row, "kept")?,
    )
}

fn receipt(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (json, html): (String, String) = (row.get("json")?, row.get("html")?);
    let digest = Digest::of(json.as_bytes());
    let act = Act::ReceiptMade {
        receipt: get(row, "id")?,
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        digest,
        page: Digest::of(html.as_bytes()),
    };
    Ok(entry.act == act && digest == get(row, "digest")? && at(row, "made_ms", entry)?)
}

fn handed(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let act = Act::ReceiptHanded {
        receipt: get(row, "receipt")?,
        interview: get(row, "interview")?,
        person: get(row, "person")?,
        how: row.get("how")?,
    };
    Ok(entry.act == act && at(row, "at_ms", entry)?)
}

fn staff_added(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (salt, name): (Salt, String) = (get(row, "salt")?, row.get("name")?);
    let act = Act::StaffAdded {
        member: get(row, "id")?,
        roles: row.get("roles")?,
        name: commit(&salt, name.as_bytes()),
    };
    Ok(entry.act == act && at(row, "added_ms", entry)?)
}

fn staff_removed(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let member = get(row, "id")?;
    Ok(entry.act == Act::StaffRemoved { member } && at(row, "removed_ms", entry)?)
}

fn setting(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let (salt, value): (Option<Salt>, String) = (get_option(row, "salt")?, row.get("value")?);
    let told = match salt {
        Some(salt) => commit(&salt, value.as_bytes()).to_string(),
        None => value,
    };
    let act = Act::SettingChanged {
        setting: row.get("name")?,
        value: told,
    };
    Ok(entry.act == act)
}

fn pack(row: &Row<'_>, entry: &Entry) -> Result<bool> {
    let act = Act::PackInstalled {
        notice: notice(row)?,
    };
    Ok(entry.act == act && at(row, "installed_ms", entry)?)
}

/// Entry 0 and the row of which vault this is.
pub(crate) fn created(row: &Row<'_>, entry: &Entry, verifier: &str) -> Result<bool> {
    let Act::VaultCreated {
        world,
        verifier: key,
        ..
    } = &entry.act
    else {
        return Ok(false);
    };
    let vault: tell_first_evidence::VaultId = get(row, "vault")?;
    Ok(world.code() == row.get::<_, String>("world")?
        && key == verifier
        && vault == entry.vault
        && at(row, "created_ms", entry)?)
}
