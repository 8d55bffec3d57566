//! Hageman and Arrindell's line: between true scores, and crossed only by more than error.

use super::{Caseload, Refused};
use engine::{
    instrument::Better,
    number::{Sem, exceeds},
    outcome::judge::{Line, Populations, Sides},
};

/// A line between true scores, with what it takes to place somebody's true score after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TrueLine {
    pub(super) line: f64,
    mean: f64,
    reliability: f64,
    /// How far beyond the line an estimate must lie, in points.
    reach: f64,
}

/// Populations as their true scores spread: the same error in each.
pub(super) fn true_spreads(populations: Populations, sem: Sem) -> Result<Populations, Refused> {
    let true_sd = |sd: f64| Ok(sd * kept(sd, sem)?.sqrt());
    let (clinical, functional) = (populations.clinical, populations.functional);
    Ok(Populations { clinical: (clinical.0, true_sd(clinical.1)?), functional: (functional.0, true_sd(functional.1)?) })
}

/// The part of a spread's variance that is not error.
fn kept(sd: f64, sem: Sem) -> Result<f64, Refused> {
    let kept = 1.0 - sem.variance() / (sd * sd);
    if kept > 0.0 { Ok(kept) } else { Err(Refused::AllError { sd, error: sem.points() }) }
}

impl TrueLine {
    pub(super) fn new(line: f64, caseload: &Caseload, sem: Sem, critical: f64) -> Result<Self, Refused> {
        let reliability = kept(caseload.after.sd, sem)?;
        let reach = critical * reliability.sqrt() * sem.points();
        Ok(Self { line, mean: caseload.after.mean, reliability, reach })
    }

    /// The sides: before as observed; after only where the line was crossed, and the estimated true score lies beyond it
    /// by more than error.
    pub(super) fn sides(&self, better: Better, before: f64, after: f64) -> Sides {
        let truly = self.mean + (after - self.mean) * self.reliability;
        let clinical_before = Line::Calculated(self.line).clinical(better, before);
        let beyond = exceeds(better.gain(self.line, truly), self.reach);
        let short = exceeds(better.gain(truly, self.line), self.reach);
        Sides { clinical_before, functional_after: clinical_before && beyond, into_clinical: !clinical_before && short }
    }
}
