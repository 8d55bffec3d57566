//! The named parts of the working distance: what each rests on, and how it comes to a number from 0 to 10.

use crate::{
    attachment,
    course::{Course, Rater, Session},
    instrument::Bench,
    number::TIE,
    parts,
    series::Series,
};
use alloc::{string::String, vec::Vec};
use jiff::{ToSpan, civil::Date};

/// Which of the two it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// How close the two are.
    Closeness,
    /// How much they work.
    Work,
}

/// One part at one session.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its written id: `bond`, `insight`.
    pub id: &'static str,
    /// The key of the word it is called by.
    pub word: &'static str,
    /// Which side it belongs to.
    pub side: Side,
    /// From 0 to 10; more is closer, or more work.
    pub value: f64,
    /// Its error variance, on the same scale.
    pub variance: f64,
    /// The day it was answered.
    pub on: Date,
    /// The entry it was answered in; evidence opens it.
    pub entry: String,
}

/// One side at one session: the plain mean of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The parts, in the order of the list.
    pub parts: Vec<Part>,
    /// Their mean, from 0 to 10.
    pub value: f64,
    /// The variance of that mean, errors taken as independent.
    pub variance: f64,
}

/// A part that is one scale of a form of the client's.
struct Source {
    id: &'static str,
    word: &'static str,
    side: Side,
    /// The form; nothing where it is whichever form has such a scale and was answered last.
    form: Option<&'static str>,
    scale: &'static str,
}

const fn source(
    id: &'static str,
    word: &'static str,
    side: Side,
    form: Option<&'static str>,
    scale: &'static str,
) -> Source {
    Source { id, word, side, form, scale }
}

/// Every part but the goal worked on. A new one is a line here.
const SOURCES: [Source; 7] = [
    source("bond", "distance-part-bond", Side::Closeness, None, "bond"),
    source("trust", "distance-part-trust", Side::Closeness, None, "trust"),
    source("empathy", "distance-part-empathy", Side::Closeness, None, "empathy"),
    source("secure-base", "distance-part-secure-base", Side::Closeness, Some(attachment::FORM), "secure-base"),
    source("work", "distance-part-goals-and-tasks", Side::Work, None, "work"),
    source("insight", "distance-part-insight", Side::Work, None, "insight"),
    source("nothing-kept", "distance-part-nothing-kept", Side::Work, Some(parts::FORM), parts::KEPT),
];
/// A part answered longer ago than five weeks speaks of then: the time in which each of five qualities comes round once.
const FRESH: i64 = 5;
/// The assumed error of a tick for a goal, in points of ten: a session may have worked without one.
const TICK: f64 = 2.0;

/// A part that was asked about in a course, and what was answered in all its sessions.
pub(super) struct Asked<'a> {
    source: &'static Source,
    series: Series<'a>,
}

/// Every part that was asked about, looked up once for all sessions.
pub(super) fn asked<'a>(course: &'a Course, bench: &'a Bench) -> Vec<Asked<'a>> {
    SOURCES.iter().filter_map(|source| Some(Asked { source, series: source.series(course, bench)? })).collect()
}

/// Every part known at a session. Without an answer about the session itself, what is left speaks of other sessions.
pub(super) fn parts_at(course: &Course, asked: &[Asked], session: &Session) -> Option<Vec<Part>> {
    let bond = asked.iter().find(|asked| asked.source.id == "bond")?;
    bond.at(session.on).filter(|part| part.on == session.on)?;
    let answered = asked.iter().filter_map(|asked| asked.at(session.on));
    Some(answered.chain(goal_worked_on(course, session)).collect())
}

impl Source {
    fn series<'a>(&self, course: &'a Course, bench: &'a Bench) -> Option<Series<'a>> {
        match self.form {
            Some(form) => Series::of(course, bench.newest(form)?, Rater::Client, self.scale),
            None => Series::latest(course, bench, Rater::Client, self.scale),
        }
    }
}

impl Asked<'_> {
    fn at(&self, day: Date) -> Option<Part> {
        let (source, series) = (self.source, &self.series);
        let fresh = day.saturating_sub(FRESH.weeks())..=day;
        let (sitting, score) = series.answered().rfind(|(sitting, _)| fresh.contains(&sitting.on))?;
        let range = series.range();
        let scaled = 10.0 / (range.high - range.low).max(TIE);
        let worst = if series.scale.better.is_worse(range.low, range.high) { range.low } else { range.high };
        let value = series.scale.better.gain(worst, score.value) * scaled;
        let variance = series.scale.sem()?.variance() * scaled * scaled;
        let entry = sitting.score.map(|(form, _)| form.id.clone())?;
        let (id, word, side) = (source.id, source.word, source.side);
        Some(Part { id, word, side, value, variance, on: sitting.on, entry })
    }
}

/// Whether a goal was worked on: 10 or 0, where it is known of the session.
fn goal_worked_on(course: &Course, session: &Session) -> Option<Part> {
    let ticks = || course.ratings.iter().filter(|rating| rating.session == Some(session.number));
    let touched = |talk: &crate::course::Talk| !talk.turns.places(&["goal."]).is_empty();
    let talk = course.talks.iter().find(|talk| talk.session == session.number).filter(|_| !course.goals.is_empty());
    let entry = ticks().map(|rating| &rating.id).chain(talk.map(|talk| &talk.id)).next()?.clone();
    let worked = ticks().any(|rating| rating.worked_on) || talk.is_some_and(touched);
    let value = if worked { 10.0 } else { 0.0 };
    let (id, word) = ("goal-worked-on", "distance-part-goal-worked-on");
    Some(Part { id, word, side: Side::Work, value, variance: TICK * TICK, on: session.on, entry })
}

impl Axis {
    /// Nothing below two parts: one answer is no side of a relationship.
    pub(super) fn of(parts: &[Part], side: Side) -> Option<Self> {
        let Mean { value, variance } = Mean::of(parts, side, None)?;
        Some(Self { parts: parts.iter().filter(|part| part.side == side).cloned().collect(), value, variance })
    }

    /// Its mean alone.
    pub(super) const fn mean(&self) -> Mean {
        Mean { value: self.value, variance: self.variance }
    }
}

/// The plain mean of the parts of one side, from 0 to 10, and its variance.
#[derive(Clone, Copy)]
pub(super) struct Mean {
    pub(super) value: f64,
    pub(super) variance: f64,
}

impl Mean {
    /// Of two parts at least, or of one where another is left `without`.
    pub(super) fn of(parts: &[Part], side: Side, without: Option<&str>) -> Option<Self> {
        let ours = || parts.iter().filter(|part| part.side == side && Some(part.id) != without);
        let fewest = if without.is_some() { 1 } else { 2 };
        let n = u32::try_from(ours().count()).ok().filter(|count| *count >= fewest).map(f64::from)?;
        let value = ours().map(|part| part.value).sum::<f64>() / n;
        let variance = ours().map(|part| part.variance).sum::<f64>() / (n * n);
        Some(Self { value, variance })
    }
}
