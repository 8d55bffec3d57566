//! The picture of a course: scores, levels with their bands, and ruptures as arcs, ready to be drawn.

use crate::{
    course::{Attendance, Rater},
    number::{Interval, Range, Sem},
    rupture::Episode,
    series::Series,
    watch::level::Belief,
};
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;

/// One line of a picture: one scale as one person answered it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Who answered.
    pub by: Rater,
    /// The questionnaire's id.
    pub instrument: String,
    /// The scale's id.
    pub scale: String,
    /// Lowest and highest score there can be.
    pub range: Range,
    /// Where clinical begins, for scales that know it.
    pub clinical_from: Option<f64>,
    /// In order of time.
    pub dots: Vec<Dot>,
    /// Ruptures; only on the whole alliance.
    pub episodes: Vec<Episode>,
    /// Sessions that took place without an answer: a gap to be drawn as a gap.
    pub unanswered: Vec<u32>,
    /// Sessions that were missed or cancelled.
    pub not_held: Vec<u32>,
}

/// One moment of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The session, where the answer belongs to one.
    pub session: Option<u32>,
    /// The day.
    pub on: Date,
    /// The score, where there was an answer.
    pub observed: Option<f64>,
    /// The level in the light of all answers, clipped to the range; absent where the measurement error is not known.
    pub band: Option<Interval>,
}

impl Dot {
    /// A dot for each session that took place, from the first answer on.
    #[must_use]
    pub fn of_each_session(series: &Series) -> Vec<Self> {
        let bands = series.scale.sem().map(|sem| bands(series, sem));
        let first = series.sittings.iter().position(|s| s.score.is_some()).unwrap_or(0);
        let all = series.sittings.iter().enumerate().skip(first);
        let took_place = all.filter(|(_, s)| s.attendance == Attendance::Held || s.score.is_some());
        let dot = |(i, s): (usize, &crate::series::Sitting)| Self {
            session: Some(s.session),
            on: s.on,
            observed: s.score.map(|(_, score)| score.value),
            band: bands.as_ref().map(|bands| bands[i]),
        };
        took_place.map(dot).collect()
    }
}

fn bands(series: &Series, sem: Sem) -> Vec<Interval> {
    let clipped = |level: &Belief| level.interval().within(series.range());
    series.smoothed(sem).levels.iter().map(clipped).collect()
}
