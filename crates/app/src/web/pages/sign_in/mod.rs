//! Sign in.

pub mod view;
