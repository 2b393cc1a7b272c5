//! Receipts that hold, and such as say something else than the log.

use super::*;
use tell_first_evidence::Digest;

pub(super) fn whole() -> Vec<Case> {
    use Verdict::{NotFromThisKey, Practice, Valid};
    let plain = Maker::default().make();
    let pinned = |case: Case, number: u8| Case {
        key: Some(print(number)),
        ..case
    };
    let spaced = serde_json::to_vec_pretty(&plain.value()).expect("JSON");
    vec![
        case("valid.json", "a copy", plain.json(), Valid, ""),
        case("valid.html", "the same as a page", plain.html(), Valid, ""),
        case(
            "valid-spaced.json",
            "white space and the order of keys do not matter",
            spaced,
            Valid,
            "",
        ),
        case(
            "valid-ended.json",
            "what ended",
            ended().make().json(),
            Valid,
            "",
        ),
        case(
            "valid-ended.html",
            "the same as a page",
            ended().make().html(),
            Valid,
            "",
        ),
        case(
            "valid-openings.json",
            "with what was answered",
            opened().make().json(),
            Valid,
            "",
        ),
        case(
            "valid-one-change.json",
            "the desk's key changed before",
            changed(1).make().json(),
            Valid,
            "",
        ),
        pinned(
            case(
                "valid-two-changes.json",
                "pinned by the first of three keys",
                changed(2).make().json(),
                Valid,
                "",
            ),
            0,
        ),
        pinned(
            case(
                "valid-pinned.json",
                "pinned by its key",
                plain.json(),
                Valid,
                "",
            ),
            0,
        ),
        case(
            "practice.json",
            "from practice",
            practice().make().json(),
            Practice,
            "",
        ),
        case(
            "practice.html",
            "the same as a page",
            practice().make().html(),
            Practice,
            "",
        ),
        pinned(
            case(
                "other-key.json",
                "pinned by a key that is not in the chain",
                plain.json(),
                NotFromThisKey,
                "",
            ),
            3,
        ),
        pinned(
            case(
                "other-key-practice.json",
                "the key decides before practice",
                practice().make().json(),
                NotFromThisKey,
                "",
            ),
            3,
        ),
    ]
}

pub(super) fn agreeing() -> Vec<Case> {
    use Verdict::{Altered, Incomplete};
    let lies =
        |name, what, lie: fn(&mut Content), place| case(name, what, says(lie), Altered, place);
    let lacks = |name, what, left: fn(&Act) -> bool, place| {
        case(name, what, without(left), Incomplete, place)
    };
    let ended_lie = |says: fn(&mut Content)| {
        let maker = Maker { says, ..ended() };
        maker.make().json()
    };
    let no_yes = Maker {
        leaves_out: |act| matches!(act, Act::ChoiceMade { state, card, .. } if state == "given" && card == "health"),
        ..ended()
    };
    vec![
        lies(
            "told-how.json",
            "read aloud, said to be on a screen",
            |content| content.told[1].how = "screen".to_owned(),
            "/content/told/1",
        ),
        lies(
            "told-text.json",
            "other words than were shown",
            |content| content.told[0].text = Digest::of(b"x").to_string(),
            "/content/told/0",
        ),
        lies(
            "told-notice.json",
            "another version than was shown",
            |content| content.told[0].notice.version = "2026-11.9".to_owned(),
            "/content/told/0",
        ),
        lies(
            "told-time.json",
            "another time than the log's",
            |content| content.told[0].at = "2026-11-26T14:08:01+00:00".to_owned(),
            "/content/told/0",
        ),
        lies(
            "told-no-time.json",
            "a day there is not",
            |content| content.told[0].at = "2026-02-30T14:08:00+00:00".to_owned(),
            "/content/told/0",
        ),
        lies(
            "choice-state.json",
            "a no, said to be a yes",
            |content| content.choices[2].state = "given".to_owned(),
            "/content/choices/2",
        ),
        lies(
            "choice-statement.json",
            "other words than were agreed to",
            |content| content.choices[1].statement = Some(Digest::of(b"x").to_string()),
            "/content/choices/1",
        ),
        lies(
            "choice-method.json",
            "said in another way",
            |content| content.choices[1].method = None,
            "/content/choices/1",
        ),
        lies(
            "watermark.json",
            "live with a practice line",
            |content| content.watermark = Some("PRACTICE".to_owned()),
            "/content/watermark",
        ),
        lies(
            "kind.json",
            "a copy that says it is of an ending",
            |content| content.kind = "ended".to_owned(),
            "/content/ended",
        ),
        lies(
            "log-size.json",
            "a state of the log after the receipt",
            |content| content.log.size = 18,
            "/content/log/size",
        ),
        lies(
            "log-key.json",
            "a state of the log by another key",
            |content| content.log.key = Digest::of(b"x").to_string(),
            "/content/log/key",
        ),
        lacks(
            "told-missing.json",
            "a showing is left out",
            |act| matches!(act, Act::ShowingStarted { layer, .. } if layer == "short"),
            "/content/told/0",
        ),
        lacks(
            "told-unended.json",
            "the end of a reading aloud is left out",
            |act| {
                matches!(
                    act,
                    Act::ShowingEnded {
                        hurried: Some(_),
                        ..
                    }
                )
            },
            "/content/told/1",
        ),
        lacks(
            "choice-missing.json",
            "a choice of this meeting is left out",
            |act| matches!(act, Act::ChoiceMade { card, .. } if card == "mkt_email"),
            "/content/choices/2",
        ),
        lacks(
            "choice-earlier-showing.json",
            "the showing before a choice of an earlier meeting is left out",
            |act| {
                matches!(act, Act::ShowingStarted { how, .. } if how == "screen" )
                    && format!("{act:?}").contains("section: Some")
            },
            "/content/choices/0",
        ),
        case(
            "ended-time.json",
            "ended at another time",
            ended_lie(|content| {
                if let Some(ended) = &mut content.ended {
                    ended.ended_at = "2026-11-26T14:00:00+00:00".to_owned();
                }
            }),
            Altered,
            "/content/ended",
        ),
        case(
            "ended-agreed.json",
            "agreed to at another time",
            ended_lie(|content| {
                if let Some(ended) = &mut content.ended {
                    ended.agreed_at = "2026-11-26T14:00:00+00:00".to_owned();
                }
            }),
            Altered,
            "/content/ended",
        ),
        case(
            "ended-no-yes.json",
            "the yes that ended is left out",
            no_yes.make().json(),
            Incomplete,
            "/content/ended",
        ),
        case(
            "opening-value.json",
            "another answer",
            refiled(opened(), |file| {
                if let Some(all) = &mut file.openings {
                    all[3].value = r#"{"text":"some"}"#.to_owned();
                }
            }),
            Altered,
            "/openings/3",
        ),
        case(
            "opening-salt.json",
            "another salt",
            refiled(opened(), |file| {
                if let Some(all) = &mut file.openings {
                    all[0].salt = "00".repeat(32);
                }
            }),
            Altered,
            "/openings/0",
        ),
        case(
            "opening-fact.json",
            "a fact its entry does not have",
            refiled(opened(), |file| {
                if let Some(all) = &mut file.openings {
                    all[0].fact = "value".to_owned();
                }
            }),
            Altered,
            "/openings/0",
        ),
        case(
            "opening-entry.json",
            "an entry that is not there",
            refiled(opened(), |file| {
                if let Some(all) = &mut file.openings {
                    all[1].seq = 0;
                }
            }),
            Altered,
            "/openings/1",
        ),
    ]
}
