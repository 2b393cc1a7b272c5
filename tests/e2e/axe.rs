//! axe-core looks at every screen a story visits.

use fantoccini::Client;
use serde_json::Value;
use tell_first_tests::window::Window;

/// What axe-core is, read from the interface's own packages.
const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");

/// Fails when axe-core finds anything wrong with the page that is up.
pub(crate) async fn no_violations(window: &Window, screen: &str) {
    none_in(&window.client, screen).await;
}

/// The same, in a browser.
pub(crate) async fn none_in(client: &Client, screen: &str) {
    let there = client.execute("return typeof window.axe;", vec![]).await;
    if there.ok() != Some(Value::String("object".to_owned())) {
        client.execute(AXE, vec![]).await.expect("axe-core goes in");
    }
    let run = "\
        const done = arguments[arguments.length - 1];\
        axe.run(document, { resultTypes: ['violations'] }).then(\
          (result) => done(result.violations.map((one) =>\
            `${one.id}: ${one.help}\\n    ` + one.nodes.map((node) => node.html.slice(0, 200)).join('\\n    '))),\
          (why) => done([String(why)]));";
    let found = client.execute_async(run, vec![]).await;
    let found = found.expect("axe-core looks");
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
