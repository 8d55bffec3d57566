//! Pages, drawn on the server; they work without any script.

pub mod look;
pub mod pages;
