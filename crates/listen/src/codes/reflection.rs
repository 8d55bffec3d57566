//! The family `reflection`: how far a reflection goes; at most one a turn.

use super::{Code, Family, Who};

/// How far a reflection goes; at most one a turn.
pub static REFLECTION: Family = Family {
    id: "reflection",
    who: Who::Therapist,
    means: "How far a reflection goes; at most one a turn.",
    codes: &[
        Code { id: "simple", means: "stays close to the words" },
        Code { id: "complex", means: "adds meaning, feeling or a view not spoken yet" },
    ],
};
