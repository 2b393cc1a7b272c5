//! What the process takes from its surroundings, and what it must not.

use std::path::PathBuf;

/// Closes doors that the surroundings could leave open. Call first, while there is one thread.
///
/// A release build of Tauri lets WebDriver drive it when a variable says so: whoever can set the
/// environment could then read the screen. Only a build made for tests listens to it.
#[expect(
    unsafe_code,
    reason = "the environment is changed before any other thread exists"
)]
pub fn harden() {
    if cfg!(not(feature = "e2e")) {
        // SAFETY: main has started no thread yet.
        unsafe { std::env::remove_var("TAURI_WEBVIEW_AUTOMATION") };
    }
    #[cfg(target_os = "linux")]
    {
        // Blank windows on many graphics cards; see decisions/0002.
        if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
            // SAFETY: as above.
            unsafe { std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1") };
        }
        no_core_dumps();
    }
}

/// A crash must not write the key or an answer to a core file. A failure here changes nothing else.
#[cfg(target_os = "linux")]
fn no_core_dumps() {
    if cfg!(feature = "e2e") {
        // Tests find the process by its environment, which a closed process hides.
        return;
    }
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    if setrlimit(Resource::Core, none).is_err()
        || set_dumpable_behavior(DumpableBehavior::NotDumpable).is_err()
    {
        tracing::warn!(code = "environment.core_dumps_possible");
    }
}

/// Where the desk's files lie: `TELL_FIRST_HOME`, or the user's own data folder.
#[must_use]
pub fn home() -> PathBuf {
    let named = std::env::var_os("TELL_FIRST_HOME").map(PathBuf::from);
    named.unwrap_or_else(|| data_folder().join("tell-first"))
}

/// Where files are saved: the folder the settings name, or the usual one.
#[must_use]
pub(crate) fn saving(named: &str, practice: bool) -> PathBuf {
    match named {
        "" => copies(practice),
        named => PathBuf::from(named),
    }
}

/// The same, asked of the desk.
pub(crate) fn saving_folder(
    desk: &tell_first_desk::Desk,
) -> Result<PathBuf, tell_first_desk::Error> {
    let practice = desk.session_view()?.world == "practice";
    Ok(saving(&desk.settings_view()?.copies_folder, practice))
}

/// Where copies are saved unless a setting says otherwise. Practice has a folder of its own.
#[must_use]
pub fn copies(practice: bool) -> PathBuf {
    let all = if std::env::var_os("TELL_FIRST_HOME").is_some() {
        home().join("copies")
    } else {
        user_home().join("Documents").join("Tell First copies")
    };
    if practice { all.join("practice") } else { all }
}

fn data_folder() -> PathBuf {
    let by_variable = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|p| p.is_absolute())
    };
    if cfg!(windows) {
        return by_variable("APPDATA").unwrap_or_else(user_home);
    }
    if cfg!(target_os = "macos") {
        return user_home().join("Library").join("Application Support");
    }
    by_variable("XDG_DATA_HOME").unwrap_or_else(|| user_home().join(".local").join("share"))
}

fn user_home() -> PathBuf {
    std::env::home_dir().unwrap_or_else(|| PathBuf::from("."))
}
