//! The frame: same time, same place, and breaks that are prepared for.

pub mod break_ahead;
pub mod regularity;
