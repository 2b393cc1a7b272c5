//! What the form is made of: a table of what may be edited, in which file it stands, and what it takes.

/// What an item takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One line.
    Line,
    /// One line, or nothing.
    LineOpt,
    /// A name that stands in paths: letters, digits, `.`, `_`, `-`.
    Name,
    /// Lines.
    Lines,
    /// A date.
    Date,
    /// True or false; not there means false.
    YesNo,
    /// A date, or nothing.
    DateOpt,
    /// A SHA-256, 64 hexadecimal digits.
    Sha256,
    /// A whole number of days, 1 to 255.
    Days,
    /// One of the codes.
    One(Codes),
    /// One of the codes, or nothing.
    OneOpt(Codes),
    /// Any of the codes, at least one.
    Names(Codes),
}

impl Shape {
    /// True where an item may be left out.
    pub(super) const fn optional(self) -> bool {
        match self {
            Self::LineOpt | Self::DateOpt | Self::OneOpt(_) => true,
            Self::Line
            | Self::Name
            | Self::Lines
            | Self::Date
            | Self::Sha256
            | Self::YesNo
            | Self::Days
            | Self::One(_)
            | Self::Names(_) => false,
        }
    }
}

/// Where the codes come from that an item may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codes {
    /// The routes that exist (decision 10: `claim` and `public` wait for a question).
    Routes,
    /// The bases of Article 6.
    Bases,
    /// The cards that stand before questions.
    GroupCards,
    /// The policies.
    Policies,
    /// The legitimate interests.
    Interests,
}

/// One value of a table.
#[derive(Debug)]
pub(super) struct Item {
    /// Its key in the file, and the last part of its key in the form.
    pub(super) key: &'static str,
    /// Code of its label.
    pub(super) name: &'static str,
    /// What it takes.
    pub(super) shape: Shape,
}

/// Where a kind of card stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// The top of the file.
    Top,
    /// A table of this name, where it is there.
    Table(&'static str),
    /// Each table inside a table of this name, told apart by its key (`translations.cy`).
    Inside(&'static str),
    /// Each table of a list, told apart by its `id`.
    ById(&'static str),
    /// Each table of a list, told apart by its place, from 1.
    ByPlace(&'static str),
}

/// A kind of card.
#[derive(Debug)]
pub(super) struct Spec {
    /// The part of the form.
    pub(super) part: &'static str,
    /// The file.
    pub(super) file: &'static str,
    /// Where in it.
    pub(super) at: At,
    /// What its keys start with.
    pub(super) prefix: &'static str,
    /// The key that holds its title; empty where it has none.
    pub(super) title: &'static str,
    /// Where the list may grow and shrink: what a new id starts with (none where it is told by its place).
    pub(super) grows: Option<&'static str>,
    /// Its values.
    pub(super) items: &'static [Item],
}

const fn item(key: &'static str, name: &'static str, shape: Shape) -> Item {
    Item { key, name, shape }
}

/// The whole form, in its order.
pub(super) const SPECS: [Spec; 15] = [
    Spec {
        part: "organisation",
        file: "pack.toml",
        at: At::Top,
        prefix: "organisation/pack",
        title: "title",
        grows: None,
        items: &[
            item("title", "pack-title", Shape::Line),
            item("partners", "partners", Shape::Lines),
        ],
    },
    Spec {
        part: "organisation",
        file: "pack.toml",
        at: At::ByPlace("controllers"),
        prefix: "controllers",
        title: "name",
        grows: Some(""),
        items: &[
            item("name", "controller-name", Shape::Line),
            item("role", "controller-role", Shape::Line),
        ],
    },
    Spec {
        part: "organisation",
        file: "pack.toml",
        at: At::Table("officer"),
        prefix: "organisation/officer",
        title: "title",
        grows: None,
        items: &[
            item("title", "officer-title", Shape::Line),
            item("address", "officer-address", Shape::Lines),
            item("email", "officer-email", Shape::Line),
        ],
    },
    Spec {
        part: "organisation",
        file: "pack.toml",
        at: At::Table("regulator"),
        prefix: "organisation/regulator",
        title: "name",
        grows: None,
        items: &[
            item("name", "regulator-name", Shape::Line),
            item("website", "regulator-website", Shape::Line),
            item("phone", "regulator-phone", Shape::Line),
            item("verified_on", "regulator-verified", Shape::Date),
        ],
    },
    Spec {
        part: "organisation",
        file: "pack.toml",
        at: At::Table("unsubscribe"),
        prefix: "organisation/unsubscribe",
        title: "",
        grows: None,
        items: &[
            item("email", "unsubscribe-email", Shape::Line),
            item("subject", "unsubscribe-subject", Shape::Line),
        ],
    },
    // Not every pack has one; where it is not there, the form has no such card.
    Spec {
        part: "organisation",
        file: "pack.toml",
        at: At::Table("complaints"),
        prefix: "organisation/complaints",
        title: "",
        grows: None,
        items: &[
            item("how", "complaints-how", Shape::Line),
            item("email", "complaints-email", Shape::Line),
            item("address", "complaints-address", Shape::Lines),
            item(
                "acknowledge_days",
                "complaints-acknowledge-days",
                Shape::Days,
            ),
        ],
    },
    // Which source words a translation was made from, and who found it right. Only those that are there: a language
    // comes with its texts, and those are files.
    Spec {
        part: "translations",
        file: "pack.toml",
        at: At::Inside("translations"),
        prefix: "translations",
        title: "",
        grows: None,
        items: &[
            item("of", "translation-of", Shape::Sha256),
            item("approved_by", "translation-approved-by", Shape::LineOpt),
            item("approved_on", "translation-approved-on", Shape::DateOpt),
        ],
    },
    Spec {
        part: "dates",
        file: "pack.toml",
        at: At::Top,
        prefix: "dates/pack",
        title: "version",
        grows: None,
        items: &[
            item("version", "version", Shape::Name),
            item("effective", "effective", Shape::Date),
            item("published_address", "published-address", Shape::Line),
        ],
    },
    Spec {
        part: "retention",
        file: "retention.toml",
        at: At::ById("retention"),
        prefix: "retention",
        title: "short",
        grows: Some("R"),
        items: &[
            item("trigger", "retention-trigger", Shape::Line),
            item("period", "retention-period", Shape::Line),
            item("short", "retention-short", Shape::Line),
            item("reason", "retention-reason", Shape::Line),
            item("legal_minimum", "retention-legal-minimum", Shape::YesNo),
        ],
    },
    Spec {
        part: "recipients",
        file: "recipients.toml",
        at: At::ById("recipients"),
        prefix: "recipients",
        title: "name",
        grows: Some("r"),
        items: &[
            item("name", "recipient-name", Shape::Line),
            item("for_us", "recipient-for-us", Shape::YesNo),
        ],
    },
    Spec {
        part: "processors",
        file: "recipients.toml",
        at: At::ById("processors"),
        prefix: "processors",
        title: "name",
        grows: Some("processor-"),
        items: &[
            item("name", "processor-name", Shape::Line),
            item("country", "processor-country", Shape::Line),
            item("what", "processor-what", Shape::Line),
            item("safeguard", "processor-safeguard", Shape::LineOpt),
        ],
    },
    Spec {
        part: "purposes",
        file: "purposes.toml",
        at: At::ById("purposes"),
        prefix: "purposes",
        title: "title",
        grows: None,
        items: &[
            item("title", "purpose-title", Shape::Line),
            item("explains", "purpose-explains", Shape::Line),
        ],
    },
    Spec {
        part: "purposes",
        file: "purposes.toml",
        at: At::ById("interests"),
        prefix: "interests",
        title: "title",
        grows: None,
        items: &[
            item("title", "purpose-title", Shape::Line),
            item("explains", "purpose-explains", Shape::Line),
            item("balancing", "interest-balancing", Shape::LineOpt),
        ],
    },
    Spec {
        part: "routes",
        file: "fields.toml",
        at: At::ById("fields"),
        prefix: "routes",
        title: "label",
        grows: None,
        items: &[
            item("route", "route", Shape::One(Codes::Routes)),
            item("card", "route-card", Shape::OneOpt(Codes::GroupCards)),
            item("policy", "route-policy", Shape::OneOpt(Codes::Policies)),
            item("basis", "route-basis", Shape::Names(Codes::Bases)),
            item(
                "interest",
                "route-interest",
                Shape::OneOpt(Codes::Interests),
            ),
        ],
    },
    Spec {
        part: "policies",
        file: "policies.toml",
        at: At::ById("policies"),
        prefix: "policies",
        title: "title",
        grows: Some("policy-"),
        items: &[
            item("title", "policy-title", Shape::Line),
            item("law", "policy-law", Shape::Line),
            item("plain", "policy-plain", Shape::Line),
            item("review_by", "policy-review-by", Shape::Date),
        ],
    },
];
