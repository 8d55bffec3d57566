//! The look of every page: one file of tokens, a few components, charts. Rooms use it and add nothing to it.

pub mod call;
pub mod card;
pub mod chart;
pub mod circles;
mod figure;
pub mod form;
pub mod map;
pub mod picture;
pub mod ribbon;
pub mod room;
pub mod shape;
pub mod shell;

pub use room::{HelpLine, Room, Visitor};
pub use shell::{Width, shell};

/// A file of the look, served under `/look/`.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its name after `/look/`.
    pub name: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// What is in it.
    pub body: &'static str,
}

/// All styles in one, for a report that stands alone.
pub const STYLE: &str = concat!(
    include_str!("tokens.css"),
    include_str!("components.css"),
    include_str!("chart.css"),
    include_str!("plot.css"),
    "@media print {",
    include_str!("print.css"),
    "}"
);

/// Every file that a page asks for; there are no others, and none comes from elsewhere.
pub const FILES: &[File] = &[
    File { name: "tokens.css", media: "text/css; charset=utf-8", body: include_str!("tokens.css") },
    File { name: "components.css", media: "text/css; charset=utf-8", body: include_str!("components.css") },
    File { name: "chart.css", media: "text/css; charset=utf-8", body: include_str!("chart.css") },
    File { name: "print.css", media: "text/css; charset=utf-8", body: include_str!("print.css") },
    File { name: "comfort.js", media: "text/javascript; charset=utf-8", body: include_str!("comfort.js") },
    File { name: "codes.js", media: "text/javascript; charset=utf-8", body: include_str!("codes.js") },
    File { name: "mark.svg", media: "image/svg+xml", body: include_str!("mark.svg") },
];
