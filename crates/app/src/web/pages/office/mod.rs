//! The office.

pub mod view;
