//! Comparing what is kept with the evidence: each row with the entry it names, each entry with its row.

use rusqlite::{Params, Row, params};
use tell_first_evidence::{Digest, Entry, FindingKind};

use crate::check::Checking;
use crate::check_life::{LIFE, LIFE_SMALL};
use crate::check_rows::{Fits, LOST, RECEIPTS, SMALL, TABLES, created};
use crate::convert::{count, get, signed};
use crate::{Result, Vault, VaultError};

/// Values looked at in one go.
const VALUES: u32 = 1024;

impl Vault {
    /// Compares every row that names an entry from `from` up to but without `to`. `made` is true where one of them
    /// is of a kind that makes a row: then each such row has to be there.
    pub(crate) fn compare(
        &self,
        checking: &mut Checking,
        (from, to): (u64, u64),
        made: bool,
    ) -> Result<()> {
        let stretch = params![signed(from)?, signed(to)?];
        for (sql, fits) in TABLES.iter().chain(LIFE) {
            self.compare_table(checking, sql, *fits, FindingKind::StateDiffers, stretch)?;
        }
        let (sql, fits) = RECEIPTS;
        self.compare_table(checking, sql, fits, FindingKind::ReceiptDiffers, stretch)?;
        self.compare_interviews(checking, from, to)?;
        if made {
            let mut lost = self.conn.prepare_cached(LOST)?;
            let mut rows = lost.query(stretch)?;
            while let Some(row) = rows.next()? {
                checking.find(Some(count(row, "seq")?), FindingKind::StateDiffers);
            }
        }
        Ok(())
    }

    /// Compares what is small, once every entry was walked: the desk's own tables and the exact words.
    pub(crate) fn compare_small(&self, checking: &mut Checking) -> Result<()> {
        for (sql, fits) in SMALL.iter().chain(LIFE_SMALL) {
            self.compare_table(checking, sql, *fits, FindingKind::StateDiffers, [])?;
        }
        let mut meta = self.conn.prepare_cached(
            "SELECT t.*, e.bytes AS entry FROM meta t LEFT JOIN entry e ON e.seq = t.seq",
        )?;
        let mut rows = meta.query([])?;
        while let Some(row) = rows.next()? {
            if !fits(row, |row, entry| {
                created(row, entry, self.keys.oldest().verifier())
            })? {
                checking.find(Some(count(row, "seq")?), FindingKind::StateDiffers);
            }
        }
        self.compare_keys(checking)?;
        self.compare_words(checking)?;
        self.compare_drafts(checking)?;
        self.compare_live(checking)
    }

    /// The files of each draft against the digest it is known by.
    fn compare_drafts(&self, checking: &mut Checking) -> Result<()> {
        let mut query = self
            .conn
            .prepare_cached("SELECT id, content, seq FROM draft ORDER BY seq")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let content: Digest = get(row, "content")?;
            if tell_first_notice::digest(&self.draft_files(get(row, "id")?)?) != content {
                checking.find(Some(count(row, "seq")?), FindingKind::StateDiffers);
            }
        }
        Ok(())
    }

    /// Looks at the next stored values: one that no answer has should be overwritten. True once all were looked at.
    pub(crate) fn compare_values(&self, checking: &mut Checking) -> Result<bool> {
        let mut query = self.conn.prepare_cached(
            "SELECT v.id, v.erased = 1 OR EXISTS (SELECT 1 FROM answer a WHERE a.value = v.id) AS fits
               FROM answer_value v WHERE v.id > ?1 ORDER BY v.id LIMIT ?2",
        )?;
        let mut rows = query.query(params![checking.value, VALUES])?;
        let mut done = true;
        while let Some(row) = rows.next()? {
            done = false;
            checking.value = row.get("id")?;
            if !row.get::<_, bool>("fits")? {
                checking.find(None, FindingKind::StateDiffers);
            }
        }
        Ok(done)
    }

    fn compare_table(
        &self,
        checking: &mut Checking,
        sql: &str,
        is_so: Fits,
        kind: FindingKind,
        stretch: impl Params,
    ) -> Result<()> {
        let mut query = self.conn.prepare_cached(sql)?;
        let mut rows = query.query(stretch)?;
        while let Some(row) = rows.next()? {
            if !fits(row, is_so)? {
                checking.find(Some(count(row, "named")?), kind);
            }
        }
        Ok(())
    }

    /// Every kept text against its digest, and against the entry that kept it, which must name it.
    fn compare_words(&self, checking: &mut Checking) -> Result<()> {
        let mut texts = self.conn.prepare_cached(
            "SELECT t.digest, t.markdown, t.seq,
               coalesce(instr(e.bytes, CAST(lower(hex(t.digest)) AS BLOB)), 0) > 0 AS named
               FROM text t LEFT JOIN entry e ON e.seq = t.seq ORDER BY t.seq",
        )?;
        let mut rows = texts.query([])?;
        while let Some(row) = rows.next()? {
            let digest: Digest = get(row, "digest")?;
            let words = row.get_ref("markdown")?;
            let own = words
                .as_bytes()
                .is_ok_and(|words| Digest::of(words) == digest);
            if !own || !row.get::<_, bool>("named")? {
                checking.find(Some(count(row, "seq")?), FindingKind::TextDiffers);
            }
        }
        Ok(())
    }

    /// Every yes that is said to stand is the newest choice of its person and card.
    fn compare_live(&self, checking: &mut Checking) -> Result<()> {
        let mut query = self.conn.prepare_cached(
            "SELECT (SELECT c.seq FROM choice c WHERE c.id = l.choice) AS seq FROM live_choice l
              WHERE NOT EXISTS (SELECT 1 FROM choice c WHERE c.id = l.choice AND c.state = 'given'
                AND c.person = l.person AND c.card = l.card
                AND NOT EXISTS (SELECT 1 FROM choice n WHERE n.person = c.person AND n.card = c.card AND n.seq > c.seq))",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let seq: Option<i64> = row.get("seq")?;
            let seq = seq.and_then(|seq| u64::try_from(seq).ok());
            checking.find(seq, FindingKind::StateDiffers);
        }
        Ok(())
    }
}

/// The entry that stands beside a row as `entry`; `None` where there is none that reads.
pub(crate) fn entry_of(row: &Row<'_>) -> Result<Option<Entry>> {
    let bytes = row.get_ref("entry")?;
    Ok(bytes
        .as_blob()
        .ok()
        .and_then(|bytes| Entry::from_bytes(bytes).ok()))
}

/// True where a row is what the entry beside it says. A column that does not read is not.
pub(crate) fn fits(
    row: &Row<'_>,
    is_so: impl FnOnce(&Row<'_>, &Entry) -> Result<bool>,
) -> Result<bool> {
    let Some(entry) = entry_of(row)? else {
        return Ok(false);
    };
    match is_so(row, &entry) {
        Err(
            VaultError::Unreadable { .. }
            | VaultError::Sqlite(
                rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..),
            ),
        ) => Ok(false),
        other => other,
    }
}
