//! axe-core looks at every screen a story visits.

use serde_json::Value;
use tell_first_tests::window::Window;

/// What axe-core is, read from the interface's own packages.
const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");

/// Fails when axe-core finds anything wrong with the page that is up.
pub(crate) async fn no_violations(window: &Window, screen: &str) {
    let there = window.script("return typeof window.axe;").await;
    if there != Value::String("object".to_owned()) {
        window
            .client
            .execute(AXE, vec![])
            .await
            .expect("axe-core goes in");
    }
    let run = "\
        const done = arguments[arguments.length - 1];\
        axe.run(document, { resultTypes: ['violations'] }).then(\
          (result) => done(result.violations.map((one) =>\
            `${one.id}: ${one.help}\\n    ` + one.nodes.map((node) => node.html.slice(0, 200)).join('\\n    '))),\
          (why) => done([String(why)]));";
    let found = window.script_async(run, vec![]).await;
    let lines: Vec<&str> = found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert!(
        lines.is_empty(),
        "axe-core on {screen}:\n  {}",
        lines.join("\n  ")
    );
}
