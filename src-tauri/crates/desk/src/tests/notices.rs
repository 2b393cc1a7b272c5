//! What comes from outside as a notice: taken in whole as a draft, or not at all.

use super::*;
use tell_first_evidence::{Digest, DraftId};
use tell_first_notice::{PackFile, pack_up, read};

use crate::Publish;
use crate::views::{DraftSaved, DraftView, ImportView};

fn lead_desk() -> (tempfile::TempDir, Desk) {
    desk_as(&[Role::Officer, Role::Lead])
}

fn changed(files: &[PackFile], path: &str, old: &str, new: &str) -> Vec<PackFile> {
    let mut files = files.to_vec();
    let file = files
        .iter_mut()
        .find(|file| file.path == path)
        .expect("the file");
    let text = String::from_utf8(file.bytes.clone()).expect("text");
    assert!(text.contains(old), "{path} has {old}");
    file.bytes = text.replacen(old, new, 1).into_bytes();
    files
}

fn begun(view: ImportView) -> DraftView {
    match view {
        ImportView::Begun(draft) => *draft,
        ImportView::Refused(flaws) => panic!("refused: {flaws:?}"),
    }
}

fn ids_of(view: &DraftView) -> (DraftId, Digest) {
    (
        view.line.id.parse().expect("an id"),
        view.content.parse().expect("a digest"),
    )
}

fn published(desk: &mut Desk, view: &DraftView) -> Result<()> {
    let (draft, content) = ids_of(view);
    desk.draft_approve(draft, content)?;
    let how = Publish {
        listed_on: "2026-11-23".to_owned(),
        wording_material: false,
        reason: "a reason".to_owned(),
    };
    desk.draft_publish(draft, content, &how).map(drop)
}

#[test]
fn what_is_no_notice_leaves_nothing_behind() {
    let (_dir, mut desk) = lead_desk();
    let entries = desk.vault.entry_count().expect("count");
    let shipped = crate::shipped();
    let broken = changed(&shipped, "retention.toml", "[[retention]]", "[[retention");
    let huge: Vec<PackFile> = shipped
        .iter()
        .cloned()
        .chain([PackFile {
            path: "text/en/section/huge.md".to_owned(),
            bytes: vec![b'a'; 50 << 20],
        }])
        .collect();
    for files in [broken, huge, Vec::new()] {
        let refused = desk.draft_import_files(&files);
        assert!(
            matches!(refused, Ok(ImportView::Refused(ref flaws)) if !flaws.is_empty()),
            "{refused:?}"
        );
    }
    for zip in [&b""[..], b"PK\x03\x04 no zip at all", &[0; 4096]] {
        let refused = desk.draft_import(zip);
        assert!(matches!(refused, Ok(ImportView::Refused(ref flaws)) if !flaws.is_empty()));
    }
    let other = changed(
        &shipped,
        "pack.toml",
        "id = \"twenty11\"",
        "id = \"elsewhere\"",
    );
    assert_eq!(code(desk.draft_import_files(&other)), "draft.other_notice");
    assert!(desk.vault.drafts().expect("drafts").is_empty());
    assert_eq!(desk.vault.entry_count().expect("count"), entries);
}

#[test]
fn a_version_that_is_out_is_not_published_again_with_other_words() {
    let (_dir, mut desk) = lead_desk();
    let files = changed(
        &crate::shipped(),
        "text/en/section/household.md",
        "To offer a home",
        "To find and offer a home",
    );
    let view = begun(
        desk.draft_import(&pack_up(&files).expect("a zip"))
            .expect("taken in"),
    );
    assert_eq!(code(published(&mut desk, &view)), "draft.version_taken");
    assert_eq!(
        desk.in_force().expect("a notice").version,
        view.line.version,
        "the one that is out stands"
    );
}

#[test]
fn a_question_that_people_have_answered_can_be_dropped_and_the_answer_stays_as_it_was_told() {
    let (_dir, mut desk) = lead_desk();
    let script = Script {
        stop_at: Some("group:identity"),
        ..Script::default()
    };
    let (interview, person, _) = started(&mut desk, &script);
    desk.notice_put(interview, "section", Some("identity"), "screen")
        .expect("told");
    desk.answer_save(interview, &text("id.known_as", "Mina"))
        .expect("saved");
    let held = desk.person_page(person).expect("page").held;
    let record = desk.case(interview).expect("case").record;
    let own = format!(
        "version = \"{}\"",
        desk.in_force().expect("a notice").version
    );
    // An answered question that nothing else hangs on.
    let (id, files) = record
        .answers
        .iter()
        .filter(|held| matches!(held.answer, tell_first_intake::Answer::Value(_)))
        .map(|held| {
            let files = without_field(&crate::shipped(), &held.field);
            let files = changed(&files, "pack.toml", &own, "version = \"2026-11.77\"");
            (held.field.clone(), files)
        })
        .find(|(_, files)| tell_first_notice::read(files).is_ok())
        .expect("a question to drop");
    let view = begun(desk.draft_import_files(&files).expect("taken in"));
    assert!(
        view.dropped
            .iter()
            .any(|(label, people)| !label.is_empty() && *people == 1),
        "{:?}",
        view.dropped
    );
    assert_eq!(view.lint.must_fix, 0, "{:?}", view.lint.findings);
    {
        let (draft, content) = ids_of(&view);
        let set = desk
            .draft_set(
                draft,
                content,
                "dates/pack/effective",
                &["2026-11-23".to_owned()],
            )
            .expect("set");
        let DraftSaved::Saved(view) = set else {
            panic!("{set:?}")
        };
        published(&mut desk, &view).expect("published");
    }
    assert_eq!(desk.person_page(person).expect("page").held, held);
    let case = desk.case(interview).expect("case");
    assert!(case.record.held(&id, 0).is_some());
    assert_eq!(checked(&mut desk).findings, 0);
}

/// Takes one field out of `fields.toml`, and what only asks because of it.
fn without_field(files: &[PackFile], id: &str) -> Vec<PackFile> {
    let mut files = files.to_vec();
    let file = files
        .iter_mut()
        .find(|file| file.path == "fields.toml")
        .expect("fields");
    let text = String::from_utf8(file.bytes.clone()).expect("text");
    let head = format!("id = \"{id}\"\n");
    let kept: Vec<&str> = text
        .split("[[fields]]\n")
        .filter(|part| !part.starts_with(&head))
        .collect();
    file.bytes = kept.join("[[fields]]\n").into_bytes();
    files
}

#[test]
fn script_in_a_value_or_a_text_is_refused_or_is_only_words() {
    let (_dir, mut desk) = lead_desk();
    let newest = desk.in_force().expect("a notice").digest;
    let view = desk.draft_begin(newest).expect("begun");
    let (draft, content) = ids_of(&view);
    let script = "<script>alert(1)</script>".to_owned();
    let set = desk
        .draft_set(
            draft,
            content,
            "organisation/pack/title",
            std::slice::from_ref(&script),
        )
        .expect("answered");
    assert!(matches!(set, DraftSaved::Refused(_)), "{set:?}");
    let text = desk
        .draft_text(draft, "text/en/short.md", Some(&script))
        .expect("seen");
    assert!(!text.flaws.is_empty(), "it is said to be no notice text");
    let saved = desk
        .draft_text_set(draft, content, "text/en/short.md", &script)
        .expect("answered");
    if let DraftSaved::Saved(view) = saved {
        assert!(view.lint.must_fix > 0, "and it cannot be published");
        let (draft, content) = ids_of(&view);
        assert_eq!(code(desk.draft_approve(draft, content)), "draft.must_fix");
    }
}

#[test]
fn two_people_at_one_draft_lose_nothing() {
    let (_dir, mut desk) = lead_desk();
    let newest = desk.in_force().expect("a notice").digest;
    let view = desk.draft_begin(newest).expect("begun");
    let (draft, content) = ids_of(&view);
    let value = |text: &str| vec![text.to_owned()];
    desk.draft_set(draft, content, "retention/RK/period", &value("7 years"))
        .expect("set");
    assert_eq!(
        code(desk.draft_set(draft, content, "retention/RK/period", &value("9 years"))),
        "draft.changed_meanwhile"
    );
    assert_eq!(
        code(desk.draft_approve(draft, content)),
        "draft.changed_meanwhile"
    );
}

#[test]
fn an_approval_ends_where_another_version_comes_between() {
    let (_dir, mut desk) = lead_desk();
    let named = |version: &str, words: &str| {
        let files = changed(
            &crate::shipped(),
            "text/en/section/household.md",
            "To offer a home",
            words,
        );
        let own = read(&files).expect("it reads");
        let files = changed(&files, "pack.toml", &own.version, version);
        changed(
            &files,
            "pack.toml",
            &format!("effective = \"{}\"", own.effective),
            "effective = \"2026-11-23\"",
        )
    };
    let first = begun(
        desk.draft_import_files(&named("2026-11.71", "To find a home"))
            .expect("in"),
    );
    let second = begun(
        desk.draft_import_files(&named("2026-11.72", "To let a home"))
            .expect("in"),
    );
    let (draft, content) = ids_of(&second);
    desk.draft_approve(draft, content).expect("approved");
    published(&mut desk, &first).expect("published");
    let view = desk.draft_view(draft, "organisation").expect("a draft");
    assert_eq!((view.line.state, view.line.approver), ("open", None));
    let how = Publish {
        listed_on: "2026-11-23".to_owned(),
        wording_material: false,
        reason: "a reason".to_owned(),
    };
    assert_eq!(
        code(desk.draft_publish(draft, content, &how)),
        "draft.not_approved"
    );
    published(&mut desk, &second).expect("approved again, then published");
    assert_eq!(checked(&mut desk).findings, 0);
}

#[test]
fn what_this_desk_could_not_work_with_is_not_published() {
    let (_dir, mut desk) = lead_desk();
    let government: Vec<PackFile> = crate::shipped_packs()
        .into_iter()
        .find(|(id, _)| *id == "mhclg-core")
        .map(|(_, files)| files)
        .expect("it ships")
        .into_iter()
        .filter(|file| !file.path.ends_with("leaflet.md"))
        .collect();
    let moved = changed(
        &crate::shipped(),
        "fields.toml",
        "id = \"dob\"",
        "id = \"day_of_birth\"",
    );
    for (files, rule) in [(government, "desk.leaflet"), (moved, "desk.identity")] {
        let view = begun(desk.draft_import_files(&files).expect("taken in"));
        let found = |line: &crate::views::FindingLine| line.rule == rule && line.must;
        assert!(
            view.lint.findings.iter().any(found),
            "{rule}: {:?}",
            view.lint.findings
        );
        let (draft, content) = ids_of(&view);
        assert_eq!(code(desk.draft_approve(draft, content)), "draft.must_fix");
    }
}
