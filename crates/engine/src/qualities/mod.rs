//! Facilitative qualities: empathy, genuineness, insight, no judgement, trust; asked in turn after sessions.

pub mod asked;
pub mod change;

/// A quality: its scale in both check-ins, and the word it is called by.
pub(crate) const QUALITIES: [(&str, &str); 5] = [
    ("empathy", "quality-empathy"),
    ("genuineness", "quality-genuineness"),
    ("insight", "quality-insight"),
    ("no-judgement", "quality-no-judgement"),
    ("trust", "quality-trust"),
];
