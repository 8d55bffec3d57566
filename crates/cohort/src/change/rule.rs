//! A method, a caseload and a cutoff made into one rule that judges each client alike.

use super::{Caseload, Gap, Judged, Method, Refused, Spread, method::Statistic, true_line};
use engine::{
    instrument::Better,
    number::{Sem, quantile},
    outcome::judge::{Cutoff, Line, Moved, Populations, Sides, categorise},
};
use true_line::TrueLine;

/// What a researcher decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Design {
    /// Which way the scale runs.
    pub better: Better,
    /// Whose statistic.
    pub method: Method,
    /// The reliability of the questionnaire, 0 to 1, both excluded.
    pub reliability: f64,
    /// Its reliability after, where it differs; Nunnally and Kotsch alone ask for it.
    pub reliability_after: Option<f64>,
    /// Which rule draws the line; none: no line, nobody recovers or is harmed.
    pub cutoff: Option<Cutoff>,
    /// People in treatment, for the cutoff; none: this caseload before.
    pub clinical: Option<Spread>,
    /// People who are not, for cutoffs b and c.
    pub functional: Option<Spread>,
    /// The significance level, 0 to 1, both excluded: two-sided, but one-sided in Hageman and Arrindell.
    pub alpha: f64,
    /// Cutoff b with the clinical spread, as the R package clinicalsignificance 3.0.0.9000 has it; Jacobson and Truax
    /// take the functional one.
    pub as_package: bool,
}

/// Every number a rule used; what a method does without is absent. In points unless it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constants {
    /// The caseload.
    pub caseload: Caseload,
    /// The critical value of the statistic, without unit.
    pub critical: f64,
    /// The standard error of measurement.
    pub sem: f64,
    /// The error of a difference.
    pub of_difference: Option<f64>,
    /// The error of a prediction.
    pub of_prediction: Option<f64>,
    /// The reliability of differences, without unit.
    pub reliability_of_differences: Option<f64>,
    /// What the deviation is divided by.
    pub error: f64,
    /// The clinical population of the cutoff.
    pub clinical: Option<Spread>,
    /// The cutoff.
    pub cutoff: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Drawn {
    No,
    Observed(f64),
    True(TrueLine),
}

/// A rule that judges each client of a caseload.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    better: Better,
    statistic: Statistic,
    drawn: Drawn,
    constants: Constants,
}

impl Rule {
    /// The rule of a design for a caseload.
    ///
    /// # Errors
    /// Numbers no rule can be made from; see [`Refused`].
    pub fn new(design: &Design, caseload: &Caseload) -> Result<Self, Refused> {
        check(design)?;
        let critical = quantile(1.0 - if design.method.one_sided() { design.alpha } else { design.alpha / 2.0 });
        let reliabilities = (design.reliability, design.reliability_after.unwrap_or(design.reliability));
        let statistic = Statistic::new(design.method, caseload, reliabilities)?;
        let drawn = draw(design, caseload, critical)?;
        let constants = constants(design, &statistic, caseload, critical, drawn);
        Ok(Self { better: design.better, statistic, drawn, constants })
    }

    /// Every number this rule uses.
    #[must_use]
    pub const fn constants(&self) -> &Constants {
        &self.constants
    }

    /// Judges one client.
    ///
    /// # Errors
    /// Which score is missing.
    pub fn judge(&self, before: Option<f64>, after: Option<f64>) -> Result<Judged, Gap> {
        match (before, after) {
            (Some(before), Some(after)) => Ok(self.judge_pair(before, after)),
            (None, Some(_)) => Err(Gap::Before),
            (Some(_), None) => Err(Gap::After),
            (None, None) => Err(Gap::Both),
        }
    }

    fn judge_pair(&self, before: f64, after: f64) -> Judged {
        let deviation = self.statistic.deviation(before, after);
        let error = self.constants.error;
        // Compared in points, so that a tie is decided on decimals as entered.
        let moved = Moved::by(self.better.gain(0.0, deviation), self.constants.critical * error);
        let sides = self.sides(before, after);
        let became = categorise(moved, sides.unwrap_or_default());
        Judged { change: after - before, statistic: deviation / error, sides, became }
    }

    fn sides(&self, before: f64, after: f64) -> Option<Sides> {
        match self.drawn {
            Drawn::No => None,
            Drawn::Observed(line) => Some(Line::Calculated(line).sides(self.better, before, after)),
            Drawn::True(line) => Some(line.sides(self.better, before, after)),
        }
    }
}

fn check(design: &Design) -> Result<(), Refused> {
    let inside = |share: f64| share > 0.0 && share < 1.0;
    let mut reliabilities = [Some(design.reliability), design.reliability_after].into_iter().flatten();
    if let Some(wrong) = reliabilities.find(|reliability| !inside(*reliability)) {
        return Err(Refused::Reliability(wrong));
    }
    check_alpha(design.alpha)?;
    let mut spreads = [design.clinical, design.functional].into_iter().flatten();
    match spreads.find(|spread| spread.sd <= 0.0) {
        Some(wrong) => Err(Refused::Spread(wrong.sd)),
        None => Ok(()),
    }
}

pub(super) fn check_alpha(alpha: f64) -> Result<(), Refused> {
    if alpha > 0.0 && alpha < 1.0 { Ok(()) } else { Err(Refused::Alpha(alpha)) }
}

fn draw(design: &Design, caseload: &Caseload, critical: f64) -> Result<Drawn, Refused> {
    let Some(cutoff) = design.cutoff else { return Ok(Drawn::No) };
    let clinical = design.clinical.unwrap_or(caseload.before);
    let populations = populations(cutoff, clinical, design.functional)?;
    let line = |of: Populations| line(cutoff, of, design.better, design.as_package);
    if design.method != Method::Ha {
        return Ok(Drawn::Observed(line(populations)));
    }
    let sem = Sem::of(populations.clinical.1, design.reliability);
    let line = line(true_line::true_spreads(populations, sem)?);
    Ok(Drawn::True(TrueLine::new(line, caseload, sem, critical)?))
}

/// Cutoff a looks at the clinical population only, which then stands in for the other.
pub(super) fn populations(
    cutoff: Cutoff,
    clinical: Spread,
    functional: Option<Spread>,
) -> Result<Populations, Refused> {
    let pair = |spread: Spread| (spread.mean, spread.sd);
    let functional = match cutoff {
        Cutoff::A => clinical,
        Cutoff::B | Cutoff::C => functional.ok_or(Refused::NoFunctional)?,
    };
    Ok(Populations { clinical: pair(clinical), functional: pair(functional) })
}

/// The cutoff; as the R package has it, b takes the clinical spread.
pub(super) fn line(cutoff: Cutoff, mut of: Populations, better: Better, as_package: bool) -> f64 {
    if as_package && cutoff == Cutoff::B {
        of.functional.1 = of.clinical.1;
    }
    of.cutoff(cutoff, better)
}

fn constants(design: &Design, statistic: &Statistic, caseload: &Caseload, critical: f64, drawn: Drawn) -> Constants {
    let when = |methods: &[Method]| methods.contains(&design.method).then_some(statistic.error);
    let sem = Sem::of(caseload.before.sd, design.reliability);
    Constants {
        caseload: *caseload,
        critical,
        sem: sem.points(),
        of_difference: matches!(design.method, Method::Jt | Method::Ha).then(|| sem.of_difference()),
        of_prediction: when(&[Method::Gln, Method::Hll]),
        reliability_of_differences: statistic.of_differences,
        error: statistic.error,
        clinical: design.cutoff.map(|_| design.clinical.unwrap_or(caseload.before)),
        cutoff: match drawn {
            Drawn::No => None,
            Drawn::Observed(line) => Some(line),
            Drawn::True(line) => Some(line.line),
        },
    }
}
