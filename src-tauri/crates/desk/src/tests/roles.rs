use super::*;
use tell_first_evidence::{
    Digest, DraftId, LettingId, ReceiptId, ShowingId, StaffId, VaultId, World,
};
use tell_first_vault::BackupPlace;
use uuid::Uuid;

/// Calls one function with arguments that fit nothing: only the role decides whether it is refused
/// for the role.
type Call = (&'static str, fn(&mut Desk) -> &'static str);

fn i() -> InterviewId {
    InterviewId::from_uuid(Uuid::nil())
}

fn p() -> PersonId {
    PersonId::from_uuid(Uuid::nil())
}

fn l() -> LettingId {
    LettingId::from_uuid(Uuid::nil())
}

fn n() -> DraftId {
    DraftId::from_uuid(Uuid::nil())
}

fn x() -> Digest {
    Digest::of(b"x")
}

fn nowhere() -> BackupPlace {
    BackupPlace {
        folder: "nowhere".into(),
        vault: VaultId::from_uuid(Uuid::nil()),
        world: World::Live,
    }
}

static OFFICER: &[Call] = &[
    ("person_export bundle", |d| {
        code(d.person_export(p(), "bundle"))
    }),
    ("interview_start", |d| code(d.interview_start(Some(p())))),
    ("interview_resume", |d| code(d.interview_resume(i()))),
    ("interview_step", |d| code(d.interview_step(i()))),
    ("interview_who", |d| {
        code(d.interview_who(i(), &[], "desk", true))
    }),
    ("interview_continue", |d| {
        code(d.interview_continue(i(), "who"))
    }),
    ("interview_go", |d| code(d.interview_go(i(), "who"))),
    ("interview_pause", |d| code(d.interview_pause(i()))),
    ("check_confirm", |d| code(d.check_confirm(i()))),
    ("answer_save", |d| {
        code(d.answer_save(i(), &declined("dob")))
    }),
    ("page_save", |d| code(d.page_save(i(), "x", &[]))),
    ("row_add", |d| code(d.row_add(i(), "x"))),
    ("row_remove", |d| code(d.row_remove(i(), "x", 1))),
    ("group_skip", |d| code(d.group_skip(i(), "x"))),
    ("choices_save", |d| code(d.choices_save(i(), &[]))),
];

static RECEPTION_TOO: &[Call] = &[
    ("notice_put", |d| {
        code(d.notice_put(i(), "short", None, "screen"))
    }),
    ("notice_end", |d| {
        code(d.notice_end(ShowingId::from_uuid(Uuid::nil()), 0, None))
    }),
    ("notice_read", |d| code(d.notice_read(i(), None))),
    ("choice_record", |d| {
        code(d.choice_record(i(), "x", "yes", "own-tap", None))
    }),
    ("choice_withdraw", |d| {
        code(d.choice_withdraw(p(), None, "x"))
    }),
    ("copy_make", |d| code(d.copy_make(i()))),
    ("copy_hand", |d| {
        code(d.copy_hand(ReceiptId::from_uuid(Uuid::nil()), "saved"))
    }),
    ("copy_ended", |d| code(d.copy_ended(p(), None, "x"))),
    ("copy_saved", |d| {
        code(d.copy_saved(ReceiptId::from_uuid(Uuid::nil()), false))
    }),
    ("copy_save", |d| {
        code(d.copy_save(ReceiptId::from_uuid(Uuid::nil()), false, ""))
    }),
    ("reception_begin", |d| {
        code(d.reception_begin(Some(p()), None))
    }),
    ("reception_notice", |d| code(d.reception_notice())),
    ("reception_add", |d| {
        code(d.reception_add(&crate::NewPerson::default()))
    }),
    ("reception_view", |d| code(d.reception_view(i()))),
];

static ADMINISTRATOR: &[Call] = &[
    ("staff_list", |d| code(d.staff_list())),
    ("staff_add", |d| code(d.staff_add("", "", "", &[]))),
    ("staff_remove", |d| {
        code(d.staff_remove(StaffId::from_uuid(Uuid::nil())))
    }),
    ("recovery_renew", |d| code(d.recovery_renew())),
    ("recovery_keep", |d| code(d.recovery_keep("x"))),
    ("backup_place_managed", |d| code(d.backup_place_managed())),
    ("backup_folder_save", |d| code(d.backup_folder_save("x"))),
    ("backup_begin", |d| code(d.backup_begin())),
    ("settings_save", |d| code(d.settings_save(0, "", ""))),
    ("place_add", |d| code(d.place_add("x"))),
    ("place_remove", |d| code(d.place_remove("x"))),
    ("key_change", |d| code(d.key_change("x"))),
];

static FIND: &[Call] = &[("person_find", |d| code(d.person_find("x")))];
static PAGE: &[Call] = &[
    ("person_open", |d| code(d.person_open(p(), None))),
    ("person_page", |d| code(d.person_page(p()))),
    ("person_export dpv", |d| code(d.person_export(p(), "dpv"))),
    ("person_export_of", |d| {
        code(d.person_export_of("7F3KB", "kantara"))
    }),
];
static TEXTS: &[Call] = &[("text_view", |d| code(d.text_view(Digest::of(b"x"))))];
static EVIDENCE: &[Call] = &[
    ("evidence_status", |d| code(d.evidence_status())),
    ("heads_view", |d| code(d.heads_view())),
];
static CHECKER: &[Call] = &[("checker_save", |d| code(d.checker_save(Vec::new(), "")))];
static TELL: &[Call] = &[
    ("interview_move", |d| code(d.interview_move(i()))),
    ("tell_begin", |d| code(d.tell_begin(p(), None))),
    ("tell_view", |d| code(d.tell_view(i()))),
    ("tell_done", |d| code(d.tell_done(i()))),
    ("letting_agree", |d| code(d.letting_agree(p(), "x"))),
    ("letting_open", |d| code(d.letting_open(l(), None))),
    ("letting_leaflets", |d| code(d.letting_leaflets(l(), 1))),
    ("letting_logged", |d| code(d.letting_logged(l()))),
    ("letting_drop", |d| code(d.letting_drop(l()))),
];
static TOLD: &[Call] = &[
    ("tell_list", |d| code(d.tell_list(0))),
    ("lettings_view", |d| code(d.lettings_view())),
    ("list_save tell-again", |d| code(d.list_save("tell-again"))),
    ("list_save lettings", |d| code(d.list_save("lettings"))),
];
static NOTICES: &[Call] = &[
    ("notices_view", |d| code(d.notices_view())),
    ("version_view", |d| code(d.version_view(x()))),
    ("version_text", |d| {
        code(d.version_text(x(), "text/en/short.md"))
    }),
    ("version_compare", |d| code(d.version_compare(x(), x()))),
    ("version_archive", |d| code(d.version_archive(x()))),
    ("version_export", |d| code(d.version_export(x(), false))),
    ("draft_begin", |d| code(d.draft_begin(x()))),
    ("draft_import", |d| code(d.draft_import(b"x"))),
    ("draft_import_files", |d| code(d.draft_import_files(&[]))),
    ("draft_view", |d| code(d.draft_view(n(), "dates"))),
    ("draft_set", |d| code(d.draft_set(n(), x(), "x", &[]))),
    ("draft_add", |d| code(d.draft_add(n(), x(), "retention"))),
    ("draft_remove", |d| code(d.draft_remove(n(), x(), "x"))),
    ("draft_text", |d| code(d.draft_text(n(), "x", None))),
    ("draft_text_set", |d| {
        code(d.draft_text_set(n(), x(), "x", "y"))
    }),
    ("draft_approve", |d| code(d.draft_approve(n(), x()))),
    ("draft_publish", |d| {
        code(d.draft_publish(n(), x(), &crate::Publish::default()))
    }),
    ("draft_drop", |d| code(d.draft_drop(n()))),
    ("draft_export", |d| code(d.draft_export(n(), false))),
    ("coverage_view", |d| code(d.coverage_view())),
    ("list_save coverage", |d| code(d.list_save("coverage"))),
    ("list_save showings", |d| code(d.list_save("showings"))),
    ("list_save answers-to-cards", |d| {
        code(d.list_save("answers-to-cards"))
    }),
];
static ANYBODY: &[Call] = &[
    ("home_view", |d| code(d.home_view())),
    ("session_view", |d| code(d.session_view())),
    ("settings_view", |d| code(d.settings_view())),
    ("backup_place", |d| code(d.backup_place())),
    ("backup_day", |d| code(d.backup_day())),
    ("backup_begin_daily", |d| {
        code(d.backup_begin_daily(&nowhere(), &[]))
    }),
    ("backup_ended", |d| code(d.backup_ended(None))),
    ("check_some", |d| code(d.check_some(1))),
    ("check_is_over", |d| code(d.check_is_over())),
];

/// Which of these lists each role may call.
static TABLE: &[(Role, &[&[Call]])] = &[
    (Role::Reception, &[RECEPTION_TOO, FIND, TEXTS, CHECKER]),
    (
        Role::Officer,
        &[
            OFFICER,
            RECEPTION_TOO,
            FIND,
            PAGE,
            TEXTS,
            TELL,
            TOLD,
            CHECKER,
        ],
    ),
    (Role::Trainer, &[]),
    (
        Role::Lead,
        &[FIND, PAGE, TEXTS, EVIDENCE, NOTICES, TOLD, CHECKER],
    ),
    (Role::Administrator, &[ADMINISTRATOR, EVIDENCE, CHECKER]),
];

#[test]
fn every_function_asks_for_its_role() {
    let all: [&[Call]; 12] = [
        OFFICER,
        RECEPTION_TOO,
        ADMINISTRATOR,
        FIND,
        PAGE,
        TEXTS,
        EVIDENCE,
        CHECKER,
        TELL,
        TOLD,
        NOTICES,
        ANYBODY,
    ];
    let (_dir, mut desk) = officer_desk();
    for (role, allowed) in TABLE {
        desk.session.as_mut().expect("signed in").roles = vec![*role];
        for list in all {
            let open = std::ptr::eq(list, ANYBODY)
                || allowed.iter().any(|known| std::ptr::eq(*known, list));
            for (name, call) in list {
                let refused = call(&mut desk) == "role.refused";
                assert_eq!(refused, !open, "{name} for {}", role.code());
            }
        }
    }
}

#[test]
fn ending_an_encounter_asks_for_the_role_that_leads_it() {
    let (_dir, mut desk) = officer_desk();
    let view = desk.interview_start(None).expect("starts");
    let (interview, _) = ids(&view);
    desk.session.as_mut().expect("signed in").roles = vec![Role::Reception];
    assert_eq!(code(desk.interview_close(interview)), "role.refused");
    assert_eq!(code(desk.interview_finish(interview)), "role.refused");
    assert_eq!(code(desk.reception_view(interview)), "interview.not_found");
}

#[test]
fn answers_stay_with_those_who_may_see_them() {
    let (_dir, mut desk) = officer_desk();
    let (_, person, _) = started(&mut desk, &Script::default());
    assert!(!desk.person_page(person).expect("page").held.is_empty());
    desk.session.as_mut().expect("signed in").roles = vec![Role::Lead];
    let page = desk.person_page(person).expect("page");
    assert!(page.held.is_empty() && !page.told.is_empty() && !page.timeline.is_empty());
}

#[test]
fn nobody_signed_in_does_nothing() {
    let (_dir, mut desk) = officer_desk();
    desk.session = None;
    for list in [
        OFFICER,
        RECEPTION_TOO,
        ADMINISTRATOR,
        FIND,
        PAGE,
        TEXTS,
        EVIDENCE,
        CHECKER,
        TELL,
        TOLD,
        NOTICES,
        ANYBODY,
    ] {
        for (name, call) in list {
            assert_eq!(call(&mut desk), "session.not_signed_in", "{name}");
        }
    }
}

#[test]
fn reception_reads_nothing_of_an_interview() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person, _) = started(&mut desk, &Script::default());
    let receipt: ReceiptId = desk
        .copy_make(interview)
        .ok()
        .and_then(|copy| copy.receipt)
        .expect("a copy")
        .parse()
        .expect("id");
    let (open, _, _) = started(
        &mut desk,
        &Script {
            stop_at: Some("group:now"),
            ..Script::default()
        },
    );
    let put = desk
        .notice_put(open, "section", Some("now"), "screen")
        .expect("put");
    let showing: ShowingId = put.showing.parse().expect("id");
    desk.session.as_mut().expect("in").roles = vec![Role::Reception];
    for refused in [
        code(desk.choice_record(open, "survey", "yes", "own-tap", None)),
        code(desk.notice_read(open, None)),
        code(desk.copy_make(interview)),
        code(desk.copy_hand(receipt, "saved")),
        code(desk.copy_save(receipt, false, "")),
        code(desk.copy_saved(receipt, false)),
        code(desk.notice_put(open, "short", None, "screen")),
        code(desk.notice_end(showing, 1, None)),
    ] {
        assert_eq!(refused, "role.refused");
    }
    // Nor does an encounter of their own work, of somebody else, while the person is not before them.
    let own = desk.reception_begin(Some(person), None).expect("begins");
    let own: InterviewId = own.interview.id.parse().expect("id");
    let session = desk.session.as_mut().expect("in");
    session.staff = StaffId::from_uuid(Uuid::nil());
    session.forget();
    assert_eq!(code(desk.reception_view(own)), "person.detail_needed");
    assert_eq!(code(desk.notice_read(own, None)), "person.detail_needed");
    assert_eq!(code(desk.copy_make(own)), "person.detail_needed");
    assert_eq!(
        code(desk.choice_withdraw(person, Some(own), "survey")),
        "person.detail_needed"
    );
}

#[test]
fn taking_up_an_interview_is_no_way_around_the_second_detail() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:now"),
        ..Script::default()
    };
    let (interview, person, _) = started(&mut desk, &script);
    let session = desk.session.as_mut().expect("in");
    session.forget();
    let own = session.staff;
    session.staff = StaffId::from_uuid(Uuid::nil());
    assert_eq!(
        code(desk.interview_resume(interview)),
        "person.detail_needed"
    );
    assert_eq!(code(desk.interview_step(interview)), "person.detail_needed");
    assert_eq!(
        code(desk.interview_pause(interview)),
        "person.detail_needed"
    );
    assert_eq!(code(desk.person_page(person)), "person.detail_needed");
    // One's own goes on.
    desk.session.as_mut().expect("in").staff = own;
    desk.interview_resume(interview).expect("taken up");
}

#[test]
fn a_showing_of_another_session_has_no_time() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:now"),
        ..Script::default()
    };
    let (interview, person, _) = started(&mut desk, &script);
    for (forgotten, most) in [(false, 10_000), (true, 0)] {
        let put = desk
            .notice_put(interview, "section", Some("now"), "screen")
            .expect("put");
        let showing: ShowingId = put.showing.parse().expect("id");
        if forgotten {
            desk.session.as_mut().expect("in").forget();
        }
        desk.notice_end(showing, 3_600_000, None).expect("ended");
        let rows = desk.vault.showings_of(person).expect("showings");
        let row = rows.iter().find(|row| row.showing == showing);
        assert!(row.and_then(|row| row.in_view_ms) <= Some(most));
    }
}

/// The lead sees that somebody was interviewed, and neither that a private page came up nor what was said on it.
#[test]
fn the_lead_cannot_work_answers_out() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        answers: &[
            ("need.access", "", "1"),
            ("need.adapt", "", "rails"),
            ("id.full_name", "text", "Maria Quist"),
        ],
        cards: &[super::YES_HEALTH],
        ticked: &[],
        stop_at: Some("group:work"),
    };
    let (_, person, _) = started(&mut desk, &script);
    let pack = desk.in_force().expect("a notice");
    let labels: Vec<String> = pack
        .fields
        .iter()
        .filter(|field| !field.sensitive.is_empty())
        .map(|field| field.label.clone())
        .collect();
    let told = |desk: &Desk| {
        let page = desk.person_page(person).expect("page");
        let lines = page.timeline.into_iter();
        lines
            .filter(|line| line.kind.starts_with("answer.") || line.kind.starts_with("row."))
            .map(|line| line.title)
            .collect::<Vec<_>>()
    };
    let sensitive = |titles: &[String]| titles.iter().any(|title| labels.contains(title));
    assert!(sensitive(&told(&desk)), "a control: the officer sees them");
    desk.session.as_mut().expect("in").roles = vec![Role::Lead];
    let lines = told(&desk);
    assert!(!lines.is_empty() && !sensitive(&lines), "{lines:?}");
}
