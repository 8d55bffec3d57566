//! Today.

pub mod view;
