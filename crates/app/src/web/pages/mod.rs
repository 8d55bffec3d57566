//! One folder for each page: what it shows, and what a visitor may do there.

pub mod check_in;
pub mod course;
pub mod gallery;
pub mod refusal;
pub mod sign_in;
pub mod today;
