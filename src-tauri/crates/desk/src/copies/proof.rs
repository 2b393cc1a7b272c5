//! Builds the proof of a receipt when it is saved: the entries it rests on, and the head of its own transaction. The
//! log only grows, so that the same receipt gives the same proof for ever.

use std::collections::BTreeSet;

use tell_first_evidence::{Act, Digest, Entry, inclusion_proof};
use tell_first_papers::Content;
use tell_first_papers::file::{Key, Opening, Proof, Proven};
use tell_first_vault::{KeyLink, ReceiptRow, SaidRow, VaultError};

use crate::desk::Desk;
use crate::error::{Error, Result};

/// What the entries of a receipt are chosen by.
struct Rests<'a> {
    row: &'a ReceiptRow,
    /// Of an ending: nothing of the meeting but what it says.
    ending: bool,
    /// Its choices.
    choices: BTreeSet<&'a str>,
    /// Showings it lists, and those before its choices.
    showings: BTreeSet<&'a str>,
    /// Entries whose answers are opened.
    opened: BTreeSet<u64>,
}

impl Desk {
    /// The proof. With `answers`, the entries of the answers that are opened come too; without, no entry that names a
    /// question, for which questions were answered is itself an answer.
    pub(super) fn proof(
        &self,
        row: &ReceiptRow,
        content: &Content,
        answers: bool,
    ) -> Result<Proof> {
        // Only answers: the entry of a choice comes where the receipt lists it, and not for its words alone.
        let opened = if answers {
            let held = self.held(row)?.into_iter();
            held.filter(|one| one.field.is_some())
                .map(|one| one.seq)
                .collect()
        } else {
            BTreeSet::new()
        };
        let told = content.told.iter().map(|told| told.showing.as_str());
        let before = content.choices.iter().map(|one| one.showing.as_str());
        let rests = Rests {
            row,
            ending: content.ended.is_some(),
            choices: content
                .choices
                .iter()
                .map(|one| one.choice.as_str())
                .collect(),
            showings: told.chain(before).collect(),
            opened,
        };
        let entries = self.entries_to(row)?;
        let (made, _) = entries.last().ok_or(Error::Inconsistent)?;
        let over = self.vault.head_over(made.seq)?;
        let (size, note) = over.ok_or(Error::Inconsistent)?;
        // The yes that an ending took back.
        let ended: Vec<String> = entries
            .iter()
            .filter(|(entry, _)| rests.ending && rests.is_chosen(&entry.act))
            .filter_map(|(entry, _)| superseded(&entry.act))
            .collect();
        let mut proven = Vec::new();
        for (entry, text) in &entries {
            if !rests.holds(entry) && !is_one_of(&entry.act, &ended) {
                continue;
            }
            proven.push(self.proven(entry.seq, text.clone(), size)?);
        }
        Ok(Proof {
            entries: proven,
            head: note,
            keys: self.keys_to(size)?,
            vault: self.vault.id().to_string(),
        })
    }

    /// An entry with its way up the tree under the head of this size.
    pub(crate) fn proven(&self, seq: u64, text: String, size: u64) -> Result<Proven> {
        let path = match self.vault.tree(|nodes| inclusion_proof(size, seq, nodes)) {
            Err(VaultError::Evidence(_)) => Err(Error::Inconsistent),
            path => Ok(path?),
        }?;
        Ok(Proven {
            path: texts(&path),
            seq,
            text,
        })
    }

    /// The desk's keys from its first to the one that signed the head of this size.
    pub(crate) fn keys_to(&self, size: u64) -> Result<Vec<Key>> {
        let link = |link: KeyLink| -> Result<Key> {
            let mut key = Key::first(&link.verifier);
            if let Some(farewell) = link.farewell {
                key.consistency = texts(&farewell.consistency);
                key.entry = Some(Proven {
                    path: texts(&farewell.path),
                    seq: farewell.seq,
                    text: String::from_utf8(farewell.text).map_err(|_| Error::Inconsistent)?,
                });
                key.farewell = Some(farewell.note);
            }
            Ok(key)
        };
        self.vault.key_chain(size)?.into_iter().map(link).collect()
    }

    /// What was said in the meeting, opened, for the entries that are in the proof.
    pub(super) fn openings(&self, row: &ReceiptRow, proof: &Proof) -> Result<Vec<Opening>> {
        let held = self.held(row)?.into_iter();
        Ok(held
            .filter(|one| proof.entries.iter().any(|entry| entry.seq == one.seq))
            .map(|one| Opening {
                fact: one.fact.to_owned(),
                salt: Digest::from_bytes(*one.salt.as_bytes()).to_string(),
                seq: one.seq,
                value: one.text,
            })
            .collect())
    }

    /// What is held of the meeting, but what stays off paper (O38).
    fn held(&self, row: &ReceiptRow) -> Result<Vec<SaidRow>> {
        let mut held = self.vault.said_in(row.interview)?;
        held.retain(|one| {
            let restricted = |id: &String| {
                self.packs
                    .any(|pack| pack.field(id).is_some_and(|field| field.restricted))
            };
            !one.field.as_ref().is_some_and(restricted)
        });
        Ok(held)
    }

    /// The entries about the person up to the one that says this receipt was made, each with its text.
    fn entries_to(&self, row: &ReceiptRow) -> Result<Vec<(Entry, String)>> {
        let mut all = Vec::new();
        for stored in self.vault.entries_about(row.person)? {
            let entry = Entry::from_bytes(&stored.bytes).map_err(|_| Error::Inconsistent)?;
            let text = String::from_utf8(stored.bytes).map_err(|_| Error::Inconsistent)?;
            let made =
                matches!(entry.act, Act::ReceiptMade { receipt, .. } if receipt == row.receipt);
            all.push((entry, text));
            if made {
                return Ok(all);
            }
        }
        Err(Error::Inconsistent)
    }
}

impl Rests<'_> {
    fn holds(&self, entry: &Entry) -> bool {
        let (here, act) = (
            !self.ending && entry.act.interview() == Some(self.row.interview),
            &entry.act,
        );
        if let Act::ReceiptMade { receipt, .. } = act {
            *receipt == self.row.receipt
        } else if let Act::ShowingStarted { showing, .. } | Act::ShowingEnded { showing, .. } = act
        {
            here || self.showings.contains(showing.to_string().as_str())
        } else {
            self.is_chosen(act)
                || (here && act.kind().starts_with("interview."))
                || (here && self.opened.contains(&entry.seq))
        }
    }

    fn is_chosen(&self, act: &Act) -> bool {
        matches!(act, Act::ChoiceMade { choice, .. } if self.choices.contains(choice.to_string().as_str()))
    }
}

fn texts(path: &[Digest]) -> Vec<String> {
    path.iter().map(Digest::to_string).collect()
}

fn superseded(act: &Act) -> Option<String> {
    let Act::ChoiceMade { supersedes, .. } = act else {
        return None;
    };
    supersedes.map(|choice| choice.to_string())
}

fn is_one_of(act: &Act, choices: &[String]) -> bool {
    matches!(act, Act::ChoiceMade { choice, .. } if choices.contains(&choice.to_string()))
}
