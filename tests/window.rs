//! The real, built application, driven through WebDriver as a person would use it: by the words on the screen.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::running::{Clock as _, connect, drive, kill_all, processes_of, program};

/// How long anything on the screen may take before a test says it never came.
const PATIENCE: Duration = Duration::from_secs(30);

/// One running application with its driver.
pub struct Window {
    /// Speaks WebDriver to the page in front.
    pub client: Client,
    home: PathBuf,
    driver: Child,
}

impl Window {
    /// Starts the application on the folder `home` and waits for its first page.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn open(home: &Path) -> Self {
        Self::open_program(&program(), home, "gate.html").await
    }

    /// Starts any program and waits for the page whose address ends so.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn open_program(program: &Path, home: &Path, page: &str) -> Self {
        let (driver, port) = drive(home);
        let client = connect(port, program).await;
        let window = Self {
            client,
            home: home.to_path_buf(),
            driver,
        };
        window.comes(page).await;
        window
    }

    /// Waits until a page is there and in front.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn comes(&self, page: &str) {
        self.until(&format!("the page {page}"), || async {
            for handle in self.client.windows().await.ok()? {
                if self.client.switch_to_window(handle).await.is_err() {
                    continue;
                }
                let Ok(url) = self.client.current_url().await else {
                    continue;
                };
                if url.path().ends_with(page) {
                    return Some(());
                }
            }
            None
        })
        .await;
    }

    /// The pages of all windows that are open.
    pub async fn pages(&self) -> Vec<String> {
        let mut pages = Vec::new();
        for handle in self.client.windows().await.unwrap_or_default() {
            if self.client.switch_to_window(handle).await.is_err() {
                continue;
            }
            if let Ok(url) = self.client.current_url().await {
                pages.push(url.path().trim_start_matches('/').to_owned());
            }
        }
        pages
    }

    /// Waits for an element.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn find(&self, css: &str) -> Element {
        self.until(css, || async {
            self.client.find(Locator::Css(css)).await.ok()
        })
        .await
    }

    /// True where an element is on the page now.
    pub async fn has(&self, css: &str) -> bool {
        self.client.find(Locator::Css(css)).await.is_ok()
    }

    /// Waits for words anywhere on the page.
    ///
    /// # Panics
    /// When they do not come.
    pub async fn shows(&self, words: &str) {
        let found = self
            .within(PATIENCE, || async {
                self.text().await.contains(words).then_some(())
            })
            .await;
        if found.is_none() {
            panic!(
                "the page never showed {words:?}; it shows:\n{}",
                self.text().await
            );
        }
    }

    /// Waits until words are gone from the page.
    ///
    /// # Panics
    /// When they stay.
    pub async fn hides(&self, words: &str) {
        self.until(&format!("{words:?} to go"), || async {
            (!self.text().await.contains(words)).then_some(())
        })
        .await;
    }

    /// All visible words of the page.
    pub async fn text(&self) -> String {
        let got = self
            .script("return document.body ? document.body.innerText : '';")
            .await;
        got.as_str().unwrap_or_default().to_owned()
    }

    /// Presses the button or link with exactly these words, once it can be pressed.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn press(&self, words: &str) {
        let quoted = quoted(words);
        self.press_where(
            words,
            &format!("normalize-space()={quoted} or @aria-label={quoted}"),
        )
        .await;
    }

    /// Presses the first button or link whose words begin so.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn press_starting(&self, words: &str) {
        let quoted = quoted(words);
        let which = format!(
            "starts-with(normalize-space(), {quoted}) or starts-with(@aria-label, {quoted})"
        );
        self.press_where(words, &which).await;
    }

    async fn press_where(&self, words: &str, which: &str) {
        let path = format!(
            "//*[self::button or self::a or self::summary][{which}][not(@disabled)][not(ancestor::fieldset[@disabled])]"
        );
        self.until(
            &format!("a button {words:?} that can be pressed"),
            || async {
                for element in self.client.find_all(Locator::XPath(&path)).await.ok()? {
                    if element.is_displayed().await.unwrap_or(false)
                        && self.hit(&element).await.is_some()
                    {
                        return Some(());
                    }
                }
                None
            },
        )
        .await;
    }

    /// Presses the element a selector finds.
    ///
    /// # Panics
    /// When it is not there or cannot be pressed.
    pub async fn click(&self, css: &str) {
        self.until(&format!("{css} to be pressed"), || async {
            self.hit(&self.client.find(Locator::Css(css)).await.ok()?)
                .await
        })
        .await;
    }

    /// Brings an element to the middle of the window and presses it; nothing when it cannot be pressed now.
    pub async fn hit(&self, element: &Element) -> Option<()> {
        self.with(element, "arguments[0].scrollIntoView({ block: 'center' });")
            .await;
        match element.click().await {
            Ok(()) => Some(()),
            // The window went away while it was pressed, as the desk's does when it is locked.
            Err(why) => why.is_no_such_window().then_some(()),
        }
    }

    /// Ticks the box or radio with this label.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn tick(&self, label: &str) {
        self.tick_where(label, &format!("normalize-space()={}", quoted(label)))
            .await;
    }

    /// Ticks the box or radio whose label begins so.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn tick_starting(&self, label: &str) {
        self.tick_where(
            label,
            &format!("starts-with(normalize-space(), {})", quoted(label)),
        )
        .await;
    }

    async fn tick_where(&self, label: &str, which: &str) {
        let path = format!("//label[{which}][not(ancestor::fieldset[@disabled])]");
        self.until(&format!("a choice {label:?}"), || async {
            self.hit(&self.client.find(Locator::XPath(&path)).await.ok()?)
                .await
        })
        .await;
    }

    /// Replaces what stands in the text box with this label.
    ///
    /// # Panics
    /// When it is not there or cannot be typed in.
    pub async fn fill(&self, label: &str, value: &str) {
        let path = format!(
            "//*[self::input or self::textarea][@id=(//label[normalize-space()={}])/@for]",
            quoted(label)
        );
        self.until(&format!("a box {label:?}"), || async {
            self.replace(&self.client.find(Locator::XPath(&path)).await.ok()?, value)
                .await
        })
        .await;
    }

    /// Replaces what stands in the box a selector finds.
    ///
    /// # Panics
    /// When it is not there or cannot be typed in.
    pub async fn fill_css(&self, css: &str, value: &str) {
        self.until(&format!("the box {css}"), || async {
            self.replace(&self.client.find(Locator::Css(css)).await.ok()?, value)
                .await
        })
        .await;
    }

    /// Types over what stands in a box, key by key; nothing when it cannot be typed in now.
    pub async fn replace(&self, element: &Element, value: &str) -> Option<()> {
        self.hit(element).await?;
        self.with(element, "arguments[0].select();").await;
        let typed = if value.is_empty() { "\u{e003}" } else { value };
        element.send_keys(typed).await.ok()
    }

    /// Puts text over what stands in a box at one go, as pasting does; nothing when it cannot be done now.
    pub async fn paste(&self, element: &Element, text: &str) -> Option<()> {
        self.hit(element).await?;
        let element = serde_json::to_value(element).ok()?;
        let script = "arguments[0].focus(); arguments[0].select();\
            return document.execCommand('insertText', false, arguments[1]);";
        let done = self
            .client
            .execute(script, vec![element, json!(text)])
            .await
            .ok()?;
        (done == Value::Bool(true)).then_some(())
    }

    /// Runs a script on one element.
    pub async fn with(&self, element: &Element, script: &str) -> Value {
        let Ok(element) = serde_json::to_value(element) else {
            return Value::Null;
        };
        self.client
            .execute(script, vec![element])
            .await
            .unwrap_or(Value::Null)
    }

    /// Takes the mouse to the corner of the window.
    pub async fn point_away(&self) {
        let there = PointerAction::MoveTo {
            duration: None,
            x: 1.0,
            y: 1.0,
        };
        let mouse = MouseActions::new("mouse".into()).then(there);
        let _ = self.client.perform_actions(mouse).await;
    }

    /// Presses a key, wherever the focus is.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn key(&self, key: Key) {
        self.chord(&[char::from(key)]).await;
    }

    /// Presses keys together, such as `Key::Control` and `l`: down in this order, up the other way round.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn chord(&self, keys: &[char]) {
        let down = keys.iter().map(|value| KeyAction::Down { value: *value });
        let up = keys
            .iter()
            .rev()
            .map(|value| KeyAction::Up { value: *value });
        let presses = down
            .chain(up)
            .fold(KeyActions::new("keyboard".into()), KeyActions::then);
        // A key may take the window away before it comes up again.
        let pressed = self.client.perform_actions(presses).await;
        let refused = pressed.err().filter(|why| !why.is_no_such_window());
        assert!(refused.is_none(), "the keys are pressed: {refused:?}");
    }

    /// Types text, key by key, wherever the focus is.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn type_text(&self, text: &str) {
        for letter in text.chars() {
            self.chord(&[letter]).await;
        }
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str) -> Value {
        self.client
            .execute(script, vec![])
            .await
            .unwrap_or(Value::Null)
    }

    /// Runs a script with arguments that ends by calling its last argument.
    ///
    /// # Panics
    /// When the script fails.
    pub async fn script_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client
            .execute_async(script, arguments)
            .await
            .expect("the script runs")
    }

    /// Saves a picture of the window, taken from the display: WebKitGTK's own screenshot never ends under a virtual one.
    ///
    /// # Panics
    /// When it cannot be taken or written (ImageMagick's `import` is needed).
    pub async fn picture(&self, path: &Path) {
        let at = self
            .script("return [innerWidth, innerHeight, Math.max(0, screenX), Math.max(0, screenY)];")
            .await;
        let part = |index: usize| at.get(index).and_then(Value::as_u64).unwrap_or_default();
        let crop = format!("{}x{}+{}+{}", part(0), part(1), part(2), part(3));
        let mut import = Command::new("import");
        import
            .args(["-silent", "-window", "root", "-crop", &crop, "+repage"])
            .arg(path);
        assert!(
            import.status().is_ok_and(|done| done.success()),
            "import takes the picture"
        );
    }

    /// Gives the window a size, unless it has it: with no window manager a change that changes nothing never ends.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.script("return [innerWidth, innerHeight];").await == json!([width, height]) {
            return;
        }
        self.client
            .set_window_size(width, height)
            .await
            .expect("the window takes its size");
    }

    /// Ends the application as a power cut would: `kill -9`.
    ///
    /// # Panics
    /// When it is not running.
    pub async fn kill(mut self) -> PathBuf {
        assert!(
            !processes_of(&self.home).is_empty(),
            "the application is running"
        );
        kill_all(&self.home);
        let home = self.home.clone();
        self.stop();
        home
    }

    /// Ends the application in good order.
    pub async fn close(mut self) {
        let _ = self.client.clone().close().await;
        self.stop();
    }

    fn stop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        // The native driver and the application are children of the driver: none may outlive a test.
        let deadline = Instant::now_given() + PATIENCE;
        while Instant::now_given() < deadline {
            if processes_of(&self.home).is_empty() {
                break;
            }
            kill_all(&self.home);
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits for something to be so.
    ///
    /// # Panics
    /// When it never is.
    pub async fn until<T, F: Future<Output = Option<T>>>(
        &self,
        what: &str,
        ask: impl Fn() -> F,
    ) -> T {
        match self.within(PATIENCE, ask).await {
            Some(got) => got,
            None => panic!(
                "waited in vain for {what}; the page shows:\n{}",
                self.text().await
            ),
        }
    }

    /// Waits for something to be so, for so long; nothing when it never is.
    pub async fn within<T, F: Future<Output = Option<T>>>(
        &self,
        patience: Duration,
        ask: impl Fn() -> F,
    ) -> Option<T> {
        let deadline = Instant::now_given() + patience;
        loop {
            if let Some(got) = ask().await {
                return Some(got);
            }
            if Instant::now_given() > deadline {
                return None;
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A string literal of XPath, whichever quotes are in it.
#[must_use]
pub fn quoted(words: &str) -> String {
    if !words.contains('\'') {
        return format!("'{words}'");
    }
    let parts: Vec<String> = words.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(", \"'\", "))
}
