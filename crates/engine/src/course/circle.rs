//! Circles: the people of the client's life, drawn nearer or further, a few times a year.

use super::day;
use alloc::string::String;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One person on one drawing of the client's circles. All that were put down on one day are one drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Circle {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day of the drawing.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The person in the client's own words, or initials.
    pub person: String,
    /// How near, 0 (the outermost circle) to 4 (the innermost).
    pub closeness: u8,
    /// Whether the client can turn to them.
    #[serde(default)]
    pub turn_to: bool,
    /// Whether it is the therapist.
    #[serde(default)]
    pub therapist: bool,
}
