//! Who has been told what: the lists of a data protection lead, and the files made from them.

use std::collections::BTreeMap;

use chrono::{FixedOffset, TimeZone};
use tell_first_evidence::{Digest, PersonId, StaffId};
use tell_first_intake::{How, Layer};
use tell_first_notice::{Pack, WordsOf, reading_time_ms, speaking_time_ms};
use tell_first_papers::{Table, csv};
use tell_first_vault::{ShortShowing, ShownText};

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::MAIN;
use crate::paint::section_title;
use crate::people::private::Private;
use crate::roles::May;
use crate::settings::COPIES_FOLDER;
use crate::views::{
    CoverageView, LanguageRow, LettingState, OutdatedRow, SavedCopy, SavedFile, ShortRow, ShownRow,
    VersionPeople,
};

/// Rows of a long list that the screen shows; the file has them all.
const MOST: usize = 200;

impl Desk {
    /// Coverage: people by version, layer, way and month; what must not be; what must be looked at.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn coverage_view(&self) -> Result<CoverageView> {
        self.may(May::Coverage)?;
        let (mut short, mut outdated) = (self.short_rows()?, self.outdated_rows()?);
        let (short_total, outdated_total) = (short.len(), outdated.len());
        short.truncate(MOST);
        outdated.truncate(MOST);
        let (_, to_tell) = self.vault.to_tell(MAIN, self.outside.today(), 0, 1)?;
        Ok(CoverageView {
            site: self.desk_name()?,
            versions: self.version_people()?,
            shown: self.shown_rows()?,
            values_untold: self.vault.values_untold()?,
            to_tell,
            outdated,
            outdated_total,
            short,
            short_total,
            languages: self.language_rows()?,
        })
    }

    /// One of the lists as a file for the shell to write: `coverage`, `tell-again`, `choices`, `short-showings`,
    /// `translations`, `lettings`, `lettings-unsupported`, `showings` (each, with its words by digest) or `answers-to-cards`
    /// (each). Leaves an entry.
    ///
    /// # Errors
    /// `request.not_understood`; `role.refused`.
    pub fn list_save(&mut self, what: &str) -> Result<SavedCopy> {
        match what {
            "lettings" | "lettings-unsupported" => {
                self.may(May::Letting)
                    .or_else(|_| self.may(May::Coverage))?;
            }
            "tell-again" => self
                .may(May::TellAgain)
                .or_else(|_| self.may(May::Coverage))?,
            _ => self.may(May::Coverage)?,
        }
        let table = match what {
            "coverage" => self.shown_table()?,
            "tell-again" => self.tell_table()?,
            "choices" => self.outdated_table()?,
            "short-showings" => self.short_table()?,
            "translations" => self.language_table()?,
            "lettings" => self.lettings_table(false)?,
            "lettings-unsupported" => self.lettings_table(true)?,
            "showings" => self.showings_table()?,
            "answers-to-cards" => self.answers_to_cards_table()?,
            _ => return Err(Error::NotUnderstood),
        };
        let bytes = csv(&table);
        let short: String = Digest::of(&bytes).to_string().chars().take(8).collect();
        let world = if self.is_practice() { "practice-" } else { "" };
        let today = self.outside.today();
        self.export_noted(what)?;
        Ok(SavedCopy {
            folder: self.setting(COPIES_FOLDER)?.unwrap_or_default(),
            files: vec![SavedFile {
                name: format!("{world}{what}-{today}-{short}.csv"),
                bytes,
            }],
        })
    }

    fn version_people(&self) -> Result<Vec<VersionPeople>> {
        let told = self.vault.people_told()?;
        self.packs
            .published()
            .iter()
            .map(|row| {
                let pack = self.packs.get(row.pack)?;
                Ok(VersionPeople {
                    notice: pack.title.clone(),
                    version: pack.version.clone(),
                    state: self.state_of(row),
                    people: told
                        .iter()
                        .find(|(digest, _)| *digest == row.pack)
                        .map_or(0, |(_, people)| *people),
                })
            })
            .collect()
    }

    fn shown_rows(&self) -> Result<Vec<ShownRow>> {
        let counts = self.vault.shown_counts(self.outside.offset_minutes())?;
        counts
            .into_iter()
            .map(|count| {
                let pack = self.packs.get(count.pack)?;
                Ok(ShownRow {
                    notice: pack.title.clone(),
                    version: pack.version.clone(),
                    layer: count.layer.as_str(),
                    how: count.how.as_str(),
                    month: count.month,
                    people: count.people,
                    showings: count.showings,
                })
            })
            .collect()
    }

    fn outdated_rows(&self) -> Result<Vec<OutdatedRow>> {
        let pack = self.in_force()?;
        let sees = self.may(May::SeeAnswers).is_ok();
        let mut rows = Vec::new();
        for row in self.vault.outdated_choices(pack.digest)? {
            let own = self.packs.get(row.pack)?;
            let title = own.card(&row.card).map(|card| card.title.clone());
            // That such a card was agreed to says what was answered, by whomever.
            if !sees && Private::of(&own).card(&row.card) {
                continue;
            }
            rows.push(OutdatedRow {
                person: row.person.to_string(),
                reference: row.reference,
                card: title,
                version: own.version.clone(),
                at_ms: row.at_ms,
            });
        }
        Ok(rows)
    }

    fn short_rows(&self) -> Result<Vec<ShortRow>> {
        let names = self.staff_names()?;
        let sees = self.may(May::SeeAnswers).is_ok();
        let mut rows = Vec::new();
        for text in self.vault.shown_texts()? {
            let pack = self.packs.get(text.pack)?;
            let least_ms = self.least_ms(&pack, &text)?;
            let section = text.section.as_deref();
            if !sees && section.is_some_and(|one| Private::of(&pack).section(one)) {
                continue;
            }
            for row in self.vault.shown_shorter(&text, least_ms)? {
                rows.push(short_row(&pack, row, least_ms, &names));
            }
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.at_ms));
        Ok(rows)
    }

    /// The shortest time in which these words can be taken in: spoken, or read by somebody quick.
    fn least_ms(&self, pack: &Pack, text: &ShownText) -> Result<u64> {
        let of = match (text.layer, text.section.as_deref()) {
            (Layer::Short, _) => Some(WordsOf::Short),
            (Layer::Full, _) => Some(WordsOf::Full),
            (Layer::Leaflet, _) => Some(WordsOf::Leaflet),
            (Layer::Section, Some(section)) => Some(WordsOf::Section(section)),
            (Layer::Section, None) | (Layer::Changes, _) => None,
        };
        let spoken = match of.and_then(|of| pack.speaking_ms(&text.language, of)) {
            Some(ms) => ms,
            None => speaking_time_ms(&self.vault.text(text.text)?.ok_or(Error::TextUnknown)?),
        };
        Ok(match text.how {
            How::Aloud => spoken,
            How::Screen | How::Paper | How::Posted => reading_time_ms(spoken),
        })
    }

    fn language_rows(&self) -> Result<Vec<LanguageRow>> {
        let mut rows = Vec::new();
        for (digest, language, people, showings) in self.vault.shown_languages()? {
            let pack = self.packs.get(digest)?;
            let approved = pack
                .translations
                .get(&language)
                .is_some_and(|one| one.approved_on.is_some());
            if pack
                .source_language
                .as_deref()
                .is_none_or(|own| own == language)
                || approved
            {
                continue;
            }
            rows.push(LanguageRow {
                notice: pack.title.clone(),
                version: pack.version.clone(),
                language,
                people,
                showings,
            });
        }
        Ok(rows)
    }

    fn shown_table(&self) -> Result<Table> {
        let site = self.desk_name()?;
        let rows = self.shown_rows()?.into_iter().map(|row| {
            vec![
                site.clone(),
                row.month,
                row.notice,
                row.version,
                row.layer.to_owned(),
                row.how.to_owned(),
                row.people.to_string(),
                row.showings.to_string(),
            ]
        });
        Ok(Table {
            head: vec![
                "site", "month", "notice", "version", "layer", "how", "people", "showings",
            ],
            rows: rows.collect(),
        })
    }

    fn tell_table(&self) -> Result<Table> {
        let (due, _) = self
            .vault
            .to_tell(MAIN, self.outside.today(), 0, u32::MAX)?;
        let mut rows = Vec::new();
        for line in due {
            let because = self.changed_for(line.person, line.told)?.join("; ");
            rows.push(vec![
                line.reference,
                self.packs.get(line.told)?.version.clone(),
                self.day(line.told_ms)?,
                because,
            ]);
        }
        Ok(Table {
            head: vec!["person_reference", "told_version", "told_on", "changed"],
            rows,
        })
    }

    fn outdated_table(&self) -> Result<Table> {
        let mut rows = Vec::new();
        for row in self.outdated_rows()? {
            rows.push(vec![
                row.reference,
                row.card.unwrap_or_default(),
                row.version,
                self.day(row.at_ms)?,
            ]);
        }
        Ok(Table {
            head: vec!["person_reference", "card", "agreed_version", "agreed_on"],
            rows,
        })
    }

    fn short_table(&self) -> Result<Table> {
        let mut rows = Vec::new();
        for row in self.short_rows()? {
            rows.push(vec![
                row.reference,
                row.version,
                row.layer.to_owned(),
                row.title.unwrap_or_default(),
                row.how.to_owned(),
                row.by,
                self.moment(row.at_ms)?,
                row.in_view_ms.to_string(),
                row.least_ms.to_string(),
            ]);
        }
        Ok(Table {
            head: vec![
                "person_reference",
                "version",
                "layer",
                "section",
                "how",
                "by",
                "at",
                "in_view_ms",
                "least_ms",
            ],
            rows,
        })
    }

    fn language_table(&self) -> Result<Table> {
        let rows = self.language_rows()?.into_iter().map(|row| {
            vec![
                row.notice,
                row.version,
                row.language,
                row.people.to_string(),
                row.showings.to_string(),
            ]
        });
        Ok(Table {
            head: vec!["notice", "version", "language", "people", "showings"],
            rows: rows.collect(),
        })
    }

    /// The evidence behind the log's declaration: every letting whose notice was shown; or the lettings for which that
    /// tick would not be supported.
    fn lettings_table(&self, unsupported: bool) -> Result<Table> {
        let mut rows = Vec::new();
        for line in self.lettings_view()?.lines {
            let listed = match line.state {
                LettingState::Due | LettingState::Unsupported => unsupported,
                LettingState::Shown | LettingState::Supported => !unsupported,
                LettingState::Dropped => false,
            };
            if !listed {
                continue;
            }
            let shown = line.shown;
            let at = shown.as_ref().map(|shown| self.moment(shown.at_ms));
            let logged = line.logged_at_ms.map(|ms| self.moment(ms));
            rows.push(vec![
                line.tenancy,
                line.reference,
                line.state.code().to_owned(),
                shown
                    .as_ref()
                    .map(|one| one.version.clone())
                    .unwrap_or_default(),
                at.transpose()?.unwrap_or_default(),
                shown
                    .as_ref()
                    .map(|one| one.how.to_owned())
                    .unwrap_or_default(),
                shown.map(|one| one.by).unwrap_or_default(),
                line.leaflets.to_string(),
                self.moment(line.agreed_at_ms)?,
                logged.transpose()?.unwrap_or_default(),
            ]);
        }
        Ok(Table {
            head: vec![
                "tenancy_reference",
                "tenant_reference",
                "state",
                "notice_version",
                "shown_at",
                "how",
                "shown_by",
                "leaflets",
                "agreed_at",
                "logged_at",
            ],
            rows,
        })
    }

    /// The day of a moment by the desk's own clock, ISO.
    fn day(&self, ms: i64) -> Result<String> {
        Ok(self.moment(ms)?.chars().take(10).collect())
    }

    /// A moment by the desk's own clock, ISO with its offset.
    pub(crate) fn moment(&self, ms: i64) -> Result<String> {
        let seconds = self.outside.offset_minutes().saturating_mul(60);
        FixedOffset::east_opt(seconds)
            .and_then(|offset| offset.timestamp_millis_opt(ms).single())
            .map(|moment| moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string())
            .ok_or(Error::Inconsistent)
    }
}

fn short_row(
    pack: &Pack,
    row: ShortShowing,
    least_ms: u64,
    names: &BTreeMap<StaffId, String>,
) -> ShortRow {
    let person: PersonId = row.person;
    ShortRow {
        person: person.to_string(),
        reference: row.reference,
        version: pack.version.clone(),
        layer: row.layer.as_str(),
        title: Some(section_title(pack, row.section.as_deref())),
        how: row.how.as_str(),
        by: names.get(&row.staff).cloned().unwrap_or_default(),
        at_ms: row.started_ms,
        in_view_ms: row.in_view_ms,
        least_ms,
    }
}
