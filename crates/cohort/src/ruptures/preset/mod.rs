//! The published rules, as far as they are known: what each asks of a fall, and of a way back.
//!
//! There is no standard (Lipner 2022), and most of these rules ring in nearly every course without a rupture (METHODS
//! B.6): they are here so that studies can be compared, never to alert anybody. Each looks at the whole series, so none
//! of them could have said on the day what it says in hindsight.

pub mod chart;
pub mod gumz;
pub mod stevens;
pub mod stiles;
pub mod strauss;

use super::{Episode, Moment, State, series::scores};
use engine::{
    instrument::Better,
    number::{Sem, reaches},
    rupture::Shape,
};

/// One answer, turned so that more is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The session.
    pub session: i32,
    /// In points, turned.
    pub good: f64,
}

/// The answers of one course.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// In order of session.
    pub scores: Vec<Score>,
    sem: Sem,
}

/// A rupture where it is noticed.
struct Onset {
    /// Its place among the answers.
    at: usize,
    /// The last session before the fall.
    from: i32,
}

/// How a rule follows a rupture.
struct Follow<L, E> {
    /// The level it is measured from, at each place.
    level: L,
    /// What counts as back at a place, given the lowest score so far.
    enough: E,
    /// The sessions in which it has to be back; none where the rule sets no time.
    within: Option<i32>,
    /// What it is when the series ends before that.
    ends: State,
}

impl Series {
    /// The answers of a course.
    #[must_use]
    pub fn of(course: &[Moment], better: Better, sem: Sem) -> Self {
        let turn = |(session, points)| Score { session, good: better.gain(0.0, points) };
        Self { scores: scores(course).map(turn).collect(), sem }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.scores.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.scores.is_empty()
    }

    fn good(&self, at: usize) -> f64 {
        self.scores[at].good
    }

    fn session(&self, at: usize) -> i32 {
        self.scores[at].session
    }

    /// The session before an answer: where a fall from one session to the next began.
    fn just_before(&self, at: usize) -> Onset {
        Onset { at, from: self.session(at) - 1 }
    }

    /// Listens from a place on: `hear` gives the episode that begins at a place, and the place to listen from again.
    fn listen(&self, from: usize, mut hear: impl FnMut(usize) -> Option<(Episode, usize)>) -> Vec<Episode> {
        let (mut found, mut at) = (Vec::new(), from);
        while at < self.len() {
            let heard = hear(at);
            at = heard.as_ref().map_or(at + 1, |(_, next)| *next);
            found.extend(heard.map(|(episode, _)| episode));
        }
        found
    }

    /// Follows a rupture from its onset: the episode, and the place from which to listen again.
    fn follow(
        &self,
        onset: &Onset,
        how: &Follow<impl Fn(usize) -> f64, impl Fn(usize, f64) -> f64>,
    ) -> (Episode, usize) {
        let last = how.within.map_or(i32::MAX, |within| self.session(onset.at).saturating_add(within));
        let below = |at: usize| (how.level)(at) - self.good(at);
        let (mut trough, mut lowest, mut back, mut end) = (onset.at, self.good(onset.at), None, onset.at);
        for at in onset.at + 1..self.len() {
            if self.session(at) > last {
                break;
            }
            end = at;
            if reaches(self.good(at), (how.enough)(at, lowest)) {
                back = Some(at);
                break;
            }
            lowest = lowest.min(self.good(at));
            trough = if below(at) > below(trough) { at } else { trough };
        }
        let passed = self.scores.last().is_some_and(|score| score.session >= last);
        let not_back = if passed { State::Unrepaired } else { how.ends };
        let repaired = back.map(|at| self.session(at));
        let down = sessions(onset.from, self.session(trough));
        let shape = Shape::of(down, repaired.map(|back| sessions(self.session(trough), back)));
        let episode = Episode {
            onset: self.session(onset.at),
            trough: self.session(trough),
            depth: below(trough) / self.sem.points(),
            repaired,
            shape,
            state: if back.is_some() { State::Repaired } else { not_back },
            sure: Some(self.session(onset.at)),
        };
        (episode, end + 1)
    }
}

/// From one session to a later one.
fn sessions(from: i32, to: i32) -> usize {
    usize::try_from(to.saturating_sub(from)).unwrap_or_default()
}
