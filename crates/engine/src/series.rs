//! One scale of one questionnaire as one person answered it, session by session, gaps included.

use crate::{
    course::{Attendance, Course, Form, Rater, Session},
    evidence::{Evidence, Point, What},
    instrument::{Bench, Instrument, Scale},
    number::{Interval, Range, Sem, Weeks},
    phrase::Phrase,
    score::{Score, Scored, score_of},
    watch::{
        Seen, drift,
        level::{Prior, Smoothed, Step},
        live,
    },
};
use alloc::{string::ToString, vec::Vec};
use core::ops::RangeInclusive;
use jiff::civil::Date;

/// How many answered sessions count as "lately".
pub const LATELY: usize = 6;
/// After so many held sessions without an answer, the last one speaks of the past.
const TOO_OLD: usize = 3;

/// The scores of one scale over a course.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    /// Who answered.
    pub by: Rater,
    /// The questionnaire.
    pub instrument: &'a Instrument,
    /// The scale.
    pub scale: &'a Scale,
    /// One per session of the course, in order.
    pub sittings: Vec<Sitting<'a>>,
}

/// One session, and what was answered about it.
#[derive(Clone, Debug)]
pub struct Sitting<'a> {
    /// Its number.
    pub session: u32,
    /// The day of the session.
    pub on: Date,
    /// Whether the session took place.
    pub attendance: Attendance,
    /// The score and the form it was taken from; `None` where there is no score.
    pub score: Option<(&'a Form, Score)>,
}

impl<'a> Series<'a> {
    /// The series of `scale` in the instrument that `by` filled in last, among those that have such a scale.
    #[must_use]
    pub fn latest(course: &'a Course, bench: &'a Bench, by: Rater, scale: &str) -> Option<Self> {
        let with = bench.instruments.iter().filter(|instrument| instrument.scale(scale).is_some());
        Self::of(course, course.forms.latest(with, by)?, by, scale)
    }

    /// The series of `scale` in this very version of an instrument: another version is another series.
    #[must_use]
    pub fn of(course: &'a Course, instrument: &'a Instrument, by: Rater, scale: &str) -> Option<Self> {
        let scale = instrument.scale(scale)?;
        let scored = scored(course, instrument, scale, by);
        let sit = |session: &Session| Sitting {
            session: session.number,
            on: session.on,
            attendance: session.attendance,
            score: last_about(&scored, session.number),
        };
        Some(Self { by, instrument, scale, sittings: course.sessions.iter().map(sit).collect() })
    }

    /// Another scale of the same forms.
    #[must_use]
    pub fn sister(&self, course: &'a Course, scale: &str) -> Option<Self> {
        Self::of(course, self.instrument, self.by, scale)
    }

    /// Sittings that gave a score.
    pub fn answered(&self) -> impl DoubleEndedIterator<Item = (&Sitting<'a>, Score)> {
        self.sittings.iter().filter_map(|s| s.score.map(|(_, score)| (s, score)))
    }

    /// Sessions that took place without a score.
    #[must_use]
    pub fn unanswered(&self) -> Vec<u32> {
        let silent = |s: &&Sitting| s.attendance == Attendance::Held && s.score.is_none();
        self.sittings.iter().filter(silent).map(|s| s.session).collect()
    }

    /// Whether too many sessions took place since the last score.
    #[must_use]
    pub fn out_of_date(&self) -> bool {
        let since = self.sittings.iter().rev().take_while(|s| s.score.is_none());
        since.filter(|s| s.attendance == Attendance::Held).count() >= TOO_OLD
    }

    /// Whether the answers of late all sit at the best end, where nothing can be seen to change.
    #[must_use]
    pub fn at_ceiling(&self) -> bool {
        let lately: Vec<bool> = self.answered().rev().take(LATELY).map(|(_, score)| score.ceiling).collect();
        lately.len() >= 3 && lately.iter().all(|ceiling| *ceiling)
    }

    /// The lowest and highest score there can be.
    #[must_use]
    pub fn range(&self) -> Range {
        self.instrument.range(self.scale)
    }

    /// The series as a watcher sees it, from the first score on; one moment per sitting.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        let Some(first) = self.sittings.first() else { return Vec::new() };
        let see =
            |s: &Sitting| Seen { at: Weeks::between(first.on, s.on), points: s.score.map(|(_, score)| score.value) };
        self.sittings.iter().map(see).collect()
    }

    /// The level in the light of all sessions.
    #[must_use]
    pub fn smoothed(&self, sem: Sem) -> Smoothed {
        let seen = self.seen();
        drift::model(&seen, sem, self.prior()).filter(&seen).smooth()
    }

    /// Each session as it looked on its own day, compared with this pair's own beginning and with no population.
    #[must_use]
    pub fn live(&self, sem: Sem) -> Vec<Step> {
        live::steps(&self.seen(), sem, Prior::Diffuse)
    }

    /// The scores from one session to another as evidence.
    #[must_use]
    pub fn points(&self, sessions: RangeInclusive<u32>) -> Vec<Point> {
        let inside = self.sittings.iter().filter(|s| sessions.contains(&s.session));
        let point = |s: &Sitting| {
            let (form, score) = s.score?;
            Some(Point { form: form.id.clone(), session: Some(s.session), on: s.on, value: score.value })
        };
        inside.filter_map(point).collect()
    }

    /// Those scores, with the sentence beside them.
    #[must_use]
    pub fn evidence(&self, sessions: RangeInclusive<u32>, reads: Phrase) -> Evidence {
        let points = self.points(sessions);
        let (instrument, scale) = (self.instrument.id().to_string(), self.scale.id.clone());
        Evidence { what: What::Scores { instrument, scale, by: self.by, points }, reads }
    }

    /// How far its level, smoothed, moved over the last answered sessions, [`LATELY`] at most; `None` before the third.
    #[must_use]
    pub fn trend(&self, smoothed: &Smoothed) -> Option<Interval> {
        let scored = |(i, s): (usize, &Sitting)| s.score.map(|_| i);
        let at: Vec<usize> = self.sittings.iter().enumerate().filter_map(scored).collect();
        let lately = &at[at.len().saturating_sub(LATELY)..];
        (lately.len() >= 3).then(|| smoothed.change(lately[0], lately[lately.len() - 1]))
    }

    /// The population the scale was made for, where the instrument names one.
    #[must_use]
    pub fn prior(&self) -> Prior {
        let proper = |norm: &crate::instrument::Norm| Prior::Proper { mean: norm.mean, variance: norm.sd * norm.sd };
        self.scale.norm.as_ref().map_or(Prior::Diffuse, proper)
    }
}

/// A form that gave a score, and the session it is about.
type About<'a> = (u32, (&'a Form, Score));

/// Every form that gave a score, by session; those about one session in their own order.
fn scored<'a>(course: &'a Course, instrument: &'a Instrument, scale: &'a Scale, by: Rater) -> Vec<About<'a>> {
    let key = instrument.key(scale);
    let of_session = |form: &'a Form| match score_of(key, form) {
        Scored::Score(score) => Some((session_of(course, form)?, (form, score))),
        Scored::NotScored(_) => None,
    };
    let mut scored: Vec<About> = course.forms.filled(instrument, by).filter_map(of_session).collect();
    scored.sort_by_key(|(session, _)| *session);
    scored
}

/// The last form about a session.
fn last_about<'a>(scored: &[About<'a>], session: u32) -> Option<(&'a Form, Score)> {
    let until = scored.partition_point(|(about, _)| *about <= session);
    scored[..until].last().filter(|(about, _)| *about == session).map(|(_, score)| *score)
}

/// The session a form belongs to: the one it names, or else the last one on or before its day.
#[must_use]
pub fn session_of(course: &Course, form: &Form) -> Option<u32> {
    let before = || course.sessions.iter().filter(|s| s.on <= form.on).map(|s| s.number).max();
    form.session.or_else(before)
}
