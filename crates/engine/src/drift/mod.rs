//! Friend-like drift: catching up, surface talk, the therapist's own life, and asking the client for something.
//!
//! Two roads lead here, and neither needs the other: what was heard in recorded sessions, and two honest questions to
//! each of the two. No alliance quiets either: friends get on well.

pub mod answers_client;
pub mod answers_therapist;
pub mod talk;

mod answers;
mod heard;
