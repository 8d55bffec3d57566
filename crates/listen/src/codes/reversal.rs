//! The family `reversal`: the therapist is the one who gains.

use super::{Code, Family, Who};

/// The therapist is the one who gains.
pub static REVERSAL: Family = Family {
    id: "reversal",
    who: Who::Therapist,
    means: "The therapist is the one who gains.",
    codes: &[
        Code { id: "seeks-advice", means: "asks the client for advice" },
        Code { id: "seeks-comfort", means: "asks the client for comfort or approval" },
        Code { id: "seeks-favour", means: "asks the client for a favour" },
    ],
};
