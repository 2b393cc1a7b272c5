//! Whether an interview can be finished. Consent is never the price (design section 3, rule 10).

use tell_first_notice::{Field, Kind, Pack, Stage};

use crate::ask::{is_open, rows_for};
use crate::model::{Place, Purpose, Record};
use crate::steps::{choices_due, groups};

/// The groups where a required question that may be asked has neither a value nor a "would rather not say",
/// "do not know" or "not needed", in order.
///
/// A question behind a card without a yes may not be asked, so it is never lacking.
pub fn lacking(pack: &Pack, record: &Record) -> Vec<Place> {
    [Stage::Main, Stage::Equality]
        .into_iter()
        .flat_map(|stage| groups(pack, stage))
        .filter(|group| !lacking_in(pack, record, &group.id).is_empty())
        .map(|group| Place::Group(group.id.clone()))
        .collect()
}

/// The required questions of one group, by field and row, that may be asked and wait for an answer.
pub fn lacking_in<'a>(pack: &'a Pack, record: &Record, group: &str) -> Vec<(&'a str, u32)> {
    pack.fields
        .iter()
        .filter(|field| field.group == group && field.required)
        .flat_map(|field| {
            let rows = rows_for(record, field).to_vec();
            rows.into_iter().map(move |row| (field, row))
        })
        .filter(|(field, row)| {
            is_open(pack, record, field, *row) && !is_answered(record, field, *row)
        })
        .map(|(field, row)| (field.id.as_str(), row))
        .collect()
}

/// Whether the interview can be finished; if not, the pages where something is lacking, in order.
///
/// Every card refused and every optional question passed over is a finished interview.
pub fn may_finish(pack: &Pack, record: &Record) -> Result<(), Vec<Place>> {
    let mut missing = Vec::new();
    if record.purpose == Purpose::Interview && record.who.is_none() {
        missing.push(Place::Who);
    }
    if !record.short_shown() {
        missing.push(Place::Short);
    }
    if record.purpose == Purpose::Interview {
        missing.extend(lacking(pack, record));
        if !record.checked {
            missing.push(Place::Check);
        }
        if choices_due(pack, record) {
            missing.push(Place::Choices);
        }
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(missing)
    }
}

fn is_answered(record: &Record, field: &Field, row: u32) -> bool {
    let has_rows =
        matches!(field.kind, Kind::Repeat { .. }) && !record.rows_of(&field.id).is_empty();
    has_rows || record.held(&field.id, row).is_some()
}

#[cfg(test)]
mod tests;
