//! The path of a course on the plane of closeness and work: pure numbers, for a page to draw.

use super::part::{Axis, Mean, Part, Side, asked, parts_at};
use crate::{
    course::{Attendance, Course, Session},
    instrument::Bench,
    number::reaches,
};
use alloc::vec::Vec;
use jiff::civil::Date;

/// One dot a session, oldest first; a session with too few parts has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    /// The dots.
    pub dots: Vec<Dot>,
}

/// Where a session lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The session.
    pub session: u32,
    /// Its day.
    pub on: Date,
    /// How close the two are, from 0 to 10.
    pub closeness: Axis,
    /// How much they work, from 0 to 10.
    pub work: Axis,
    /// How uncertain it is.
    pub ellipse: Ellipse,
    /// The region all of the ellipse lies in; nothing is "between".
    pub region: Option<Region>,
    /// The parts without which it would lie in another region, or between.
    pub hangs_on: Vec<Part>,
}

/// The 90 % ellipse; its axes lie along those of the plane, since the errors of both sides are taken as independent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ellipse {
    /// Half its width along closeness, in points.
    pub closeness: f64,
    /// Half its height along work, in points.
    pub work: f64,
}

/// One of the four regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// A secure base.
    CloseAndWorking,
    /// Friendship drift.
    CloseAndNotWorking,
    /// Guarded work.
    DistantAndWorking,
    /// Disengaged.
    DistantAndNotWorking,
}

/// Where each side is halved.
const MIDDLE: f64 = 5.0;
/// The square root of the 90 % point of chi-square with two degrees of freedom, `−2·ln(0.1) = 4.605`.
const REACH: f64 = 2.145_966_026_289_347;

/// The path of a course.
#[must_use]
pub fn path(course: &Course, bench: &Bench) -> Path {
    let course = course.in_order();
    Path { dots: dots(&course, bench).collect() }
}

/// Its dots, oldest first, each made when it is asked for.
pub(super) fn dots<'a>(course: &'a Course, bench: &'a Bench) -> impl DoubleEndedIterator<Item = Dot> + 'a {
    let asked = asked(course, bench);
    let held = course.sessions.iter().filter(|session| session.attendance == Attendance::Held);
    held.filter_map(move |session| dot(&parts_at(course, &asked, session)?, session))
}

fn dot(parts: &[Part], session: &Session) -> Option<Dot> {
    let (closeness, work) = (Axis::of(parts, Side::Closeness)?, Axis::of(parts, Side::Work)?);
    let region = region(closeness.mean(), work.mean());
    let hangs_on = parts.iter().filter(|part| without(parts, part.id).is_some_and(|other| other != region));
    let hangs_on = hangs_on.cloned().collect();
    let ellipse = Ellipse { closeness: half(closeness.mean()), work: half(work.mean()) };
    Some(Dot { session: session.number, on: session.on, closeness, work, ellipse, region, hangs_on })
}

/// The region if one part were not there; nothing where too few would be left.
fn without(parts: &[Part], id: &str) -> Option<Option<Region>> {
    let mean = |side| Mean::of(parts, side, Some(id));
    Some(region(mean(Side::Closeness)?, mean(Side::Work)?))
}

fn half(axis: Mean) -> f64 {
    REACH * libm::sqrt(axis.variance)
}

/// The region that holds the whole ellipse. Its axes lie along the plane's, so its ends on both decide.
fn region(closeness: Mean, work: Mean) -> Option<Region> {
    match (above(closeness)?, above(work)?) {
        (true, true) => Some(Region::CloseAndWorking),
        (true, false) => Some(Region::CloseAndNotWorking),
        (false, true) => Some(Region::DistantAndWorking),
        (false, false) => Some(Region::DistantAndNotWorking),
    }
}

/// Whether all of it lies above the middle, or all of it below; nothing where it holds it.
fn above(axis: Mean) -> Option<bool> {
    let reach = half(axis);
    match (reaches(axis.value - reach, MIDDLE), reaches(MIDDLE, axis.value + reach)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

impl Region {
    /// The key of the word it is called by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::CloseAndWorking => "distance-close-working",
            Self::CloseAndNotWorking => "distance-close-not-working",
            Self::DistantAndWorking => "distance-distant-working",
            Self::DistantAndNotWorking => "distance-distant-not-working",
        }
    }
}

impl Dot {
    /// Every part, closeness first.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.closeness.parts.iter().chain(&self.work.parts)
    }

    /// Whether every part stands at its best, where nothing can be seen to change.
    #[must_use]
    pub fn at_ceiling(&self) -> bool {
        self.parts().all(|part| reaches(part.value, 10.0))
    }
}
