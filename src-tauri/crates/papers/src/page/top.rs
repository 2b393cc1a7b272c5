//! Who, what was told, and what a person can do: the parts that are the same whatever was chosen.

use super::{
    Block, Cell, Fact, Span, day, fact, heading, paragraph, plain, strong, text_cell, when,
};
use crate::content::{Content, Right, Told};

/// The characters of a digest that a person can compare by eye.
const SHORT_DIGEST: usize = 12;

pub(super) fn top(content: &Content) -> Vec<Block> {
    let mut facts = vec![fact("Your reference", &content.reference)];
    // What ended was not said in the meeting it was agreed to in.
    if content.ended.is_none() {
        facts.push(fact("When", &when(&content.started)));
        facts.push(fact("How", &content.meeting.words));
    }
    facts.push(fact("This copy was made", &when(&content.made)));
    vec![
        heading(1, &content.title),
        paragraph(&content.intro),
        Block::Facts(facts),
    ]
}

pub(super) fn who_we_are(content: &Content) -> Vec<Block> {
    let organisation = &content.organisation;
    let (officer, notice) = (&organisation.officer, &organisation.notice);
    let controllers = organisation.controllers.iter().map(|one| {
        let mut line = strong(&one.name);
        line.extend(plain(&format!(", {}", one.role)));
        line
    });
    let mut reach = vec![officer.title.clone()];
    reach.extend(officer.address.iter().cloned());
    reach.push(format!("Email: {}", officer.email));
    vec![
        heading(2, "Who we are"),
        Block::List {
            ordered: false,
            items: controllers.collect(),
        },
        Block::Facts(vec![Fact {
            name: "Whom to ask about your information".to_owned(),
            lines: reach,
            code: false,
        }]),
        paragraph(&format!(
            "The notice is “{}”, version {}, in force since {}. You can read it at {}.",
            notice.title,
            notice.version,
            day(&notice.effective),
            notice.published_address
        )),
    ]
}

pub(super) fn told(content: &Content) -> Vec<Block> {
    let mut blocks = vec![heading(2, "What we told you")];
    if content.told.is_empty() {
        blocks.push(paragraph("Nothing is recorded."));
        return blocks;
    }
    let head = ["What", "How", "When", "Words"];
    blocks.push(Block::Table {
        head: head.map(str::to_owned).to_vec(),
        rows: content.told.iter().map(told_row).collect(),
    });
    let remark = "“Words” names the exact words, letter for letter. Quote it and we can show you them again.";
    blocks.push(Block::Remark(plain(remark)));
    blocks
}

fn told_row(told: &Told) -> Vec<Cell> {
    let about = format!(
        "{}, version {}, in {}",
        told.layer_words, told.notice.version, told.language_words
    );
    vec![
        Cell {
            lines: vec![strong(&told.title), plain(&about)],
            code: false,
        },
        text_cell(&told.how_words),
        text_cell(&when(&told.at)),
        Cell {
            lines: vec![plain(
                &told.text.chars().take(SHORT_DIGEST).collect::<String>(),
            )],
            code: true,
        },
    ]
}

pub(super) fn rights(content: &Content) -> Vec<Block> {
    let mut blocks = vec![
        heading(2, "Your rights"),
        Block::Facts(content.rights.iter().map(right).collect()),
        paragraph(&content.how_to_use_rights),
        heading(2, "If you change your mind"),
    ];
    blocks.extend(content.change_of_mind.iter().map(|text| paragraph(text)));
    blocks.push(heading(2, "If you are not happy"));
    blocks.extend(content.complain.iter().map(|text| paragraph(text)));
    blocks
}

fn right(right: &Right) -> Fact {
    fact(&right.name, &right.means)
}

/// A line of one weight beside one of another.
pub(super) fn pair(name: &str, text: &str) -> Vec<Span> {
    let mut line = strong(name);
    line.extend(plain(text));
    line
}
