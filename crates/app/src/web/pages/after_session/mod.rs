//! After the session.

pub mod view;
