//! What a practice does: desks, forms and the people at them, tried from outside the wall.
//! One program holds every file, so that the crate is linked once.

#![allow(clippy::unwrap_used, reason = "a broken expectation stops the test, which is what a test is for")]

mod calendar;
mod calls;
mod check_in;
mod codes;
mod common;
mod course;
mod desks;
mod frozen;
mod guard;
mod library;
mod saying;
mod stories;
mod told;
