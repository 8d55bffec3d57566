//! Rupture and repair: a strain in the alliance, and what became of it.

pub mod episode;
pub mod falls;
pub mod heard;

mod confirm;
mod find;
mod steps;
mod tell;

pub use confirm::Confirmation;
pub use falls::{Fall, Shape, falls};
pub use find::episodes;

use crate::{
    course::{Attendance, Course, Rater, RuptureStep},
    finding::Strength,
    number::Share,
};
use alloc::vec::Vec;
use jiff::civil::Date;

/// Repair is looked for in this many held sessions after the onset (Stevens et al. 2007 give three to five).
const REPAIR_WITHIN: u8 = 5;

/// The fifth session held after `onset`, where there were five. Nothing can be put right in one that was not.
fn fifth_held(sessions: impl Iterator<Item = (u32, bool)>, onset: u32) -> Option<u32> {
    sessions
        .filter(|(number, held)| *held && *number > onset)
        .nth(usize::from(REPAIR_WITHIN) - 1)
        .map(|(number, _)| number)
}

/// The last session in which repair is looked for, as far as can be told yet.
fn last_among(sessions: impl Iterator<Item = (u32, bool)> + Clone, onset: u32) -> u32 {
    fifth_held(sessions.clone(), onset).unwrap_or_else(|| {
        let latest = sessions.map(|(number, _)| number).max().unwrap_or(onset);
        latest.max(onset.saturating_add(REPAIR_WITHIN.into()))
    })
}

/// The same for a course.
fn last_of(course: &Course, onset: u32) -> u32 {
    last_among(course.sessions.iter().map(|s| (s.number, s.attendance == Attendance::Held)), onset)
}

/// How many of 100 courses of twenty sessions in which nothing happens show at least a possible episode, in one view.
/// Simulated in `tests/false_alarms.rs`.
pub const BY_CHANCE_IN_TWENTY: Share = Share::near(0.20);

/// One strain in the alliance, as one of the two saw it.
#[derive(Clone, Debug, PartialEq)]
pub struct Episode {
    /// Whose view.
    pub by: Rater,
    /// The session in which it began.
    pub onset: u32,
    /// How it was noticed.
    pub how: Noticed,
    /// The level before, in points; absent where it was only said.
    pub before: Option<f64>,
    /// The lowest score and its session; absent where it was only said.
    pub trough: Option<Trough>,
    /// The session in which it was back, by the answers or by what its own rater said.
    pub repaired_at: Option<u32>,
    /// The day on which its own rater said that it was put right, where the answers did not say so.
    pub said_repaired: Option<Date>,
    /// The day on which its own rater said that it was there again.
    pub reopened: Option<Date>,
    /// The last session that belongs to it.
    pub until: u32,
    /// What has become of it.
    pub state: State,
    /// Who or what confirms it.
    pub confirmed: Vec<Confirmation>,
    /// What was told of it afterwards, oldest first.
    pub steps: Vec<RuptureStep>,
}

/// The lowest point of an episode.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trough {
    /// The session.
    pub session: u32,
    /// The score, in points.
    pub points: f64,
    /// How far below the level before, in standard errors of measurement.
    pub depth: f64,
}

/// How an episode was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noticed {
    /// The score fell from one session to the next.
    Sudden,
    /// Many small falls added up.
    Slow,
    /// Somebody said so; the scores did not fall.
    Said,
}

/// What has become of an episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// One low score, and nothing else yet.
    Possible,
    /// Confirmed, and not back yet.
    Open,
    /// Somebody tried to put it right; the scores are not back yet.
    RepairTried,
    /// Back within five sessions, or put right as its own rater says.
    Repaired,
    /// Not back within five sessions.
    Unrepaired,
    /// Put right once, and there again.
    Reopened,
}

impl State {
    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Open => "open",
            Self::RepairTried => "repair-tried",
            Self::Repaired => "repaired",
            Self::Unrepaired => "unrepaired",
            Self::Reopened => "reopened",
        }
    }
}

impl Episode {
    /// How firmly it stands: a person's word, more than measurement error, or one low score.
    #[must_use]
    pub fn strength(&self) -> Strength {
        if self.confirmed.iter().any(Confirmation::by_a_person) {
            return Strength::Confirmed;
        }
        let again = !self.confirmed.is_empty() || self.how == Noticed::Slow;
        if again { Strength::Reliable } else { Strength::Possible }
    }
}
