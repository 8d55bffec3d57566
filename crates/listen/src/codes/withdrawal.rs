//! The family `withdrawal`: the client moves away from the therapist or the work.

use super::{Code, Family, Who};

/// The client moves away from the therapist or the work.
pub static WITHDRAWAL: Family = Family {
    id: "withdrawal",
    who: Who::Client,
    means: "The client moves away from the therapist or the work.",
    codes: &[
        Code { id: "denial", means: "denies a feeling that shows" },
        Code { id: "minimal", means: "answers shortly, three times running, where there was room" },
        Code { id: "abstract", means: "speaks in general terms, away from what hurts" },
        Code { id: "shift", means: "changes the subject or tells a story around it" },
        Code { id: "deferential", means: "agrees too readily" },
        Code { id: "mismatch", means: "tells of pain as if it were none" },
        Code { id: "self-critical", means: "turns against themselves and shuts the door" },
    ],
};
