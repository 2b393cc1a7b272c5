//! Every word of a screen is in sight: in a large window, in a small one, and with text of twice the size.

use std::fmt::Write as _;

use serde_json::Value;
use tell_first_tests::window::Window;

/// Width and height of the window, and the size of the text in per cent.
const SIZES: [(u32, u32, u32); 4] = [
    (1280, 800, 100),
    (1024, 700, 100),
    (1024, 700, 200),
    (1280, 800, 200),
];

/// What does not fit on the page that is up: it scrolls sideways, something stands outside it or is cut off, or a
/// button or a box lies on words.
const MEASURED: &str = r#"
    const wide = document.documentElement.clientWidth;
    const wrong = document.documentElement.scrollWidth > wide + 1 ? ['the page scrolls sideways'] : [];
    const apart = '.visually-hidden, .govuk-visually-hidden, .skip, .outline, .print-sheet, [hidden]';
    const scrolls = '.table-frame, .words__table-frame, .notice-column__words, .receipt--preview';
    const called = (one) => `${one.localName}.${one.className} “${one.textContent.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
    const box = (one) => one.getBoundingClientRect();
    const seen = [...document.querySelectorAll('body *')].filter((one) =>
      one instanceof HTMLElement && !one.closest(apart) && one.checkVisibility({ visibilityProperty: true }) && box(one).width && box(one).height);
    for (const one of seen) {
      const { left, right } = box(one);
      if ((right > wide + 1 || left < -1) && !one.parentElement.closest(scrolls)) wrong.push(`outside: ${called(one)}`);
      const typed = one.matches('input, textarea, select');
      if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth && !typed && !one.matches(scrolls)
        && getComputedStyle(one).display !== 'inline') wrong.push(`cut off: ${called(one)}`);
    }
    const words = seen.filter((one) => one.matches('p, li, h1, h2, h3, .govuk-hint, label, .mark'));
    for (const one of seen.filter((each) => each.matches('.govuk-button, .fault, .govuk-error-summary, .inset, .page__note'))) {
      const mine = box(one);
      for (const other of words.filter((each) => !each.contains(one) && !one.contains(each))) {
        const its = box(other);
        if (its.right > mine.left && its.left < mine.right && its.bottom > mine.top - 3 && its.top < mine.bottom + 3)
          wrong.push(`${called(one)} lies on ${called(other)}`);
      }
    }
    return [...new Set(wrong)];"#;

/// Fails where something of the page that is up does not fit, at any size. Leaves the window as tests have it.
pub(crate) async fn fits(window: &Window, screen: &str) {
    let mut wrong = String::new();
    for (width, height, text) in SIZES {
        window.resize(width, height).await;
        text_of(window, text).await;
        let found = window.script(MEASURED).await;
        for line in found.as_array().into_iter().flatten() {
            let line = line.as_str().unwrap_or_default();
            let _ = writeln!(wrong, "  {width} x {height}, text of {text}%: {line}");
        }
        assert!(found.is_array(), "{screen} was measured: {found}");
    }
    text_of(window, 100).await;
    assert!(wrong.is_empty(), "{screen} does not fit:\n{wrong}");
}

/// Gives the text its size, as Ctrl with plus does, and waits until it is drawn.
async fn text_of(window: &Window, size: u32) {
    let drawn = "\
        const [size, done] = arguments;\
        document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;\
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
    let drawn = window.script_async(drawn, vec![size.into()]).await;
    assert_eq!(drawn, Value::Bool(true), "the text has its size");
}
