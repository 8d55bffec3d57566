//! Protective parts: ways of looking after oneself in a session, and when each eases.

pub mod pattern;

/// The form.
pub(crate) const FORM: &str = "protective-parts";
/// How much somebody kept to themselves, as the map of the working distance reads it too.
pub(crate) const KEPT: &str = "kept";
