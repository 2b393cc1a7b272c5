use proptest::prelude::*;

use super::*;

#[test]
fn names_fold_to_plain_letters() {
    let table = [
        ("Siân O'Brien-Jones", "sian obrien jones"),
        ("  Łukasz   ŻÓŁĆ ", "lukasz zolc"),
        ("MÜLLER, Jörg", "muller jorg"),
        ("Anna2 Smith (née Hill)", "anna smith nee hill"),
        ("", ""),
        ("'-.", ""),
    ];
    for (name, folded) in table {
        assert_eq!(fold(name), folded, "{name}");
    }
    assert_eq!(tokens("Ann Ann-Marie"), ["ann", "marie"]);
}

#[test]
fn names_that_sound_alike_share_a_key() {
    for (a, b) in [
        ("Stephen", "Steven"),
        ("Smith", "Smyth"),
        ("Catherine", "Kathryn"),
        ("Mohammed", "Muhammad"),
    ] {
        let (left, right) = (sound_keys(a), sound_keys(b));
        assert!(
            left.iter().any(|key| right.contains(key)),
            "{a} {left:?} / {b} {right:?}"
        );
    }
    assert!(sound_keys("").is_empty());
}

#[test]
fn likeness_ignores_order_and_accents() {
    assert!((likeness("Jones, Siân", "Sian Jones") - 1.0).abs() < 1e-9);
    assert!(likeness("Jon Smith", "John Smith") > 0.9);
    assert!(likeness("Jon Smith", "Priya Patel") < 0.6);
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(name in ".{0,40}") {
        let once = fold(&name);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert!(once.chars().all(|c| c.is_ascii_lowercase() || c == ' '));
        let near = likeness(&name, &once);
        prop_assert!((0.0..=1.0).contains(&near));
    }
}
