//! The family `talk`: where the client leans about changing.

use super::{Code, Family, Who};

/// Where the client leans about changing.
pub static TALK: Family = Family {
    id: "talk",
    who: Who::Client,
    means: "Where the client leans about changing.",
    codes: &[
        Code { id: "change", means: "towards a change" },
        Code { id: "neutral", means: "neither way" },
        Code { id: "sustain", means: "towards leaving things as they are" },
    ],
};
