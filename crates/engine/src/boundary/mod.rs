//! Boundaries: exceptions to the frame, as logged. Keeping the frame is the therapist's part.
//!
//! What the client says about the therapist is a concern and no log: it reaches the person the client chose, in signals of
//! its own, and `Course::read_by` keeps it out of the course a therapist has.

pub mod concern;
pub mod concern_kept;
pub mod drift;
pub mod hard_stop;

mod concerns;

pub use concerns::about;

use crate::{
    codes::Topic,
    course::{Course, Exception, ExceptionKind, Rater},
    evidence::{Evidence, What},
    phrase::Phrase,
};

/// What the therapist logged, in order.
fn logged(course: &Course) -> impl Iterator<Item = &Exception> {
    course.exceptions.iter().filter(|exception| exception.logged_by == Rater::Therapist)
}

/// The word for a kind of exception, a key in `words/`.
const fn word(kind: ExceptionKind) -> &'static str {
    match kind {
        ExceptionKind::Contact => "exception-contact",
        ExceptionKind::SocialMedia => "exception-social-media",
        ExceptionKind::Gift => "exception-gift",
        ExceptionKind::Overrun => "exception-overrun",
        ExceptionKind::Disclosure => "exception-disclosure",
        ExceptionKind::Fee => "exception-fee",
        ExceptionKind::Place => "exception-place",
        ExceptionKind::Romantic => "exception-romantic",
        ExceptionKind::Business => "exception-business",
        ExceptionKind::Secrecy => "exception-secrecy",
        ExceptionKind::Favour => "exception-favour",
        ExceptionKind::Family => "exception-family",
        ExceptionKind::AfterTherapy => "exception-after-therapy",
    }
}

/// What sections say something about a kind of exception.
const fn topics(kind: ExceptionKind) -> &'static [Topic] {
    match kind {
        ExceptionKind::Contact => &[Topic::Contact],
        ExceptionKind::SocialMedia => &[Topic::SocialMedia],
        ExceptionKind::Gift => &[Topic::Gifts],
        ExceptionKind::Romantic => &[Topic::SexualCurrent],
        ExceptionKind::Business => &[Topic::Business, Topic::DualRole],
        ExceptionKind::Favour => &[Topic::Exploitation, Topic::DualRole],
        ExceptionKind::Family => &[Topic::DualRole],
        ExceptionKind::AfterTherapy => &[Topic::DualRole, Topic::FormerNonsexual],
        ExceptionKind::Overrun
        | ExceptionKind::Disclosure
        | ExceptionKind::Fee
        | ExceptionKind::Place
        | ExceptionKind::Secrecy => &[],
    }
}

/// One logged exception as evidence.
pub(crate) fn proof(exception: &Exception) -> Evidence {
    let key = if exception.began_by == Rater::Therapist {
        "evidence-exception-therapist"
    } else {
        "evidence-exception-client"
    };
    Evidence {
        what: What::Logged { entry: exception.id.clone(), on: exception.on },
        reads: Phrase::plain(key).day("on", exception.on).word("kind", word(exception.kind)),
    }
}
