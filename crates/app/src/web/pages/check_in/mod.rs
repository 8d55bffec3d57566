//! Check-in by link: one question a screen.

pub mod view;
