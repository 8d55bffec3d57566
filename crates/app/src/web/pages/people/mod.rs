//! People and desks.

pub mod view;
