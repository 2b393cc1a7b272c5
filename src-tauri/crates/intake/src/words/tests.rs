use super::*;

#[test]
fn every_word_comes_back_as_what_it_was() {
    macro_rules! there_and_back {
        ($($type:ident),+) => { $(for state in $type::ALL {
            assert_eq!(state.to_string().parse::<$type>(), Ok(*state));
        })+ };
    }
    there_and_back!(
        ChoiceState,
        Layer,
        How,
        Channel,
        Present,
        Purpose,
        Status,
        Mark,
        Say,
        Method
    );
    assert_eq!(
        "Given".parse::<ChoiceState>(),
        Err(UnknownWord {
            what: "choice state"
        })
    );
}

#[test]
fn a_place_comes_back_as_what_it_was() {
    let places = [
        Place::Who,
        Place::Short,
        Place::Group("money".to_owned()),
        Place::Check,
        Place::Choices,
        Place::Copy,
        Place::Done,
    ];
    for place in places {
        assert_eq!(place.to_string().parse::<Place>(), Ok(place));
    }
    for wrong in ["", "group:", "group", "WHO"] {
        assert!(wrong.parse::<Place>().is_err(), "{wrong} is no place");
    }
}
