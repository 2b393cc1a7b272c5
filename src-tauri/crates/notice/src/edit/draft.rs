//! The draft's tables while they are edited, comments and all.

use std::collections::{BTreeMap, BTreeSet};

use toml_edit::{DocumentMut, Item as Node, TableLike};

use super::parts::{At, SPECS, Spec};
use crate::archive::check_files;
use crate::canon::PackFile;
use crate::flaw::{Flaw, Flaws};
use crate::read::{MOST_TABLES, text};

/// The files that hold what the form shows.
const FILES: [&str; 7] = [
    "pack.toml",
    "purposes.toml",
    "recipients.toml",
    "retention.toml",
    "policies.toml",
    "fields.toml",
    "cards.toml",
];

/// The tables of a draft.
pub(super) struct Draft {
    documents: BTreeMap<&'static str, DocumentMut>,
}

/// One card of the form and where it stands.
#[derive(Clone)]
pub(super) struct Place {
    /// What kind of card.
    pub(super) spec: &'static Spec,
    /// `retention/RB`.
    pub(super) key: String,
    /// Its place in its list, from 0.
    pub(super) number: usize,
}

impl Place {
    /// What tells the card from its neighbours: the last part of its key.
    pub(super) fn name(&self) -> &str {
        self.key.rsplit('/').next().unwrap_or_default()
    }
}

impl Draft {
    /// Reads the tables.
    pub(super) fn open(files: &[PackFile]) -> Result<Self, Vec<Flaw>> {
        check_files(files)?;
        let mut flaws = Flaws::default();
        let mut documents = BTreeMap::new();
        for name in FILES {
            let Some(file) = files.iter().find(|file| file.path == name) else {
                flaws.add(name, 0, "the file is missing");
                continue;
            };
            let text = match text(&file.bytes) {
                Ok(text) => text,
                Err((line, reason)) => {
                    flaws.add(name, line, reason);
                    continue;
                }
            };
            match text.parse::<DocumentMut>() {
                Ok(document) => {
                    documents.insert(name, document);
                }
                Err(error) => {
                    let before = text.get(..error.span().map_or(0, |span| span.start));
                    let breaks = before.unwrap_or_default().matches('\n').count();
                    let line = u32::try_from(breaks).unwrap_or(u32::MAX - 1) + 1;
                    let reason = error.message().replace('\n', " ");
                    flaws.add(name, line, format!("not TOML: {reason}"));
                }
            }
        }
        let draft = Self { documents };
        for (file, list) in SPECS.iter().filter_map(|spec| match spec.at {
            At::ById(list) | At::ByPlace(list) => Some((spec.file, list)),
            At::Top | At::Table(_) | At::Inside(_) => None,
        }) {
            let count = draft.list(file, list).len();
            if count > MOST_TABLES {
                flaws.add(
                    file,
                    0,
                    format!("`{list}` is there {count} times; {MOST_TABLES} is the most"),
                );
            }
        }
        if flaws.is_empty() {
            Ok(draft)
        } else {
            Err(flaws.into_vec())
        }
    }

    /// Every card of the form. Of two with the same id, the first: the reader refuses such a draft anyway.
    pub(super) fn places(&self) -> Vec<Place> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for spec in &SPECS {
            for place in self.places_of(spec) {
                if seen.insert(place.key.clone()) {
                    out.push(place);
                }
            }
        }
        out
    }

    /// The card with this key.
    pub(super) fn place(&self, key: &str) -> Option<Place> {
        self.places().into_iter().find(|place| place.key == key)
    }

    fn places_of(&self, spec: &'static Spec) -> Vec<Place> {
        let place = |key: String, number| Place { spec, key, number };
        match spec.at {
            At::Top => vec![place(spec.prefix.to_owned(), 0)],
            At::Table(name) => {
                let there = self.node(spec.file, name).is_some_and(Node::is_table_like);
                let place = || place(spec.prefix.to_owned(), 0);
                there.then(place).into_iter().collect()
            }
            At::Inside(name) => self
                .node(spec.file, name)
                .and_then(Node::as_table_like)
                .into_iter()
                .flat_map(|tables| tables.iter())
                .enumerate()
                .filter(|(_, (key, node))| {
                    node.is_table_like() && !key.is_empty() && !key.contains('/')
                })
                .map(|(number, (key, _))| place(format!("{}/{key}", spec.prefix), number))
                .collect(),
            At::ById(list) => self
                .list(spec.file, list)
                .into_iter()
                .enumerate()
                .filter_map(|(number, table)| {
                    let id = table.get("id")?.as_str()?;
                    let named = !id.is_empty() && !id.contains('/');
                    named.then(|| place(format!("{}/{id}", spec.prefix), number))
                })
                .collect(),
            At::ByPlace(list) => (0..self.list(spec.file, list).len())
                .map(|number| place(format!("{}/{}", spec.prefix, number + 1), number))
                .collect(),
        }
    }

    /// A key at the top of a file.
    pub(super) fn node(&self, file: &str, key: &str) -> Option<&Node> {
        self.documents.get(file)?.get(key)
    }

    /// The tables of a list, however the file writes them.
    pub(super) fn list(&self, file: &str, key: &str) -> Vec<&dyn TableLike> {
        match self.node(file, key) {
            Some(Node::ArrayOfTables(tables)) => {
                tables.iter().map(|table| table as &dyn TableLike).collect()
            }
            Some(Node::Value(value)) => value
                .as_array()
                .into_iter()
                .flat_map(|array| array.iter())
                .filter_map(|value| value.as_inline_table().map(|table| table as &dyn TableLike))
                .collect(),
            Some(Node::None | Node::Table(_)) | None => Vec::new(),
        }
    }

    /// One value of a card.
    pub(super) fn item(&self, place: &Place, key: &str) -> Option<&Node> {
        let file = place.spec.file;
        match place.spec.at {
            At::Top => self.node(file, key),
            At::Table(name) => self.node(file, name)?.as_table_like()?.get(key),
            At::Inside(name) => {
                let tables = self.node(file, name)?.as_table_like()?;
                tables.get(place.name())?.as_table_like()?.get(key)
            }
            At::ById(list) | At::ByPlace(list) => self.list(file, list).get(place.number)?.get(key),
        }
    }

    /// What the draft calls a card. A retention rule is called by its code and the pages it is for: that is how
    /// somebody finds the one for bank details.
    pub(super) fn title(&self, place: &Place) -> String {
        // A translation is called by its language.
        if let At::Inside(_) = place.spec.at {
            return place.name().to_owned();
        }
        let own = self
            .item(place, place.spec.title)
            .and_then(Node::as_str)
            .unwrap_or_default();
        let At::ById("retention") = place.spec.at else {
            return own.to_owned();
        };
        let id = self.item(place, "id").and_then(Node::as_str);
        let id = id.unwrap_or_default();
        let of = |table: &&dyn TableLike, key| {
            let text = table.get(key).and_then(Node::as_str);
            text.map(str::to_owned)
        };
        let fields = self.list("fields.toml", "fields");
        let pages: BTreeSet<String> = fields
            .iter()
            .filter(|field| of(field, "retention").as_deref() == Some(id))
            .filter_map(|field| of(field, "group"))
            .collect();
        let titles: Vec<String> = self
            .list("fields.toml", "groups")
            .iter()
            .filter(|group| of(group, "id").is_some_and(|id| pages.contains(&id)))
            .filter_map(|group| of(group, "title"))
            .collect();
        if titles.is_empty() {
            id.to_owned()
        } else {
            format!("{id}: {}", titles.join(", "))
        }
    }

    /// Changes the table of a card.
    pub(super) fn change(&mut self, place: &Place, change: impl FnOnce(&mut dyn TableLike)) {
        let Some(document) = self.documents.get_mut(place.spec.file) else {
            return;
        };
        let table = match place.spec.at {
            At::Top => Some(document.as_table_mut() as &mut dyn TableLike),
            At::Table(name) => document.get_mut(name).and_then(Node::as_table_like_mut),
            At::Inside(name) => document
                .get_mut(name)
                .and_then(Node::as_table_like_mut)
                .and_then(|tables| tables.get_mut(place.name()))
                .and_then(Node::as_table_like_mut),
            At::ById(list) | At::ByPlace(list) => {
                document.get_mut(list).and_then(|node| match node {
                    Node::ArrayOfTables(tables) => tables
                        .get_mut(place.number)
                        .map(|table| table as &mut dyn TableLike),
                    Node::Value(value) => value
                        .as_array_mut()?
                        .iter_mut()
                        .filter_map(|value| value.as_inline_table_mut())
                        .nth(place.number)
                        .map(|table| table as &mut dyn TableLike),
                    Node::None | Node::Table(_) => None,
                })
            }
        };
        if let Some(table) = table {
            change(table);
        }
    }

    /// A whole file's tables.
    pub(super) fn document(&mut self, file: &str) -> Option<&mut DocumentMut> {
        self.documents.get_mut(file)
    }

    /// The files with one of them as it stands now.
    pub(super) fn save(&self, files: &[PackFile], name: &str) -> Vec<PackFile> {
        let mut out = files.to_vec();
        let file = out.iter_mut().find(|file| file.path == name);
        if let (Some(file), Some(document)) = (file, self.documents.get(name)) {
            file.bytes = document.to_string().into_bytes();
        }
        out
    }
}
