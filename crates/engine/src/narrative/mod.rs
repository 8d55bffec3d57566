//! The inner voice and the story: what somebody believes of themselves and of people, and how scenes of their life turn.

pub mod belief;
pub mod scenes;
