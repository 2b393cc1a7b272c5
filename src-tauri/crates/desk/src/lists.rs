//! Lists of everybody for the data protection lead: each showing, and each answer to a card.

use std::collections::BTreeMap;

use tell_first_evidence::StaffId;
use tell_first_papers::Table;
use tell_first_vault::{ChoiceRow, ShowingRow};

use crate::desk::Desk;
use crate::error::Result;
use crate::paint::section_title;
use crate::people::private::Private;
use crate::roles::May;

impl Desk {
    /// Every showing, oldest first. A page that would tell an answer is left out for whoever may not see answers.
    pub(crate) fn showings_table(&self) -> Result<Table> {
        let names = self.staff_names()?;
        let sees = self.may(May::SeeAnswers).is_ok();
        let mut rows = Vec::new();
        for (reference, one) in self.vault.every_showing()? {
            let pack = self.packs.get(one.pack)?;
            let section = one.section.as_deref();
            if !sees && section.is_some_and(|section| Private::of(&pack).section(section)) {
                continue;
            }
            let title = section_title(&pack, section);
            let notice = [pack.id.clone(), pack.version.clone(), title];
            rows.push(self.showing_row(reference, one, notice, &names)?);
        }
        Ok(Table {
            head: vec![
                "person_reference",
                "notice",
                "version",
                "layer",
                "section",
                "title",
                "language",
                "how",
                "by",
                "began_at",
                "ended_at",
                "in_view_ms",
                "words_sha256",
            ],
            rows,
        })
    }

    fn showing_row(
        &self,
        reference: String,
        one: ShowingRow,
        [notice, version, title]: [String; 3],
        names: &BTreeMap<StaffId, String>,
    ) -> Result<Vec<String>> {
        let ended = one.ended_ms.map(|ms| self.moment(ms)).transpose()?;
        Ok(vec![
            reference,
            notice,
            version,
            one.layer.to_string(),
            one.section.unwrap_or_default(),
            title,
            one.language,
            one.how.to_string(),
            names.get(&one.staff).cloned().unwrap_or_default(),
            self.moment(one.started_ms)?,
            ended.unwrap_or_default(),
            one.in_view_ms.map(|ms| ms.to_string()).unwrap_or_default(),
            one.text.to_string(),
        ])
    }

    /// Every answer to a card, oldest first. A card that would tell an answer is left out in the same way.
    pub(crate) fn answers_to_cards_table(&self) -> Result<Table> {
        let names = self.staff_names()?;
        let sees = self.may(May::SeeAnswers).is_ok();
        let mut rows = Vec::new();
        for (reference, one) in self.vault.every_choice()? {
            let pack = self.packs.get(one.pack)?;
            if !sees && Private::of(&pack).card(&one.card) {
                continue;
            }
            let title = pack.card(&one.card).map(|card| card.title.clone());
            let notice = [
                pack.id.clone(),
                pack.version.clone(),
                title.unwrap_or_default(),
            ];
            rows.push(self.choice_row(reference, one, notice, &names)?);
        }
        Ok(Table {
            head: vec![
                "person_reference",
                "notice",
                "version",
                "card",
                "title",
                "state",
                "method",
                "noted_by",
                "at",
                "words_sha256",
                "showing",
            ],
            rows,
        })
    }

    fn choice_row(
        &self,
        reference: String,
        one: ChoiceRow,
        [notice, version, title]: [String; 3],
        names: &BTreeMap<StaffId, String>,
    ) -> Result<Vec<String>> {
        Ok(vec![
            reference,
            notice,
            version,
            one.card,
            title,
            one.state.to_string(),
            one.method.map(|how| how.to_string()).unwrap_or_default(),
            names.get(&one.staff).cloned().unwrap_or_default(),
            self.moment(one.at_ms)?,
            one.statement
                .map(|digest| digest.to_string())
                .unwrap_or_default(),
            one.showing.to_string(),
        ])
    }
}
