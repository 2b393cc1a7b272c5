//! The windows: gate and desk. Locking destroys the desk, so that nothing personal stays in a web process.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

/// Sign in, first run, practise.
pub const GATE: &str = "gate";
/// Everything staff do.
pub const DESK: &str = "desk";

/// Title of every window as it opens. Never a name or a reference of a person (design section 3, line 16).
const TITLE: &str = "Tell First";
/// Every title a window may have. Whatever else a page calls itself, its window does not.
const TITLES: &[&str] = &[TITLE, "Practice – Tell First", "Screen hidden"];

/// Opens the gate unless it is open.
///
/// # Errors
/// When the system cannot make a window.
pub(crate) fn open_gate<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    open(app, GATE, "gate.html")
}

/// Opens the desk and destroys the gate.
///
/// # Errors
/// When the system cannot make a window.
pub(crate) fn gate_to_desk<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    open(app, DESK, "desk.html")?;
    destroy(app, GATE)?;
    to_front(app, DESK)
}

/// Opens the gate and destroys the desk, and starts a gate that was open anew: a recovery code may stand there.
///
/// # Errors
/// When the system cannot make or destroy a window; the desk is hidden and destroyed whatever happens.
pub(crate) fn desk_to_gate<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let desk = app.get_webview_window(DESK);
    // The desk goes first in the person's eyes; it is destroyed last, so that the application never is without a
    // window.
    let hidden = desk.as_ref().map_or(Ok(()), tauri::WebviewWindow::hide);
    let opened = match app.get_webview_window(GATE) {
        Some(gate) => gate.reload(),
        None => open_gate(app),
    };
    let destroyed = desk.map_or(Ok(()), |desk| desk.destroy());
    hidden.and(opened).and(destroyed).and(to_front(app, GATE))
}

/// Gives a window the keyboard: whoever locked with the keys signs in with the keys.
fn to_front<R: Runtime>(app: &AppHandle<R>, label: &str) -> tauri::Result<()> {
    app.get_webview_window(label)
        .map_or(Ok(()), |window| window.set_focus())
}

fn open<R: Runtime>(app: &AppHandle<R>, label: &str, page: &str) -> tauri::Result<()> {
    if app.get_webview_window(label).is_some() {
        return Ok(());
    }
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title(TITLE)
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        // Not incognito: a second such window finds no pages under WebKitGTK. Our pages store nothing themselves,
        // which a test holds, and what our own scheme serves is not cached.
        .devtools(false)
        .general_autofill_enabled(false)
        .zoom_hotkeys_enabled(true)
        // The page's own title says when the screen is hidden, and when all is practice.
        .on_document_title_changed(|window, title| {
            if let Err(cause) = window.set_title(fixed(&title)) {
                tracing::warn!(%cause, "the window kept its old title");
            }
        })
        .on_navigation(ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// The title where it is one of the fixed ones, and the usual one where it is not.
fn fixed(title: &str) -> &'static str {
    let known = TITLES.iter().find(|known| **known == title);
    known.copied().unwrap_or(TITLE)
}

/// Only our own pages may be gone to.
fn ours(url: &Url) -> bool {
    let own = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    own || (matches!(url.scheme(), "http" | "https") && url.host_str() == Some("tauri.localhost"))
}

fn destroy<R: Runtime>(app: &AppHandle<R>, label: &str) -> tauri::Result<()> {
    match app.get_webview_window(label) {
        Some(window) => window.destroy(),
        None => Ok(()),
    }
}

#[test]
fn a_page_cannot_put_a_name_into_a_title() {
    for title in TITLES {
        assert_eq!(fixed(title), *title);
    }
    for title in ["Maria Quist", "Tell First – Maria Quist", ""] {
        assert_eq!(fixed(title), TITLE);
    }
}
