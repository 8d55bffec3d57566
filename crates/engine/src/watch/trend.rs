//! The local linear trend: a level that wanders around a slope, which may wander too, seen through known error.
//!
//! `y = μ + ε, ε ~ N(0, R)`. Over a gap of `Δ` the level moves by `Δ·β + N(0, q·Δ)` and the slope `β` by `N(0, p·Δ)`.
//! What the slope wanders within a gap moves the level only from the next moment on; with a wandering slope, a moment
//! where nothing was seen therefore is not quite the same as no moment.
//!
//! Filter, smoother and likelihood with an exact diffuse start after Koopman (1997) and Durbin & Koopman (2012), chapter
//! 5. A slope is always diffuse at the start, so the part of the start that is unknown has one direction, `δ`, and the
//! matrices of the book shrink to one row.

use super::{
    Seen,
    level::{Belief, LOG_TWO_PI, Prior},
    path::{Moment, Path},
    spread::Spread,
};
use alloc::vec::Vec;

/// A local linear trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalTrend {
    /// Measurement variance `R`, in points².
    pub noise: f64,
    /// Variance `q` that the level gathers in one unit of time, in points².
    pub drift: f64,
    /// Variance `p` that the slope gathers in one unit of time, in points² per unit of time².
    pub slope_drift: f64,
    /// What is known of the level beforehand, at the first moment; of the slope nothing is.
    pub prior: Prior,
}

/// What is not known yet.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Unknown {
    Both,
    /// The slope; the level where it has moved on by `ahead` units of time since it was known.
    Slope {
        ahead: f64,
    },
    Nothing,
}

/// Level and slope as far as they are known; what is not known comes on top.
#[derive(Clone, Copy, Debug, PartialEq)]
struct State {
    mean: [f64; 2],
    spread: Spread,
    unknown: Unknown,
}

/// What an observation did.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Seeing {
    /// Nothing was seen, or it only said where the level is.
    Silent,
    /// It said how the slope is, by lying `off` points away.
    EndsTheStart { off: f64, ahead: f64 },
    /// It surprised by `off` points where `spread` was the variance.
    Surprises { off: f64, spread: f64 },
}

#[derive(Clone, Copy, Debug)]
struct Step {
    /// Time since the moment before.
    gap: f64,
    before: State,
    after: State,
    seeing: Seeing,
}

/// What later moments say about one moment: `r` and `N` of the book; `on_slope` are its parts for what is unknown.
#[derive(Clone, Copy, Debug, Default)]
struct Later {
    r: [f64; 2],
    n: Spread,
    on_slope: (f64, [f64; 2], f64),
}

impl LocalTrend {
    /// Walks the series forward and back. Moments must be in order of time.
    ///
    /// Of its log-likelihood, the observation that ends the start adds minus the logarithm of the time since the one
    /// before it, as in KFAS.
    #[must_use]
    pub fn path(&self, series: &[Seen]) -> Path {
        let steps: Vec<Step> = self.walk(series).collect();
        let moment = |(step, smoothed): (&Step, &State)| Moment {
            before: step.before.level(),
            after: step.after.beliefs(),
            smoothed: smoothed.beliefs(),
        };
        Path {
            moments: steps.iter().zip(&self.look_back(&steps)).map(moment).collect(),
            log_likelihood: steps.iter().map(Step::log_density).sum(),
            diffuse: steps.iter().map(Step::diffuse).sum(),
            known: ended(&steps),
        }
    }

    /// How far each answer lies from what was expected, in standard errors.
    pub(super) fn surprises(&self, series: &[Seen]) -> Vec<Option<f64>> {
        self.walk(series).map(|step| step.surprise()).collect()
    }

    /// The log-likelihood alone, as in [`Path`].
    #[must_use]
    pub fn log_likelihood(&self, series: &[Seen]) -> f64 {
        self.walk(series).map(|step| step.log_density()).sum()
    }

    /// The log-likelihood and its derivatives in the level's and the slope's drift (Koopman & Shephard 1992).
    pub(super) fn steepness(&self, series: &[Seen]) -> (f64, [f64; 2]) {
        let steps: Vec<Step> = self.walk(series).collect();
        let (mut later, mut steepness) = (Later::default(), [0.0; 2]);
        steps.iter().rev().for_each(|step| later.pass(step, &mut steepness));
        (steps.iter().map(|step| step.log_density()).sum(), steepness)
    }

    fn walk<'a>(&self, series: &'a [Seen]) -> impl Iterator<Item = Step> + 'a {
        let model = *self;
        let mut at = series.first().map_or(0.0, |first| first.at.0);
        let mut state = self.first();
        series.iter().map(move |seen| {
            let gap = (seen.at.0 - at).max(0.0);
            let step = model.see(gap, model.moved(state, gap), seen.points);
            (at, state) = (seen.at.0, step.after);
            step
        })
    }

    const fn first(&self) -> State {
        match self.prior {
            Prior::Proper { mean, variance } => State {
                mean: [mean, 0.0],
                spread: Spread { level: variance, both: 0.0, slope: 0.0 },
                unknown: Unknown::Slope { ahead: 0.0 },
            },
            Prior::Diffuse => State { mean: [0.0; 2], spread: Spread::NONE, unknown: Unknown::Both },
        }
    }

    fn moved(&self, from: State, gap: f64) -> State {
        let unknown = match from.unknown {
            Unknown::Slope { ahead } => Unknown::Slope { ahead: ahead + gap },
            other => other,
        };
        State { mean: along(from.mean, gap), spread: self.wandered(from.spread.along(gap), gap), unknown }
    }

    fn wandered(&self, spread: Spread, gap: f64) -> Spread {
        Spread { level: spread.level + self.drift * gap, slope: spread.slope + self.slope_drift * gap, ..spread }
    }

    fn see(&self, gap: f64, before: State, points: Option<f64>) -> Step {
        let (after, seeing) = match (points, before.unknown) {
            (None, _) => (before, Seeing::Silent),
            (Some(points), Unknown::Both) => (self.found(points), Seeing::Silent),
            (Some(points), Unknown::Slope { ahead }) if ahead > 0.0 => self.found_slope(&before, points, ahead),
            (Some(points), _) => self.learned(&before, points),
        };
        Step { gap, before, after, seeing }
    }

    /// The first observation: the level is there, and nobody knows where it goes.
    const fn found(&self, points: f64) -> State {
        let spread = Spread { level: self.noise, both: 0.0, slope: 0.0 };
        State { mean: [points, 0.0], spread, unknown: Unknown::Slope { ahead: 0.0 } }
    }

    /// The observation after which the slope is known: the start ends.
    fn found_slope(&self, before: &State, points: f64, ahead: f64) -> (State, Seeing) {
        let (old, off) = (before.spread, points - before.mean[0]);
        let slope = old.slope - 2.0 * old.both / ahead + (old.level + self.noise) / (ahead * ahead);
        let spread = Spread { level: self.noise, both: self.noise / ahead, slope };
        let mean = [points, before.mean[1] + off / ahead];
        (State { mean, spread, unknown: Unknown::Nothing }, Seeing::EndsTheStart { off, ahead })
    }

    fn learned(&self, before: &State, points: f64) -> (State, Seeing) {
        let (old, off) = (before.spread, points - before.mean[0]);
        let spread = old.level + self.noise;
        let gain = [old.level / spread, old.both / spread];
        let mean = [before.mean[0] + gain[0] * off, before.mean[1] + gain[1] * off];
        let left = self.noise / spread;
        let new = Spread { level: old.level * left, both: old.both * left, slope: old.slope - gain[1] * old.both };
        (State { mean, spread: new, unknown: before.unknown }, Seeing::Surprises { off, spread })
    }

    /// Each moment in the light of those after it.
    fn look_back(&self, steps: &[Step]) -> Vec<State> {
        let mut later = Later::default();
        let mut looked: Vec<State> = steps.iter().map(|step| step.after).collect();
        // Where the slope never came to be known, nothing later says anything about a moment.
        for i in (0..if ended(steps) { steps.len() } else { 0 }).rev() {
            looked[i] = match looked[i].unknown {
                Unknown::Both => self.cast_back(&looked[i + 1], steps[i + 1].gap),
                _ => later.seen_from(&looked[i]),
            };
            later.pass(&steps[i], &mut [0.0; 2]);
        }
        looked
    }

    /// Before the first observation: the same way back, less sure by what may have moved.
    fn cast_back(&self, next: &State, gap: f64) -> State {
        let mean = [next.mean[0] - gap * next.mean[1], next.mean[1]];
        State { mean, spread: self.wandered(next.spread, gap).along_back(gap), unknown: Unknown::Nothing }
    }
}

impl State {
    fn level(&self) -> Belief {
        match self.unknown {
            Unknown::Nothing => Belief { mean: self.mean[0], variance: self.spread.level },
            Unknown::Slope { ahead } if ahead <= 0.0 => Belief { mean: self.mean[0], variance: self.spread.level },
            _ => Belief::NONE,
        }
    }

    fn beliefs(&self) -> [Belief; 2] {
        let slope = match self.unknown {
            Unknown::Nothing => Belief { mean: self.mean[1], variance: self.spread.slope },
            _ => Belief::NONE,
        };
        [self.level(), slope]
    }
}

impl Step {
    fn log_density(&self) -> f64 {
        match self.seeing {
            Seeing::Silent => 0.0,
            Seeing::EndsTheStart { ahead, .. } => -libm::log(ahead),
            Seeing::Surprises { off, spread } => -0.5 * (LOG_TWO_PI + libm::log(spread) + off * off / spread),
        }
    }

    fn surprise(&self) -> Option<f64> {
        match self.seeing {
            Seeing::Surprises { off, spread } => Some(off / libm::sqrt(spread)),
            _ => None,
        }
    }

    /// 1 if an observation told nothing but where the start lies.
    fn diffuse(&self) -> u8 {
        let found = self.before.unknown == Unknown::Both && self.after.unknown != Unknown::Both;
        u8::from(found || matches!(self.seeing, Seeing::EndsTheStart { .. }))
    }
}

impl Later {
    /// A state in the light of what is later.
    fn seen_from(&self, state: &State) -> State {
        let moved = state.spread.times(self.r);
        let (pull, along, less) = self.on_slope;
        let direction = match state.unknown {
            Unknown::Slope { ahead } => [ahead, 1.0],
            _ => [0.0; 2],
        };
        let mean = [0, 1].map(|i| state.mean[i] + moved[i] + direction[i] * pull);
        let across = state.spread.times(along);
        let cut = |i: usize, j: usize| {
            direction[i] * across[j] + direction[j] * across[i] + direction[i] * direction[j] * less
        };
        let known = state.spread.less(state.spread.around(self.n));
        let spread = known.less(Spread { level: cut(0, 0), both: cut(0, 1), slope: cut(1, 1) });
        State { mean, spread, unknown: Unknown::Nothing }
    }

    /// Goes back over one step: its observation, then the way there, which adds to the derivatives.
    fn pass(&mut self, step: &Step, steepness: &mut [f64; 2]) {
        match step.seeing {
            Seeing::Silent => {}
            Seeing::EndsTheStart { off, ahead } => self.over_the_start(step, off, ahead),
            Seeing::Surprises { off, spread } => self.over_surprise(&step.before.spread, off, spread),
        }
        if step.before.unknown == Unknown::Both {
            return;
        }
        steepness[0] += 0.5 * step.gap * (self.r[0] * self.r[0] - self.n.level);
        steepness[1] += 0.5 * step.gap * (self.r[1] * self.r[1] - self.n.slope);
        self.r[1] += step.gap * self.r[0];
        self.n = self.n.along_transposed(step.gap);
        self.on_slope.1[1] += step.gap * self.on_slope.1[0];
    }

    fn over_surprise(&mut self, before: &Spread, off: f64, spread: f64) {
        let gain = [before.level / spread, before.both / spread];
        self.r[0] += off / spread - gain[0] * self.r[0] - gain[1] * self.r[1];
        let (keep, n) = (1.0 - gain[0], self.n);
        self.n.level =
            1.0 / spread + keep * keep * n.level - 2.0 * keep * gain[1] * n.both + gain[1] * gain[1] * n.slope;
        self.n.both = keep * n.both - gain[1] * n.slope;
    }

    fn over_the_start(&mut self, step: &Step, off: f64, ahead: f64) {
        let (known, noise) = (step.before.spread, step.after.spread.level);
        let spread = known.level + noise;
        // P*Z − (P∞Z/F∞)·F*, the book's K1 times F∞.
        let m = [known.level - spread, known.both - spread / ahead];
        let u = self.n.times(m);
        let pull = (off - m[0] * self.r[0] - m[1] * self.r[1]) / ahead;
        let along = [(1.0 + u[1] / ahead) / ahead, -u[1] / ahead];
        let less = (m[0] * u[0] + m[1] * u[1] - spread) / (ahead * ahead);
        self.on_slope = (pull, along, less);
        self.r[0] = -self.r[1] / ahead;
        let slope = self.n.slope;
        self.n = Spread { level: slope / (ahead * ahead), both: -slope / ahead, slope };
    }
}

/// Whether level and slope came to be known.
fn ended(steps: &[Step]) -> bool {
    steps.last().is_some_and(|last| last.after.unknown == Unknown::Nothing)
}

fn along(mean: [f64; 2], gap: f64) -> [f64; 2] {
    [mean[0] + gap * mean[1], mean[1]]
}
