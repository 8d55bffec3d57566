//! The family `main`: what a therapist turn rests on; one a turn.

use super::{Code, Family, Who};

/// What a therapist turn rests on; one a turn.
pub static MAIN: Family = Family {
    id: "main",
    who: Who::Therapist,
    means: "What a therapist turn rests on; one a turn.",
    codes: &[
        Code { id: "question", means: "asks something; requests too" },
        Code { id: "reflection", means: "gives back what the client said or meant" },
        Code { id: "input", means: "gives information, advice or options, or negotiates" },
        Code { id: "other", means: "holds none of the three" },
    ],
};
