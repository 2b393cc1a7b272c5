//! The receipt as one page that needs nothing else: no script, no picture, no address it calls.

pub(crate) mod markdown;
mod sections;

use maud::{DOCTYPE, Markup, PreEscaped, html as page};

use crate::receipt::Receipt;
use crate::words::PRACTICE;

/// How it looks on a screen and on A4 paper.
const STYLE: &str = include_str!("html/receipt.css");

/// What a browser may do with the page: nothing but apply its own style.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The receipt as a self-contained HTML page, fit to print on A4.
///
/// Every text of the receipt is escaped. The title names nobody, since it becomes a file name and a window title.
pub fn html(receipt: &Receipt) -> String {
    page! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Your copy" }
                style { (PreEscaped(STYLE)) }
            }
            body class=[receipt.practice.then_some("practice")] {
                @if receipt.practice { (practice()) }
                main { (sections::all(receipt)) }
            }
        }
    }
    .into_string()
}

/// The line at the top, and the mark that printing repeats on every page.
fn practice() -> Markup {
    page! {
        p.banner { (PRACTICE) }
        div.watermark aria-hidden="true" { (PRACTICE) }
    }
}
