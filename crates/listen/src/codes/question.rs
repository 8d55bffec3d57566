//! The family `question`: how a question is asked; at most one a turn.

use super::{Code, Family, Who};

/// How a question is asked; at most one a turn.
pub static QUESTION: Family = Family {
    id: "question",
    who: Who::Therapist,
    means: "How a question is asked; at most one a turn.",
    codes: &[
        Code { id: "open", means: "leaves room for any answer" },
        Code { id: "closed", means: "asks for yes, no or one fact" },
    ],
};
