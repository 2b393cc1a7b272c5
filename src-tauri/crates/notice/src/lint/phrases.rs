//! Sentences of the old notice that a new one must not repeat: each stands for a contradiction of its own.
//!
//! They are looked for in English, in every text. A list of phrases finds what was copied, not what was thought.

use super::subject::{Found, Rule, Subject, must, should};

/// Phrases of one rule.
pub(crate) struct Phrase {
    pub(crate) rule: Rule,
    phrases: &'static [&'static str],
}

/// The rules.
pub(crate) const PHRASES: [Phrase; 7] = [
    Phrase {
        rule: must(
            "phrase.need_all",
            "UK GDPR Article 5(1)(c); C6",
            "Say that you ask for what is needed, and mark what must be given.",
        ),
        phrases: &[
            "need all the categories",
            "need all of the categories",
            "need all the information",
        ],
    },
    Phrase {
        rule: must(
            "phrase.swap_basis",
            "UK GDPR Article 7(3); C9",
            "After an agreement is taken back, only reasons that were given beforehand may go on.",
        ),
        phrases: &[
            "unless we have another legal",
            "unless we have another legitimate",
            "unless we have another lawful",
            "unless we find another",
        ],
    },
    Phrase {
        rule: must(
            "phrase.opt_out",
            "UK GDPR Article 4(11); C10",
            "Ask for a yes: an empty box means no.",
        ),
        phrases: &[
            "opt out",
            "opt-out",
            "untick",
            "tick the box if you do not",
            "select the box if you do not",
            "unless you tell us not to",
        ],
    },
    Phrase {
        rule: must(
            "phrase.citizens",
            "UK GDPR Article 1(2); C14, O99",
            "Say that the rights belong to everybody.",
        ),
        phrases: &[
            "uk citizens",
            "british citizens",
            "citizens of the united kingdom",
        ],
    },
    Phrase {
        rule: must(
            "phrase.us_first",
            "UK GDPR Article 77; C16, O140",
            "Say that a person can go to the regulator at any time.",
        ),
        phrases: &[
            "must complain to us first",
            "only after you have complained to us",
            "before you can complain to the regulator",
            "must contact us first",
        ],
    },
    Phrase {
        rule: should(
            "phrase.old_law",
            "C32",
            "Name the law as it is today, or leave its history out.",
        ),
        phrases: &[
            "general data protection regulations",
            "took effect on 25",
            "data protection act 1998",
        ],
    },
    Phrase {
        rule: must(
            "phrase.made_public",
            "UK GDPR Article 9(2)(e); C33",
            "Say that the person clearly made it public themselves.",
        ),
        phrases: &[
            "you have chosen to make it public",
            "you have made it public",
            "you made it public",
        ],
    },
];

/// Looks for the phrases in every English text.
pub(crate) fn check(subject: &Subject<'_>, found: &mut Found) {
    for text in subject.texts.iter().filter(|text| text.is_english()) {
        for phrase in &PHRASES {
            for words in phrase.phrases {
                for line in text.lines_with(words) {
                    let what = format!("the text says “{words}”");
                    found.add(&phrase.rule, text.line(line), text.place.clone(), what);
                }
            }
        }
    }
}
