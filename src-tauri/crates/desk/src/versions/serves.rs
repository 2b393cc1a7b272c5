//! The check of a notice as this desk needs it: that of any notice, and what the desk's own work rests on.

use tell_first_notice::{Finding, Lint, Pack, PackFile, Weight, lint, read};

use crate::acts::LANGUAGE;
use crate::desk::Desk;
use crate::packs::{GOVERNMENT, MAIN};
use crate::reception::{BORN_ON, FULL_NAME, IDENTITY};

/// Where the rules here come from: no law, but what is done at the desk.
const SOURCE: &str = "How reception and lettings work at this desk";

impl Desk {
    /// What must and should be mended before a draft may be published here.
    pub(super) fn checked(&self, files: &[PackFile]) -> Lint {
        let mut checked = lint(files, self.outside.today());
        if let Ok(pack) = read(files) {
            checked.findings.extend(unserved(&pack));
            checked.findings.sort();
        }
        checked
    }
}

/// What would stop the desk from working under this notice.
fn unserved(pack: &Pack) -> Vec<Finding> {
    let texts = pack.texts.get(LANGUAGE);
    let mut out = Vec::new();
    if pack.id == GOVERNMENT && texts.is_none_or(|texts| texts.leaflet.is_none()) {
        out.push(finding(
            &format!("text/{LANGUAGE}/leaflet.md"),
            "desk.leaflet",
            "leaflet",
            "There is no leaflet. The lead tenant is given one for everybody else in the household.",
            "Add `leaflet.md` beside `short.md`.",
        ));
    }
    if pack.id == MAIN {
        for field in [FULL_NAME, BORN_ON] {
            if pack
                .field(field)
                .is_none_or(|field| field.section != IDENTITY)
            {
                out.push(finding(
                    "fields.toml",
                    "desk.identity",
                    &format!("question {field}"),
                    "Reception adds a person by name and date of birth, and puts up the section `identity` first. This question is not in that section.",
                    "Keep the question, in the section `identity`.",
                ));
            }
        }
    }
    out
}

fn finding(file: &str, rule: &'static str, place: &str, what: &str, mend: &str) -> Finding {
    Finding {
        weight: Weight::MustFix,
        file: file.to_owned(),
        line: 0,
        rule,
        place: place.to_owned(),
        what: what.to_owned(),
        source: SOURCE.to_owned(),
        mend: mend.to_owned(),
    }
}
