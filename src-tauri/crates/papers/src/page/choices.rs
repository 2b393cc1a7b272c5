//! What was agreed to, refused, put off, taken back, not asked and not answered.

use super::top::pair;
use super::{Block, fact, heading, markdown, paragraph, plain, when};
use crate::content::{Choice, Content, Ended};

/// The heading that stands there even where nothing stands under it.
const AGREED: &str = "What you agreed to";

/// Each heading with its choices, in the order of the content; a no looks as a yes does.
pub(super) fn choices(content: &Content) -> Vec<Block> {
    let mut blocks = Vec::new();
    let agreed = content.choices.iter().any(|one| one.heading == AGREED);
    if content.ended.is_none() && !agreed {
        blocks.push(heading(2, AGREED));
        blocks.push(paragraph(
            "You agreed to nothing, and that changes nothing else.",
        ));
    }
    let mut under = "";
    for choice in &content.choices {
        if choice.heading != under {
            under = &choice.heading;
            blocks.push(heading(2, under));
        }
        blocks.push(Block::Choice(one(choice)));
    }
    blocks
}

fn one(choice: &Choice) -> Vec<Block> {
    let said = match &choice.method_words {
        Some(how) => format!("{}, {how}", when(&choice.at)),
        None => when(&choice.at),
    };
    let mut blocks = vec![heading(3, &choice.title)];
    if let Some(words) = &choice.words {
        blocks.push(Block::Quote(markdown(words)));
    }
    blocks.push(Block::Remark(plain(&said)));
    blocks.push(Block::Paragraph(pair("What happens now", "")));
    blocks.extend(markdown(&choice.then));
    if let Some(back) = &choice.take_back {
        blocks.push(Block::Paragraph(pair("How to take it back", "")));
        blocks.extend(markdown(back));
    }
    blocks
}

pub(super) fn not_asked(content: &Content) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut why = "";
    for one in &content.not_asked {
        if blocks.is_empty() {
            blocks.push(heading(2, "What we did not ask you"));
        }
        let line = plain(&one.title);
        if let (true, Some(Block::List { items, .. })) = (one.why == why, blocks.last_mut()) {
            items.push(line);
            continue;
        }
        why = &one.why;
        blocks.push(paragraph(why));
        blocks.push(Block::List {
            ordered: false,
            items: vec![line],
        });
    }
    blocks
}

pub(super) fn unanswered(content: &Content) -> Vec<Block> {
    if content.unanswered.is_empty() {
        return Vec::new();
    }
    vec![
        heading(2, "What you chose not to answer"),
        Block::List {
            ordered: false,
            items: content.unanswered.iter().map(|text| plain(text)).collect(),
        },
    ]
}

/// What ended, when, what stops and what goes on.
pub(super) fn ended(ended: &Ended) -> Vec<Block> {
    let mut blocks = vec![
        heading(2, &ended.title),
        Block::Facts(vec![
            fact("You agreed to it on", &when(&ended.agreed_at)),
            fact("You took it back on", &when(&ended.ended_at)),
            fact("What was erased", &erased(ended.erased)),
        ]),
    ];
    let parts = [
        ("What stops", &ended.stops),
        ("What goes on, and why", &ended.continues),
    ];
    for (name, text) in parts {
        if let Some(text) = text {
            blocks.push(heading(3, name));
            blocks.extend(markdown(text));
        }
    }
    blocks
}

fn erased(count: u64) -> String {
    match count {
        0 => "No answer rested on this alone, so nothing had to be erased.".to_owned(),
        1 => "1 answer that rested on it.".to_owned(),
        more => format!("{more} answers that rested on it."),
    }
}
