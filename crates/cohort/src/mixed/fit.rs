//! A fitted model, in the coordinates of the table.

use super::bend::{self, Bend};
use super::data::Data;
use super::design::Frame;
use super::effects::{self, Grouping};
use super::formula::Formula;
use super::model::{Criterion, Model};
use super::refused::Refused;
use super::search::{Found, largest};
use super::spread::Spread;
use super::standard::{Origin, Standard};
use super::starts;
use super::triangle::Upper;
use crate::distributions::student_t;

/// A fixed effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixed {
    /// As R names it.
    pub name: String,
    /// The estimate.
    pub estimate: f64,
    /// Its standard error.
    pub se: f64,
    /// Satterthwaite's degrees of freedom.
    pub freedom: f64,
    /// The two-sided p of the estimate over its standard error.
    pub p: f64,
}

impl Fixed {
    /// The estimate over its standard error.
    #[must_use]
    pub fn t(&self) -> f64 {
        self.estimate / self.se
    }
}

/// What varies by one grouping, within one random term.
#[derive(Clone, Debug, PartialEq)]
pub struct Varying {
    /// The grouping.
    pub group: String,
    /// The effects, as R names them.
    pub names: Vec<String>,
    /// Their covariance, row by row.
    pub covariance: Vec<f64>,
}

/// One group's random effects of one term.
#[derive(Clone, Debug, PartialEq)]
pub struct Mode {
    /// The term, as a place in [`Fitted::random`].
    pub term: usize,
    /// The grouping, as a place in [`Fitted::groups`].
    pub grouping: usize,
    /// The group, as a place among its levels.
    pub level: usize,
    /// Conditional modes, one for each effect.
    pub values: Vec<f64>,
    /// Their covariance given the fixed effects, row by row, as lme4's `condVar`.
    pub covariance: Vec<f64>,
}

impl Mode {
    /// The standard deviation of one of its values, given the fixed effects.
    #[must_use]
    pub fn sd(&self, effect: usize) -> f64 {
        self.covariance[effect * (self.values.len() + 1)].max(0.0).sqrt()
    }
}

/// A random term: its grouping, its first effect there, and the triangle of its coordinates.
type Term = (usize, usize, Upper);

/// A fitted model.
#[derive(Debug)]
pub struct Fitted {
    /// Fixed effects.
    pub fixed: Vec<Fixed>,
    /// The covariance of their estimates, row by row.
    pub covariance: Vec<f64>,
    /// Fixed effects left out since others before them make them up.
    pub dropped: Vec<String>,
    /// What varies, term by term.
    pub random: Vec<Varying>,
    /// The groupings with their levels, from the one with most to the one with fewest.
    pub groups: Vec<(String, Vec<String>)>,
    /// The residual standard deviation.
    pub residual_sd: f64,
    /// Minus twice the logarithm of the likelihood, restricted under REML.
    pub criterion: f64,
    /// Which of both.
    pub kind: Criterion,
    /// Rows used.
    pub rows: usize,
    /// Rows left out, since something in them is missing.
    pub left_out: usize,
    /// Parameters: fixed effects, spreads, residual.
    pub parameters: usize,
    /// Whether some spread is nought or some effects go together entirely.
    pub singular: bool,
    /// Whether the search came to rest at a bottom.
    pub converged: bool,
    /// Steps of all searches together.
    pub iterations: usize,
    /// Searches, each from another start.
    pub starts: usize,
    /// The largest derivative of the criterion by a relative spread, in standard coordinates.
    pub max_gradient: f64,
    found: Vec<f64>,
    model: Model,
    outcome_scale: f64,
    back: Vec<Term>,
}

/// Fits a model.
///
/// # Errors
/// Why it cannot be fitted, and what to do.
pub fn fit(formula: &Formula, data: &Data, kind: Criterion) -> Result<Fitted, Refused> {
    formula.check(&data.names().collect::<Vec<_>>())?;
    if formula.random.is_empty() {
        return Err(Refused::NoRandomTerm);
    }
    let frame = Frame::new(formula, data)?;
    let fixed = frame.matrix(&formula.fixed)?;
    let outcome = frame.outcome(&formula.outcome)?;
    let groupings = effects::groupings(&frame, &formula.random)?;
    let standard = Standard::new(&frame, &fixed, (&formula.outcome.label, &outcome), &groupings)?;
    let mut model = Model::new(&standard, kind)?;
    let (found, starts) = starts::best(&standard, &mut model)?;
    let (found, bend) = bend::polished(&mut model, found, &standard.origin).ok_or(Refused::Degenerate)?;
    let names = fixed.columns.into_iter().map(|column| column.name).collect();
    let told = Told { names, groupings, rows: frame.rows(), left_out: data.rows() - frame.rows(), starts };
    told.fitted(&standard.origin, back(&standard), model, found, &bend)
}

/// What an answer takes from the table.
struct Told<'a> {
    names: Vec<String>,
    groupings: Vec<Grouping<'a>>,
    rows: usize,
    left_out: usize,
    starts: usize,
}

impl Told<'_> {
    fn fitted(
        self,
        origin: &Origin,
        back: Vec<Term>,
        mut model: Model,
        found: Found,
        bend: &Bend,
    ) -> Result<Fitted, Refused> {
        let residual_sd = origin.scale * (found.seen.rest / model.freedom).sqrt();
        let (estimates, covariance) = estimates(&mut model, &found, origin).ok_or(Refused::Degenerate)?;
        let wide = estimates.len();
        let effect = |(at, estimate): (usize, f64)| {
            let variance = covariance[at * (wide + 1)];
            let (se, freedom) = (variance.sqrt(), bend.freedom(at, variance, model.freedom));
            let p = student_t::two_sided(estimate / se, freedom);
            Fixed { name: self.names[origin.kept[at]].clone(), estimate, se, freedom, p }
        };
        let fixed = estimates.into_iter().enumerate().map(effect).collect();
        let dropped =
            (0..self.names.len()).filter(|at| !origin.kept.contains(at)).map(|at| self.names[at].clone()).collect();
        let triangles = model.shape.spreads(&found.parameters);
        let edge = |spread: &Spread| (0..spread.width).any(|at| spread.cells[at * (spread.width + 1)].abs() < 1e-4);
        let max_gradient = largest(&found.seen.slope);
        Ok(Fitted {
            fixed,
            covariance,
            dropped,
            random: varying(&self.groupings, &back, &triangles.0, residual_sd),
            groups: self.groupings.into_iter().map(|grouping| (grouping.name, grouping.levels)).collect(),
            residual_sd,
            criterion: found.seen.criterion + constant(origin, &model),
            kind: model.criterion,
            rows: self.rows,
            left_out: self.left_out,
            parameters: wide + model.shape.len() + 1,
            singular: triangles.0.iter().any(edge),
            converged: bend.left(&found.seen.slope) < 1e-6,
            iterations: found.iterations,
            starts: self.starts,
            max_gradient,
            found: found.parameters,
            outcome_scale: origin.scale,
            model,
            back,
        })
    }
}

/// What the standard coordinates leave out of the criterion.
fn constant(origin: &Origin, model: &Model) -> f64 {
    let fixed = if model.criterion == Criterion::Reml {
        // The triangle relates columns divided by √rows.
        origin.triangle.log_square()
    } else {
        0.0
    };
    fixed + 2.0 * model.freedom * origin.scale.ln()
}

/// Estimates and their covariance, in the original coordinates.
fn estimates(model: &mut Model, found: &Found, origin: &Origin) -> Option<(Vec<f64>, Vec<f64>)> {
    let solution = model.modes(&found.parameters, |_, _, _, _| ())?;
    let mut estimates: Vec<f64> =
        solution.fixed.iter().zip(&origin.taken).map(|(x, taken)| origin.scale * x + taken).collect();
    origin.triangle.solve(&mut estimates);
    let variance = origin.scale.powi(2) * found.seen.rest / model.freedom;
    Some((estimates, covariance(&found.seen.fixed_factor, &origin.triangle, variance)))
}

/// The covariance of fixed effects from the lower factor of their precision.
pub(super) fn covariance(factor: &[f64], triangle: &Upper, variance: f64) -> Vec<f64> {
    let size = triangle.size;
    let mut inverse = vec![0.0; size * size];
    super::dense::invert(factor, &mut inverse, size, size);
    in_both(&inverse, triangle).iter().map(|x| x * variance).collect()
}

/// A covariance of standard coordinates in those of the table: the triangle's inverse before it, and turned after it.
fn in_both(square: &[f64], triangle: &Upper) -> Vec<f64> {
    let size = triangle.size;
    let mut square = square.to_vec();
    // Columns first, then, turned over, rows.
    for _ in 0..2 {
        let mut turned = vec![0.0; size * size];
        for column in 0..size {
            let mut cells: Vec<f64> = (0..size).map(|row| square[row * size + column]).collect();
            triangle.solve(&mut cells);
            turned[column * size..][..size].copy_from_slice(&cells);
        }
        square = turned;
    }
    square
}

/// Each term: its grouping, first effect and triangle.
fn back(standard: &Standard) -> Vec<Term> {
    let terms = standard.groups.iter().enumerate();
    terms
        .flat_map(|(at, group)| group.terms.iter().map(move |(first, triangle)| (at, *first, triangle.clone())))
        .collect()
}

fn varying(groupings: &[Grouping], back: &[Term], triangles: &[Spread], sd: f64) -> Vec<Varying> {
    let terms = groupings.iter().flat_map(|grouping| grouping.terms.iter().map(move |term| (grouping, term)));
    let one = |((grouping, term), (at, first, triangle)): ((&Grouping, _), &Term)| {
        let term: &super::design::Matrix = term;
        let cells = in_table(&triangles[*at], *first, triangle);
        let size = triangle.size;
        let product = |row: usize, column: usize| {
            (0..size).map(|at| cells[row * size + at] * cells[column * size + at]).sum::<f64>()
        };
        let covariance = (0..size * size).map(|at| sd * sd * product(at / size, at % size)).collect();
        Varying {
            group: grouping.name.clone(),
            names: term.columns.iter().map(|column| column.name.clone()).collect(),
            covariance,
        }
    };
    terms.zip(back).map(one).collect()
}

/// A term's triangle of relative spreads in the coordinates of the table.
fn in_table(spread: &Spread, first: usize, triangle: &Upper) -> Vec<f64> {
    let size = triangle.size;
    let mut cells = vec![0.0; size * size];
    for column in 0..size {
        let mut of: Vec<f64> =
            (0..size).map(|row| spread.cells[(first + row) * spread.width + first + column]).collect();
        triangle.solve(&mut of);
        (0..size).for_each(|row| cells[row * size + column] = of[row]);
    }
    cells
}

impl Fitted {
    /// The logarithm of the likelihood, restricted under REML.
    #[must_use]
    pub fn log_likelihood(&self) -> f64 {
        -0.5 * self.criterion
    }

    /// Akaike's criterion.
    #[must_use]
    pub fn aic(&self) -> f64 {
        self.criterion + 2.0 * self.parameters as f64
    }

    /// Schwarz's criterion, with all rows counted as lme4 does, under REML too.
    #[must_use]
    pub fn bic(&self) -> f64 {
        self.criterion + (self.rows as f64).ln() * self.parameters as f64
    }

    /// The conditional modes of all random effects: term by term, group by group.
    pub fn modes(&mut self) -> Vec<Mode> {
        let variance = self.residual_sd * self.residual_sd;
        let (back, scale) = (&self.back, self.outcome_scale);
        let mut modes: Vec<Vec<Mode>> = vec![Vec::new(); back.len()];
        let take = |grouping: usize, level: usize, values: &[f64], around: &[f64]| {
            for (term, (_, first, triangle)) in back.iter().enumerate().filter(|(_, (of, ..))| *of == grouping) {
                let (size, wide) = (triangle.size, values.len());
                let mut here: Vec<f64> = values[*first..first + size].iter().map(|x| x * scale).collect();
                triangle.solve(&mut here);
                let corner: Vec<f64> =
                    (0..size * size).map(|at| around[(first + at / size) * wide + first + at % size]).collect();
                let covariance = in_both(&corner, triangle).iter().map(|x| x * variance).collect();
                modes[term].push(Mode { term, grouping, level, values: here, covariance });
            }
        };
        self.model.modes(&self.found, take).expect("the model stood here when the search ended");
        modes.concat()
    }
}
