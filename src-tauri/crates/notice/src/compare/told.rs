//! The short "what changed" a person is shown.

use std::collections::{BTreeMap, BTreeSet};

use super::facts;
use super::points::{self, Point};
use super::wording::{Text, rewritten, same_words, shelf};
use super::{FactChange, FactKind, TextOf, words};
use crate::blocks::plain_text;
use crate::detail::{reason, sentence};
use crate::fill;
use crate::model::{Card, Field, Pack};
use crate::words::{BriefKey, Words, card_words, under};

/// Most sentences that are said one by one: what a person can follow in half a minute.
const MOST_LINES: usize = 3;

/// The part of a section that may follow the five.
const MORE: &str = "More";

/// What changed between two packs, as a person is shown it: Markdown of the small language (see [`crate::blocks`])
/// with a heading for everybody and for each section, and a point for each change. `language` is the tag of the texts
/// that are quoted (`en`). With `sections` only what touches those, or everybody; without, all. Changes nobody is
/// subject to (limits, dates of checks) and questions that only read otherwise are left out: the person reads those
/// as they come to them. `None` where nothing is left to say.
pub fn what_changed(
    old: &Pack,
    new: &Pack,
    language: &str,
    sections: Option<&BTreeSet<String>>,
) -> Option<Words> {
    let telling = Telling {
        old,
        new,
        was: shelf(old, language),
        now: shelf(new, language),
        facts: facts::changes(old, new),
    };
    let mut parts = Vec::new();
    together(&mut parts, words::EVERYBODY.to_owned(), telling.everybody());
    for section in telling.sections() {
        if sections.is_none_or(|wanted| wanted.contains(section)) {
            let pack = if new.sections().contains(&section) {
                new
            } else {
                old
            };
            together(
                &mut parts,
                words::section(pack, section),
                telling.section(section),
            );
        }
    }
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(headings, points)| {
            let heading = points::quiet(&headings.join(", "));
            format!("## {heading}\n\n{}", points.join("\n"))
        })
        .collect();
    (!parts.is_empty()).then(|| Words::new(parts.join("\n\n") + "\n"))
}

/// Headings, and what is said under them.
type Part = (Vec<String>, Vec<String>);

/// Adds what is said under a heading; where the same is said under another already, it is said once under both.
fn together(parts: &mut Vec<Part>, heading: String, points: Vec<String>) {
    if points.is_empty() {
        return;
    }
    match parts.iter_mut().find(|(_, said)| *said == points) {
        Some((headings, _)) => headings.push(heading),
        None => parts.push((vec![heading], points)),
    }
}

struct Telling<'a> {
    old: &'a Pack,
    new: &'a Pack,
    /// The texts of both, in the language that is quoted.
    was: BTreeMap<TextOf, Text<'a>>,
    now: BTreeMap<TextOf, Text<'a>>,
    facts: Vec<FactChange>,
}

impl<'a> Telling<'a> {
    /// Every section of the new pack in its order, then those that are gone.
    fn sections(&self) -> Vec<&'a str> {
        let mut out = self.new.sections();
        let gone = self.old.sections();
        out.extend(
            gone.into_iter()
                .filter(|id| !self.new.sections().contains(id)),
        );
        out
    }

    /// What touches everybody.
    fn everybody(&self) -> Vec<String> {
        let facts = self.facts.iter().filter(|fact| fact.everywhere);
        let mut points = self.points(facts, None);
        for (of, name) in [
            (TextOf::Short, words::SHORT),
            (TextOf::Full, words::FULL),
            (TextOf::Leaflet, words::LEAFLET),
        ] {
            if let (Some(was), Some(now)) = (self.was.get(&of), self.now.get(&of)) {
                points.extend(self.lines(name, raw(was), raw(now)));
            }
        }
        points
    }

    /// What touches one section.
    fn section(&self, id: &str) -> Vec<String> {
        let touches = |fact: &&FactChange| !fact.everywhere && fact.sections.contains(id);
        let mut points = self.points(self.facts.iter().filter(touches), Some(id));
        let retention = self
            .facts
            .iter()
            .filter(touches)
            .any(|fact| fact.kind == FactKind::Retention);
        points.extend(self.reasons(id));
        points.extend(self.parts(id, retention));
        points.extend(self.cards(id));
        points
    }

    /// Facts as points: the same change of several questions is said once.
    fn points<'b>(
        &self,
        facts: impl Iterator<Item = &'b FactChange> + Clone,
        section: Option<&str>,
    ) -> Vec<String> {
        let periods: BTreeSet<&str> = facts
            .clone()
            .filter(|fact| fact.what == "period")
            .map(|fact| fact.key.as_str())
            .collect();
        let mut out: Vec<Point> = Vec::new();
        for fact in facts {
            // The short form says the period again.
            if fact.what == "short" && periods.contains(fact.key.as_str()) {
                continue;
            }
            // A law that no question rests on stands in the full notice; else it is part of the reason.
            let heading = if fact.kind == FactKind::Policy && fact.everywhere {
                Some(words::LAW)
            } else {
                words::heading(fact.kind, fact.what)
            };
            let Some(heading) = heading else {
                continue;
            };
            let about = self.about(fact, section);
            let point = if matches!(fact.what, "added" | "removed") {
                Point::list(heading, self.content(fact))
            } else {
                Point::change(
                    heading,
                    about,
                    fact.before.as_deref(),
                    fact.after.as_deref(),
                )
            };
            points::add(&mut out, point);
        }
        self.written(out, section)
    }

    /// Points as Markdown. What is said of every question of a section needs no names.
    fn written(&self, points: Vec<Point>, section: Option<&str>) -> Vec<String> {
        let asked = |pack: &'a Pack| -> BTreeSet<&'a str> {
            let fields = pack.fields.iter().filter(|field| {
                Some(field.section.as_str()) == section && super::reach::asked(field)
            });
            fields.map(|field| field.label.as_str()).collect()
        };
        let all = asked(self.new);
        points
            .into_iter()
            .map(|point| point.markdown(|names| !all.is_empty() && names.is_superset(&all)))
            .collect()
    }

    /// What came or went, by name.
    fn content(&self, fact: &FactChange) -> String {
        let card = || -> Option<&Card> {
            let id = fact.key.strip_prefix("cards/")?;
            self.new.card(id).or_else(|| self.old.card(id))
        };
        match (fact.kind, card()) {
            (FactKind::Field, _) => fact.subject.clone(),
            (_, Some(card)) => card.title.clone(),
            (_, None) => fact
                .after
                .clone()
                .or_else(|| fact.before.clone())
                .unwrap_or_default(),
        }
    }

    /// The questions or things a change is about, by name; none where the change names them itself.
    fn about(&self, fact: &FactChange, section: Option<&str>) -> Vec<String> {
        if let Some(rule) = fact.key.strip_prefix("retention/") {
            return self.kept_by(rule, section);
        }
        let itself = matches!(fact.what, "name" | "title") && fact.kind != FactKind::Contact;
        if itself || fact.kind == FactKind::Group {
            return Vec::new();
        }
        vec![fact.subject.clone()]
    }

    /// The questions of a section, else its cards, that are kept by a rule; the rule's name where there is no section.
    fn kept_by(&self, rule: &str, section: Option<&str>) -> Vec<String> {
        let Some(section) = section else {
            return vec![words::rule(self.new, rule, &BTreeSet::new())];
        };
        let fields = self.new.fields.iter().filter(|field| {
            field.section == section && field.retention == rule && super::reach::asked(field)
        });
        let labels: Vec<String> = fields.map(|field| field.label.clone()).collect();
        if !labels.is_empty() {
            return labels;
        }
        let cards = self.new.cards.iter();
        let cards = cards.filter(|card| card.section == section && card.retention == rule);
        cards.map(|card| card.title.clone()).collect()
    }

    /// Why the law lets us ask, where that changed, and questions that were opened or closed. A question that rests on
    /// a card says so and nothing else, before and now (design section 4).
    fn reasons(&self, section: &str) -> Vec<String> {
        let mut out = Vec::new();
        for now in self
            .new
            .fields
            .iter()
            .filter(|field| field.section == section)
        {
            let Some(was) = self.old.field(&now.id) else {
                continue;
            };
            if let Some(point) = self.reason(was, now) {
                points::add(&mut out, point);
            }
        }
        self.written(out, Some(section))
    }

    fn reason(&self, was: &Field, now: &Field) -> Option<Point> {
        let label = now.label.clone();
        match (super::reach::asked(was), super::reach::asked(now)) {
            (true, true) => {
                let (mut before, mut after) = (reason(self.old, was), reason(self.new, now));
                if before == after {
                    // The same ground, asked in another way.
                    before = words::route(was.route).to_owned();
                    after = words::route(now.route).to_owned();
                }
                let heading = BriefKey::Reason.heading();
                let point = Point::change(heading, vec![label], Some(&before), Some(&after));
                (before != after).then_some(point)
            }
            (true, false) => {
                let heading = words::heading(FactKind::Field, "removed")?;
                Some(Point::list(heading, label))
            }
            (false, true) => {
                let heading = words::heading(FactKind::Field, "added")?;
                Some(Point::list(heading, label))
            }
            (false, false) => None,
        }
    }

    /// What the section's own parts now say.
    fn parts(&self, section: &str, retention: bool) -> Vec<String> {
        let of = TextOf::Section(section.to_owned());
        let (Some(was), Some(now)) = (self.was.get(&of), self.now.get(&of)) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        for key in BriefKey::ALL {
            let part = |text: &str| under(text, key.heading());
            let (old, new) = (part(&was.filled), part(&now.filled));
            let (raw_old, raw_new) = (part(raw(was)), part(raw(now)));
            // The same sentence about another rule: the fact says it.
            let fact = retention && key == BriefKey::HowLong;
            let told = fact && same_words(&masked(&raw_old), &masked(&raw_new));
            if !same_words(&raw_old, &raw_new) && !same_words(&old, &new) && !told {
                out.push(says(key.heading(), words::NOW_WE_SAY, &new));
            }
        }
        let more = |text: &Text<'_>| under(raw(text), MORE);
        out.extend(self.lines(words::MORE, &more(was), &more(now)));
        out
    }

    /// The cards of a section whose words before the answer were written differently.
    fn cards(&self, section: &str) -> Vec<String> {
        let cards = self.new.cards.iter().filter(|card| card.section == section);
        let changed = cards.filter(|card| {
            let of = TextOf::Card(card.id.clone());
            let (Some(was), Some(now)) = (self.was.get(&of), self.now.get(&of)) else {
                return false;
            };
            let shown = |text: &str| card_words(&fill::card_text(text));
            rewritten(Some(was), Some(now))
                && !same_words(&shown(raw(was)), &shown(raw(now)))
                && !same_words(&shown(&was.filled), &shown(&now.filled))
        });
        changed
            .map(|card| {
                let title = points::quiet(&card.title);
                format!("- **{title}:** {}", words::CARD_WORDS)
            })
            .collect()
    }

    /// Paragraphs and points that were written differently, or how many there are when they are too many to say.
    fn lines(&self, name: &str, old: &str, new: &str) -> Vec<String> {
        let (was, now) = (pieces(self.old, old), pieces(self.new, new));
        let only = |here: &[Piece], there: &[Piece]| -> Vec<String> {
            let written: BTreeSet<&str> = there.iter().map(|one| one.written.as_str()).collect();
            let plain: BTreeSet<&str> = there.iter().map(|one| one.plain.as_str()).collect();
            let new = here.iter().filter(|one| {
                !written.contains(one.written.as_str()) && !plain.contains(one.plain.as_str())
            });
            new.map(|one| one.plain.clone()).collect()
        };
        let (came, went) = (only(&now, &was), only(&was, &now));
        let (how, lines) = if came.is_empty() {
            (words::NO_LONGER_SAY, went)
        } else {
            (words::NOW_WE_SAY, came)
        };
        if lines.len() > MOST_LINES {
            return vec![format!("- **{name}:** {}", words::MANY_PLACES)];
        }
        lines.iter().map(|line| says(name, how, line)).collect()
    }
}

/// "- **Why:** now we say: “…”"
fn says(name: &str, how: &str, markdown: &str) -> String {
    let plain = points::quiet(&plain_text(markdown));
    format!("- **{name}:** {how} “{plain}”")
}

fn raw<'a>(text: &'a Text<'_>) -> &'a str {
    text.written.unwrap_or(&text.filled)
}

/// A text with every placeholder alike.
fn masked(text: &str) -> String {
    fill::replace(text, |_| Some("{{}}".to_owned()))
}

/// A paragraph, a heading, a point of a list or a row of a table.
struct Piece {
    /// As it was written, its spaces single.
    written: String,
    /// As it reads.
    plain: String,
}

fn pieces(pack: &Pack, text: &str) -> Vec<Piece> {
    let mut whole: Vec<String> = Vec::new();
    let mut fresh = true;
    for line in text.lines() {
        let line = line.trim();
        let starts = line.starts_with(['-', '|', '#', '+', '*'])
            || line.split_once(". ").is_some_and(|(number, _)| {
                !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
            });
        match whole.last_mut() {
            Some(last) if !fresh && !starts && !line.is_empty() => {
                last.push(' ');
                last.push_str(line);
            }
            Some(_) | None if !line.is_empty() => whole.push(line.to_owned()),
            Some(_) | None => {}
        }
        fresh = line.is_empty();
    }
    let piece = |written: String| {
        let filled = fill::replace(&written, |name| fill::value(pack, None, name));
        let cells = filled.trim_matches('|').replace('|', ";");
        let plain = sentence(plain_text(&cells).replace('\n', " ").trim());
        Piece { written, plain }
    };
    whole
        .into_iter()
        .map(piece)
        .filter(|piece| piece.plain.chars().any(char::is_alphanumeric))
        .collect()
}
