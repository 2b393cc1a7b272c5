use super::*;

#[test]
fn only_a_yes_can_end_and_only_by_being_taken_back() {
    use ChoiceState::{Deferred, Expired, Given, Invalidated, Refused, Requested, Withdrawn};
    let others = [
        None,
        Some(Requested),
        Some(Refused),
        Some(Deferred),
        Some(Withdrawn),
        Some(Invalidated),
        Some(Expired),
    ];
    for state in others {
        assert_eq!(after(state, Act::Put), Ok(Requested));
        assert_eq!(after(state, Act::Say(Say::Yes)), Ok(Given));
        assert_eq!(after(state, Act::Say(Say::No)), Ok(Refused));
        assert_eq!(after(state, Act::Say(Say::NotNow)), Ok(Deferred));
        for act in [Act::TakeBack, Act::FindInvalid, Act::RunOut] {
            assert_eq!(after(state, act), Err(NotAllowed::NotGiven));
        }
    }
    let given = Some(Given);
    assert_eq!(after(given, Act::TakeBack), Ok(Withdrawn));
    assert_eq!(after(given, Act::FindInvalid), Ok(Invalidated));
    assert_eq!(after(given, Act::RunOut), Ok(Expired));
    assert_eq!(after(given, Act::Put), Err(NotAllowed::AlreadyGiven));
    assert_eq!(
        after(given, Act::Say(Say::Yes)),
        Err(NotAllowed::AlreadyGiven)
    );
    assert_eq!(
        after(given, Act::Say(Say::No)),
        Err(NotAllowed::TakeBackInstead)
    );
    assert_eq!(
        after(given, Act::Say(Say::NotNow)),
        Err(NotAllowed::TakeBackInstead)
    );
}

#[test]
fn a_blank_box_is_never_a_yes_and_only_a_name_is_in_writing() {
    for strength in [
        Strength::Ordinary,
        Strength::Explicit,
        Strength::ExplicitWritten,
    ] {
        assert!(!strong_enough(strength, Method::LeftBlank));
        assert!(strong_enough(strength, Method::TypedName));
    }
    for method in [Method::OwnTap, Method::Spoken, Method::Ticked] {
        assert!(strong_enough(Strength::Ordinary, method));
        assert!(strong_enough(Strength::Explicit, method));
        assert!(!strong_enough(Strength::ExplicitWritten, method));
    }
}

#[test]
fn a_yes_to_other_words_stands_when_put_off_and_ends_with_a_no() {
    use ChoiceState::{Given, Refused};
    let given = Some(Given);
    assert_eq!(after(given, Act::SayAnew(Say::Yes)), Ok(Given));
    assert_eq!(after(given, Act::SayAnew(Say::NotNow)), Ok(Given));
    assert_eq!(after(given, Act::SayAnew(Say::No)), Ok(Refused));
    assert_eq!(
        after(Some(Refused), Act::SayAnew(Say::Yes)),
        Err(NotAllowed::NotGiven)
    );
}
