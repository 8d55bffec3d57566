//! What a transcript says: every format, code and measure, tried from outside the wall.
//! One program holds every file, so that the crate is linked once.

#![allow(clippy::unwrap_used, reason = "a broken expectation stops the test, which is what a test is for")]

mod bad_input;
mod coded_excerpts;
mod common;
mod counted;
mod docx;
mod every_file;
mod json;
mod language;
mod lexicon;
mod mask;
mod measure_intervals;
mod meeting_text;
mod model;
mod names_and_captions;
mod own_sessions;
mod properties;
mod proposal;
mod real_files;
mod session_measures;
mod style_matching;
mod w3c;
mod web_vtt;
