//! A course.

pub mod view;
