//! What whoever hands a bundle over must look at first.

use super::part::Part;
use crate::words::{PRACTICE, date_and_time};

/// The note, as plain text. It is for the officer: it is taken out before the rest is handed over.
pub(super) fn note(main: &Part<'_>, apart: &Part<'_>) -> String {
    let dossier = &main.bundle.dossier;
    let mut lines = Vec::new();
    if dossier.practice {
        lines.push(PRACTICE.to_owned());
        lines.push(String::new());
    }
    lines.extend([
        "READ THIS FIRST. IT IS FOR YOU, NOT FOR THE PERSON. Take this file out before you hand the rest over.".to_owned(),
        String::new(),
        format!("Everything kept under reference {}, as it was on {}.", dossier.reference, date_and_time(dossier.made)),
        "data.html is for reading. data.json is the same for a computer, and schema.json says how it is built.".to_owned(),
        "A folder copies/ holds the copies that were made for the person.".to_owned(),
        String::new(),
        "Before you hand it over:".to_owned(),
        String::new(),
        "1. Make sure who asks. Give it to the person, or to somebody they have named in writing.".to_owned(),
        format!("2. {}", others(main.about_others() + apart.about_others())),
        "3. Members of staff are named where they told, asked or noted something. They did so as part of their work; \
         ask the Data Protection Officer where naming one could put them in danger.".to_owned(),
        format!("4. {}", kept_apart(apart)),
        "5. Answer within one month of the day you were asked. Ask the Data Protection Officer about anything you are \
         not sure of.".to_owned(),
    ]);
    lines.join("\n") + "\n"
}

fn others(count: usize) -> String {
    if count == 0 {
        return "No answer here is marked as being about somebody else. Free text may still name others: read it."
            .to_owned();
    }
    let counted = if count == 1 {
        "One answer is".to_owned()
    } else {
        format!("{count} answers are")
    };
    format!(
        "{counted} about somebody else too, such as the people they live with or a named contact. Each is marked “About \
         somebody else” (in the data: review, third-party), and so is who was present. Look at each: may that \
         person's facts be given out? Free text may name others as well."
    )
}

fn kept_apart(apart: &Part<'_>) -> String {
    if apart.is_empty() {
        return "Nothing here is of the kind that is kept off paper.".to_owned();
    }
    "The folder kept-apart/ holds what is kept off summaries and paper: it could do harm if somebody else in their home \
     saw it. Nothing outside that folder says that it is there. Ask the person, alone, whether and how they want it, \
     and hand it over only that way."
        .to_owned()
}
