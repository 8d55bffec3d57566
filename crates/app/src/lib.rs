//! Shows: pages and the command line.

pub mod cli;
pub mod web;
pub mod words;
