//! One folder for each page: what it shows, and what a visitor may do there.

pub mod after_session;
pub mod away;
pub mod check_in;
pub mod concerns;
pub mod course;
pub mod gallery;
pub mod help_now;
pub mod kept;
pub mod my;
pub mod my_session;
pub mod normal;
pub mod office;
pub mod own_desk;
pub mod packets;
pub mod password;
pub mod people;
pub mod questionnaires;
pub mod refusal;
pub mod say;
pub mod session;
pub mod sign_in;
pub mod stopping;
pub mod summary;
pub mod today;
pub mod told;
pub mod who_sees_what;
