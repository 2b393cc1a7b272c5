//! Publishing a later version of the notice, by the commands the screens of the data protection lead call.

use serde_json::{Value, json};
use tell_first_tests::window::Window;

/// How long most things are kept: a change of what is done with data, on nearly every page.
pub(crate) const LONGER: &[(&str, &str)] = &[
    (
        "retention/RA/period",
        "4 years, or as long as your tenancy file if you become our tenant",
    ),
    (
        "retention/RA/short",
        "4 years after your application closes, or as long as your tenancy file",
    ),
];

/// Calls a command of the core from the page that is up, and gives its answer.
async fn invoke(window: &Window, command: &str, request: Value) -> Value {
    let script = "\
        const done = arguments[arguments.length - 1];\
        window.__TAURI_INTERNALS__.invoke(arguments[0], { req: arguments[1] })\
          .then((answer) => done({ answer }), (refused) => done({ refused }));";
    let got = window
        .script_async(script, vec![command.into(), request])
        .await;
    assert!(
        got.get("refused").is_none(),
        "{command} is not refused: {got}"
    );
    got["answer"].clone()
}

/// Sets one value of a draft; gives the state of the draft after it.
async fn set(window: &Window, draft: &str, content: &str, key: &str, value: &str) -> String {
    let request = json!({ "draft": draft, "content": content, "key": key, "value": [value] });
    let saved = invoke(window, "draft_set", request).await;
    let content = saved["saved"]["content"].as_str();
    content
        .unwrap_or_else(|| panic!("{key} is taken: {saved}"))
        .to_owned()
}

/// Replaces words in a text of a draft; gives the state of the draft after it.
async fn rewrite(
    window: &Window,
    draft: &str,
    content: &str,
    (path, find, put): (&str, &str, &str),
) -> String {
    let request = json!({ "draft": draft, "path": path, "markdown": null });
    let text = invoke(window, "draft_text", request).await;
    let text = text["markdown"].as_str().expect("the text");
    assert!(text.contains(find), "{path} holds {find:?}");
    let text = text.replacen(find, put, 1);
    let request = json!({ "draft": draft, "content": content, "path": path, "markdown": text });
    let saved = invoke(window, "draft_text_set", request).await;
    let content = saved["saved"]["content"].as_str();
    content
        .unwrap_or_else(|| panic!("{path} is taken: {saved}"))
        .to_owned()
}

/// Publishes the notice of this desk as a later version, in force from today, with these values changed and, in
/// these texts, these words.
pub(crate) async fn publish(
    window: &Window,
    version: &str,
    values: &[(&str, &str)],
    texts: &[(&str, &str, &str)],
) {
    let notices = invoke(window, "notices_view", json!({})).await;
    let main = notices["notices"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|notice| notice["id"] == "twenty11");
    let versions = main.and_then(|main| main["versions"].as_array());
    let in_force = versions
        .into_iter()
        .flatten()
        .find(|version| version["state"] == "in-force")
        .expect("a version is in force");
    let digest = in_force["digest"].clone();
    let begun = invoke(window, "draft_begin", json!({ "version": digest })).await;
    let draft = begun["line"]["id"].as_str().expect("a draft").to_owned();
    let mut content = begun["content"].as_str().expect("its state").to_owned();
    let today = window
        .script("return new Date().toLocaleDateString('sv-SE');")
        .await;
    let today = today.as_str().expect("today").to_owned();
    let dates = [
        ("dates/pack/version", version),
        ("dates/pack/effective", today.as_str()),
    ];
    for (key, value) in dates.iter().chain(values) {
        content = set(window, &draft, &content, key, value).await;
    }
    for text in texts {
        content = rewrite(window, &draft, &content, *text).await;
    }
    let seen = json!({ "draft": draft, "content": content });
    invoke(window, "draft_approve", seen).await;
    let how = json!({
        "draft": draft, "content": content, "listedOn": today, "wordingMaterial": !texts.is_empty(),
        "reason": "A story of the tests",
    });
    invoke(window, "draft_publish", how).await;
}
