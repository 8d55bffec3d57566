//! Change by slopes: each client's line in a mixed model of all their scores, over its own uncertainty.
//!
//! score ~ time + (time | client), by restricted likelihood, of clients with three scores or more. The statistic is the
//! client's slope, the common one and their own part of it together, over the standard deviation of that part given the
//! scores. Before and after are a client's first and last score by time.
//!
//! Source: Speer & Greenbaum 1995, J Consult Clin Psychol 63:1044.
//! Departs: see [`Design::as_package`].

use super::{Caseload, Judged, Refused, Spread, rule};
use crate::mixed::{self, Column, Criterion, Data, Factor, Fitted, Formula};
use engine::{
    instrument::Better,
    number::quantile,
    outcome::judge::{Cutoff, Line, Moved, categorise},
};

/// With fewer scores a client has no line of their own.
pub const LEAST: usize = 3;

/// One line of a long table: a client's score at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occasion {
    /// Which client, counted from 0 in order of appearance.
    pub client: u32,
    /// When, in any unit.
    pub time: f64,
    /// The score in points, if there is one.
    pub points: Option<f64>,
}

/// What a researcher decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Design {
    /// Which way the scale runs.
    pub better: Better,
    /// Which rule draws the line; none: no line, nobody recovers or is harmed.
    pub cutoff: Option<Cutoff>,
    /// People in treatment, for the cutoff; none: this caseload before.
    pub clinical: Option<Spread>,
    /// People who are not, for cutoffs b and c.
    pub functional: Option<Spread>,
    /// The two-sided significance level, 0 to 1, both excluded.
    pub alpha: f64,
    /// As the R package clinicalsignificance 3.0.0.9000 has it: the client's own part of the slope alone, which asks
    /// whether they changed otherwise than the rest did, not whether they changed; and its cutoff b.
    pub as_package: bool,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// Two rows for one client and time: their places, counted from 0.
    #[error("rows {0} and {1} hold the same client and time")]
    Twice(usize, usize),
    /// Nobody, or hardly anybody, has three scores.
    #[error("{used} of {clients} clients have three scores or more; at least 2 are needed, and 30 to trust the result")]
    TooFew {
        /// Clients with three scores or more.
        used: usize,
        /// All clients.
        clients: usize,
    },
    /// Nobody's slope differs from the common one.
    #[error(
        "clients' slopes do not differ beyond chance in these rows, so hlm cannot tell who changed; use another method"
    )]
    NoSlopes,
    /// Numbers no rule can be made from.
    #[error(transparent)]
    Rule(#[from] Refused),
    /// The model could not be fitted.
    #[error(transparent)]
    Model(#[from] mixed::Refused),
}

/// One client.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Client {
    /// How many scores there are.
    pub scores: usize,
    /// The first by time.
    pub before: Option<f64>,
    /// The last by time; none where there is one score only.
    pub after: Option<f64>,
    /// What their slope says; none with fewer than three scores.
    pub judged: Option<Judged>,
}

/// Everything found.
#[derive(Debug)]
pub struct Found {
    /// Each client, in order of their numbers.
    pub clients: Vec<Client>,
    /// First and last scores of clients with three scores or more.
    pub caseload: Caseload,
    /// The critical value of the statistic, without unit.
    pub critical: f64,
    /// The cutoff, in points.
    pub cutoff: Option<f64>,
    /// The clinical population of the cutoff.
    pub clinical: Option<Spread>,
    /// The common slope, in points a unit of time.
    pub slope: f64,
    /// The fitted model.
    pub fitted: Fitted,
}

/// Judges every client by their slope.
///
/// # Errors
/// Rows that contradict each other, too few of them, or numbers no rule can be made from.
pub fn judge(rows: &[Occasion], design: &Design) -> Result<Found, Refusal> {
    rule::check_alpha(design.alpha)?;
    let mut clients = clients(rows)?;
    let used = clients.iter().filter(|client| client.scores >= LEAST).count();
    if used < 2 {
        return Err(Refusal::TooFew { used, clients: clients.len() });
    }
    let caseload = caseload(&clients)?;
    let clinical = design.cutoff.map(|_| design.clinical.unwrap_or(caseload.before));
    let cutoff = design.cutoff.zip(clinical).map(|(cutoff, clinical)| {
        let populations = rule::populations(cutoff, clinical, design.functional)?;
        Ok::<f64, Refused>(rule::line(cutoff, populations, design.better, design.as_package))
    });
    let cutoff = cutoff.transpose()?;
    let mut fitted = fit(rows, &clients)?;
    if !differ(&fitted, rows) {
        return Err(Refusal::NoSlopes);
    }
    let slope = fitted.fixed.last().map_or(0.0, |effect| effect.estimate);
    let ruler = Ruler { design, critical: quantile(1.0 - design.alpha / 2.0), cutoff };
    for (client, own, error) in slopes(&mut fitted) {
        let whole = if design.as_package { own } else { slope + own };
        clients[client].judged = Some(ruler.judge(&clients[client], whole, error));
    }
    Ok(Found { clients, caseload, critical: ruler.critical, cutoff, clinical, slope, fitted })
}

/// First and last scores; clients are counted from 0 without gaps.
fn clients(rows: &[Occasion]) -> Result<Vec<Client>, Refusal> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|a, b| rows[*a].client.cmp(&rows[*b].client).then(rows[*a].time.total_cmp(&rows[*b].time)));
    let same = |pair: &&[usize]| {
        let (one, other) = (&rows[pair[0]], &rows[pair[1]]);
        one.client == other.client && one.time == other.time
    };
    if let Some(twice) = order.windows(2).find(same) {
        return Err(Refusal::Twice(twice[0], twice[1]));
    }
    let one = |places: &[usize]| {
        let scores: Vec<f64> = places.iter().filter_map(|at| rows[*at].points).collect();
        let after = if scores.len() > 1 { scores.last() } else { None };
        Client { scores: scores.len(), before: scores.first().copied(), after: after.copied(), judged: None }
    };
    Ok(order.chunk_by(|a, b| rows[*a].client == rows[*b].client).map(one).collect())
}

fn caseload(clients: &[Client]) -> Result<Caseload, Refused> {
    let used = |client: &Client, score: Option<f64>| if client.scores >= LEAST { score } else { None };
    let (before, after): (Vec<_>, Vec<_>) =
        clients.iter().map(|client| (used(client, client.before), used(client, client.after))).unzip();
    Caseload::of(&before, &after)
}

fn fit(rows: &[Occasion], clients: &[Client]) -> Result<Fitted, mixed::Refused> {
    let used = || rows.iter().filter(|row| clients[row.client as usize].scores >= LEAST);
    let scored = || used().filter_map(|row| Some((row, row.points?)));
    let clients: Vec<f64> = scored().map(|(row, _)| row.client.into()).collect();
    let data = Data::new(vec![
        ("score".to_owned(), Column::Numbers(scored().map(|(_, points)| points).collect())),
        ("time".to_owned(), Column::Numbers(scored().map(|(row, _)| row.time).collect())),
        ("client".to_owned(), Column::Levels(Factor::of_numbers(&clients))),
    ]);
    let formula = Formula::parse("score ~ time + (time | client)").expect("a formula of our own can be read");
    mixed::fit(&formula, &data, Criterion::Reml)
}

/// Whether slopes take scores apart at all, beside what scores stray from session to session.
fn differ(fitted: &Fitted, rows: &[Occasion]) -> bool {
    let many = rows.len() as f64;
    let mean = rows.iter().map(|row| row.time).sum::<f64>() / many;
    let spread = rows.iter().map(|row| (row.time - mean).powi(2)).sum::<f64>() / many;
    fitted.random[0].covariance[3] * spread > 1e-8 * fitted.residual_sd.powi(2)
}

/// Each client's own part of the slope and its standard deviation.
fn slopes(fitted: &mut Fitted) -> Vec<(usize, f64, f64)> {
    let modes = fitted.modes();
    let levels = &fitted.groups[0].1;
    let client = |mode: &mixed::Mode| levels[mode.level].parse().expect("levels are the numbers of clients");
    modes.iter().map(|mode| (client(mode), mode.values[1], mode.sd(1))).collect()
}

struct Ruler<'a> {
    design: &'a Design,
    critical: f64,
    cutoff: Option<f64>,
}

impl Ruler<'_> {
    fn judge(&self, client: &Client, slope: f64, error: f64) -> Judged {
        let better = self.design.better;
        let (before, after) = (client.before.unwrap_or_default(), client.after.unwrap_or_default());
        let moved = Moved::by(better.gain(0.0, slope), self.critical * error);
        let sides = self.cutoff.map(|cutoff| Line::Calculated(cutoff).sides(better, before, after));
        let became = categorise(moved, sides.unwrap_or_default());
        Judged { change: after - before, statistic: slope / error, sides, became }
    }
}
