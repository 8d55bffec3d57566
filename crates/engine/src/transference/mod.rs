//! Transference: what one relationship brings to another, as relationship episodes tell it.

pub mod theme;
