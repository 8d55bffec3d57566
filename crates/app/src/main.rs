//! Attune, one binary: pages and the command line.

fn main() {}
