//! Everything the application writes in a played run, by its own commands and their handlers, is of a kind that `flips`
//! knows: a new kind of file has to say there how damage to it is found, or why it does no harm.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tell_first_desk::{CloseReason, Desk, Founding, Role};
use tell_first_shell::{context, windows, wire_up};

use crate::flips::{kind_of, kinds};
use crate::world::{self, NAME, PASSPHRASE, Seeded};

/// Between two looks at a backup.
const LOOK: Duration = Duration::from_millis(100);

/// The application without its windows' pages, over a folder of its own.
struct Played {
    root: tempfile::TempDir,
    app: App<MockRuntime>,
    gate: WebviewWindow<MockRuntime>,
    desk: WebviewWindow<MockRuntime>,
    /// Every file that was there at some moment, below the root.
    seen: RefCell<BTreeSet<PathBuf>>,
}

impl Played {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for folder in ["backups", "share", "saved"] {
            std::fs::create_dir(root.path().join(folder)).unwrap();
        }
        founded(&root.path().join("home"));
        let app = wire_up(mock_builder(), root.path().join("home"))
            .build(context())
            .unwrap();
        let window = |label| {
            WebviewWindowBuilder::new(&app, label, WebviewUrl::App("gate.html".into()))
                .build()
                .unwrap()
        };
        let (gate, desk) = (window(windows::GATE), window(windows::DESK));
        let seen = RefCell::default();
        Self {
            root,
            app,
            gate,
            desk,
            seen,
        }
    }

    fn at(&self, folder: &str) -> String {
        self.root.path().join(folder).display().to_string()
    }

    /// Asks the gate.
    fn gate(&self, command: &str, req: Value) -> Value {
        self.ask(&self.gate, command, req)
            .unwrap_or_else(|refused| panic!("{command}: {refused}"))
    }

    /// Asks the desk.
    fn desk(&self, command: &str, req: Value) -> Value {
        self.ask(&self.desk, command, req)
            .unwrap_or_else(|refused| panic!("{command}: {refused}"))
    }

    /// Asks, and looks at what is there then.
    fn ask(
        &self,
        window: &WebviewWindow<MockRuntime>,
        command: &str,
        req: Value,
    ) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(json!({ "req": req })),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_string(),
        };
        let answer = get_ipc_response(window, request);
        let root = self.root.path();
        let below = |path: PathBuf| path.strip_prefix(root).unwrap().to_owned();
        let there = world::files(root).into_iter().map(below);
        self.seen.borrow_mut().extend(there);
        answer.map(|body| body.deserialize().unwrap())
    }
}

/// An interview in which everything is declined, to its copy. Gives the receipt and the person.
fn interview(played: &Played) -> (String, String) {
    let begun = played.desk("interview_start", json!({ "person": null }));
    let id = text(&begun["interview"]["id"]);
    let person = text(&begun["interview"]["person"]);
    for _ in 0..200 {
        let view = played.desk("interview_step", json!({ "interview": id }));
        let (place, step) = (text(&view["place"]), &view["step"]);
        let on = json!({ "interview": id, "place": place });
        match step["kind"].as_str().unwrap() {
            "who" => {
                let who = json!({ "interview": id, "present": ["applicant"], "channel": "desk", "private": true });
                played.desk("interview_who", who);
            }
            "notice" => {
                told(played, &id, &step["notice"]);
                played.desk("interview_continue", on);
            }
            "card" => {
                told(played, &id, &step["notice"]);
                let no = json!({ "interview": id, "card": step["card"]["id"], "say": "no", "method": "own-tap", "words": null });
                played.desk("choice_record", no);
            }
            "questions" => {
                told(played, &id, &step["notice"]);
                declined(played, &id, &step["group"]);
                played.desk("interview_continue", on);
            }
            "check" => drop(played.desk("check_confirm", json!({ "interview": id }))),
            "choices" => {
                told(played, &id, &step["notice"]);
                played.desk("choices_save", json!({ "interview": id, "ticked": [] }));
            }
            "copy" => {
                let copy = played.desk("copy_make", json!({ "interview": id }));
                return (text(&copy["receipt"]), person);
            }
            other => panic!("{other}"),
        }
    }
    panic!("it never came to its copy");
}

fn told(played: &Played, interview: &str, notice: &Value) {
    if notice["showing"].is_null() {
        let put = json!({ "interview": interview, "layer": notice["layer"], "section": notice["section"], "how": "screen" });
        played.desk("notice_put", put);
    }
}

/// Declines what must be answered; what that opens comes with the next look at the page.
fn declined(played: &Played, interview: &str, group: &Value) {
    for item in group["items"].as_array().unwrap() {
        let field = &item["field"];
        if item["kind"] == "field" && field["given"].is_null() {
            let given = json!({ "parts": {}, "codes": [], "state": "declined" });
            let said =
                json!({ "interview": interview, "field": field["id"], "row": 0, "given": given });
            played.desk("answer_save", said);
        }
    }
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value}"))
        .to_owned()
}

fn signing() -> Value {
    json!({ "signInName": NAME, "passphrase": PASSPHRASE })
}

/// Sets the desk up as the application does, but with key slots that cost little.
fn founded(home: &Path) {
    let founding = Founding {
        name: "Ann Officer",
        sign_in_name: NAME,
        passphrase: PASSPHRASE,
        roles: &[Role::Administrator, Role::Officer, Role::Lead],
        desk_name: "Desk 1",
    };
    let given = Box::new(Seeded::new(97));
    let (mut desk, view) = Desk::found(&home.join("live"), &founding, given).unwrap();
    desk.recovery_confirm(&view.recovery_code).unwrap();
    desk.session_lock(CloseReason::Quit).unwrap();
}

/// Every way a desk has to write something.
fn play(played: &Played) {
    played.gate("sign_in", signing());
    let settings =
        json!({ "idleMinutes": 15, "deskName": "Desk 1", "copiesFolder": played.at("saved") });
    played.desk("settings_save", settings);
    played.desk("place_add", json!({ "path": played.at("share") }));
    let (receipt, person) = interview(played);
    let saved = played.at("saved");
    for large in [false, true] {
        let copy = json!({ "receipt": receipt, "answers": false, "large": large, "folder": saved });
        played.desk("copy_save", copy);
    }
    // There only once the pages are built.
    let checker = played.ask(&played.desk, "checker_save", json!({ "folder": saved }));
    if let Err(refused) = checker {
        assert_eq!(refused["code"], "checker.missing");
    }
    for form in ["dpv", "kantara", "bundle"] {
        played.desk("person_export", json!({ "person": person, "form": form }));
    }
    for list in ["coverage", "showings", "answers-to-cards"] {
        played.desk("list_save", json!({ "what": list }));
    }
    notices(played);
    backup_and_restore(played);
}

fn notices(played: &Played) {
    let notices = played.desk("notices_view", json!({}));
    let version = notices["notices"][0]["versions"][0]["digest"].clone();
    let draft = played.desk("draft_begin", json!({ "version": version }));
    for folder in [false, true] {
        played.desk(
            "version_export",
            json!({ "version": version, "folder": folder }),
        );
        let draft = &draft["line"]["id"];
        played.desk("draft_export", json!({ "draft": draft, "folder": folder }));
    }
}

fn backup_and_restore(played: &Played) {
    played.desk("backup_folder", json!({ "folder": played.at("backups") }));
    played.desk("backup_now", json!({}));
    let made = || text(&played.desk("backup_status", json!({}))["state"]) == "made";
    let waited = (0..600)
        .take_while(|_| !made())
        .map(|_| std::thread::sleep(LOOK));
    assert!(waited.count() < 600, "no backup");
    played.desk("session_lock", json!({ "reason": "asked" }));
    let list = played.gate("restore_list", json!({ "folder": played.at("backups") }));
    let backup = list["backups"][0]["path"].clone();
    let restore = json!({ "backup": backup, "signInName": NAME, "passphrase": PASSPHRASE });
    played.gate("restore_use", restore);
    played.gate("sign_in", signing());
}

#[test]
fn every_kind_of_file_the_application_writes_is_one_that_is_damaged_in_turn() {
    let played = Played::new();
    play(&played);
    drop(played.app);
    let mut met: BTreeMap<&str, &Path> = BTreeMap::new();
    let seen = played.seen.into_inner();
    for path in &seen {
        let kind = kind_of(path);
        let kind = kind.unwrap_or_else(|| panic!("{} is of no kind in `flips`", path.display()));
        met.insert(kind, path);
    }
    let missing: Vec<&str> = kinds()
        .filter(|kind| !met.contains_key(kind))
        .filter(|kind| cfg!(feature = "pdf") || *kind != "copy: PDF")
        // Not in each run at a moment somebody looks, and there once the pages are built.
        .filter(|kind| !["unfinished", "checker"].contains(kind))
        .collect();
    assert_eq!(missing, [""; 0], "a kind that is not written any more");
}
