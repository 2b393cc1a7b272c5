//! A durable save of one page of answers, with its entries and its signed head, against one bare insert.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tell_first_desk::views::{FieldView, Given as Said_, ItemView, StepPart, StepView};
use tell_first_desk::{Desk, Founding, Role, Said};
use tell_first_evidence::InterviewId;
use tell_first_tests::given::Given;

use crate::bare;
use crate::timing::{Figure, Goal, milliseconds, quantile};

const ROUNDS: usize = 60;
/// The page that is saved: a dozen ordinary questions.
const PAGE: &str = "contact";

pub(crate) fn measure() -> Vec<Figure> {
    let home = tempfile::tempdir().expect("a folder");
    let given = Given::new(NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"), 1);
    let founding = Founding {
        name: "Measure",
        sign_in_name: "measure",
        passphrase: "a passphrase for measuring",
        roles: &[Role::Officer, Role::Administrator],
        desk_name: "Measuring",
    };
    let dir = home.path().join("live");
    let (mut desk, founded) = Desk::found(&dir, &founding, given.outside()).expect("a desk");
    desk.recovery_confirm(&founded.recovery_code)
        .expect("signed in");
    let conn = bare::open(&home.path().join("bare.db"), [6; 32]);
    conn.execute_batch("CREATE TABLE answer (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT")
        .expect("a table");
    let mut rows = Rows::open(&home.path().join("rows.db"));
    let (mut ours, mut bare, mut same, mut answers) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let (interview, said) = at_page(&mut desk);
        answers = said.len();
        let (ms, saved) =
            milliseconds(|| desk.page_save(interview, PAGE, &said).expect("an answer"));
        assert!(
            saved.saved && saved.problems.is_empty(),
            "the page is saved: {:?}",
            saved.problems
        );
        ours.push(ms);
        let insert = || {
            conn.execute("INSERT INTO answer (value) VALUES (?1)", ["x".repeat(100)])
                .expect("a row")
        };
        bare.push(milliseconds(insert).0);
        same.push(milliseconds(|| rows.save(answers)).0);
        desk.interview_pause(interview).expect("set aside");
    }
    assert!(
        answers >= 6,
        "the page has a good number of answers: {answers}"
    );
    let ours = quantile(&mut ours, 0.5);
    let figure = |name, bare, goal| Figure {
        name,
        ours,
        bare,
        unit: "ms",
        goal,
    };
    vec![
        figure(
            "save: one page of answers, durable, median",
            quantile(&mut bare, 0.5),
            Goal::AtMost(1.5),
        ),
        figure(
            "save: the same, against its rows alone",
            quantile(&mut same, 0.5),
            Goal::None,
        ),
    ]
}

/// As many rows as a page of answers leaves, with their indexes and nothing else: no rule, no hash, no signature.
struct Rows {
    conn: rusqlite::Connection,
    seq: i64,
}

impl Rows {
    fn open(path: &std::path::Path) -> Self {
        let conn = bare::open(path, [7; 32]);
        conn.execute_batch(
            "CREATE TABLE entry (seq INTEGER PRIMARY KEY, interview BLOB, person BLOB, bytes BLOB, leaf BLOB) STRICT;
             CREATE INDEX entry_interview ON entry (interview); CREATE INDEX entry_person ON entry (person);
             CREATE TABLE node (at INTEGER PRIMARY KEY, hash BLOB) STRICT;
             CREATE TABLE head (size INTEGER PRIMARY KEY, note TEXT) STRICT;
             CREATE TABLE answer_value (id INTEGER PRIMARY KEY, text TEXT) STRICT;
             CREATE TABLE answer (id INTEGER PRIMARY KEY, interview BLOB, field INTEGER, person BLOB,
               value INTEGER UNIQUE, showing BLOB, seq INTEGER UNIQUE, UNIQUE (interview, field)) STRICT;
             CREATE INDEX answer_person ON answer (person)",
        )
        .expect("tables");
        Self { conn, seq: 0 }
    }

    fn save(&mut self, answers: usize) {
        let id = uuid::Uuid::from_u128(
            u128::from(self.seq.unsigned_abs()).wrapping_mul(0x9e37_79b9_7f4a_7c15),
        );
        let id = id.as_bytes().as_slice();
        let transaction = self.conn.transaction().expect("a transaction");
        let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            let mut statement = transaction.prepare_cached(sql).expect("a statement");
            statement.execute(values).expect("a row");
        };
        for field in 0..answers {
            let (seq, field) = (self.seq, i64::try_from(field).unwrap_or_default());
            let (bytes, hash) = ([b'x'; 400], [7_u8; 32]);
            run(
                "INSERT INTO entry VALUES (?1, ?2, ?2, ?3, ?4)",
                &[&seq, &id, &bytes.as_slice(), &hash.as_slice()],
            );
            // A tree has one inner node for each leaf but the first.
            run(
                "INSERT INTO node VALUES (?1, ?2)",
                &[&seq, &hash.as_slice()],
            );
            run(
                "INSERT INTO answer_value VALUES (?1, ?2)",
                &[&seq, &"An ordinary answer of some words"],
            );
            run(
                "INSERT INTO answer VALUES (?1, ?2, ?3, ?2, ?1, ?2, ?1)",
                &[&seq, &id, &field],
            );
            self.seq += 1;
        }
        run(
            "INSERT INTO head VALUES (?1, ?2)",
            &[&self.seq, &"x".repeat(250)],
        );
        transaction.commit().expect("on the disk");
    }
}

/// A new interview brought to the page, its notice put up, and what is said there.
fn at_page(desk: &mut Desk) -> (InterviewId, Vec<Said>) {
    let step = desk.interview_start(None).expect("an interview");
    let interview: InterviewId = step.interview.id.parse().expect("an id");
    desk.interview_who(interview, &["applicant".to_owned()], "desk", true)
        .expect("who");
    let put = desk
        .notice_put(interview, "short", None, "screen")
        .expect("the short notice");
    desk.notice_end(put.showing.parse().expect("an id"), 90_000, None)
        .expect("its end");
    let mut step = desk
        .interview_continue(interview, "short")
        .expect("the next page");
    while step.place != format!("group:{PAGE}") {
        let group = step
            .place
            .strip_prefix("group:")
            .expect("a page of questions")
            .to_owned();
        step = desk.group_skip(interview, &group).expect("the next page");
    }
    desk.notice_put(interview, "section", Some(PAGE), "screen")
        .expect("its notice");
    let said = answers(&desk.interview_step(interview).expect("the page"));
    (interview, said)
}

fn answers(step: &StepView) -> Vec<Said> {
    let StepPart::Questions { group, .. } = &step.step else {
        panic!("a page of questions")
    };
    let fields = group.items.iter().filter_map(|item| match item {
        ItemView::Field(field) => Some(field),
        ItemView::Repeat(_) => None,
    });
    fields
        .filter_map(|field| {
            Some(Said {
                field: field.id.clone(),
                row: 0,
                given: given(field)?,
            })
        })
        .collect()
}

/// Something ordinary for a field of each kind.
fn given(field: &FieldView) -> Option<Said_> {
    let code = |field: &FieldView| {
        field
            .options
            .iter()
            .find(|o| o.card.is_none() && !o.own_words)
            .map(|o| o.code.clone())
    };
    let (text, codes): (Option<&str>, Vec<String>) = match field.kind {
        "text" | "long-text" => (Some("An ordinary answer of some words"), Vec::new()),
        "phone" => (Some("01632 960123"), Vec::new()),
        "email" => (Some("someone@example.org"), Vec::new()),
        "choice" | "choices" => (None, vec![code(field)?]),
        "yes-no" => (None, vec!["yes".to_owned()]),
        _ => return None,
    };
    let parts = text
        .map(|text| BTreeMap::from([("text".to_owned(), text.to_owned())]))
        .unwrap_or_default();
    Some(Said_ {
        parts,
        codes,
        state: None,
    })
}
