//! The points of "what changed": one change each, said once for all it is about.

use std::collections::BTreeSet;

use super::words;
use crate::detail::sentence;

/// One change.
pub(super) struct Point {
    heading: &'static str,
    about: Vec<String>,
    how: Body,
}

/// What is said of it.
#[derive(PartialEq, Eq)]
enum Body {
    /// Things that came or went, which `about` names.
    List,
    /// What was and what is.
    Change(String, String),
}

impl Point {
    /// Something that came or went.
    pub(super) fn list(heading: &'static str, name: String) -> Self {
        Self {
            heading,
            about: vec![name],
            how: Body::List,
        }
    }

    /// Something that is no longer what it was.
    pub(super) fn change(
        heading: &'static str,
        about: Vec<String>,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Self {
        let words = |value: Option<&str>| sentence(value.unwrap_or(words::NOTHING));
        Self {
            heading,
            about,
            how: Body::Change(words(before), words(after)),
        }
    }

    /// The point as Markdown. `all` says that these names are all there are, and so need not be said.
    pub(super) fn markdown(self, all: impl Fn(&BTreeSet<&str>) -> bool) -> String {
        let names: BTreeSet<&str> = self.about.iter().map(String::as_str).collect();
        let heading = self.heading;
        match self.how {
            Body::List => {
                let about = sentence(&self.about.join(" · "));
                format!("- **{heading}:** {}", quiet(&about))
            }
            Body::Change(before, after) => {
                let lead = if names.is_empty() || all(&names) {
                    format!("**{heading}.**")
                } else {
                    let about = quiet(&words::some_of(&self.about, " · "));
                    format!("**{heading}** ({about}).")
                };
                let (before, after) = (quiet(&before), quiet(&after));
                format!("- {lead} {} {before} {} {after}", words::BEFORE, words::NOW)
            }
        }
    }
}

/// Adds a point, or the names it is about to a point that says the same.
pub(super) fn add(points: &mut Vec<Point>, point: Point) {
    let like = points
        .iter_mut()
        .find(|known| known.heading == point.heading && known.how == point.how);
    match like {
        Some(known) => {
            for name in point.about {
                if !known.about.contains(&name) {
                    known.about.push(name);
                }
            }
        }
        None => points.push(point),
    }
}

/// Marks that Markdown may obey inside a line.
const OBEYED: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '|', '#'];

/// Words as they stand, on one line. Marks that Markdown would obey are made plain; most words have none.
pub(crate) fn quiet(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if OBEYED.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
