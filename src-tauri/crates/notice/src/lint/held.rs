//! What the reader refuses, as findings. Each flaw is one; those that break a rule of law carry its code.

use super::subject::{Found, Rule, must};
use crate::flaw::{At, Flaws};

/// Flaws of one rule: those whose reason holds one of these words.
pub(crate) struct HeldKind {
    pub(crate) rule: Rule,
    reasons: &'static [&'static str],
}

const fn kind(
    code: &'static str,
    source: &'static str,
    reasons: &'static [&'static str],
    mend: &'static str,
) -> HeldKind {
    HeldKind {
        rule: must(code, source, mend),
        reasons,
    }
}

/// The rules the reader holds already, most special first; the last takes what is left.
pub(crate) const KINDS: [HeldKind; 22] = [
    kind(
        "transfer.safeguard",
        "UK GDPR Articles 13(1)(f) and 46; C18, O119",
        &["has no `safeguard`"],
        "Say in `safeguard` what protects the data there.",
    ),
    kind(
        "field.purposes",
        "UK GDPR Article 13(1)(c); O13, O87",
        &[
            "`purposes` is missing",
            "`purposes` is empty",
            "is not a purpose of this pack",
        ],
        "Name at least one purpose of purposes.toml.",
    ),
    kind(
        "field.basis",
        "UK GDPR Articles 6(1) and 13(1)(c); O13",
        &[
            "`basis` is missing",
            "`basis` is empty",
            "is not a basis of Article 6",
        ],
        "Name the lawful ground, such as `6(1)(b)`.",
    ),
    kind(
        "field.interest",
        "UK GDPR Article 13(1)(d); O20",
        &[
            "names no `interest`",
            "is not an interest of this pack",
            "goes with the basis `6(1)(f)`",
        ],
        "Name the interest of purposes.toml that the ground `6(1)(f)` rests on.",
    ),
    kind(
        "field.retention",
        "UK GDPR Article 13(2)(a); C13, O94",
        &["`retention` is missing", "is not a retention rule"],
        "Name a rule of retention.toml.",
    ),
    kind(
        "field.section",
        "UK GDPR Article 13(1); O13",
        &["`section` is missing", "puts up the section"],
        "Name the section notice that is put up before the question.",
    ),
    kind(
        "field.consequence",
        "UK GDPR Article 13(2)(e); O45",
        &["has no `consequence`", "the part `## If not`"],
        "Say what follows when the question is not answered.",
    ),
    kind(
        "sensitive.gate",
        "UK GDPR Articles 9 and 10; C3, O52",
        &["a notice alone is not enough"],
        "Give the question a card (`consent`) or a law with its policy (`law`).",
    ),
    kind(
        "consent.and_law",
        "C1",
        &[
            "on consent or on a law, never on both",
            "names a card, but consent is not its route",
        ],
        "Decide which it is, and take the other away.",
    ),
    kind(
        "consent.card",
        "UK GDPR Article 7; O53",
        &[
            "rests on consent and names no `card`",
            "is sensitive and names no card",
        ],
        "Name the card that asks for the agreement.",
    ),
    kind(
        "law.policy",
        "Data Protection Act 2018, Schedule 1, Part 4; O54, O60",
        &[
            "rests on a law and names no `policy`",
            "is not a policy of this pack",
        ],
        "Name the policy of policies.toml that the question rests on.",
    ),
    kind(
        "card.strength",
        "UK GDPR Article 9(2)(a); C30",
        &["must be explicit for such an answer"],
        "Set `strength` to `explicit`.",
    ),
    kind(
        "card.names_partners",
        "UK GDPR Article 13(1)(e); O82",
        &["is about partners and does not name them"],
        "Put `{{partners}}` where the card says whose news it is.",
    ),
    kind(
        "section.how_long",
        "UK GDPR Article 13(2)(a); C13, O94",
        &[
            "`How long` does not say",
            "`How long` says",
            "the part `## How long`",
        ],
        "Under “How long”, put the placeholder of each rule the questions are kept by, and no other.",
    ),
    kind(
        "text.parts",
        "Design section 4; O59, O62",
        &[
            "the part `## ",
            "is not a part we know here",
            "words stand before the first part",
        ],
        "Give the text its parts, each with words under it, in their order.",
    ),
    kind(
        "text.missing",
        "UK GDPR Article 12(1)",
        &["has no text:", "the file has no words"],
        "Write the text, or take what names it away.",
    ),
    kind(
        "text.nowhere",
        "Design section 5",
        &[
            "has no place in a pack",
            "names the section `",
            "is not a card of this pack",
        ],
        "Name it in pack.toml, fields.toml or cards.toml, or take it away.",
    ),
    kind(
        "text.placeholder",
        "Design section 5",
        &[
            "is not a placeholder we know",
            "has no `}}`",
            "makes a list",
        ],
        "Correct the name between the braces.",
    ),
    kind(
        "short.words",
        "UK GDPR Article 12(1); C7",
        &["the short notice has"],
        "Shorten it: who listens longer than a minute and a half no longer hears.",
    ),
    kind(
        "text.markup",
        "Design section 5",
        &["is not allowed", "control, invisible", "kept for markup"],
        "Write plain words: headings, paragraphs, flat lists, tables and strong words.",
    ),
    kind(
        "pack.files",
        "Design section 5: a pack that does not hold together is refused",
        &[
            "a pack holds plain files",
            "leads out of the pack's folder",
            "larger than a notice",
            "larger together than a notice",
            "a zip file",
            "the zip file",
            "the entry",
            "two entries",
            "entries; ",
            "files; ",
            "the name holds",
            "the name is too long",
            "the name is not UTF-8",
            "has the same name",
            "is there twice",
            "a part of the name",
            "in too many folders",
            "Windows cannot hold",
            "has no place in a pack",
        ],
        "Take it out or give it a plain name, and put the notice together again.",
    ),
    kind(
        "pack.format",
        "Design section 5: a pack that does not hold together is refused",
        &[""],
        "Correct this line; until then nobody can use the pack.",
    ),
];

/// Every flaw of the reader as a finding.
pub(crate) fn flaws(flaws: &Flaws, found: &mut Found) {
    for flaw in flaws.found() {
        let holds = |kind: &&HeldKind| kind.reasons.iter().any(|part| flaw.reason.contains(part));
        let at = At {
            file: flaw.file.clone(),
            line: flaw.line,
        };
        if let Some(kind) = KINDS.iter().find(holds) {
            found.add(&kind.rule, at, place(&flaw.file), &flaw.reason);
        }
    }
}

/// A file in plain words.
fn place(file: &str) -> String {
    let words = file
        .strip_prefix("text/")
        .and_then(|rest| rest.split_once('/'));
    let Some((language, rest)) = words else {
        return match file {
            "pack.toml" => "who speaks (pack.toml)".to_owned(),
            "purposes.toml" => "purposes and interests".to_owned(),
            "recipients.toml" => "recipients and processors".to_owned(),
            "retention.toml" => "retention rules".to_owned(),
            "policies.toml" => "policies".to_owned(),
            "options.toml" => "lists of options".to_owned(),
            "fields.toml" => "groups and questions".to_owned(),
            "cards.toml" => "cards".to_owned(),
            other => format!("the file {other}"),
        };
    };
    let name = rest.trim_end_matches(".md");
    match name.split_once('/') {
        Some((folder, id)) => format!("{folder} {id} ({language})"),
        None => format!("{name} notice ({language})"),
    }
}
