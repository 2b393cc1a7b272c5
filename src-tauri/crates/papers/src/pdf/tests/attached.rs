//! Its bytes and its data.

use super::*;

#[test]
fn the_same_data_gives_the_same_bytes_and_another_print_others() {
    let (one, two) = (Maker::default().make(), Maker::default().make());
    let [ordinary, large] = Print::ALL.map(|print| bytes(&one.file, print));
    assert_eq!(ordinary, bytes(&two.file, Print::Ordinary));
    assert_ne!(ordinary, large);
    assert!(read(&large).len() > read(&ordinary).len());
}

/// What openings hold never goes on paper.
#[test]
fn openings_are_not_attached() {
    let opened = Maker {
        openings: true,
        ..Maker::default()
    };
    let opened = opened.make().file;
    assert!(opened.openings.is_some());
    let bare = File {
        openings: None,
        ..opened.clone()
    };
    assert_eq!(
        bytes(&opened, Print::Ordinary),
        bytes(&bare, Print::Ordinary)
    );
}

#[test]
fn it_is_checked_by_its_data_and_its_pages() {
    for made in makers() {
        let practice = made.file.content.practice;
        for print in Print::ALL {
            let outcome = verify(&bytes(&made.file, print), None);
            let wanted = if practice {
                Verdict::Practice
            } else {
                Verdict::Valid
            };
            assert_eq!((outcome.verdict, outcome.pages), (wanted, Pages::Same));
            assert!(outcome.sentence().contains("they are those of its data."));
        }
    }
}

/// The data of one receipt under the pages of another: the data holds, and the pages are found.
#[test]
fn pages_of_another_receipt_are_found() {
    let made = makers();
    let (own, other) = (
        bytes(&made[0].file, Print::Ordinary),
        bytes(&made[2].file, Print::Ordinary),
    );
    let part = |pdf: &[u8]| {
        let find = |what: &[u8], from: usize| {
            let at = pdf[from..]
                .windows(what.len())
                .position(|part| part == what);
            from + at.expect("there")
        };
        let type_at = find(b"/EmbeddedFile/", 0);
        let end = find(b"endstream", type_at);
        let start = pdf[..type_at].windows(2).rposition(|part| part == b"<<");
        (start.expect("there"), end)
    };
    let ((from, to), (other_from, other_to)) = (part(&own), part(&other));
    let mixed = [&other[..other_from], &own[from..to], &other[other_to..]].concat();
    let outcome = verify(&mixed, None);
    assert_eq!(
        (outcome.verdict, outcome.place.as_str()),
        (Verdict::Altered, "pages")
    );
    // Of a setting that cannot be done again here nothing is said but that.
    let there = mixed
        .windows(SETTING.len())
        .filter(|part| *part == SETTING.as_bytes());
    assert!(there.count() >= 2);
    let text = SETTING.as_bytes();
    let mut unknown = mixed.clone();
    for at in 0..unknown.len() - text.len() {
        if &unknown[at..at + text.len()] == text {
            unknown[at + text.len() - 1] = b'z';
        }
    }
    let outcome = verify(&unknown, None);
    assert_eq!(
        (outcome.verdict, outcome.pages),
        (Verdict::Valid, Pages::OtherSetting)
    );
    assert!(outcome.sentence().contains("were not compared"));
}

#[test]
fn a_changed_byte_is_never_valid_with_the_same_pages() {
    let whole = bytes(&Maker::default().make().file, Print::Ordinary);
    for at in (0..whole.len()).step_by(whole.len() / 12) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        let outcome = verify(&changed, None);
        assert!(
            outcome.verdict != Verdict::Valid || outcome.pages == Pages::OtherSetting,
            "byte {at}"
        );
    }
}

#[test]
fn no_data_two_and_cut_data_are_told_apart() {
    let whole = bytes(&Maker::default().make().file, Print::Ordinary);
    let place = |bytes: &[u8]| {
        let outcome = verify(bytes, None);
        (outcome.verdict, outcome.place)
    };
    let altered = (Verdict::Altered, "attached".to_owned());
    assert_eq!(place(&[whole.as_slice(), &whole].concat()), altered);
    let type_at = whole.windows(14).position(|part| part == b"/EmbeddedFile/");
    let inside = type_at.expect("there") + 800;
    let mut flipped = whole.clone();
    flipped[inside] ^= 0x10;
    assert_eq!(place(&flipped), altered);
    assert_eq!(place(&whole[..inside]), altered);
    assert_eq!(place(&whole[..2000]).0, Verdict::UnknownFormat);
    let empty = empty_pdf().expect("a PDF");
    assert_eq!(place(&empty), (Verdict::UnknownFormat, String::new()));
    assert_eq!(place(b"%PDF-").0, Verdict::UnknownFormat);
}
