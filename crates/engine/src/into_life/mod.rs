//! Into life: others as sources of connection, beside the therapist.

pub mod circles;
