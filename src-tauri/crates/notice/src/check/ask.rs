//! `ask_if`: a question may hang only on an earlier answer that can really be given.

use crate::flaw::Flaws;
use crate::model::{AskIf, Field, Group, Kind, Pack};

/// Checks the condition of a group: the other field stands in an earlier group.
pub(crate) fn group(pack: &Pack, group: &Group, ask_if: &AskIf, flaws: &mut Flaws) {
    let key = format!("groups/{}/ask_if", group.id);
    let Some(other) = condition(pack, ask_if, &key, flaws) else {
        return;
    };
    if other.within.is_some() {
        flaws.add_at(
            &key,
            format!("`{}` is a column: a page cannot hang on one row", other.id),
        );
    }
    if group_index(pack, &other.group) >= group_index(pack, &group.id) {
        flaws.add_at(
            &key,
            format!("`{}` is asked later, not before this page", other.id),
        );
    }
}

/// Checks the condition of a field: the other field stands before it.
pub(crate) fn field(pack: &Pack, field: &Field, ask_if: &AskIf, flaws: &mut Flaws) {
    let key = format!("fields/{}/ask_if", field.id);
    let Some(other) = condition(pack, ask_if, &key, flaws) else {
        return;
    };
    if other.within.is_some() && other.within != field.within {
        flaws.add_at(
            &key,
            format!(
                "`{}` is a column: only columns of the same rows can hang on it",
                other.id
            ),
        );
    }
    if position(pack, other) >= position(pack, field) {
        flaws.add_at(
            &key,
            format!("`{}` is asked later, not before `{}`", other.id, field.id),
        );
    }
}

/// The other field, once its codes are known to exist.
fn condition<'a>(
    pack: &'a Pack,
    ask_if: &AskIf,
    key: &str,
    flaws: &mut Flaws,
) -> Option<&'a Field> {
    if ask_if.field.is_empty() {
        return None;
    }
    let Some(other) = pack.field(&ask_if.field) else {
        flaws.add_at(
            &format!("{key}/field"),
            format!("`{}` is not a field of this pack", ask_if.field),
        );
        return None;
    };
    for code in &ask_if.any {
        if !can_be(pack, other, code) {
            let reason = format!("`{code}` is not an answer that `{}` can have", other.id);
            flaws.add_at(&format!("{key}/any/{code}"), reason);
        }
    }
    Some(other)
}

fn can_be(pack: &Pack, field: &Field, code: &str) -> bool {
    match field.kind {
        Kind::YesNo => matches!(code, "yes" | "no"),
        Kind::Choice | Kind::Choices => pack.option(field, code).is_some(),
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Date { .. }
        | Kind::Number { .. }
        | Kind::Money { .. }
        | Kind::Address
        | Kind::Phone
        | Kind::Email
        | Kind::NationalInsurance
        | Kind::Bank
        | Kind::Repeat { .. } => false,
    }
}

fn group_index(pack: &Pack, id: &str) -> Option<usize> {
    pack.groups.iter().position(|group| group.id == id)
}

/// Where a field comes in the interview: its group, then its place in the file.
fn position(pack: &Pack, field: &Field) -> (Option<usize>, Option<usize>) {
    (
        group_index(pack, &field.group),
        pack.fields.iter().position(|other| other.id == field.id),
    )
}
