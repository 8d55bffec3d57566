//! The family `belief`: a belief that is global and negative.

use super::{Code, Family, Who};

/// A belief that is global and negative.
pub static BELIEF: Family = Family {
    id: "belief",
    who: Who::Client,
    means: "A belief that is global and negative.",
    codes: &[Code { id: "self", means: "about oneself" }, Code { id: "other", means: "about people at large" }],
};
