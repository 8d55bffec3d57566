//! The therapist's capacity and support, which belong to the therapist.

pub mod load;
