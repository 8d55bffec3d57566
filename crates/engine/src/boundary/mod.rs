//! Boundaries: exceptions to the frame, as logged. Keeping the frame is the therapist's part.
//!
//! What the client logged about the therapist has no place in these two signals: it reaches a person the client chose.

pub mod drift;
pub mod hard_stop;

use crate::{
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
