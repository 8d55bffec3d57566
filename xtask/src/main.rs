//! `cargo xtask`: test, tidy, methods.

fn main() {}
