//! One function for each command. Each decodes, calls the desk, encodes; a rule here would be a mistake.

mod answers;
mod backups;
mod checker;
mod choices;
mod copies;
mod gate;
mod interview;
mod notices;
mod people;
mod reception;
mod restore;
mod session;
mod staff;
mod told;
mod versions;

use std::str::FromStr;

use tauri::{Builder, Runtime};

use crate::wire::CommandError;

include!("names.rs");

/// Registers every command of `names.rs`; a test holds the two together.
pub(crate) fn register<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(tauri::generate_handler![
        gate::gate_status,
        gate::desk_found,
        gate::recovery_confirm,
        gate::sign_in,
        gate::recovery_sign_in,
        gate::history_go_on,
        gate::history_leave,
        gate::practice_open,
        restore::restore_list,
        restore::restore_compare,
        restore::restore_use,
        session::session_view,
        session::session_touch,
        session::session_lock,
        people::home_view,
        people::person_find,
        people::person_open,
        people::person_page,
        people::person_export,
        people::text_view,
        interview::interview_start,
        interview::interview_resume,
        interview::interview_step,
        interview::interview_who,
        interview::interview_continue,
        interview::interview_go,
        interview::interview_pause,
        interview::interview_close,
        interview::interview_finish,
        notices::notice_put,
        notices::notice_end,
        notices::notice_read,
        answers::answer_save,
        answers::page_save,
        answers::row_add,
        answers::row_remove,
        answers::group_skip,
        choices::choice_record,
        choices::choice_withdraw,
        choices::choices_save,
        interview::check_confirm,
        copies::copy_make,
        copies::copy_ended,
        copies::copy_hand,
        copies::copy_save,
        checker::checker_save,
        reception::reception_notice,
        reception::reception_begin,
        reception::reception_add,
        reception::reception_view,
        staff::staff_list,
        staff::staff_add,
        staff::staff_remove,
        staff::passphrase_change,
        staff::recovery_renew,
        staff::recovery_keep,
        staff::settings_view,
        staff::settings_save,
        staff::evidence_status,
        staff::heads_view,
        staff::place_add,
        staff::place_remove,
        staff::key_change,
        backups::backup_status,
        backups::backup_view,
        backups::backup_folder,
        backups::backup_now,
        backups::backup_stop,
        versions::notices_view,
        versions::version_view,
        versions::version_text,
        versions::version_compare,
        versions::version_archive,
        versions::version_export,
        versions::draft_begin,
        versions::draft_import,
        versions::import_list,
        versions::draft_import_from,
        versions::draft_view,
        versions::draft_set,
        versions::draft_add,
        versions::draft_remove,
        versions::draft_text,
        versions::draft_text_set,
        versions::draft_approve,
        versions::draft_publish,
        versions::draft_drop,
        versions::draft_export,
        told::coverage_view,
        told::list_save,
        told::tell_list,
        told::tell_begin,
        told::tell_view,
        told::tell_done,
        told::interview_move,
        told::lettings_view,
        told::letting_agree,
        told::letting_open,
        told::letting_leaflets,
        told::letting_logged,
        told::letting_drop,
        copies::window_print,
    ])
}

/// Reads an id a window sent back.
///
/// # Errors
/// `app.refused`: no screen of ours makes such an id.
fn id<T: FromStr>(text: &str) -> Result<T, CommandError> {
    text.parse().map_err(|_| CommandError::of("app.refused"))
}

/// Reads an id that may be absent.
///
/// # Errors
/// As [`id`].
fn maybe<T: FromStr>(text: Option<&str>) -> Result<Option<T>, CommandError> {
    text.map(id).transpose()
}
