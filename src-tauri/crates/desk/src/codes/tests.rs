use super::*;
use crate::testing::Fixed;

#[test]
fn a_recovery_code_reads_back_however_it_is_typed() {
    let code = RecoveryCode::new(&Fixed::new());
    let shown = code.shown();
    assert_eq!(shown.len(), 39);
    assert_eq!(shown.split('-').count(), 8);
    let typed = shown
        .to_lowercase()
        .replace('-', " ")
        .replace('0', "o")
        .replace('1', "l");
    assert_eq!(
        RecoveryCode::read(&typed).expect("reads").digest(),
        code.digest()
    );
}

#[test]
fn anything_else_is_no_recovery_code() {
    let shown = RecoveryCode::new(&Fixed::new()).shown();
    for typed in [
        "",
        "ABCD",
        &shown[1..],
        &format!("{shown}0"),
        &shown.replacen('-', "U", 1),
    ] {
        assert!(RecoveryCode::read(typed).is_none());
    }
}

#[test]
fn references_have_no_vowels_and_read_back() {
    let outside = Fixed::new();
    for _ in 0..200 {
        let made = reference(&outside, REFERENCE_LEN);
        assert_eq!(made.len(), REFERENCE_LEN);
        assert!(!made.contains(['A', 'E', 'I', 'O', 'U', 'L']));
        assert_eq!(read_reference(&made.to_lowercase()), Some(made));
    }
    assert_eq!(read_reference("Smith"), None);
    assert_eq!(read_reference("AB"), None);
}
