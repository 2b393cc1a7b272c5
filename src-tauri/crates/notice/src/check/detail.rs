//! "Question by question" is made of what each question names: names of a few letters must not become a text that
//! fills a desk's memory.

use std::collections::BTreeMap;

use crate::archive::MOST_FILE_BYTES;
use crate::detail::{recipients, titles};
use crate::flaw::Flaws;
use crate::model::{Field, Pack};

/// Checks that the generated part of each section is no longer than a text may be.
pub(crate) fn fits(pack: &Pack, flaws: &mut Flaws) {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for field in &pack.fields {
        let size = sizes.entry(&field.section).or_default();
        let before = *size;
        *size = before.saturating_add(about(pack, field));
        if before <= MOST_FILE_BYTES && *size > MOST_FILE_BYTES {
            let section = &field.section;
            let reason =
                format!("what the questions of `{section}` name is longer than a notice can be");
            flaws.add_at(&format!("fields/{}/section", field.id), reason);
        }
    }
}

/// Bytes of what a question says for itself, without its few fixed words.
fn about(pack: &Pack, field: &Field) -> usize {
    let purposes: usize = titles(pack, &field.purposes).iter().map(String::len).sum();
    let also: usize = field
        .also
        .iter()
        .flat_map(|also| titles(pack, &also.purposes))
        .map(|title| title.len())
        .sum();
    [
        field.label.len(),
        purposes,
        also,
        recipients(pack, &field.recipients).len(),
    ]
    .into_iter()
    .fold(0, usize::saturating_add)
}
