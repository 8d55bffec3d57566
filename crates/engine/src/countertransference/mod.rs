//! Countertransference: what a client stirs in the therapist, and only in the therapist's own hands.

pub mod repeats;
