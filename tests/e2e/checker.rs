//! The page that checks receipts, opened from its file in browsers a stranger has: it says what the frozen files are
//! known to be, with the browser's own cryptography and without it, by file, by drop, and by keyboard alone.

use std::path::{Path, PathBuf};

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tell_first_tests::window::Window;

use crate::axe::{no_violations, none_in};
use crate::browsers::{Browser, Kind};
use crate::flows::practise;

fn top() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the top").to_path_buf()
}

fn page() -> PathBuf {
    let page = top().join("ui/dist-verify/verify.html");
    assert!(page.exists(), "cargo xtask test builds {}", page.display());
    page
}

fn vector(name: &str) -> PathBuf {
    top()
        .join("src-tauri/crates/papers/vectors/receipt-2")
        .join(name)
}

fn cases() -> Vec<Value> {
    let text = std::fs::read_to_string(vector("cases.json")).expect("cases.json");
    serde_json::from_str(&text).expect("a list of cases")
}

/// Chooses a file with these fields filled in, and gives the verdict and where it failed.
async fn verdict_on(browser: &Browser, file: &Path, key: &str) -> (String, String) {
    browser
        .script(
            "document.getElementById('results').replaceChildren();\
             document.getElementById('file').value = '';\
             document.getElementById('key').value = arguments[0];",
            vec![json!(key)],
        )
        .await;
    browser.type_in("#file", &file.display().to_string()).await;
    shown(browser).await
}

async fn shown(browser: &Browser) -> (String, String) {
    let got = browser
        .until(
            "a verdict",
            "const one = document.querySelector('.result');\
             return one && [one.dataset.verdict, one.dataset.where];",
        )
        .await;
    let part = |at: usize| got[at].as_str().unwrap_or_default().to_owned();
    (part(0), part(1))
}

async fn text(browser: &Browser) -> String {
    let text = browser.script("return document.body.innerText;", vec![]);
    text.await.as_str().unwrap_or_default().to_owned()
}

/// Every frozen file comes out as it is known to.
async fn every_case(browser: &Browser) {
    let cases = cases();
    assert!(cases.len() >= 30, "{}", cases.len());
    for case in &cases {
        let word = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
        let found = verdict_on(browser, &vector(&word("file")), &word("key")).await;
        assert_eq!(found, (word("verdict"), word("where")), "{}", word("file"));
    }
}

/// The PDFs too: a browser's own reader of zlib is asked twice, and what it takes differs from one to the next.
async fn every_pdf(browser: &Browser) {
    let text = std::fs::read_to_string(vector("pdf/cases.json")).expect("cases.json");
    let cases: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
    for case in &cases {
        let word = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
        let file = vector("pdf").join(word("file"));
        let found = verdict_on(browser, &file, &word("key")).await;
        assert_eq!(found, (word("verdict"), word("where")), "{}", word("file"));
    }
    // Four bytes after the end of what was pressed.
    let bytes = std::fs::read(vector("pdf/valid.pdf")).expect("a PDF");
    let home = tempfile::tempdir().expect("a folder");
    let more = home.path().join("more.pdf");
    std::fs::write(&more, with_more_pressed(&bytes)).expect("written");
    let found = verdict_on(browser, &more, "").await;
    assert_eq!(found, ("altered".into(), "attached".into()));
}

/// The PDF with bytes put in behind its attachment, whose length says so.
fn with_more_pressed(bytes: &[u8]) -> Vec<u8> {
    let find = |what: &[u8], from: usize| {
        let rest = bytes[from..].windows(what.len());
        rest.clone().position(|part| part == what).expect("a part") + from
    };
    let kind = find(b"/EmbeddedFile/", 0);
    let begins = find(b"stream\n", kind) + 7;
    let near = bytes[..begins]
        .windows(7)
        .rposition(|part| part == b"/Length");
    let digits = near.expect("a length") + 8;
    let end = digits
        + bytes[digits..]
            .iter()
            .take_while(|sign| sign.is_ascii_digit())
            .count();
    let length: usize = std::str::from_utf8(&bytes[digits..end])
        .expect("text")
        .parse()
        .expect("a number");
    let (front, more) = (&bytes[..digits], (length + 4).to_string());
    let (data, after) = bytes[end..].split_at(begins - end + length);
    [front, more.as_bytes(), data, b"more", after].concat()
}

/// A file that is dropped is checked like one that is chosen; what it says is put up as text, never as markup.
async fn a_dropped_file(browser: &Browser) {
    let data = std::fs::read_to_string(vector("valid.html")).expect("a page");
    let drop = "\
        document.getElementById('results').replaceChildren();\
        const box = new DataTransfer();\
        box.items.add(new File([arguments[0]], arguments[1]));\
        document.querySelector('.drop').dispatchEvent(\
          new DragEvent('drop', { dataTransfer: box, bubbles: true, cancelable: true }));";
    let hostile = "<img src=x onerror=alert(1)>.html";
    browser
        .script(drop, vec![json!(data), json!(hostile)])
        .await;
    assert_eq!(shown(browser).await, ("valid".into(), String::new()));
    assert!(text(browser).await.contains(hostile), "the name is text");
    let images = browser.script("return document.images.length;", vec![]);
    assert_eq!(images.await, json!(0));
    let said = browser.script(
        "return document.getElementById('said').textContent;",
        vec![],
    );
    let said = said.await.as_str().unwrap_or_default().to_owned();
    assert!(
        said.contains("Valid"),
        "it is said as well as shown: {said}"
    );
}

/// The line on the paper says whether paper and file are one copy.
async fn the_paper_too(browser: &Browser) {
    let page = std::fs::read_to_string(vector("valid.html")).expect("a page");
    let line = page.split("TELLFIRST2:").nth(1).expect("the line of code");
    let end = line
        .find(|c: char| !(c.is_ascii_alphanumeric() || ":-".contains(c)))
        .expect("its end");
    let line = format!("TELLFIRST2:{}", &line[..end]);
    verdict_on(browser, &vector("valid.html"), "").await;
    let compare = |line: String| async move {
        let fill = "const box = document.getElementById('paper'); box.value = arguments[0];\
            document.getElementById('results').replaceChildren();\
            box.dispatchEvent(new Event('input'));";
        browser.script(fill, vec![json!(line)]).await;
        shown(browser).await;
        let said = browser.until(
            "the comparison",
            "return document.querySelector('.paper')?.className ?? null;",
        );
        said.await.as_str().unwrap_or_default().to_owned()
    };
    assert!(compare(line.clone()).await.ends_with("paper--same"));
    assert!(
        compare(line.to_lowercase().replace(':', " : "))
            .await
            .ends_with("paper--same")
    );
    let last = if line.ends_with('0') { "1" } else { "0" };
    let other = format!("{}{last}", &line[..line.len() - 1]);
    assert!(compare(other).await.ends_with("paper--other"));
    assert!(
        compare(line[..40].to_owned())
            .await
            .ends_with("paper--no-line")
    );
}

/// Of a PDF the paper says no more than that it belongs to the data: its pages were not compared.
async fn the_paper_of_a_pdf(browser: &Browser) {
    let pdf = std::fs::read(vector("pdf/valid.pdf")).expect("a PDF");
    let content = tell_first_papers::verify::read(&pdf)
        .expect("a receipt")
        .content;
    let fill = "document.getElementById('paper').value = arguments[0];";
    browser.script(fill, vec![json!(content.code())]).await;
    verdict_on(browser, &vector("pdf/valid.pdf"), "").await;
    let said = browser.script("return document.querySelector('.paper').innerText;", vec![]);
    let said = said.await.as_str().unwrap_or_default().to_owned();
    assert!(
        said.contains("were not compared") && !said.contains("same copy"),
        "{said}"
    );
    let pages = text(browser).await;
    assert!(pages.contains("The pages of the PDF say what its data says"));
    assert!(pages.contains("Not checked here") && pages.contains("What its data says"));
    browser.script(fill, vec![json!("")]).await;
}

/// Several files have a list above them; what is dropped and is no file is said to be none.
async fn several_and_none(browser: &Browser) {
    let names = ["valid.json", "page-word.html", "pdf/valid.pdf"];
    let paths: Vec<String> = names
        .iter()
        .map(|name| vector(name).display().to_string())
        .collect();
    browser
        .script(
            "document.getElementById('results').replaceChildren();\
             document.getElementById('file').value = '';",
            vec![],
        )
        .await;
    browser.type_in("#file", &paths.join("\n")).await;
    let list = browser
        .until(
            "the list",
            "const all = [...document.querySelectorAll('.several li')];\
             return all.length > 0 ? all.map((one) => [...one.children].map((part) => part.innerText).join(' ')) : null;",
        )
        .await;
    let wanted = json!([
        "valid.json Valid",
        "page-word.html Altered",
        "valid.pdf Valid (its data, not its pages)"
    ]);
    assert_eq!(list, wanted);
    none_in(&browser.client, "the checker on several files").await;
    let drop = "const box = new DataTransfer();\
        box.setData('text/plain', 'words');\
        document.querySelector('.drop').dispatchEvent(\
          new DragEvent('drop', { dataTransfer: box, bubbles: true, cancelable: true }));\
        return [document.getElementById('said').textContent, document.getElementById('results').innerText];";
    let said = browser.script(drop, vec![]).await;
    for part in [&said[0], &said[1]] {
        let words = part.as_str().unwrap_or_default();
        assert!(words.contains("is no file"), "{said}");
    }
}

/// What is typed with the keyboard alone reaches every field, and the page fits where letters are twice the size.
async fn by_keyboard_and_large(browser: &Browser) {
    browser.open(&page()).await;
    let mut reached = Vec::new();
    for _ in 0..3 {
        let tab = KeyActions::new("keyboard".into())
            .then(KeyAction::Down {
                value: Key::Tab.into(),
            })
            .then(KeyAction::Up {
                value: Key::Tab.into(),
            });
        browser
            .client
            .perform_actions(tab)
            .await
            .expect("a key is pressed");
        reached.push(
            browser
                .script("return document.activeElement.id;", vec![])
                .await,
        );
    }
    assert_eq!(json!(reached), json!(["file", "key", "paper"]));
    verdict_on(browser, &vector("valid.json"), "").await;
    let wide = "document.body.style.width = '640px';\
        return [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > 641).length;";
    assert_eq!(
        browser.script(wide, vec![]).await,
        json!(0),
        "nothing is cut off at twice the size"
    );
}

/// Where the browser has no Ed25519 of its own, the library in the page takes its place and says so.
async fn without_its_own_ed25519(browser: &Browser) {
    browser.open(&page()).await;
    let without = "const own = crypto.subtle.importKey.bind(crypto.subtle);\
        Object.defineProperty(crypto.subtle, 'importKey', { value: (form, key, kind, ...rest) =>\
          kind.name === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : own(form, key, kind, ...rest) });";
    browser.script(without, vec![]).await;
    for (file, verdict) in [
        ("valid.json", "valid"),
        ("valid-two-changes.json", "valid"),
        ("signature-flip.json", "altered"),
        ("signature-root.json", "altered"),
    ] {
        let found = verdict_on(browser, &vector(file), "").await;
        assert_eq!(found.0, verdict, "{file}");
        let library = text(browser)
            .await
            .contains("the library built into this page");
        assert_eq!(library, verdict == "valid", "{file}");
    }
}

/// The policy lets nothing out and nothing else in.
async fn nothing_goes_out(browser: &Browser) {
    browser.open(&page()).await;
    let refused = "\
        const done = arguments[arguments.length - 1];\
        const seen = [];\
        document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));\
        fetch('file:///etc/hostname').catch(() => {}).finally(() => {\
          const image = new Image(); image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';\
          let markup = 'taken';\
          try { document.body.innerHTML = '<b>x</b>'; } catch { markup = 'refused'; }\
          setTimeout(() => done([seen.includes('connect-src'), seen.includes('img-src'), markup]), 200);\
        });";
    let found = browser.client.execute_async(refused, vec![]).await;
    let found = found.expect("the script ends");
    assert_eq!(found[0], json!(true), "connect-src: {found}");
    assert_eq!(found[1], json!(true), "img-src: {found}");
    let enforced = browser.script("return typeof trustedTypes;", vec![]).await;
    if enforced == json!("object") {
        assert_eq!(found[2], json!("refused"), "markup from text");
    }
}

/// Who chose a file is taken to what was found.
async fn goes_to_the_verdict(browser: &Browser) {
    verdict_on(browser, &vector("page-word.html"), "").await;
    let there = browser
        .until(
            "the focus",
            "return document.activeElement.localName === 'h2' ? document.activeElement.innerText : null;",
        )
        .await;
    assert!(
        there
            .as_str()
            .is_some_and(|words| words.contains("Altered")),
        "{there}"
    );
}

async fn whole(kind: Kind) {
    let Some(browser) = Browser::start(kind).await else {
        return;
    };
    browser.open(&page()).await;
    none_in(&browser.client, "the checker before a file").await;
    every_case(&browser).await;
    every_pdf(&browser).await;
    for file in [
        "valid.html",
        "practice.json",
        "choice-state.json",
        "unknown-words.json",
    ] {
        verdict_on(&browser, &vector(file), "").await;
        none_in(&browser.client, &format!("the checker on {file}")).await;
    }
    a_dropped_file(&browser).await;
    the_paper_too(&browser).await;
    the_paper_of_a_pdf(&browser).await;
    several_and_none(&browser).await;
    goes_to_the_verdict(&browser).await;
    by_keyboard_and_large(&browser).await;
    without_its_own_ed25519(&browser).await;
    nothing_goes_out(&browser).await;
    browser.close().await;
}

#[tokio::test]
async fn the_checker_page_agrees_with_the_frozen_files_in_chromium() {
    whole(Kind::Chromium).await;
}

#[tokio::test]
async fn the_checker_page_agrees_with_the_frozen_files_in_webkit() {
    whole(Kind::WebKit).await;
}

#[tokio::test]
async fn the_application_saves_the_page_that_checks_copies() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    window.press("Settings").await;
    window.shows("With this page anybody can find out").await;
    window.press("Save the page that checks copies").await;
    window.shows("check-a-copy-").await;
    let saved =
        std::fs::read_dir(home.path().join("copies/practice")).expect("the folder for copies");
    let saved: Vec<_> = saved.flatten().map(|file| file.path()).collect();
    assert_eq!(saved.len(), 1, "{saved:?}");
    let built = std::fs::read(page()).expect("the page");
    assert!(
        std::fs::read(&saved[0]).expect("the file") == built,
        "it is the page that was tested"
    );
    // Once more: the same page has the same name, and nothing is in its way.
    window.press("Save the page that checks copies").await;
    no_violations(&window, "settings, with the checker saved").await;
    window.close().await;
}
