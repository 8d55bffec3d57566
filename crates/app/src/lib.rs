//! Shows: pages and the command line.
