//! A window can call only what its own work needs: every other pair of window and command is refused,
//! by the real handlers and the real capability files.

use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tell_first_shell::{DESK_COMMANDS, GATE_COMMANDS, context, windows, wire_up};

/// A window that no capability names: it may call nothing.
const STRANGER: &str = "stranger";

fn application() -> (App<MockRuntime>, tempfile::TempDir) {
    let home = tempfile::tempdir().expect("a folder");
    let app = wire_up(mock_builder(), home.path().to_path_buf())
        .build(context())
        .expect("an application");
    (app, home)
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, WebviewUrl::App("gate.html".into()))
        .build()
        .expect("a window")
}

/// What a call is answered, as text.
fn call(window: &WebviewWindow<MockRuntime>, command: &str) -> String {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().expect("an address"),
        body: InvokeBody::Json(serde_json::json!({ "req": {} })),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_string(),
    };
    match get_ipc_response(window, request) {
        Ok(_) => "answered".to_owned(),
        Err(refusal) => refusal.to_string(),
    }
}

fn is_refused(answer: &str) -> bool {
    answer.contains("not allowed")
}

#[test]
fn every_pair_that_is_not_granted_is_refused() {
    let (app, _home) = application();
    let granted: [(&str, &[&str]); 3] = [
        (windows::GATE, GATE_COMMANDS),
        (windows::DESK, DESK_COMMANDS),
        (STRANGER, &[]),
    ];
    let mut refused = 0;
    for (label, own) in granted {
        let window = window(&app, label);
        for command in GATE_COMMANDS
            .iter()
            .chain(DESK_COMMANDS)
            .filter(|c| !own.contains(c))
        {
            let answer = call(&window, command);
            assert!(
                is_refused(&answer),
                "{label} may not call {command}, but was answered: {answer}"
            );
            refused += 1;
        }
    }
    // Three windows, each command granted to exactly one of them.
    assert_eq!(refused, 2 * (GATE_COMMANDS.len() + DESK_COMMANDS.len()));
}

#[test]
fn what_is_granted_gets_through_to_the_handler() {
    let (app, _home) = application();
    let gate = window(&app, windows::GATE);
    assert_eq!(call(&gate, "gate_status"), "answered", "the gate can look");
    let desk = window(&app, windows::DESK);
    for command in DESK_COMMANDS {
        let answer = call(&desk, command);
        assert!(
            !is_refused(&answer),
            "{command} is granted to the desk, but was refused: {answer}"
        );
    }
}

#[test]
fn commands_of_the_framework_are_refused_too() {
    let (app, _home) = application();
    let desk = window(&app, windows::DESK);
    for command in [
        "plugin:window|create",
        "plugin:event|emit",
        "plugin:webview|create_webview",
        "plugin:path|resolve",
    ] {
        let answer = call(&desk, command);
        assert_ne!(
            answer, "answered",
            "{command} opens a door nobody asked for"
        );
    }
}
