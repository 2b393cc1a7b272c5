//! `pack.toml`, `purposes.toml`, `recipients.toml`, `retention.toml`, `policies.toml`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tell_first_evidence::Digest;

use super::document::{Texts, each, whole_file};
use super::duties;
use super::node::Node;
use crate::flaw::Flaws;
use crate::model::{
    Controller, Officer, Pack, Policy, Processor, Purpose, Recipient, Regulator, RetentionRule,
    Unsubscribe, Watch,
};
use crate::plain::name_flaw;

/// Most languages of one pack: each has every text read again, and no desk in the country needs more.
const MOST_LANGUAGES: usize = 40;

/// The id or the version: what a folder, a zip and a line of a log can be called by without quotation.
fn name(node: &Node<'_>, flaws: &mut Flaws, key: &'static str) -> String {
    let name = node.text(flaws, key);
    if let Some(reason) = name_flaw(&name) {
        node.flaw(flaws, key, format!("`{key}` {reason}"));
    }
    name
}

/// The pack with what `pack.toml` says, everything else empty.
pub(crate) fn head(texts: &Texts, flaws: &mut Flaws, digest: Digest) -> (Pack, Vec<String>) {
    let mut pack = empty(digest);
    let mut languages = Vec::new();
    whole_file(texts, "pack.toml", flaws, |node, flaws| {
        pack.id = name(node, flaws, "id");
        pack.version = name(node, flaws, "version");
        pack.title = node.text(flaws, "title");
        pack.effective = node.date(flaws, "effective");
        pack.published_address = node.text(flaws, "published_address");
        pack.controllers = node
            .subs(flaws, "controllers")
            .iter()
            .map(|node| controller(node, flaws))
            .collect();
        if pack.controllers.is_empty() {
            node.flaw(
                flaws,
                "controllers",
                "`controllers` is empty: a notice says who decides",
            );
        }
        if let Some(officer) = required(node, flaws, "officer") {
            pack.officer = self::officer(&officer, flaws);
        }
        if let Some(regulator) = required(node, flaws, "regulator") {
            pack.regulator = self::regulator(&regulator, flaws);
        }
        // What only some packs need is asked for once the questions and cards are known (`check::needed`).
        if let Some(unsubscribe) = node.sub(flaws, "unsubscribe") {
            pack.unsubscribe = Some(self::unsubscribe(&unsubscribe, flaws));
        }
        pack.partners = node.texts_opt(flaws, "partners");
        if let Some(watch) = node.sub(flaws, "watch") {
            pack.watch = self::watch(&watch, flaws);
        }
        languages = node.texts(flaws, "languages");
        if languages.len() > MOST_LANGUAGES {
            let reason = format!("`languages` names more than {MOST_LANGUAGES}");
            node.flaw(flaws, "languages", reason);
            languages.truncate(MOST_LANGUAGES);
        }
        if languages.is_empty() {
            node.flaw(
                flaws,
                "languages",
                "`languages` is empty: a notice has words",
            );
        }
        duties::read(node, flaws, &mut pack, &languages);
    });
    (pack, languages)
}

fn required<'a>(node: &Node<'a>, flaws: &mut Flaws, key: &'static str) -> Option<Node<'a>> {
    if !node.has(key) {
        node.flaw(flaws, key, format!("`{key}` is missing"));
    }
    node.sub(flaws, key)
}

fn controller(node: &Node<'_>, flaws: &mut Flaws) -> Controller {
    let controller = Controller {
        name: node.text(flaws, "name"),
        role: node.text(flaws, "role"),
    };
    node.finish(flaws);
    controller
}

fn officer(node: &Node<'_>, flaws: &mut Flaws) -> Officer {
    let officer = Officer {
        title: node.text(flaws, "title"),
        address: node.texts(flaws, "address"),
        email: node.text(flaws, "email"),
    };
    node.finish(flaws);
    officer
}

fn regulator(node: &Node<'_>, flaws: &mut Flaws) -> Regulator {
    let regulator = Regulator {
        name: node.text(flaws, "name"),
        website: node.text(flaws, "website"),
        phone: node.text(flaws, "phone"),
        verified_on: node.date(flaws, "verified_on"),
    };
    node.finish(flaws);
    regulator
}

fn unsubscribe(node: &Node<'_>, flaws: &mut Flaws) -> Unsubscribe {
    let unsubscribe = Unsubscribe {
        email: node.text(flaws, "email"),
        subject: node.text(flaws, "subject"),
    };
    node.finish(flaws);
    unsubscribe
}

/// True where a word stands as it is compared: lower-case letters, digits and apostrophes, one space between parts.
fn is_plain(word: &str) -> bool {
    let sign = |c: char| c == '\'' || (c.is_alphanumeric() && c.to_lowercase().eq([c]));
    word.split(' ')
        .all(|part| !part.is_empty() && part.chars().all(sign))
}

/// Words to look at again.
fn watch(node: &Node<'_>, flaws: &mut Flaws) -> Watch {
    let mut words = |key| {
        let words = node.texts(flaws, key);
        for word in words.iter().filter(|word| !is_plain(word)) {
            let reason = format!("`{word}` must be plain lower-case words with one space between");
            node.flaw(flaws, key, reason);
        }
        words
    };
    let watch = Watch {
        health: words("health"),
        crime: words("crime"),
    };
    node.finish(flaws);
    watch
}

/// Purposes, recipients, retention rules and policies.
pub(crate) fn lists(texts: &Texts, flaws: &mut Flaws, pack: &mut Pack) {
    whole_file(texts, "purposes.toml", flaws, |node, flaws| {
        pack.purposes = each(node, flaws, "purposes", purpose);
        pack.interests = each(node, flaws, "interests", interest);
    });
    whole_file(texts, "recipients.toml", flaws, |node, flaws| {
        pack.recipients = each(node, flaws, "recipients", recipient);
        pack.processors = each(node, flaws, "processors", processor);
    });
    whole_file(texts, "retention.toml", flaws, |node, flaws| {
        pack.retention = each(node, flaws, "retention", rule);
    });
    whole_file(texts, "policies.toml", flaws, |node, flaws| {
        pack.policies = each(node, flaws, "policies", policy);
    });
}

fn purpose(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Purpose {
    Purpose {
        id,
        title: node.text(flaws, "title"),
        explains: node.text(flaws, "explains"),
        balancing: None,
    }
}

fn interest(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Purpose {
    Purpose {
        balancing: node.text_opt(flaws, "balancing"),
        ..purpose(node, flaws, id)
    }
}

fn recipient(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Recipient {
    Recipient {
        id,
        name: node.text(flaws, "name"),
        by_law: node.flag(flaws, "by_law", false),
        part_of: node.text_opt(flaws, "part_of"),
        for_us: node.flag(flaws, "for_us", false),
    }
}

fn processor(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Processor {
    Processor {
        id,
        name: node.text(flaws, "name"),
        country: node.text(flaws, "country"),
        what: node.text(flaws, "what"),
        safeguard: node.text_opt(flaws, "safeguard"),
    }
}

fn rule(node: &Node<'_>, flaws: &mut Flaws, id: String) -> RetentionRule {
    RetentionRule {
        id,
        trigger: node.text(flaws, "trigger"),
        period: node.text(flaws, "period"),
        short: node.text(flaws, "short"),
        reason: node.text(flaws, "reason"),
        legal_minimum: node.flag(flaws, "legal_minimum", false),
    }
}

fn policy(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Policy {
    Policy {
        id,
        title: node.text(flaws, "title"),
        law: node.text(flaws, "law"),
        plain: node.text(flaws, "plain"),
        review_by: node.date(flaws, "review_by"),
    }
}

/// A pack of nothing but its digest.
fn empty(digest: Digest) -> Pack {
    let nothing = String::new;
    Pack {
        id: nothing(),
        version: nothing(),
        title: nothing(),
        effective: NaiveDate::default(),
        published_address: nothing(),
        digest,
        controllers: Vec::new(),
        officer: Officer {
            title: nothing(),
            address: Vec::new(),
            email: nothing(),
        },
        regulator: Regulator {
            name: nothing(),
            website: nothing(),
            phone: nothing(),
            verified_on: NaiveDate::default(),
        },
        unsubscribe: None,
        partners: Vec::new(),
        watch: Watch::default(),
        purposes: Vec::new(),
        interests: Vec::new(),
        recipients: Vec::new(),
        processors: Vec::new(),
        retention: Vec::new(),
        policies: Vec::new(),
        groups: Vec::new(),
        fields: Vec::new(),
        lists: BTreeMap::new(),
        cards: Vec::new(),
        texts: BTreeMap::new(),
        complaints: None,
        says: BTreeMap::new(),
        source_language: None,
        translations: BTreeMap::new(),
    }
}
