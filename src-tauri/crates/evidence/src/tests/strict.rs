//! One way to write an entry, and every other refused.

use proptest::prelude::*;

use super::samples::entries;
use crate::*;

#[test]
fn what_was_written_reads_back() {
    for entry in entries() {
        assert_eq!(Entry::from_bytes(&entry.to_bytes()), Ok(entry));
    }
}

#[test]
fn other_forms_are_refused() {
    for entry in entries() {
        let text = String::from_utf8(entry.to_bytes()).expect("text");
        let forms = [
            format!("{text}\n"),
            format!("{text}more 1\n"),
            text.trim_end().to_owned(),
            text.replace('\n', "\r\n"),
            text.replace("seq ", "seq +"),
            text.replace("seq ", "seq 0"),
            text.replace("entry 1", "entry 2"),
            text.to_uppercase(),
            text.replacen("vault ", "vault  ", 1),
        ];
        for form in forms {
            assert!(
                Entry::from_bytes(form.as_bytes()).is_err(),
                "read another form:\n{form}"
            );
        }
    }
}

#[test]
fn lines_in_another_order_are_refused() {
    for entry in entries() {
        let text = String::from_utf8(entry.to_bytes()).expect("text");
        let lines: Vec<&str> = text.lines().collect();
        for at in 1..lines.len() - 1 {
            let mut other = lines.clone();
            other.swap(at, at + 1);
            let form = format!("{}\n", other.join("\n"));
            assert!(
                Entry::from_bytes(form.as_bytes()).is_err(),
                "read another order:\n{form}"
            );
        }
    }
}

proptest! {
    #[test]
    fn any_code_survives(setting in "\\PC{0,40}", value in any::<String>()) {
        let mut entry = entries().remove(9);
        entry.act = Act::SettingChanged { setting, value };
        let bytes = entry.to_bytes();
        prop_assert!(bytes.is_ascii());
        prop_assert_eq!(Entry::from_bytes(&bytes), Ok(entry));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Entry::from_bytes(&bytes);
    }

    #[test]
    fn no_changed_byte_reads_as_the_same(at in 0_usize..200, byte in any::<u8>()) {
        for entry in entries() {
            let bytes = entry.to_bytes();
            let mut other = bytes.clone();
            if let Some(slot) = other.get_mut(at) { *slot = byte; }
            if other != bytes {
                prop_assert_ne!(Entry::from_bytes(&other), Ok(entry));
            }
        }
    }
}
