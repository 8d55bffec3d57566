//! The lists tidy holds the house to. Every exception carries its reason, and one no longer needed is a complaint.

/// Most code lines a file may have, tests left out.
pub const FILE_LINES: usize = 300;
/// Most code lines a function may have.
pub const FUNCTION_LINES: usize = 60;
/// Half of all functions are at most this long, signature and closing brace counted.
pub const MEDIAN_LINES: usize = 9;
/// Nine in ten functions are at most this long.
pub const NINE_IN_TEN_LINES: usize = 25;

/// A file or function over its limit: `path` or `path::function`, how long it may be, and why.
pub const LONG: &[(&str, usize, &str)] = &[];

/// Where the clock and chance may be read: file, and why it is a door.
pub const DOORS: &[(&str, &str)] =
    &[("crates/practice/src/door.rs", "the one place where the clock is read and the system is asked for chance")];

/// Readings of the clock and of chance that belong at a door.
pub const CLOCK_AND_CHANCE: &[&str] = &[
    "SystemTime::now",
    "Utc::now",
    "Local::now",
    "Timestamp::now",
    "Zoned::now",
    "thread_rng",
    "rand::rng",
    "OsRng",
    "getrandom",
];

/// A wall: the crate, the house's own crates it may know, and crates it must never name.
#[derive(Clone, Copy, Debug)]
pub struct Wall {
    /// The crate, as its folder is called.
    pub room: &'static str,
    /// Our own crates it may know, in use and in tests.
    pub may_know: &'static [&'static str],
    /// Other people's crates it must never name.
    pub never: &'static [&'static str],
    /// Other people's crates it may name, where the wall is so strict that they are counted.
    pub only: Option<&'static [&'static str]>,
}

const NETWORK: &[&str] = &["axum", "hyper", "http", "tokio", "maud"];

/// The six walls of the house, and the workshop outside it.
pub const WALLS: &[Wall] = &[
    Wall { room: "engine", may_know: &[], never: &[], only: Some(&["jiff", "libm", "serde"]) },
    Wall { room: "listen", may_know: &["engine"], never: NETWORK, only: None },
    Wall { room: "cohort", may_know: &["engine"], never: NETWORK, only: None },
    Wall {
        room: "record",
        may_know: &[],
        never: &["axum", "hyper", "maud", "fluent-bundle", "serde_json"],
        only: None,
    },
    Wall {
        room: "practice",
        may_know: &["engine", "listen", "cohort", "record"],
        never: &["axum", "hyper", "maud", "rusqlite", "chacha20poly1305", "ed25519-dalek", "x25519-dalek", "argon2"],
        only: None,
    },
    Wall {
        room: "app",
        may_know: &["engine", "listen", "cohort", "practice", "xtask"],
        never: &["rusqlite", "chacha20poly1305", "ed25519-dalek", "x25519-dalek"],
        only: None,
    },
];

/// Parts of words that `record` must not hold: it does not know what therapy is.
pub const THERAPY: &[&str] = &["therap", "alliance", "rupture", "questionnaire", "phq", "symptom"];

/// Functions and fields whose text is the key of a sentence in `words/`.
pub const SAYS_A_KEY: &[&str] = &["plain", "key", "Word", "say", "say_with"];

/// Beginnings of keys that are put together from an id: the beginning, and why.
pub const COMPOSED_KEYS: &[(&str, &str)] = &[
    ("month-", "by the number of the month"),
    ("weekday-", "by the day of the week"),
    ("also-", "by the id of a questionnaire"),
    ("asks-", "by the id of a signal"),
    ("consent-", "by what can be agreed to"),
    ("purpose-", "by what a record was opened for"),
    ("construct-", "by what a question is about"),
    ("refusal-", "by the written id of a refusal"),
    ("sharing-", "by what a client chose to share"),
    ("harm-", "by whom a client chose to tell"),
    ("strength-", "by how firmly a finding stands"),
    ("status-", "by where a rule stands"),
    ("said-", "by what a person said about a finding"),
    ("role-", "by what somebody is to the practice"),
    ("talk-role-", "by who a speaker is"),
    ("instrument-", "by the id of a questionnaire"),
    ("licence-", "by what may be done with a questionnaire"),
    ("office-help-", "by the part of a help line"),
    ("family-", "by the id of a family of codes"),
    ("code-", "by the ids of a family and a code"),
    ("opened-", "by the id of a family of codes, for the client"),
    ("act-", "by what was done about a call for help"),
    ("bring-", "by the field of the form"),
    ("sheet-", "by the kind of a thing told, and its questions"),
    ("told-", "by the question of a sheet and what was said to it"),
    ("calendar-", "by the field of a calendar that has to be put right"),
    ("concern-", "by who writes and what they ticked"),
    ("opening-", "by who writes, what they ticked and the kind of opening"),
    ("way-", "by the kind of opening"),
    ("normal-q-", "by the id of a question"),
    ("normal-group-", "by the group of a question"),
    ("summary-part-", "by the part of a summary"),
    ("ending-kind-", "by the kind of an ending"),
    ("ending-told-", "by the kind of an ending"),
    ("wrote-ending-", "by the kind of an ending"),
];

/// What `record` hands through `practice` to the app: opaque values, never a way to a row.
pub const HANDED_ON: &[&str] = &["Chance", "ClientId", "Moment", "Opening", "PersonId", "Unlock"];

/// The six lines that open a signal's file, in order.
pub const SIGNAL_HEAD: &[&str] = &["Asks:", "Rule:", "Source:", "Departs:", "Cannot say:", "Reads as:"];

/// Marks of unfinished work, taken apart so that this list does not hold them.
pub const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("dbg", "!("),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
];

/// Beginnings of paths that exist on one machine only, taken apart for the same reason.
pub const MACHINE_PATHS: &[&str] =
    &[concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("C:", "\\")];
