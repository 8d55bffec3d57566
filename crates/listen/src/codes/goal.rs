//! The family `goal`: a turn that touches one of the client's goals; the code is the goal's own id.

use super::{Family, Who};

/// A turn that touches one of the client's goals; the code is the goal's own id.
pub static GOAL: Family = Family {
    id: "goal",
    who: Who::Both,
    means: "A turn that touches one of the client's goals; the code is the goal's own id.",
    codes: &[],
};
