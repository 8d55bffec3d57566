//! Keeps the house tidy: what must not drift is checked here, and run under `cargo test` like any other promise.

pub mod lists;
pub mod methods;
pub mod run;
pub mod rust;
pub mod systems;
pub mod tidy;
pub mod tree;
