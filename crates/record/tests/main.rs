//! What the record keeps and for whom, tried from outside the wall.
//! One program holds every file, so that the crate is linked once.

#![allow(clippy::unwrap_used, reason = "a broken expectation stops the test, which is what a test is for")]

mod access;
mod canary;
mod common;
mod crash_points;
mod faults;
mod frozen;
mod primitives;
mod tampering;
mod tray;
mod visit;
