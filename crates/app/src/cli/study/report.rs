//! A report: what an analysis found on one page that stands alone, with pictures, and in words what it does not say.
//!
//! How to use it: `Report::new("Reliable change").lead("…").section("…", html!{…}).facts(summary)`. Pictures come from
//! [`super::plot`]. No script, no name of a person, and nothing that puts people in an order.

use maud::{Markup, html};
use serde_json::Value;

use super::blocks;
use crate::cli::page;

/// A page in the making.
pub(super) struct Report {
    title: String,
    body: Vec<Markup>,
}

impl Report {
    /// An empty page.
    pub(super) fn new(title: &str) -> Self {
        Self { title: title.to_owned(), body: Vec::new() }
    }

    /// A page with nothing but the constants and counts of an analysis.
    pub(super) fn plain(summary: &Value) -> Self {
        let analysis = summary.get("analysis").and_then(Value::as_str).unwrap_or("study");
        Self::new(&format!("attune study {analysis}")).facts(summary)
    }

    /// The first sentences: what was found, in plain words.
    pub(super) fn lead(mut self, words: &str) -> Self {
        self.body.push(html! { p.lead { (words) } });
        self
    }

    /// A part with a heading.
    pub(super) fn section(mut self, heading: &str, inside: &Markup) -> Self {
        self.body.push(html! { section { h2 { (heading) } (inside) } });
        self
    }

    /// What an answer means, and what it does not.
    pub(super) fn means(self, does: &[&str], does_not: &[&str]) -> Self {
        self.section(
            "What this means",
            &html! {
                ul { @for one in does { li { (one) } } }
                h3 { "What it does not mean" }
                ul { @for one in does_not { li { (one) } } }
            },
        )
    }

    /// Everything the summary holds, at the end.
    pub(super) fn facts(self, summary: &Value) -> Self {
        self.section("Every constant used, and the counts", &blocks::draw(&blocks::of(summary)))
    }

    /// The page as text.
    pub(super) fn page(&self) -> String {
        page::alone(&self.title, &html! { @for part in &self.body { (part) } })
    }
}
