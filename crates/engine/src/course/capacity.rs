//! The therapist's own capacity and support; it belongs to the therapist.

use super::day;
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the therapist keeps of their own weeks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Capacity {
    /// The most sessions a week the therapist set themselves.
    pub ceiling: Option<u32>,
    /// Weeks, in any order.
    pub weeks: Vec<Week>,
    /// Days on which they had supervision.
    pub supervision: Vec<Supervised>,
    /// The longest they want to go without, in days.
    pub supervision_every: Option<u32>,
    /// Totals of the Professional Quality of Life Scale, where the therapist wishes to keep them.
    pub quality_of_life: Vec<QualityOfLife>,
    /// The same two as they were set over time; the newest counts.
    pub limits: Vec<Limits>,
}

impl Capacity {
    /// Takes over what was set last.
    pub fn settle(&mut self) {
        if let Some(newest) = self.limits.iter().max_by_key(|limits| limits.on) {
            (self.ceiling, self.supervision_every) = (newest.ceiling, newest.supervision_every);
        }
    }
}

/// What the therapist set themselves on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The most sessions a week.
    #[serde(default)]
    pub ceiling: Option<u32>,
    /// The longest they want to go without supervision, in days.
    #[serde(default)]
    pub supervision_every: Option<u32>,
}

/// One week of the therapist's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// Its Monday.
    #[serde(deserialize_with = "day::read")]
    pub monday: Date,
    /// Sessions held in it, with all clients.
    pub sessions: u32,
}

/// A day with supervision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supervised {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
}

/// The three totals of the Professional Quality of Life Scale (ProQOL 5), each from 10 to 50, answered elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualityOfLife {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day it was answered.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// Compassion satisfaction; more is better.
    pub satisfaction: u8,
    /// Burnout as this scale means it: finding it hard to do the job well.
    pub burnout: u8,
    /// Secondary traumatic stress.
    pub stress: u8,
}
