//! The family `repair`: the therapist answers a strain, or asks about the therapist or the therapy.

use super::{Code, Family, Who};

/// The therapist answers a strain, or asks about the therapist or the therapy.
pub static REPAIR: Family = Family {
    id: "repair",
    who: Who::Therapist,
    means: "The therapist answers a strain, or asks about the therapist or the therapy.",
    codes: &[
        Code { id: "clarifies", means: "clears up a misunderstanding" },
        Code { id: "changes-task", means: "changes what is done or aimed at" },
        Code { id: "explains", means: "says why the work is done this way" },
        Code { id: "invites", means: "asks what the client thinks or feels about the therapist or the therapy" },
        Code { id: "owns", means: "names their own part in it" },
        Code { id: "discloses", means: "says what they feel in this exchange" },
        Code { id: "links-here", means: "ties it to a pattern between the two" },
        Code { id: "links-elsewhere", means: "ties it to a pattern with others" },
        Code { id: "validates", means: "says that drawing back or objecting makes sense" },
        Code { id: "redirects", means: "brings the talk back to the work" },
    ],
};
