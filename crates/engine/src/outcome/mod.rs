//! Outcome: whether distress falls by more than measurement error.
