//! Away: a page that says nothing about anybody.

pub mod view;
