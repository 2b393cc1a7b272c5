//! A draft, a check and a comparison as screens are given them.

use std::collections::BTreeMap;

use tell_first_notice::edit::{self, FormCard, FormItem, FormPart, ItemKind};
use tell_first_notice::{
    Comparison, FactChange, Flaw, How, Lint, Pack, PackFile, TextOf, Weight, WordingChange,
};

use super::drafts::PARTS;
use crate::error::{Error, Result};
use crate::paint::{block_views, section_title};
use crate::views::{
    BriefPart, CardPart, ComparisonView, DraftTextView, FactView, FindingLine, FlawView,
    FormCardView, FormItemView, FormOptionView, FormView, LintView, RunView, TextLine, WordingView,
};

/// The names of the parts, and the cards of one of them. What can be chosen is called by its title as far as the
/// draft can be read.
pub(super) fn form_views(form: Vec<FormPart>, part: &str, pack: Option<&Pack>) -> FormView {
    let parts = PARTS
        .into_iter()
        .filter(|id| form.iter().any(|part| part.id == *id))
        .collect();
    let titles: BTreeMap<String, String> = form
        .iter()
        .flat_map(|part| &part.cards)
        .map(|card| (card.key.clone(), card.title.clone()))
        .collect();
    let title = |name: &str, code: &str| match name {
        "route-card" => pack?.card(code).map(|card| card.title.clone()),
        "route-policy" => titles.get(&format!("policies/{code}")).cloned(),
        "route-interest" => titles.get(&format!("interests/{code}")).cloned(),
        _ => None,
    };
    let cards = form
        .into_iter()
        .filter(|one| one.id == part)
        .flat_map(|one| one.cards)
        .map(|card| card_view(card, &title))
        .collect();
    FormView {
        parts,
        part: part.to_owned(),
        cards,
    }
}

/// What a choice of an item is called, by the item's name and the code.
type TitleOf<'a> = dyn Fn(&str, &str) -> Option<String> + 'a;

fn card_view(card: FormCard, title: &TitleOf<'_>) -> FormCardView {
    FormCardView {
        key: card.key,
        title: card.title,
        removable: card.removable,
        items: card
            .items
            .into_iter()
            .map(|item| item_view(item, title))
            .collect(),
    }
}

fn item_view(item: FormItem, title: &TitleOf<'_>) -> FormItemView {
    let (kind, options) = match item.kind {
        ItemKind::Line => ("line", Vec::new()),
        ItemKind::Lines => ("lines", Vec::new()),
        ItemKind::Date => ("date", Vec::new()),
        ItemKind::YesNo => ("yes-no", Vec::new()),
        ItemKind::Number => ("number", Vec::new()),
        ItemKind::OneOf(codes) => ("one-of", codes),
        ItemKind::Names(codes) => ("names", codes),
    };
    FormItemView {
        key: item.key,
        name: item.name,
        kind,
        options: options
            .into_iter()
            .map(|code| FormOptionView {
                title: title(item.name, &code),
                code,
            })
            .collect(),
        optional: item.optional,
        value: item.value,
    }
}

/// What is wrong with files.
pub(super) fn flaw_views(flaws: &[Flaw]) -> Vec<FlawView> {
    flaws
        .iter()
        .map(|flaw| FlawView {
            file: flaw.file.clone(),
            line: flaw.line,
            reason: flaw.reason.clone(),
        })
        .collect()
}

/// What the check says.
pub(super) fn lint_view(lint: &Lint) -> LintView {
    LintView {
        must_fix: lint.must_fix(),
        should_fix: lint.should_fix(),
        findings: lint
            .findings
            .iter()
            .map(|one| FindingLine {
                rule: one.rule,
                must: one.weight == Weight::MustFix,
                file: one.file.clone(),
                line: one.line,
                place: one.place.clone(),
                what: one.what.clone(),
                source: one.source.clone(),
                mend: one.mend.clone(),
            })
            .collect(),
    }
}

/// The texts of a pack, with how long each is, and what people know each by as far as the pack can be read.
pub(super) fn text_lines(files: &[PackFile], lint: &Lint, pack: Option<&Pack>) -> Vec<TextLine> {
    files
        .iter()
        .filter(|file| file.path.starts_with("text/"))
        .map(|file| {
            let measure = lint.measures.iter().find(|one| one.file == file.path);
            TextLine {
                path: file.path.clone(),
                title: pack.and_then(|pack| title_of(pack, &file.path)),
                place: measure.map_or_else(|| file.path.clone(), |one| one.place.clone()),
                words: measure.map_or(0, |one| one.words),
                seconds: measure.map_or(0, |one| one.seconds),
                reading_age: measure.map_or(0, |one| one.reading_age),
                findings: lint
                    .findings
                    .iter()
                    .filter(|one| one.file == file.path)
                    .count(),
            }
        })
        .collect()
}

/// The heading a section or a card is put up under, by the path of its text.
fn title_of(pack: &Pack, path: &str) -> Option<String> {
    let mut names = path.trim_end_matches(".md").rsplit('/');
    let id = names.next()?;
    match names.next()? {
        "section" => Some(section_title(pack, Some(id))),
        "card" => pack.card(id).map(|card| card.title.clone()),
        _ => None,
    }
}

/// A text as it is written, and as it is seen.
pub(super) fn text_view(files: &[PackFile], path: &str) -> Result<DraftTextView> {
    let file = files
        .iter()
        .find(|file| file.path == path && path.starts_with("text/"))
        .ok_or(Error::NoticeUnknown)?;
    let seen = edit::preview(files, path);
    Ok(DraftTextView {
        path: path.to_owned(),
        markdown: String::from_utf8_lossy(&file.bytes).into_owned(),
        blocks: block_views(seen.blocks),
        brief: seen
            .brief
            .into_iter()
            .map(|(key, blocks)| BriefPart {
                key: key.as_str(),
                blocks: block_views(blocks),
            })
            .collect(),
        parts: seen
            .parts
            .into_iter()
            .map(|(key, blocks)| CardPart {
                key: key.as_str(),
                blocks: block_views(blocks),
            })
            .collect(),
        flaws: flaw_views(&seen.flaws),
        words: seen.words,
        seconds: seen.seconds,
    })
}

/// What changes against an earlier version.
pub(super) fn comparison_view(
    comparison: &Comparison,
    before: &Pack,
    now: &Pack,
) -> ComparisonView {
    ComparisonView {
        before: before.version.clone(),
        processing: comparison.is_processing(),
        facts: comparison.facts.iter().map(fact_view).collect(),
        wording: comparison
            .wording
            .iter()
            .map(|change| wording_view(change, before, now))
            .collect(),
    }
}

fn fact_view(fact: &FactChange) -> FactView {
    FactView {
        kind: fact.kind.as_str(),
        processing: fact.kind.is_processing(),
        subject: fact.subject.clone(),
        what: fact.what,
        before: fact.before.clone(),
        after: fact.after.clone(),
        everywhere: fact.everywhere,
    }
}

fn wording_view(change: &WordingChange, before: &Pack, now: &Pack) -> WordingView {
    let title = match &change.text {
        TextOf::Section(id) => Some(section_title(now, Some(id))),
        TextOf::Card(id) => now
            .card(id)
            .or_else(|| before.card(id))
            .map(|card| card.title.clone()),
        TextOf::Short | TextOf::Full | TextOf::Leaflet | TextOf::Value(_) => None,
    };
    let (layer, name) = match &change.text {
        TextOf::Short => ("short", String::new()),
        TextOf::Section(id) => ("section", id.clone()),
        TextOf::Full => ("full", String::new()),
        TextOf::Leaflet => ("leaflet", String::new()),
        TextOf::Card(id) => ("card", id.clone()),
        TextOf::Value(key) => ("value", key.clone()),
    };
    WordingView {
        language: change.language.clone(),
        layer,
        name,
        title,
        runs: change
            .runs
            .iter()
            .map(|run| RunView {
                text: run.text.clone(),
                how: match run.how {
                    How::Same => "same",
                    How::Added => "added",
                    How::Removed => "removed",
                },
            })
            .collect(),
    }
}
