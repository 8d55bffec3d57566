//! A session.

pub mod view;
