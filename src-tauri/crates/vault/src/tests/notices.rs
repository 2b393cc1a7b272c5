//! A notice's life: drafts, publications, a later version in mid-interview, who must be told again.

use tell_first_evidence::{Act, Digest, DraftId, ShowingId, StaffId, commit};
use tell_first_intake::{ChoiceState, How, Layer};
use tell_first_notice::{self as notice, PackFile};
use uuid::Uuid;

use super::house::{House, at, day, pack, publish, reference, staff_id, value};
use super::rules::{raw, rule};
use crate::*;

/// A later version of the small notice: another day, other words on one card.
fn later() -> notice::Pack {
    let mut later = pack();
    later.version = "2".to_owned();
    later.digest = Digest::of(b"later pack");
    later.effective = day("2026-06-01");
    for texts in later.texts.values_mut() {
        if let Some(card) = texts.cards.get_mut("health_need") {
            card.what = "something else".to_owned();
        }
    }
    later
}

fn installed(house: &mut House, pack: &notice::Pack) {
    let files = [PackFile {
        path: "pack.toml".to_owned(),
        bytes: pack.version.clone().into_bytes(),
    }];
    let act = Act::PackInstalled {
        notice: reference(pack),
    };
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(at(1700), None, None, act)?;
            tx.pack_install(seq, pack, &files, at(1700))
        })
        .unwrap();
}

fn published(house: &mut House) -> notice::Pack {
    let later = later();
    installed(house, &later);
    house
        .vault()
        .write(|tx| publish(tx, &later, Some(&pack())))
        .unwrap();
    later
}

fn shown_later(
    house: &mut House,
    later: &notice::Pack,
    layer: Layer,
    how: How,
) -> Result<ShowingId> {
    let showing = ShowingId::from_uuid(house.uuid());
    let (person, interview) = (house.person, house.interview);
    let words = format!("later words of {layer}");
    let text = Digest::of(words.as_bytes());
    let section = (layer == Layer::Section).then_some("identity");
    let act = Act::ShowingStarted {
        showing,
        interview,
        person,
        notice: reference(later),
        layer: layer.to_string(),
        section: section.map(str::to_owned),
        language: "en".to_owned(),
        text,
        how: how.to_string(),
    };
    house.vault().write(|tx| {
        let seq = tx.append(at(1800), None, Some(staff_id()), act)?;
        tx.text_keep(seq, text, &words)?;
        tx.showing_start(
            seq,
            &NewShowing {
                showing,
                interview,
                person,
                pack: later.digest,
                layer,
                section,
                language: "en",
                text,
                how,
                staff: staff_id(),
                at: at(1800),
            },
        )?;
        Ok(showing)
    })
}

fn moved(house: &mut House, to: &notice::Pack, told: Option<ShowingId>) -> Result<()> {
    let (interview, person) = (house.interview, house.person);
    let act = Act::InterviewMoved {
        interview,
        person,
        notice: reference(to),
        showing: told,
    };
    house.vault().write(|tx| {
        let seq = tx.append(at(1900), None, Some(staff_id()), act)?;
        tx.interview_move(seq, interview, to.digest)
    })
}

#[test]
fn nobody_is_asked_under_a_notice_that_was_not_published() {
    let mut house = House::new();
    let later = later();
    installed(&mut house, &later);
    let to = hex(later.digest);
    assert_eq!(
        raw(
            &mut house,
            &format!(
                "INSERT INTO interview (id, person, purpose, reference, pack, language, status, staff, started_ms,
                   first_seq, seq)
                 SELECT zeroblob(16), person, purpose, 'R', x'{to}', language, 'open', staff, 1, {{seq}}, {{seq}}
                   FROM interview LIMIT 1"
            )
        ),
        "not-published"
    );
}

fn hex(digest: Digest) -> String {
    digest.to_string()
}

#[test]
fn an_interview_moves_only_once_the_person_was_told_what_changed() {
    let mut house = House::new();
    house.show(Layer::Section, Some("identity"));
    let unpublished = later();
    installed(&mut house, &unpublished);
    assert_eq!(
        rule(moved(&mut house, &unpublished, None)),
        "told-before-moved"
    );
    assert_eq!(
        rule(shown_later(
            &mut house,
            &unpublished,
            Layer::Changes,
            How::Screen
        )),
        "showing-is-of-its-interview",
        "nothing is told of a version that is not out"
    );
    let later = unpublished;
    house
        .vault()
        .write(|tx| publish(tx, &later, Some(&pack())))
        .unwrap();
    assert_eq!(
        rule(shown_later(&mut house, &later, Layer::Section, How::Screen)),
        "showing-is-of-its-interview",
        "only what changed comes before the move"
    );
    assert_eq!(rule(moved(&mut house, &later, None)), "told-before-moved");
    let aloud = shown_later(&mut house, &later, Layer::Changes, How::Aloud).unwrap();
    assert_eq!(
        rule(moved(&mut house, &later, Some(aloud))),
        "told-before-moved",
        "a reading tells at its end"
    );
    let told = shown_later(&mut house, &later, Layer::Changes, How::Screen).unwrap();
    moved(&mut house, &later, Some(told)).unwrap();
    assert_eq!(
        rule(moved(&mut house, &pack(), Some(told))),
        "told-before-moved",
        "there is no way back"
    );
    assert!(
        house
            .vault()
            .check_all(|_| ())
            .unwrap()
            .findings()
            .is_empty()
    );
}

#[test]
fn an_interview_in_which_nothing_was_told_moves_at_once() {
    let mut house = House::new();
    let later = published(&mut house);
    moved(&mut house, &later, None).unwrap();
    assert!(
        house
            .vault()
            .check_all(|_| ())
            .unwrap()
            .findings()
            .is_empty()
    );
}

#[test]
fn what_was_told_under_the_earlier_version_covers_no_question_of_the_later() {
    let mut house = House::new();
    let before = house.show(Layer::Section, Some("identity"));
    house
        .answer("id.name", &value("Ada"), before, None)
        .unwrap();
    let later = published(&mut house);
    let told = shown_later(&mut house, &later, Layer::Changes, How::Screen).unwrap();
    moved(&mut house, &later, Some(told)).unwrap();
    assert_eq!(
        rule(house.answer("id.name", &value("Eve"), before, None)),
        "told-before-asked"
    );
    assert_eq!(
        rule(house.answer("id.name", &value("Eve"), told, None)),
        "told-before-asked",
        "what changed is no section"
    );
    let after = shown_later(&mut house, &later, Layer::Section, How::Screen).unwrap();
    let interview = house.interview;
    house
        .answer("id.other", &value("Eve"), after, None)
        .unwrap();
    let under: Vec<Digest> = house
        .vault()
        .answers_in(interview)
        .unwrap()
        .into_iter()
        .map(|row| row.pack)
        .collect();
    assert_eq!(under, [pack().digest, later.digest]);
    assert!(
        house
            .vault()
            .check_all(|_| ())
            .unwrap()
            .findings()
            .is_empty()
    );
}

#[test]
fn a_yes_covers_the_words_it_was_given_to_and_no_others() {
    let mut house = House::new();
    let shown = house.show(Layer::Full, None);
    let yes = house
        .choose("health_need", ChoiceState::Given, shown, &[])
        .unwrap();
    house
        .answer("health.need", &value("a lift"), shown, Some(yes))
        .unwrap();
    let later = published(&mut house);
    let told = shown_later(&mut house, &later, Layer::Changes, How::Screen).unwrap();
    moved(&mut house, &later, Some(told)).unwrap();
    let full = shown_later(&mut house, &later, Layer::Full, How::Screen).unwrap();
    assert_eq!(
        rule(house.answer("health.need", &value("a bath"), full, Some(yes))),
        "no-route-no-value"
    );
    let interview = house.interview;
    let record = house.vault().record(interview, day("2026-11-23")).unwrap();
    assert!(record.live_choice("health_need").is_none());
    assert_eq!(record.outdated_choice("health_need"), Some(yes));
    assert_eq!(
        record.held("health.need", 0).map(|held| held.rests.clone()),
        Some(vec!["health_need".to_owned()]),
        "what was stored under the earlier words stays, and goes with that yes"
    );
}

#[test]
fn a_publication_follows_the_last_and_never_changes() {
    let mut house = House::new();
    let later = published(&mut house);
    let to = hex(later.digest);
    let forged = |set: &str| format!("UPDATE publication SET {set} WHERE pack = x'{to}'");
    for set in [
        "effective = '2020-01-01', seq = {seq}",
        "material = 0, seq = {seq}",
        "reason = 'x', seq = {seq}",
        "ordinal = 9, seq = {seq}",
    ] {
        assert_eq!(raw(&mut house, &forged(set)), "packs-never-change", "{set}");
    }
    assert_eq!(
        raw(&mut house, &forged("archived_ms = 1, seq = {seq}")),
        "newest-stays"
    );
    assert_eq!(
        raw(&mut house, "DELETE FROM publication"),
        "packs-never-change"
    );
    assert_eq!(
        raw(
            &mut house,
            &format!("INSERT INTO publication_change VALUES (x'{to}', 'short', '')")
        ),
        "packs-never-change",
        "what a version changed is said when it is published"
    );
    let mut third = super::house::pack();
    third.version = "3".to_owned();
    third.digest = Digest::of(b"third");
    third.effective = day("2026-07-01");
    installed(&mut house, &third);
    let publish_third = |house: &mut House, third: &notice::Pack, after: Option<&notice::Pack>| {
        rule(house.vault().write(|tx| publish(tx, third, after)))
    };
    assert_eq!(
        publish_third(&mut house, &third, Some(&pack())),
        "publication-follows-the-last"
    );
    third.effective = day("2026-05-01");
    assert_eq!(
        publish_third(&mut house, &third, Some(&later)),
        "dated-before-the-last"
    );
}

#[test]
fn a_change_in_what_is_done_with_data_is_material() {
    let mut house = House::new();
    let later = later();
    installed(&mut house, &later);
    let (to, from) = (hex(later.digest), hex(pack().digest));
    let insert = |processing: u8, material: u8, reason: &str| {
        format!(
            "INSERT INTO publication (pack, pack_id, ordinal, effective, listed_on, supersedes, processing, material,
               reason, salt, staff, at_ms, first_seq, seq)
             SELECT x'{to}', 'test', 2, '2026-06-01', '2026-06-01', x'{from}', {processing}, {material}, {reason},
               iif({reason} IS NULL, NULL, zeroblob(32)), staff, 1, {{seq}}, {{seq}} FROM publication LIMIT 1"
        )
    };
    for (processing, material, reason) in [(1, 0, "'no'"), (0, 1, "NULL"), (0, 0, "NULL")] {
        assert_eq!(
            raw(&mut house, &insert(processing, material, reason)),
            "not-well-formed",
            "{processing} {material} {reason}"
        );
    }
    assert_eq!(raw(&mut house, &insert(1, 1, "NULL")), "allowed");
}

/// A second member who could approve.
fn second_lead(house: &mut House) -> StaffId {
    let member = StaffId::from_uuid(Uuid::from_u128(77));
    let salt = tell_first_evidence::Salt::from_bytes([4; 32]);
    let act = Act::StaffAdded {
        member,
        roles: "lead".to_owned(),
        name: commit(&salt, b"Lena"),
    };
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(at(1600), None, None, act)?;
            tx.staff_add(
                seq,
                &NewStaff {
                    member,
                    name: "Lena",
                    salt: &salt,
                    slot: "fedcba9876543210",
                    roles: "lead",
                    at: at(1600),
                },
            )
        })
        .unwrap();
    member
}

fn draft_files(words: &str) -> Vec<PackFile> {
    vec![PackFile {
        path: "pack.toml".to_owned(),
        bytes: words.as_bytes().to_vec(),
    }]
}

fn begun(house: &mut House) -> DraftId {
    let draft = DraftId::from_uuid(house.uuid());
    let files = draft_files("one");
    let content = notice::digest(&files);
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(
                at(1700),
                None,
                Some(staff_id()),
                Act::DraftBegun { draft, content },
            )?;
            let new = NewDraft {
                draft,
                pack_id: "test",
                based_on: None,
                content,
                author: staff_id(),
                at: at(1700),
            };
            tx.draft_begin(seq, &new, &files)
        })
        .unwrap();
    draft
}

fn approved(house: &mut House, draft: DraftId, by: StaffId) -> Result<()> {
    let content = house.vault().draft(draft)?.content;
    house.vault().write(|tx| {
        let act = Act::DraftApproved { draft, content };
        let seq = tx.append(at(1750), None, Some(by), act)?;
        tx.draft_approve(seq, draft, by)
    })
}

fn changed(house: &mut House, draft: DraftId, words: &str) -> Result<()> {
    let files = draft_files(words);
    let content = notice::digest(&files);
    house.vault().write(|tx| {
        let act = Act::DraftSaved { draft, content };
        let seq = tx.append(at(1760), None, Some(staff_id()), act)?;
        tx.draft_save(seq, draft, content, &files, staff_id(), at(1760))
    })
}

#[test]
fn a_draft_is_approved_by_another_where_there_is_one_and_a_change_undoes_it() {
    let mut house = House::new();
    let draft = begun(&mut house);
    approved(&mut house, draft, staff_id()).unwrap();
    changed(&mut house, draft, "two").unwrap();
    assert_eq!(house.vault().draft(draft).unwrap().state, "open");
    let second = second_lead(&mut house);
    assert_eq!(
        rule(approved(&mut house, draft, staff_id())),
        "another-approves"
    );
    approved(&mut house, draft, second).unwrap();
    assert_eq!(
        raw(
            &mut house,
            "UPDATE draft SET content = zeroblob(32), state = 'published', seq = {seq}"
        ),
        "approved-before-published"
    );
    assert_eq!(
        raw(&mut house, "UPDATE draft_file SET bytes = x'00'"),
        "draft-is-over",
        "an approved draft's files stand still"
    );
    let dropped = Act::DraftDropped { draft };
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(at(1770), None, Some(staff_id()), dropped)?;
            tx.draft_drop(seq, draft)
        })
        .unwrap();
    assert_eq!(rule(changed(&mut house, draft, "three")), "draft-is-over");
    assert_eq!(raw(&mut house, "DELETE FROM draft"), "drafts-are-kept");
    assert!(
        house
            .vault()
            .check_all(|_| ())
            .unwrap()
            .findings()
            .is_empty()
    );
}

#[test]
fn what_was_changed_behind_the_rules_is_found() {
    let forgeries = [
        "UPDATE draft_file SET bytes = x'00'",
        "UPDATE draft SET author = (SELECT id FROM staff ORDER BY added_ms DESC LIMIT 1), content = zeroblob(32)",
        "UPDATE publication SET effective = '2020-01-01' WHERE ordinal = 2",
        "UPDATE publication SET material = 0, processing = 0 WHERE ordinal = 2",
        "UPDATE publication SET reason = 'another' WHERE ordinal = 2",
        "DELETE FROM publication WHERE ordinal = 2",
        "INSERT INTO publication_change SELECT pack, 'card', 'forged' FROM publication WHERE ordinal = 2",
        "DELETE FROM publication_change",
        "UPDATE interview SET pack = (SELECT pack FROM publication WHERE ordinal = 1)",
    ];
    for sql in forgeries {
        let mut house = House::new();
        begun(&mut house);
        let later = published(&mut house);
        moved(&mut house, &later, None).unwrap();
        assert!(
            house
                .vault()
                .check_all(|_| ())
                .unwrap()
                .findings()
                .is_empty()
        );
        let conn = &house.vault().conn;
        conn.set_db_config(
            rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER,
            false,
        )
        .unwrap();
        conn.pragma_update(None, "foreign_keys", 0).unwrap();
        conn.execute_batch(sql).unwrap();
        assert!(
            !house
                .vault()
                .check_all(|_| ())
                .unwrap()
                .findings()
                .is_empty(),
            "{sql}"
        );
    }
}

#[test]
fn whoever_was_told_what_changed_since_is_told_again_once() {
    let mut house = House::new();
    let today = day("2026-11-23");
    let due = |house: &mut House| house.vault().to_tell("test", today, 0, 10).unwrap();
    // Somebody who was shown another section only, and somebody who was shown nothing.
    house.show(Layer::Section, Some("health"));
    assert_eq!(due(&mut house).1, 0);
    let later = published(&mut house);
    assert_eq!(due(&mut house).1, 0, "that section did not change");
    let (person, interview) = (house.person, house.interview);
    house
        .show_to(person, interview, Layer::Section, Some("identity"))
        .unwrap();
    let (lines, total) = due(&mut house);
    assert_eq!((lines.len(), total), (1, 1));
    assert_eq!(lines[0].told, pack().digest);
    assert_eq!(
        house.vault().to_tell_one("test", today, person).unwrap(),
        Some(pack().digest)
    );
    assert_eq!(
        house
            .vault()
            .to_tell("test", day("2026-05-31"), 0, 10)
            .unwrap()
            .1,
        0,
        "not before it is in force"
    );
    shown_later(&mut house, &later, Layer::Changes, How::Aloud).unwrap();
    assert_eq!(due(&mut house).1, 1, "a reading tells at its end");
    shown_later(&mut house, &later, Layer::Changes, How::Posted).unwrap();
    assert_eq!(due(&mut house).1, 0);
    assert_eq!(
        house.vault().to_tell_one("test", today, person).unwrap(),
        None
    );
}
