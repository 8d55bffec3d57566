//! Learning from many courses what may be expected of one: the model of [`engine::outcome::expected`], fitted.
//!
//! A client's first score is their intake and explains the later ones; it is not itself explained. Model, by restricted
//! likelihood: score ~ ln(session) + intake + intake·ln(session), with level and slope varying by client.
//!
//! Source: the method of Finch, Lambert & Schaalje 2001, Clin Psychol Psychother 8:231.

use crate::long::{Row, Twice, ordered};
use crate::mixed::{self, Column, Criterion, Data, Factor, Fitted, Formula};
use engine::outcome::expected::Expectation;

/// With fewer cases nothing is learned: bands would mislead (tool-defined).
pub const LEAST: usize = 200;

/// A client's first score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intake {
    /// The session in which it was given.
    pub session: i32,
    /// In points.
    pub points: f64,
}

/// What a row is to its course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// The first score: where it all begins.
    Intake,
    /// After a beginning; the session, counted from 1, can be looked up.
    Later(Intake),
    /// Before the first score, or of somebody who has none.
    NoIntake,
    /// After a beginning but numbered 0 or less, where ln(session) is not defined.
    NotCounted,
}

/// Where every course of a table began.
#[derive(Clone, Debug, PartialEq)]
pub struct Intakes {
    of: Vec<Option<Intake>>,
    /// Clients with a first score and at least one later one.
    pub cases: usize,
}

/// Why nothing was learned.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// Too few cases.
    #[error("{} a first score and a later one; below {LEAST} nothing is said of what may be expected", clients_have(*.0))]
    TooFew(usize),
    /// A term that cannot be told from the others.
    #[error("first scores or sessions vary too little in these courses to tell what each of them matters")]
    NotTold,
    /// The model could not be fitted.
    #[error("what may be expected cannot be learned from these courses: {0}")]
    Model(#[from] mixed::Refused),
}

fn clients_have(count: usize) -> String {
    if count == 1 { "1 client has".to_owned() } else { format!("{count} clients have") }
}

/// What was learned.
#[derive(Debug)]
pub struct Learned {
    /// The parameters.
    pub expectation: Expectation,
    /// The fitted model behind them.
    pub fitted: Fitted,
}

impl Intakes {
    /// The first score of each course, in whatever order the rows stand.
    ///
    /// # Errors
    /// The first session told twice.
    pub fn of(rows: &[Row]) -> Result<Self, Twice> {
        let rows = ordered(rows)?;
        let many = rows.last().map_or(0, |row| row.course as usize + 1);
        let (mut of, mut cases) = (vec![None; many], 0);
        for course in rows.chunk_by(|a, b| a.course == b.course) {
            let mut scored = course.iter().filter(|row| row.points.is_some());
            let Some(first) = scored.next() else { continue };
            of[first.course as usize] = first.points.map(|points| Intake { session: first.session, points });
            cases += usize::from(scored.any(|row| row.session > 0));
        }
        Ok(Self { of, cases })
    }

    /// What a row is to its course.
    #[must_use]
    pub fn place(&self, row: &Row) -> Place {
        match self.of[row.course as usize] {
            Some(intake) if row.session == intake.session => Place::Intake,
            Some(intake) if row.session > intake.session && row.session > 0 => Place::Later(intake),
            Some(intake) if row.session > intake.session => Place::NotCounted,
            _ => Place::NoIntake,
        }
    }
}

/// Learns what may be expected.
///
/// # Errors
/// Too few cases, or a model that cannot be fitted to them.
pub fn learn(rows: &[Row], intakes: &Intakes) -> Result<Learned, Refused> {
    if intakes.cases < LEAST {
        return Err(Refused::TooFew(intakes.cases));
    }
    let formula = Formula::parse("score ~ log_session + intake + log_session:intake + (log_session | client)");
    let formula = formula.expect("a formula of our own can be read");
    let fitted = mixed::fit(&formula, &later(rows, intakes), Criterion::Reml)?;
    let expectation = expectation(&fitted).ok_or(Refused::NotTold)?;
    Ok(Learned { expectation, fitted })
}

/// The scores after each beginning, as the model needs them.
fn later(rows: &[Row], intakes: &Intakes) -> Data {
    let (mut score, mut log_session, mut intake, mut client) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        if let (Some(points), Place::Later(from)) = (row.points, intakes.place(row)) {
            score.push(points);
            log_session.push(f64::from(row.session).ln());
            intake.push(from.points);
            client.push(f64::from(row.course));
        }
    }
    let numbers = [("score", score), ("log_session", log_session), ("intake", intake)];
    let mut columns: Vec<(String, Column)> =
        numbers.into_iter().map(|(name, numbers)| (name.to_owned(), Column::Numbers(numbers))).collect();
    columns.push(("client".to_owned(), Column::Levels(Factor::of_numbers(&client))));
    Data::new(columns)
}

/// None where a term could not be told from the others.
fn expectation(fitted: &Fitted) -> Option<Expectation> {
    let effect = |name: &str| Some(fitted.fixed.iter().find(|effect| effect.name == name)?.estimate);
    let [level_variance, covariance, _, slope_variance] = fitted.random.first()?.covariance[..] else { return None };
    Some(Expectation {
        intercept: effect("(Intercept)")?,
        log_session: effect("log_session")?,
        intake: effect("intake")?,
        intake_by_log_session: effect("log_session:intake")?,
        level_variance,
        slope_variance,
        covariance,
        residual_variance: fitted.residual_sd * fitted.residual_sd,
    })
}
