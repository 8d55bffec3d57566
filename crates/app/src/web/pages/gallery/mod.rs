//! The gallery of samples.

pub mod view;
