//! How an interview stands, against every entry about it.

use std::collections::BTreeMap;

use rusqlite::{Row, params};
use tell_first_evidence::{Act, Digest, Entry, FindingKind, InterviewId, PersonId, Salt, commit};
use tell_first_intake::Status;

use crate::check::Checking;
use crate::check_state::{entry_of, fits};
use crate::convert::{Stored, count, gather, get, signed, word};
use crate::read_interview::who_row;
use crate::{Result, Vault, who_text};

/// What stands in the row of an interview.
struct Now {
    interview: InterviewId,
    person: PersonId,
    status: Status,
    checked: bool,
    choices_made: bool,
    seq: u64,
    pack: Digest,
}

/// How many entries of a kind there are about an interview, and the newest.
type Kinds = BTreeMap<String, (u64, u64)>;

impl Vault {
    /// Compares how each interview that began between two entries stands now with its entries.
    pub(crate) fn compare_interviews(
        &self,
        checking: &mut Checking,
        from: u64,
        to: u64,
    ) -> Result<()> {
        let mut query = self.conn.prepare_cached(
            "SELECT id, person, status, checked, choices_made, seq, pack FROM interview
              WHERE first_seq >= ?1 AND first_seq < ?2",
        )?;
        let all = gather(query.query(params![signed(from)?, signed(to)?])?, |row| {
            Ok(Now {
                interview: get(row, "id")?,
                person: get(row, "person")?,
                status: word(row, "status")?,
                checked: row.get("checked")?,
                choices_made: row.get("choices_made")?,
                seq: count(row, "seq")?,
                pack: get(row, "pack")?,
            })
        })?;
        for now in all {
            let kinds = self.kinds_of(now.interview)?;
            if !stands(&now, &kinds) {
                checking.find(Some(now.seq), FindingKind::StateDiffers);
            }
            self.compare_moved(checking, &now, &kinds)?;
            self.compare_who(checking, &now, &kinds)?;
            self.compare_skipped(checking, &now)?;
            self.compare_repeats(checking, &now, &kinds)?;
        }
        Ok(())
    }

    fn kinds_of(&self, interview: InterviewId) -> Result<Kinds> {
        let mut query = self.conn.prepare_cached(
            "SELECT kind, count(*) AS n, max(seq) AS newest FROM entry WHERE interview = ?1 GROUP BY kind",
        )?;
        let all = gather(query.query([interview.to_column()])?, |row| {
            let kind: String = row.get("kind")?;
            Ok((kind, (count(row, "n")?, count(row, "newest")?)))
        })?;
        Ok(all.into_iter().collect())
    }

    /// An interview that moved is led under the version its newest move names.
    fn compare_moved(&self, checking: &mut Checking, now: &Now, kinds: &Kinds) -> Result<()> {
        let Some(seq) = newest(kinds, "interview.moved") else {
            return Ok(());
        };
        let mut query = self
            .conn
            .prepare_cached("SELECT bytes AS entry FROM entry WHERE seq = ?1")?;
        let mut rows = query.query([signed(seq)?])?;
        let named = match rows.next()? {
            Some(row) => entry_of(row)?,
            None => None,
        };
        let fits = named.is_some_and(|entry| {
            matches!(&entry.act, Act::InterviewMoved { notice, person, .. }
                if notice.digest == now.pack && *person == now.person)
        });
        if !fits {
            checking.find(Some(seq), FindingKind::StateDiffers);
        }
        Ok(())
    }

    fn compare_who(&self, checking: &mut Checking, now: &Now, kinds: &Kinds) -> Result<()> {
        let newest = newest(kinds, "interview.who");
        let mut query = self.conn.prepare_cached(
            "SELECT t.*, e.bytes AS entry FROM who t LEFT JOIN entry e ON e.seq = t.seq
              WHERE t.interview = ?1 AND t.erased = 0",
        )?;
        let mut rows = query.query([now.interview.to_column()])?;
        let mut kept = None;
        while let Some(row) = rows.next()? {
            let seq = count(row, "seq")?;
            kept = Some(seq);
            if !fits(row, |row, entry| is_who(row, entry, now))? {
                checking.find(Some(seq), FindingKind::StateDiffers);
            }
        }
        if kept != newest {
            checking.find(newest.or(kept), FindingKind::StateDiffers);
        }
        Ok(())
    }

    fn compare_skipped(&self, checking: &mut Checking, now: &Now) -> Result<()> {
        let mut query = self.conn.prepare_cached(
            "SELECT t.*, e.bytes AS entry FROM skipped t LEFT JOIN entry e ON e.seq = t.seq WHERE t.interview = ?1",
        )?;
        let mut rows = query.query([now.interview.to_column()])?;
        while let Some(row) = rows.next()? {
            let act = Act::GroupSkipped {
                interview: now.interview,
                person: now.person,
                group: row.get("grp")?,
            };
            if entry_of(row)?.is_none_or(|entry| entry.act != act) {
                checking.find(Some(count(row, "seq")?), FindingKind::StateDiffers);
            }
        }
        Ok(())
    }

    fn compare_repeats(&self, checking: &mut Checking, now: &Now, kinds: &Kinds) -> Result<()> {
        let mut query = self.conn.prepare_cached(
            "SELECT t.*, e.bytes AS entry FROM repeat_row t LEFT JOIN entry e ON e.seq = t.seq WHERE t.interview = ?1",
        )?;
        let mut rows = query.query([now.interview.to_column()])?;
        let (mut all, mut removed) = (0, 0);
        while let Some(row) = rows.next()? {
            all += 1;
            removed += u64::from(row.get::<_, bool>("removed")?);
            if entry_of(row)?.map(|entry| entry.act) != Some(of_a_row(row, now)?) {
                checking.find(Some(count(row, "seq")?), FindingKind::StateDiffers);
            }
        }
        for (kind, kept) in [("row.added", all), ("row.removed", removed)] {
            let (made, last) = kinds.get(kind).copied().unwrap_or_default();
            if made != kept {
                let at = if made > 0 { last } else { now.seq };
                checking.find(Some(at), FindingKind::StateDiffers);
            }
        }
        Ok(())
    }
}

fn newest(kinds: &Kinds, kind: &str) -> Option<u64> {
    kinds.get(kind).map(|(_, seq)| *seq)
}

/// True where the row of an interview says what its entries do.
fn stands(now: &Now, kinds: &Kinds) -> bool {
    let by_kind = [
        ("interview.started", Status::Open),
        ("interview.paused", Status::Paused),
        ("interview.resumed", Status::Open),
        ("interview.closed", Status::Closed),
        ("interview.completed", Status::Complete),
    ];
    let last = by_kind
        .iter()
        .filter_map(|(kind, status)| newest(kinds, kind).map(|seq| (seq, *status)))
        .max_by_key(|(seq, _)| *seq);
    // A check no longer holds once an answer or a row came or went after it.
    let touched = [
        "answer.saved",
        "answer.erased",
        "row.added",
        "row.removed",
        "interview.moved",
    ]
    .iter()
    .filter_map(|kind| newest(kinds, kind))
    .max();
    let check_fits = match (now.checked, newest(kinds, "answers.checked")) {
        (true, checked) => checked.is_some(),
        (false, checked) => checked.is_none() || checked < touched,
    };
    last.is_some_and(|(_, status)| status == now.status)
        && check_fits
        && now.choices_made == (newest(kinds, "choices.left") > newest(kinds, "interview.moved"))
        && kinds.values().any(|(_, seq)| *seq >= now.seq)
}

fn is_who(row: &Row<'_>, entry: &Entry, now: &Now) -> Result<bool> {
    let salt: Salt = get(row, "salt")?;
    let act = Act::WhoRecorded {
        interview: now.interview,
        person: now.person,
        who: commit(&salt, who_text(&who_row(row)?).as_bytes()),
    };
    Ok(entry.act == act)
}

fn of_a_row(row: &Row<'_>, now: &Now) -> Result<Act> {
    let (interview, person) = (now.interview, now.person);
    let (field, number): (String, u32) = (row.get("field")?, row.get("row")?);
    Ok(if row.get("removed")? {
        Act::RowRemoved {
            interview,
            person,
            field,
            row: number,
        }
    } else {
        Act::RowAdded {
            interview,
            person,
            field,
            row: number,
        }
    })
}
