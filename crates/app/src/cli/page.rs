//! A page that stands alone: its style inside, no script, no link to anywhere.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::web::look;

/// The page around what a command found.
pub(super) fn alone(title: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(look::STYLE)) }
            }
            body { main.wide { h1 { (title) } (body) } }
        }
    };
    page.into_string()
}
