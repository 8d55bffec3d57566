//! Smoothing and watching many courses, each under the same model or under its own likeliest drift.

use super::moments::{Found, Row, Twice, each_course};
use engine::watch::{
    Seen,
    chart::{Standing, Watch},
    level::{Belief, LocalLevel, Prior},
    likeliest::{self, TooFew},
    path::{Model, Moment, Path},
    trend::LocalTrend,
};

/// How all courses are thought to move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Design {
    /// Measurement variance, in points².
    pub noise: f64,
    /// What is known of a level beforehand.
    pub prior: Prior,
    /// Whether levels have slopes.
    pub trend: bool,
    /// How fast they move; `None` asks for each course's likeliest.
    pub drift: Option<Drift>,
}

/// Variances that a level, and its slope if it has one, gather in one unit of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drift {
    /// Of the level.
    pub level: f64,
    /// Of the slope.
    pub slope: f64,
}

/// What one course was smoothed with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Moments, and answers among them.
    pub moments: usize,
    /// Answers.
    pub answers: usize,
    /// The drift, or why there is none.
    pub drift: Result<Drift, TooFew>,
    /// Whether an estimated drift lies on its boundary, 0.
    pub boundary: bool,
    /// The log-likelihood without the diffuse constant; 0 for a course without a drift.
    pub log_likelihood: f64,
    /// Answers that went into the diffuse start.
    pub diffuse: u8,
    /// Whether a start that was diffuse ended.
    pub known: bool,
}

/// A row of a smoothed course: its level before, after and in the light of everything.
pub type Levels = [Belief; 3];

/// What is kept of each row: slopes need more room, so they are kept only where there are any.
#[derive(Clone, Debug)]
pub enum Smoothed {
    /// Levels.
    Level(Found<Levels, Fit>),
    /// Levels and slopes.
    Trend(Found<Moment, Fit>),
}

impl Smoothed {
    /// What was found for a row of the table.
    #[must_use]
    pub fn row(&self, at: usize) -> Moment {
        match self {
            Self::Level(found) => {
                let [before, after, smoothed] = *found.row(at);
                Moment { before, after: [after, Belief::NONE], smoothed: [smoothed, Belief::NONE] }
            }
            Self::Trend(found) => *found.row(at),
        }
    }

    /// What each course was smoothed with.
    #[must_use]
    pub fn courses(&self) -> &[Fit] {
        match self {
            Self::Level(found) => &found.courses,
            Self::Trend(found) => &found.courses,
        }
    }
}

/// Smooths every course.
///
/// # Errors
/// The first moment told twice.
pub fn smooth(rows: &[Row], design: &Design, threads: usize) -> Result<Smoothed, Twice> {
    if design.trend {
        let walk = |series: &[Seen], found: &mut Vec<Moment>| design.smooth(series, found, |moment| *moment);
        each_course(rows, threads, walk).map(Smoothed::Trend)
    } else {
        let levels = |moment: &Moment| [moment.before, moment.after[0], moment.smoothed[0]];
        let walk = |series: &[Seen], found: &mut Vec<Levels>| design.smooth(series, found, levels);
        each_course(rows, threads, walk).map(Smoothed::Level)
    }
}

/// Watches every course with a chart.
///
/// # Errors
/// The first moment told twice.
pub fn watch(
    rows: &[Row],
    design: &Design,
    chart: &Watch,
    threads: usize,
) -> Result<Found<Option<Standing>, Fit>, Twice> {
    each_course(rows, threads, |series, found| match design.model(series) {
        Ok((model, boundary)) => {
            found.extend(chart.over(&model.surprises(series)));
            design.fit(series, &model.path(series), &model, boundary)
        }
        Err(few) => {
            found.extend(series.iter().map(|_| None));
            Fit::without(series, few)
        }
    })
}

impl Design {
    /// The model for one course, and whether an estimated drift lies on its boundary.
    ///
    /// # Errors
    /// Too few answers to estimate a drift.
    pub fn model(&self, series: &[Seen]) -> Result<(Model, bool), TooFew> {
        let look = if self.trend { likeliest::trend } else { likeliest::level };
        let (drift, boundary) = match self.drift {
            Some(drift) => (drift, false),
            None => {
                let found = look(series, self.noise, self.prior)?;
                (Drift { level: found.drift, slope: found.slope_drift }, found.boundary)
            }
        };
        let (noise, prior) = (self.noise, self.prior);
        let model = if self.trend {
            Model::Trend(LocalTrend { noise, drift: drift.level, slope_drift: drift.slope, prior })
        } else {
            Model::Level(LocalLevel { noise, drift: drift.level, prior })
        };
        Ok((model, boundary))
    }

    fn smooth<R>(&self, series: &[Seen], found: &mut Vec<R>, keep: impl Fn(&Moment) -> R) -> Fit {
        match self.model(series) {
            Ok((model, boundary)) => {
                let path = model.path(series);
                found.extend(path.moments.iter().map(keep));
                self.fit(series, &path, &model, boundary)
            }
            Err(few) => {
                let nothing = Moment { before: Belief::NONE, after: [Belief::NONE; 2], smoothed: [Belief::NONE; 2] };
                found.extend(series.iter().map(|_| keep(&nothing)));
                Fit::without(series, few)
            }
        }
    }

    fn fit(&self, series: &[Seen], path: &Path, model: &Model, boundary: bool) -> Fit {
        let drift = match model {
            Model::Level(model) => Drift { level: model.drift, slope: 0.0 },
            Model::Trend(model) => Drift { level: model.drift, slope: model.slope_drift },
        };
        let Path { log_likelihood, diffuse, known, .. } = *path;
        Fit {
            drift: Ok(drift),
            boundary,
            log_likelihood,
            diffuse,
            known,
            ..Fit::without(series, TooFew { there: 0, needed: 0 })
        }
    }
}

impl Fit {
    fn without(series: &[Seen], few: TooFew) -> Self {
        let answers = series.iter().filter(|seen| seen.points.is_some()).count();
        let (boundary, log_likelihood, diffuse, known) = (false, 0.0, 0, false);
        Self { moments: series.len(), answers, drift: Err(few), boundary, log_likelihood, diffuse, known }
    }
}
