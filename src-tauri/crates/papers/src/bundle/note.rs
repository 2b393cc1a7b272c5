//! What whoever hands a bundle over must look at first.

use super::part::{Part, Review};
use crate::words::{PRACTICE, date_and_time};

const ABOUT: &str = "about somebody else too, such as the people they live with or a named contact. Each is marked \
    “About somebody else” (in the data: review, third-party), and so is who was present. Look at each: may that \
    person's facts be given out?";
const TYPED: &str = "in somebody's own words. Each is marked “May name somebody else” (in the data: review, free-text), \
    and so are own words and reasons beside other things. Read each for the names and the lives of others.";
const TAKEN_OUT: &str = "What may not be given out is taken out of data.html and of data.json: there its item under \
    answers, and the item under openings whose seq is the entry of that answer. What is left can still be checked.";

/// The note, as plain text. It is for the officer: it is taken out before the rest is handed over.
pub(super) fn note(main: &Part<'_>, apart: &Part<'_>) -> String {
    let dossier = &main.bundle.dossier;
    let both = |why| main.to_review(why) + apart.to_review(why);
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
        format!("2. {}", others(both(Review::ThirdParty), both(Review::FreeText))),
        "3. Members of staff are named where they told, asked or noted something. They did so as part of their work; \
         ask the Data Protection Officer where naming one could put them in danger.".to_owned(),
        format!("4. {}", kept_apart(apart)),
        "5. Answer within one month of the day you were asked. Ask the Data Protection Officer about anything you are \
         not sure of.".to_owned(),
    ]);
    lines.join("\n") + "\n"
}

fn others(about: usize, typed: usize) -> String {
    let about = match about {
        0 => "No answer here is marked as being about somebody else.".to_owned(),
        1 => format!("One answer is {ABOUT}"),
        count => format!("{count} answers are {ABOUT}"),
    };
    let typed = match typed {
        0 => "None is in anybody's own words.".to_owned(),
        1 => format!("One more is {TYPED}"),
        count => format!("{count} more are {TYPED}"),
    };
    format!("{about} {typed} {TAKEN_OUT}")
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
