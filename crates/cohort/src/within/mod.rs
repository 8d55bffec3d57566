//! What moves within a client and what differs between clients, kept apart: an outcome over an alliance that varies.
//!
//! outcome = g0 + time + within + between + (1 | client): `within` is how far a value lies from the client's own mean of
//! all values there are, `between` that mean. The contextual effect is between − within: what differs between two clients
//! beyond what the same difference does within one. With therapists, `between` is the client's mean less the mean of the
//! therapist's clients' means, and that is `between_therapists`.
//!
//! With a lag, an outcome is explained by what was there one session before, and by the outcome itself one session
//! before; after a gap there is nothing before. Detrended, `within` is the distance from the client's own straight line,
//! and `between` that line's height at the mean time of all values.
//!
//! Source: Curran & Bauer 2011, Annu Rev Psychol 62:583; Wang & Maxwell 2015, Psychol Methods 20:63.

mod centred;
mod lagged;

pub use centred::LeftOut;

use crate::distributions::student_t;
use crate::mixed::{self, Column, Criterion, Data, Factor, Fitted, Fixed, Formula};
use centred::{Parts, Used};

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which client, counted from 0.
    pub client: u32,
    /// Which therapist, counted from 0; the same for all where nobody asks.
    pub therapist: u32,
    /// When; with a lag a whole number, such as that of the session.
    pub time: f64,
    /// What varies within clients, such as alliance.
    pub x: Option<f64>,
    /// The outcome.
    pub y: Option<f64>,
}

/// What a researcher decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Design {
    /// Whether outcomes are explained by what was there one session before.
    pub lag: bool,
    /// With a lag, whether the outcome one session before explains too.
    pub earlier: bool,
    /// Whether each client's own straight line over time is taken from x.
    pub detrend: bool,
    /// Whether clients are seen within therapists.
    pub therapists: bool,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// Two rows for one client and time: their places, counted from 0.
    #[error("rows {0} and {1} hold the same client and time")]
    Twice(usize, usize),
    /// A client with two therapists: the places of two such rows.
    #[error("rows {0} and {1} hold one client with two therapists")]
    TwoTherapists(usize, usize),
    /// With a lag, a time that is no whole number: its place.
    #[error("row {0} holds a time that is no whole number")]
    NotWhole(usize),
    /// Nothing moves within clients.
    #[error("x does not move within clients in the rows used, so nothing can be said of what its moves go with")]
    NothingWithin,
    /// Nothing differs between clients.
    #[error(
        "the clients' means of x do not differ, or as many terms as clients are asked for; the parts cannot be told"
    )]
    NothingBetween,
    /// The model could not be fitted.
    #[error(transparent)]
    Model(#[from] mixed::Refused),
}

/// The difference of an effect between groups and one level below, in points of the outcome a point of x.
#[derive(Clone, Debug, PartialEq)]
pub struct Contextual {
    /// `client`: between clients less within one. `therapist`: between therapists less between clients of one.
    pub level: &'static str,
    /// The difference.
    pub effect: Fixed,
    /// Where it lies with 95 in 100 certainty.
    pub interval: (f64, f64),
}

/// What was found.
#[derive(Debug)]
pub struct Answer {
    /// The model as written in lme4's notation.
    pub formula: &'static str,
    /// The fitted model.
    pub fitted: Fitted,
    /// Contextual effects: of clients, and of therapists where they were asked for.
    pub contextual: Vec<Contextual>,
    /// Rows that could not be used, by reason.
    pub left_out: LeftOut,
    /// For each row used: within, between, and the outcome; for pictures.
    pub shown: Vec<Shown>,
}

/// One row used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// Which client.
    pub client: u32,
    /// How far x lies from the client's own.
    pub within: f64,
    /// The client's own x.
    pub between: f64,
    /// The outcome.
    pub y: f64,
}

/// Takes the parts apart and fits the model, by restricted likelihood.
///
/// # Errors
/// Rows that contradict each other, parts that do not vary, or a model that cannot be fitted.
pub fn fit(rows: &[Row], design: Design) -> Result<Answer, Refused> {
    let (used, left_out) = Parts::of(rows, design)?.used()?;
    let still = |part: fn(&Used) -> f64| used.windows(2).all(|pair| part(&pair[0]) == part(&pair[1]));
    if !used.is_empty() && still(|one| one.within) {
        return Err(Refused::NothingWithin);
    }
    let formula = formula(design);
    let fitted = model(formula, &used, |one| [one.within, one.between, one.of_therapist])?;
    // The same model in other coordinates: its effects are the differences, with their own degrees of freedom.
    let turned = model(formula, &used, |one| {
        let between = one.between + one.of_therapist;
        [one.within + between, between, one.of_therapist]
    })?;
    let names: &[(&str, &str)] = &[("client", "between"), ("therapist", "between_therapists")];
    let wanted = names.iter().take(1 + usize::from(design.therapists));
    let contextual: Option<Vec<Contextual>> = wanted.map(|(level, name)| contextual(level, name, &turned)).collect();
    let contextual = contextual.ok_or(Refused::NothingBetween)?;
    Ok(Answer { formula, fitted, contextual, left_out, shown: used.iter().map(Used::shown).collect() })
}

const fn formula(design: Design) -> &'static str {
    match (design.lag && design.earlier, design.therapists) {
        (false, false) => "y ~ time + within + between + (1 | client)",
        (true, false) => "y ~ time + within + between + earlier_y + (1 | client)",
        (false, true) => "y ~ time + within + between + between_therapists + (1 | client) + (1 | therapist)",
        (true, true) => "y ~ time + within + between + between_therapists + earlier_y + (1 | client) + (1 | therapist)",
    }
}

fn model(formula: &str, used: &[Used], parts: impl Fn(&Used) -> [f64; 3]) -> Result<Fitted, mixed::Refused> {
    let numbers = |of: &dyn Fn(&Used) -> f64| Column::Numbers(used.iter().map(of).collect());
    let levels =
        |of: &dyn Fn(&Used) -> f64| Column::Levels(Factor::of_numbers(&used.iter().map(of).collect::<Vec<_>>()));
    let columns = [
        ("y", numbers(&|one| one.y)),
        ("time", numbers(&|one| one.time)),
        ("within", numbers(&|one| parts(one)[0])),
        ("between", numbers(&|one| parts(one)[1])),
        ("between_therapists", numbers(&|one| parts(one)[2])),
        ("earlier_y", numbers(&|one| one.earlier_y)),
        ("client", levels(&|one| one.client.into())),
        ("therapist", levels(&|one| one.therapist.into())),
    ];
    let data = Data::new(columns.into_iter().map(|(name, column)| (name.to_owned(), column)).collect());
    mixed::fit(&Formula::parse(formula).expect("a formula of our own can be read"), &data, Criterion::Reml)
}

fn contextual(level: &'static str, name: &str, turned: &Fitted) -> Option<Contextual> {
    let effect = turned.fixed.iter().find(|effect| effect.name == name)?.clone();
    let reach = student_t::quantile(0.975, effect.freedom) * effect.se;
    let interval = (effect.estimate - reach, effect.estimate + reach);
    Some(Contextual { level, effect, interval })
}
