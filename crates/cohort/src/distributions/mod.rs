//! The curves that tests and intervals are read from: normal, Student's t, Fisher's F and chi-square.
//!
//! Each gives the chance below and above a value, both exact in their small tail, and the value below which a chance
//! lies. Written here rather than taken from a crate, since what there is loses digits where degrees of freedom are
//! many; checked against R to twelve digits.

pub mod chi_square;
pub mod fisher_f;
pub mod normal;
mod special;
pub mod student_t;

pub use special::Tails;
