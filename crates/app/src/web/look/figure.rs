//! A square picture with its heading, the same in words, and the same as a table.
//!
//! Geometry stands in attributes with two decimals; colours and letters in chart.css. No `style` anywhere.

use super::card::fold;
use crate::words::Words;
use maud::{Markup, html};

/// What stands about a picture.
pub(super) struct Figure<'a> {
    /// Makes its parts unique on a page.
    pub(super) id: &'a str,
    /// The key of its heading.
    pub(super) heading: &'a str,
    /// The same in a few sentences; what a person who cannot see it reads.
    pub(super) says: &'a str,
    /// How to read it, and what it is not.
    pub(super) how: String,
    /// The key of the name of its table.
    pub(super) table: &'a str,
    /// Its side, in its own units.
    pub(super) side: f64,
}

/// All of it about what is drawn.
pub(super) fn section(figure: &Figure, words: &Words, drawn: &Markup, table: &Markup) -> Markup {
    let (id, heading) = (figure.id, words.plain(figure.heading));
    html! {
        section aria-labelledby={ (id) "-heading" } {
            h2 id={ (id) "-heading" } { (heading) }
            figure.picture.map {
                svg.chart viewBox={ "0 0 " (at(figure.side)) " " (at(figure.side)) } role="img"
                    aria-labelledby={ (id) "-title " (id) "-says" } {
                    title id={ (id) "-title" } { (heading) }
                    desc id={ (id) "-says" } { (figure.says) }
                    (drawn)
                }
                figcaption {
                    p { (figure.says) }
                    p.quiet { (figure.how) }
                }
                (fold(&words.plain(figure.table), &html! {
                    div.table tabindex="0" role="region" aria-label=(words.plain(figure.table)) { table { (table) } }
                }))
            }
        }
    }
}

/// Two decimals, whatever the machine.
pub(super) fn at(value: f64) -> String {
    format!("{:.2}", value + 0.0)
}
