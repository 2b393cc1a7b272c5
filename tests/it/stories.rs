//! The stories of `tests/stories/`, one test each, so that a failing one is named.

use std::collections::BTreeSet;

use crate::story::{folder, play};

macro_rules! stories {
    ($($test:ident => $name:literal,)+) => {
        $(
            #[test]
            fn $test() {
                play($name);
            }
        )+

        /// Every story that is listed above.
        const LISTED: &[&str] = &[$($name,)+];
    };
}

stories! {
    a_change_after_the_check => "a-change-after-the-check",
    a_no_becomes_a_yes_by_the_person => "a-no-becomes-a-yes-by-the-person",
    a_notice_from_draft_to_archive => "a-notice-from-draft-to-archive",
    a_page_opened_late => "a-page-opened-late",
    backups_of_days_weeks_and_months => "backups-of-days-weeks-and-months",
    change_of_mind_erases => "change-of-mind-erases",
    changed_answer => "changed-answer",
    choices_left_blank => "choices-left-blank",
    choices_seen_again => "choices-seen-again",
    choices_some_ticked => "choices-some-ticked",
    closed_pages_stay_closed => "closed-pages-stay-closed",
    closed_unfinished => "closed-unfinished",
    continue_names_what_is_missing => "continue-names-what-is-missing",
    copy_of_a_telephone_interview => "copy-of-a-telephone-interview",
    copy_of_what_ended => "copy-of-what-ended",
    copy_out_of_date => "copy-out-of-date",
    copy_says_nothing_a_yes_opened => "copy-says-nothing-a-yes-opened",
    copy_twice => "copy-twice",
    equality_partly_answered => "equality-partly-answered",
    every_optional_question_declined => "every-optional-question-declined",
    every_optional_question_skipped => "every-optional-question-skipped",
    for_others_to_read => "for-others-to-read",
    full_notice_shown => "full-notice-shown",
    household_rows => "household-rows",
    hurried_reading => "hurried-reading",
    insurance_number => "insurance-number",
    law_route_asks_no_consent => "law-route-asks-no-consent",
    law_route_closes_when_overdue => "law-route-closes-when-overdue",
    letting_logged_unseen => "letting-logged-unseen",
    letting_the_notice_is_shown_first => "letting-the-notice-is-shown-first",
    money_partly_told => "money-partly-told",
    names_in_other_scripts => "names-in-other-scripts",
    no_route_no_value => "no-route-no-value",
    nobody_knows => "nobody-knows",
    not_now_comes_back_next_time => "not-now-comes-back-next-time",
    offences_only_where_the_home_needs_it => "offences-only-where-the-home-needs-it",
    on_the_telephone_nothing_is_asked_unheard => "on-the-telephone-nothing-is-asked-unheard",
    only_a_lead_publishes => "only-a-lead-publishes",
    page_saved_at_once => "page-saved-at-once",
    partial_dates => "partial-dates",
    pause_and_resume => "pause-and-resume",
    put_back_a_name_that_was_put_right => "put-back-a-name-that-was-put-right",
    put_back_a_row_that_was_removed => "put-back-a-row-that-was-removed",
    put_back_a_yes_that_was_taken_back => "put-back-a-yes-that-was-taken-back",
    put_back_an_answer_that_was_taken_out => "put-back-an-answer-that-was-taken-out",
    put_back_everything_of_one_person => "put-back-everything-of-one-person",
    put_back_when_the_records_are_gone => "put-back-when-the-records-are-gone",
    put_back_who_was_here => "put-back-who-was-here",
    read_aloud_with_time => "read-aloud-with-time",
    reception_add_agree_take_back => "reception-add-agree-take-back",
    reception_may_not_interview => "reception-may-not-interview",
    reception_takes_back_what_an_interview_gave => "reception-takes-back-what-an-interview-gave",
    reception_tells_the_newest => "reception-tells-the-newest",
    reception_what_is_typed_must_hold => "reception-what-is-typed-must-hold",
    reception_yes_holds_in_the_interview => "reception-yes-holds-in-the-interview",
    said_twice_nothing_changes => "said-twice-nothing-changes",
    sc01_no_to_health_but_needs_an_adapted_home => "sc01-no-to-health-but-needs-an-adapted-home",
    sc01_no_to_health_still_finishes => "sc01-no-to-health-still-finishes",
    sc02_a_card_in_other_words_is_put_again => "sc02-a-card-in-other-words-is-put-again",
    sc02_a_material_change_in_mid_interview => "sc02-a-material-change-in-mid-interview",
    sc02_no_to_a_card_in_other_words_ends_the_yes => "sc02-no-to-a-card-in-other-words-ends-the-yes",
    sc02_nothing_told_yet_begins_with_the_newest => "sc02-nothing-told-yet-begins-with-the-newest",
    sc02_other_words_need_not_be_told => "sc02-other-words-need-not-be-told",
    sc02_taken_back_after_it_was_put_off => "sc02-taken-back-after-it-was-put-off",
    sc02_what_touches_everybody => "sc02-what-touches-everybody",
    sc02_words_that_must_be_told => "sc02-words-that-must-be-told",
    sc04_income_stays_when_money_help_ends => "sc04-income-stays-when-money-help-ends",
    sc08_cannot_read => "sc08-cannot-read",
    sc08_yes_in_writing => "sc08-yes-in-writing",
    sc12_power_cut => "sc12-power-cut",
    sc12_power_cut_before_an_answer_to_a_card => "sc12-power-cut-before-an-answer-to-a-card",
    sc15_practice_never_looks_real => "sc15-practice-never-looks-real",
    sc15_practice_people_are_not_in_the_live_desk => "sc15-practice-people-are-not-in-the-live-desk",
    sc17_benefit_names => "sc17-benefit-names",
    sc17_other_answers_that_say_something_private => "sc17-other-answers-that-say-something-private",
    sc17_prison_agreed_then_taken_back => "sc17-prison-agreed-then-taken-back",
    sc17_refuge_refused_leaves_nothing => "sc17-refuge-refused-leaves-nothing",
    sc25_everything_refused => "sc25-everything-refused",
    search_forgets_what_is_erased => "search-forgets-what-is-erased",
    second_detail => "second-detail",
    someone_to_speak_for_me => "someone-to-speak-for-me",
    staying_safe_is_kept_off_paper => "staying-safe-is-kept-off-paper",
    strange_text => "strange-text",
    taken_back_on_the_persons_page => "taken-back-on-the-persons-page",
    the_lead_sees_no_answers => "the-lead-sees-no-answers",
    told_again => "told-again",
    told_again_each_way => "told-again-each-way",
    told_before_asked => "told-before-asked",
    turning_back => "turning-back",
    two_people_one_name => "two-people-one-name",
    who_is_in_the_room => "who-is-in-the-room",
    worth_a_second_look => "worth-a-second-look",
    yes_holds_in_the_next_interview => "yes-holds-in-the-next-interview",
}

/// A story that nobody plays proves nothing.
#[test]
fn every_story_in_the_folder_is_played() {
    let entries = std::fs::read_dir(folder()).expect("the stories").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let there: BTreeSet<String> = names
        .filter_map(|name| name.strip_suffix(".story").map(str::to_owned))
        .collect();
    let listed: BTreeSet<String> = LISTED.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(there, listed, "left: in the folder; right: listed here");
    assert!(there.len() >= 30, "{} stories", there.len());
}
