//! Ruptures in the series of many courses: our own rule and five published ones, each with how often it rings for nothing.
//!
//! Our own rule is the engine's, the one that pages use. The others stand here and nowhere else: the engine, which makes
//! every finding a page shows, does not know this crate. What they ask of a fall is told at each in [`preset`].

mod attune;
mod noise;
pub mod preset;
mod series;
pub mod spread;

pub use noise::{Alarms, on_noise};
pub use series::{Courses, Moment, Refused};

use engine::{instrument::Better, number::Sem, rupture::Shape};
use preset::chart::Reading;

/// A rule for ruptures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Our own: a fall of two standard errors and RC90, or an EWMA alarm.
    Attune,
    /// A score below so many standard deviations of an individuals chart.
    ControlChart {
        /// 3 as usual, or 2.
        sigmas: u8,
        /// Whose constant and whose gaps.
        reading: Reading,
    },
    /// A score so many pooled standard deviations below the client's own line.
    Stiles {
        /// 2, or 1.
        k: u8,
    },
    /// So many standard deviations below the highest score so far.
    Strauss {
        /// 1, or 2.
        k: u8,
    },
    /// A point below the session before.
    Stevens,
    /// A decline of so many standard deviations, the client's own or that between clients.
    Gumz {
        /// 1 or 2.
        k: u8,
    },
}

/// How well a rule's numbers are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Of our own making.
    ToolDefined,
    /// Read in the source, or in an excerpt of it.
    Read,
    /// Recalled, the source unread: for comparison only.
    Recalled,
}

impl Rule {
    /// How well its numbers are known.
    #[must_use]
    pub const fn standing(self) -> Standing {
        match self {
            Self::Attune => Standing::ToolDefined,
            Self::ControlChart { .. } | Self::Gumz { .. } => Standing::Read,
            Self::Stiles { .. } | Self::Strauss { .. } | Self::Stevens => Standing::Recalled,
        }
    }

    /// Fewer answers than this leave a series unjudged: it has no level, line, range or moving range.
    #[must_use]
    pub const fn needs(self) -> usize {
        match self {
            Self::Stiles { .. } => 3,
            _ => 2,
        }
    }
}

/// What has become of an episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// One low score, and nothing else.
    Possible,
    /// Somebody said so; not back, and still within the time.
    Confirmed,
    /// Back.
    Repaired,
    /// Not back within the time.
    Unrepaired,
    /// Not back yet, and still within the time.
    Open,
}

impl State {
    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Confirmed => "confirmed",
            Self::Repaired => "repaired",
            Self::Unrepaired => "unrepaired",
            Self::Open => "open",
        }
    }
}

/// One episode of a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Episode {
    /// The session in which the rule's criterion was first met.
    pub onset: i32,
    /// The session of the lowest score.
    pub trough: i32,
    /// How far that lies below the level before, in standard errors of measurement.
    pub depth: f64,
    /// The session in which it was back.
    pub repaired: Option<i32>,
    /// Its shape.
    pub shape: Shape,
    /// What has become of it.
    pub state: State,
    /// The session from which more than one low score speaks for it; none while it is only possible.
    pub sure: Option<i32>,
}

/// An episode and whose it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Which course.
    pub course: u32,
    /// The episode.
    pub episode: Episode,
}

/// A rule and what it is measured by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Design {
    /// The rule.
    pub rule: Rule,
    /// Which way the scale runs.
    pub better: Better,
    /// The questionnaire's standard error of measurement.
    pub sem: Sem,
}

/// A rule ready to judge the courses of one table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judge {
    design: Design,
    /// The standard deviation, pooled over the table, that the rule measures by, in points.
    pub spread: Option<f64>,
}

impl Judge {
    /// Takes from a table what the rule measures by.
    #[must_use]
    pub fn over(courses: &Courses, design: Design) -> Self {
        let spread = match design.rule {
            Rule::Attune | Rule::ControlChart { .. } | Rule::Stevens => None,
            Rule::Stiles { .. } => spread::around_lines(courses),
            Rule::Strauss { .. } => spread::of_all(courses),
            Rule::Gumz { .. } => spread::between(courses),
        };
        Self { design, spread }
    }

    /// The episodes of one course, in order of onset.
    #[must_use]
    pub fn episodes(&self, course: &[Moment]) -> Vec<Episode> {
        let Design { rule, better, sem } = self.design;
        let series = || preset::Series::of(course, better, sem);
        let spread = self.spread.unwrap_or(0.0);
        if course.iter().filter(|moment| moment.points.is_some()).count() < rule.needs() {
            return Vec::new();
        }
        match rule {
            Rule::Attune => attune::episodes(course, better, sem),
            Rule::ControlChart { sigmas, reading } => preset::chart::episodes(&series(), sigmas, reading),
            Rule::Stiles { k } => preset::stiles::episodes(&series(), f64::from(k) * spread),
            Rule::Strauss { k } => preset::strauss::episodes(&series(), f64::from(k) * spread, spread),
            Rule::Stevens => preset::stevens::episodes(&series()),
            Rule::Gumz { k } => preset::gumz::episodes(&series(), k, spread),
        }
    }

    /// The episodes of all courses, in order of course and onset, judged by so many threads.
    ///
    /// # Panics
    /// Never: a course is judged without fail.
    #[must_use]
    pub fn look(&self, courses: &Courses, threads: usize) -> Vec<Found> {
        let part = courses.len().div_ceil(threads.max(1)).max(1);
        let one = |from: usize| -> Vec<Found> {
            let of = from..(from + part).min(courses.len());
            of.flat_map(|at| self.found(courses, at)).collect()
        };
        if threads <= 1 {
            return one(0);
        }
        std::thread::scope(|scope| {
            let starts = (0..courses.len()).step_by(part);
            let parts: Vec<_> = starts.map(|from| scope.spawn(move || one(from))).collect();
            parts.into_iter().flat_map(|part| part.join().expect("judging a course does not fail")).collect()
        })
    }

    fn found(&self, courses: &Courses, at: usize) -> impl Iterator<Item = Found> + use<> {
        let course = u32::try_from(at).expect("courses are counted in 32 bits");
        self.episodes(courses.course(at)).into_iter().map(move |episode| Found { course, episode })
    }
}
