//! Who sees what.

pub mod view;
