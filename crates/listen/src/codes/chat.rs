//! The family `chat`: talk off the work, in runs of three turns or more.

use super::{Code, Family, Who};

/// Talk off the work, in runs of three turns or more.
pub static CHAT: Family = Family {
    id: "chat",
    who: Who::Both,
    means: "Talk off the work, in runs of three turns or more.",
    codes: &[Code { id: "chat", means: "small talk" }],
};
