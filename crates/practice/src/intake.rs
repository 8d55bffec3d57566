//! A check-in by link: who will see it first, one question at a time, kept at every step, written down once.

mod harm;
mod invitation;
mod send;
mod steps;

pub use harm::Harm;
pub use invitation::{Asked, Before, Invitation};
pub(crate) use send::opened;
pub use send::{Sent, Since};
pub use steps::{Next, Place, Question, Reply, Step};
