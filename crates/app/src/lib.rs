//! Shows: pages and the command line.

pub mod web;
pub mod words;
