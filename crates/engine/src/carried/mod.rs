//! Carried within: what a client takes along between sessions.

pub mod within;
