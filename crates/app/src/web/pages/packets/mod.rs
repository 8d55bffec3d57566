//! For supervision.

pub mod view;
