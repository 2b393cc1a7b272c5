//! Makes receipts with true proofs from seeds: a small log, its tree, its signed heads.

mod acts;
mod given;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};
use tell_first_evidence::*;
use tell_first_intake::{Channel, ChoiceState, How, Layer, Method, Purpose};
use tell_first_notice::*;
use uuid::Uuid;

use crate::content::Content;
use crate::file::{File, Key, Opening, Proof, Proven};
use crate::{Before, Chosen, Ending, Receipt, Shown, html};

use acts::*;
use given::*;
pub(crate) use given::{card_text, day, interview, key, notice, pack, receipt_id, time, vault};

/// How a receipt is made, and what is wrong with it.
pub(crate) struct Maker {
    /// In the practice world.
    pub(crate) practice: bool,
    /// Of a yes that was taken back.
    pub(crate) ended: bool,
    /// How often the desk's key changed before the receipt.
    pub(crate) changes: u8,
    /// What a desk that lies writes into the log.
    pub(crate) log: fn(&mut Vec<Act>),
    /// What a desk that lies writes on the receipt.
    pub(crate) says: fn(&mut Content),
    /// What it leaves out of the proof.
    pub(crate) leaves_out: fn(&Act) -> bool,
    /// With what was answered.
    pub(crate) openings: bool,
}

impl Default for Maker {
    fn default() -> Self {
        Self {
            practice: false,
            ended: false,
            changes: 0,
            log: |_| {},
            says: |_| {},
            leaves_out: |_| false,
            openings: false,
        }
    }
}

/// A log as it grows.
pub(crate) struct Log {
    vault: VaultId,
    entries: Vec<(Vec<u8>, Act)>,
    nodes: BTreeMap<u64, Digest>,
}

struct Stored<'a>(&'a BTreeMap<u64, Digest>);

impl Nodes for Stored<'_> {
    fn node(&self, index: u64) -> Option<Digest> {
        self.0.get(&index).copied()
    }
}

impl Log {
    pub(crate) const fn new(vault: VaultId) -> Self {
        Self {
            vault,
            entries: Vec::new(),
            nodes: BTreeMap::new(),
        }
    }

    pub(crate) fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    fn add(&mut self, act: Act) {
        self.add_at(at(self.size()), act);
    }

    pub(crate) fn add_at(&mut self, wall_ms: i64, act: Act) -> Entry {
        let entry = Entry {
            seq: self.size(),
            vault: self.vault,
            at: Moment {
                wall_ms,
                elapsed_ms: 60_000 * self.size(),
            },
            session: None,
            staff: None,
            act: act.clone(),
        };
        let bytes = entry.to_bytes();
        let new =
            nodes_for(entry.seq, leaf_hash(&bytes), &Stored(&self.nodes)).expect("whole so far");
        self.nodes.extend(new);
        self.entries.push((bytes, act));
        entry
    }

    pub(crate) fn head(&self, size: u64) -> Head {
        Head::new(
            self.vault,
            size,
            root(size, &Stored(&self.nodes)).expect("whole"),
        )
    }

    pub(crate) fn proven(&self, seq: u64, size: u64) -> Proven {
        let path = inclusion_proof(size, seq, &Stored(&self.nodes)).expect("whole");
        let bytes = &self.entries[usize::try_from(seq).expect("small")].0;
        Proven {
            path: path.iter().map(Digest::to_string).collect(),
            seq,
            text: String::from_utf8(bytes.clone()).expect("text"),
        }
    }
}

/// Each entry a minute after the one before, and 250 milliseconds.
fn at(seq: u64) -> i64 {
    BEGAN_MS + 60_000 * i64::try_from(seq).expect("small") + 250
}

/// A receipt that was made.
pub(crate) struct Made {
    pub(crate) file: File,
    pub(crate) page: String,
}

impl Made {
    pub(crate) fn json(&self) -> Vec<u8> {
        self.file.json()
    }

    pub(crate) fn html(&self) -> Vec<u8> {
        self.file.html(&self.page)
    }

    pub(crate) fn value(&self) -> serde_json::Value {
        serde_json::from_slice(&self.json()).expect("JSON")
    }
}

const EARLIER: std::ops::Range<usize> = 2..6;

impl Maker {
    pub(crate) fn make(&self) -> Made {
        let mut acts = self.acts();
        (self.log)(&mut acts);
        let mut log = Log::new(vault());
        let mut keys = vec![Key::first(key(0).verifier())];
        for (place, act) in acts.into_iter().enumerate() {
            log.add(act);
            if place < usize::from(self.changes) {
                keys.push(change_key(&mut log, u8::try_from(place).expect("small")));
            }
        }
        let before = log.head(log.size());
        let mut content = self.content(&log, &before);
        (self.says)(&mut content);
        let page = html(&content);
        log.add(Act::ReceiptMade {
            receipt: receipt_id(),
            interview: interview(1),
            person: person(),
            digest: content.digest(),
            page: Digest::of(page.as_bytes()),
        });
        let file = self.file(&log, keys, content);
        Made { file, page }
    }

    fn file(&self, log: &Log, mut keys: Vec<Key>, content: Content) -> File {
        let (size, head) = (log.size(), log.head(log.size()));
        for key in &mut keys {
            let Some(entry) = &key.entry else { continue };
            let way = consistency_proof(size, entry.seq + 1, &Stored(&log.nodes)).expect("whole");
            key.consistency = way.iter().map(Digest::to_string).collect();
        }
        let wanted = |act: &Act| {
            act.interview().is_some()
                && (self.openings || !matches!(act, Act::AnswerSaved { .. }))
                && !(self.leaves_out)(act)
        };
        let entries = (0u64..).zip(&log.entries);
        let proof = Proof {
            entries: entries
                .filter(|(_, (_, act))| wanted(act))
                .map(|(seq, _)| log.proven(seq, size))
                .collect(),
            head: key(self.changes).sign(&head).expect("a note"),
            keys,
            vault: vault().to_string(),
        };
        let mut file = File::new(content, proof);
        file.openings = self.openings.then(|| openings(log));
        file
    }

    fn acts(&self) -> Vec<Act> {
        let world = if self.practice {
            World::Practice
        } else {
            World::Live
        };
        let mut acts = vec![
            Act::VaultCreated {
                world,
                schema: 1,
                verifier: key(0).verifier().to_owned(),
            },
            Act::PersonAdded { person: person() },
        ];
        acts.extend(earlier());
        acts.extend(today());
        if self.ended {
            acts.push(said(9, 1, "health", "withdrawn", Some(choice(0))));
        }
        acts
    }

    fn content(&self, log: &Log, before: &Head) -> Content {
        let pack = pack();
        let when = |wanted: &dyn Fn(&Act) -> bool| {
            let place = log.entries.iter().position(|(_, act)| wanted(act));
            at(place.expect("an entry") as u64)
        };
        let shown_at = |number: u128| {
            when(
                &|act| matches!(act, Act::ShowingStarted { showing: one, .. } if *one == showing(number)),
            )
        };
        let said_at = |number: u128| {
            when(
                &|act| matches!(act, Act::ChoiceMade { choice: one, .. } if *one == choice(number)),
            )
        };
        let (told, chosen) = if self.ended {
            let mut taken = chosen(9, "health", ChoiceState::Withdrawn, said_at(9));
            taken.showing = showing(0);
            (
                vec![shown(
                    0,
                    Layer::Section,
                    Some("money"),
                    How::Screen,
                    shown_at(0),
                )],
                vec![taken],
            )
        } else {
            (
                vec![
                    shown(1, Layer::Short, None, How::Screen, shown_at(1)),
                    shown(2, Layer::Section, Some("money"), How::Aloud, shown_at(2)),
                ],
                vec![
                    chosen(0, "health", ChoiceState::Given, said_at(0)),
                    chosen(1, "money_help", ChoiceState::Given, said_at(1)),
                    chosen(2, "mkt_email", ChoiceState::Refused, said_at(2)),
                    chosen(3, "survey", ChoiceState::Deferred, said_at(3)),
                ],
            )
        };
        let receipt = Receipt {
            id: receipt_id(),
            vault: vault(),
            interview: interview(1),
            practice: self.practice,
            reference: "7F3K".to_owned(),
            purpose: Purpose::Interview,
            channel: Some(Channel::HomeVisit),
            started: time(at(6)),
            made: time(at(before.size)),
            language: "en".to_owned(),
            pack: &pack,
            told,
            chosen,
            not_asked: if self.ended { Vec::new() } else { vec!["care"] },
            unanswered: if self.ended {
                Vec::new()
            } else {
                // Signs that have more than one way to be written in JSON.
                vec![
                    "Your savings, “all” of them".to_owned(),
                    "Tŷ \u{1F3E0} a\\b \"c\" </script> \u{2028}\t/".to_owned(),
                ]
            },
            ended: self.ended.then(|| Ending {
                agreed_at: time(said_at(0)),
                erased: 2,
            }),
            before: Before {
                size: before.size,
                root: before.root,
                key: fingerprint(key(self.changes).verifier()).expect("a key"),
            },
        };
        receipt.content()
    }
}

fn change_key(log: &mut Log, number: u8) -> Key {
    let (old, new) = (key(number), key(number + 1));
    log.add(Act::DeskKeyChanged {
        from: old.verifier().to_owned(),
        to: new.verifier().to_owned(),
    });
    let size = log.size();
    let head = log.head(size);
    Key {
        consistency: Vec::new(),
        entry: Some(log.proven(size - 1, size)),
        farewell: Some(sign_by(&[&old, &new], &head).expect("a note")),
        verifier: new.verifier().to_owned(),
    }
}

fn openings(log: &Log) -> Vec<Opening> {
    let one = |number: u8, fact: &str, value: &str, wanted: fn(&Act) -> bool| {
        let seq = log.entries.iter().position(|(_, act)| wanted(act));
        Opening {
            fact: fact.to_owned(),
            salt: hex::encode(salt(number).as_bytes()),
            seq: seq.expect("an entry") as u64,
            value: value.to_owned(),
        }
    };
    vec![
        one(1, "who", "applicant;home-visit;private", |act| {
            matches!(act, Act::WhoRecorded { .. })
        }),
        one(2, "hurried", "They knew it.", |act| {
            matches!(
                act,
                Act::ShowingEnded {
                    hurried: Some(_),
                    ..
                }
            )
        }),
        one(4, "words", "A. Yusuf", |act| {
            matches!(act, Act::ChoiceMade { words: Some(_), .. })
        }),
        one(3, "value", r#"{"text":"none"}"#, |act| {
            matches!(act, Act::AnswerSaved { .. })
        }),
    ]
}
