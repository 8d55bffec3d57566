//! The family `input`: what the therapist gives; at most one a turn.

use super::{Code, Family, Who};

/// What the therapist gives; at most one a turn.
pub static INPUT: Family = Family {
    id: "input",
    who: Who::Therapist,
    means: "What the therapist gives; at most one a turn.",
    codes: &[
        Code { id: "information", means: "facts or an explanation" },
        Code { id: "advice", means: "what the client should do" },
        Code { id: "options", means: "several ways to choose from" },
        Code { id: "negotiation", means: "works out together what will be done" },
    ],
};
