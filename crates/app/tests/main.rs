//! What a person meets: pages, the door and the command line, tried from outside.
//! One program holds every file, so that the crate is linked once.

#![allow(clippy::unwrap_used, reason = "a broken expectation stops the test, which is what a test is for")]

mod cli;
mod cli_listen;
mod contrast;
mod house;
mod http;
mod http_check_in;
mod http_hostile;
mod http_routes;
mod http_saying;
mod kill;
mod listen;
mod pages;
mod study;
mod study_agreement;
mod study_alarms;
mod study_congruence;
mod study_correlate;
mod study_expected;
mod study_files;
mod study_growth;
mod study_hlm;
mod study_nhs;
mod study_reliability;
mod study_ruptures;
mod study_simulate;
mod study_smooth;
mod study_within;
mod support;
mod train;
mod voices;
