//! What one course says: every rule, tried from outside the wall.
//! One program holds every file, so that the crate is linked once.

#![allow(clippy::unwrap_used, reason = "a broken expectation stops the test, which is what a test is for")]

mod alarms;
mod attachment;
mod capacity;
mod carried;
mod cases;
mod check;
mod codes;
mod common;
mod concern;
mod distance;
mod drift;
mod dual;
mod edges;
mod ending;
mod expected;
mod false_alarms;
mod frame;
mod gains;
mod goals;
mod heard_strain;
mod inner;
mod instruments;
mod life;
mod outcome;
mod own_notes;
mod parts;
mod preference;
mod properties;
mod qualities;
mod reading;
mod repair;
mod score;
mod signals;
mod trend;
mod watch;
mod words;
