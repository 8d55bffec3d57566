//! The family `self`: the therapist speaks of themselves.

use super::{Code, Family, Who};

/// The therapist speaks of themselves.
pub static SELF: Family = Family {
    id: "self",
    who: Who::Therapist,
    means: "The therapist speaks of themselves.",
    codes: &[
        Code { id: "disclosure", means: "tells of their own life outside the room" },
        Code { id: "immediacy", means: "tells what they feel now about this exchange" },
    ],
};
