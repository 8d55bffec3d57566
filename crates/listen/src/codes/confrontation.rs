//! The family `confrontation`: the client moves against the therapist or the work.

use super::{Code, Family, Who};

/// The client moves against the therapist or the work.
pub static CONFRONTATION: Family = Family {
    id: "confrontation",
    who: Who::Client,
    means: "The client moves against the therapist or the work.",
    codes: &[
        Code { id: "therapist", means: "complains about the therapist" },
        Code { id: "intervention", means: "turns down what the therapist offers" },
        Code { id: "activities", means: "complains about what is done in sessions or between" },
        Code { id: "parameters", means: "complains about time, place or fee" },
        Code { id: "progress", means: "complains that nothing gets better" },
        Code { id: "defends", means: "defends themselves against the therapist" },
        Code { id: "controls", means: "presses the therapist" },
    ],
};
