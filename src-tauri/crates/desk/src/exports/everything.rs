//! Gathers everything that is kept about one person.

use std::collections::{BTreeMap, BTreeSet};

use tell_first_evidence::{Entry, ExportId, PersonId, open_head};
use tell_first_papers::file::Proof;
use tell_first_papers::{Bundle, CopyFacts, HeldAnswer, LettingFacts, Meeting, Opening};
use tell_first_vault::{AnswerRow, InterviewRow, ReceiptRow, StoredEntry};

use crate::desk::Desk;
use crate::error::{Error, Result};

impl Desk {
    /// The whole of it. Whoever asks may see answers: that was checked before.
    pub(super) fn everything(&self, person: PersonId, export: ExportId) -> Result<Bundle> {
        let mut dossier = self.dossier(person, export)?;
        let row = self.vault.person(person)?;
        let mut interviews = self.vault.interviews_of(person)?;
        interviews.reverse();
        let answers = self.vault.answers_of(person)?;
        for digest in interviews
            .iter()
            .map(|one| one.pack)
            .chain(answers.iter().map(|one| one.pack))
        {
            dossier.packs.insert(digest, self.packs.get(digest)?);
        }
        let showings = self.vault.showings_of(person)?;
        let choices = self.vault.choices_of(person)?;
        let entries = self.vault.entries_about(person)?;
        let copies = interviews
            .iter()
            .map(|one| self.copies_of(one))
            .collect::<Result<Vec<_>>>()?;
        Ok(Bundle {
            name: row.name.filter(|name| !name.is_empty()),
            known_as: row.known_as,
            born_on: row.born_on,
            postcode: row.postcode,
            meetings: interviews
                .into_iter()
                .map(|one| self.meeting(one))
                .collect::<Result<_>>()?,
            held: answers
                .into_iter()
                .map(|one| self.held_answer(one))
                .collect::<Result<_>>()?,
            own_words: choices
                .into_iter()
                .filter_map(|one| Some((one.choice, one.words?)))
                .collect(),
            hurried: showings
                .into_iter()
                .filter_map(|one| Some((one.showing, one.hurried?)))
                .collect(),
            texts: self.texts_of(&dossier)?,
            lettings: self.lettings_facts(person)?,
            copies: copies.into_iter().flatten().collect(),
            entries: entries
                .iter()
                .map(|one| Entry::from_bytes(&one.bytes).map_err(|_| Error::Inconsistent))
                .collect::<Result<_>>()?,
            openings: self
                .vault
                .openings_of(person)?
                .into_iter()
                .map(|one| Opening {
                    seq: one.seq,
                    fact: one.fact,
                    salt: one.salt,
                    value: one.value,
                })
                .collect(),
            proof: self.proof_of(&entries)?,
            dossier,
        })
    }

    /// Each of these entries proved to the newest head, and the log's first entry with them: it says in which world the
    /// record is.
    fn proof_of(&self, entries: &[StoredEntry]) -> Result<Proof> {
        let note = self.vault.newest_head()?.ok_or(Error::Inconsistent)?;
        let head = open_head(&note, &self.vault.verifier()).map_err(|_| Error::Inconsistent)?;
        let first = self.vault.entries(0, 1)?;
        let proven = first.iter().chain(entries);
        Ok(Proof {
            entries: proven
                .map(|one| {
                    let text = String::from_utf8(one.bytes.clone());
                    self.proven(one.seq, text.map_err(|_| Error::Inconsistent)?, head.size)
                })
                .collect::<Result<_>>()?,
            head: note,
            keys: self.keys_to(head.size)?,
            vault: self.vault.id().to_string(),
        })
    }

    fn meeting(&self, row: InterviewRow) -> Result<Meeting> {
        let record = self.vault.record(row.interview, self.outside.today())?;
        Ok(Meeting {
            interview: row.interview,
            reference: row.reference,
            purpose: row.purpose,
            status: row.status,
            pack: row.pack,
            language: row.language,
            by: row.staff,
            started: self.wall(row.started_ms)?,
            who: record.who,
        })
    }

    fn held_answer(&self, row: AnswerRow) -> Result<HeldAnswer> {
        Ok(HeldAnswer {
            interview: row.interview,
            pack: row.pack,
            field: row.field,
            row: row.row,
            answer: row.answer,
            showing: row.showing,
            choice: row.choice,
            at: self.wall(row.at_ms)?,
            seq: row.seq,
        })
    }

    fn copies_of(&self, interview: &InterviewRow) -> Result<Vec<CopyFacts>> {
        let rows = self.vault.receipts_of(interview.interview)?;
        rows.into_iter().map(|row| self.copy_facts(row)).collect()
    }

    fn copy_facts(&self, row: ReceiptRow) -> Result<CopyFacts> {
        let (html, json) = self.whole_copy(&row)?;
        let handed = row.handed.into_iter();
        Ok(CopyFacts {
            receipt: row.receipt,
            interview: row.interview,
            made: self.wall(row.made_ms)?,
            html,
            json,
            handed: handed
                .map(|(how, ms)| Ok((how, self.wall(ms)?)))
                .collect::<Result<_>>()?,
        })
    }

    fn lettings_facts(&self, person: PersonId) -> Result<Vec<LettingFacts>> {
        let mut rows = self.vault.lettings_of(person)?;
        rows.reverse();
        rows.into_iter()
            .map(|row| {
                Ok(LettingFacts {
                    tenancy: row.tenancy,
                    agreed: self.wall(row.agreed_ms)?,
                    logged: row.logged_ms.map(|ms| self.wall(ms)).transpose()?,
                    dropped: row.dropped_ms.map(|ms| self.wall(ms)).transpose()?,
                    by: row.staff,
                })
            })
            .collect()
    }

    /// The words of every showing and card. Words that are named and not there are a finding of the check, not a text.
    fn texts_of(
        &self,
        dossier: &tell_first_papers::Dossier,
    ) -> Result<BTreeMap<tell_first_evidence::Digest, String>> {
        let shown = dossier.showings.iter().map(|one| one.text);
        let agreed = dossier.choices.iter().filter_map(|one| one.statement);
        let named: BTreeSet<_> = shown.chain(agreed).collect();
        named
            .into_iter()
            .map(|digest| {
                let words = self.vault.text(digest)?.ok_or(Error::TextUnknown)?;
                Ok((digest, words))
            })
            .collect()
    }
}
