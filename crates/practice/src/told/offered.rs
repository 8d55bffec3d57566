//! What can be ticked on a sheet: the written ids, in the order of the page.

/// Ways in which two people may know each other from elsewhere.
pub(super) const TIES: &[&str] = &[
    "friend",
    "relative",
    "partner",
    "former-partner",
    "colleague",
    "employer",
    "student",
    "neighbour",
    "online",
    "business",
    "works-here",
    "through-somebody",
];

/// How repair may be tried.
pub(super) const MOVES: &[&str] = &[
    "clarifies",
    "changes-task",
    "explains",
    "invites",
    "owns",
    "discloses",
    "links-here",
    "links-elsewhere",
    "validates",
    "redirects",
];

/// What may be read last.
pub(super) const TOPICS: &[&str] = &[
    "alliance",
    "qualities",
    "goals",
    "drift",
    "attachment",
    "parts",
    "distance",
    "transference",
    "boundaries",
    "ties",
    "after-end",
    "frame",
    "rupture",
    "outcome",
    "beliefs",
    "scenes",
    "within",
    "life",
    "ending",
    "preference",
];

/// What a concern may be about.
pub(super) const CONCERNS: &[&str] = &[
    "contact",
    "their-life",
    "asked-of-me",
    "money",
    "business",
    "romantic",
    "touch",
    "secret",
    "family",
    "tie",
    "after-therapy",
    "afraid",
    "harmed",
    "other",
];

/// What a therapist may have felt.
pub(super) const FEELINGS: &[&str] =
    &["warm", "glad", "moved", "worried", "irritated", "bored", "tired", "tense", "helpless", "guilty", "sad", "lost"];

/// What a therapist may be pulled to do.
pub(super) const PULLS: &[&str] = &["rescue", "withdraw", "argue", "impress", "look-after", "none"];

/// Kinds of exceptions, those that need no rate last.
pub(super) const EXCEPTIONS: &[&str] = &[
    "contact",
    "social-media",
    "gift",
    "overrun",
    "disclosure",
    "fee",
    "place",
    "romantic",
    "business",
    "secrecy",
    "favour",
    "family",
    "after-therapy",
];
