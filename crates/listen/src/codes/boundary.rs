//! The family `boundary`: a turn that makes, grants, refuses or discusses a step over the frame between these two people.

use super::{Code, Family, Who};

/// A turn that makes, grants, refuses or discusses a step over the frame between these two people.
pub static BOUNDARY: Family = Family {
    id: "boundary",
    who: Who::Both,
    means: "A turn that makes, grants, refuses or discusses a step over the frame between these two people.",
    codes: &[
        Code { id: "romantic", means: "romantic or sexual" },
        Code { id: "contact", means: "contact outside sessions" },
        Code { id: "gift", means: "gifts" },
        Code { id: "business", means: "work, swap or payment beyond the fee" },
        Code { id: "secrecy", means: "something kept secret because of the two" },
        Code { id: "social-media", means: "contact through social media" },
        Code { id: "after-therapy", means: "contact after the end" },
    ],
};
