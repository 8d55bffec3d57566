//! Whether a surface looks like "the closer, the better": four conditions, each of which can also stay open.
//!
//! Source: Humberg, Nestler & Back 2019, Soc Psychol Personal Sci 10:409.

use super::{Parameter, Surface};
use engine::instrument::Better;

/// One condition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    /// The parameter it is about.
    pub of: &'static str,
    /// What it asks.
    pub asks: &'static str,
    /// Whether it is met; none where the parameter cannot be worked out.
    pub met: Option<bool>,
}

/// The reading of a surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strict {
    /// The four conditions.
    pub conditions: [Condition; 4],
    /// Whether all are met, by three-valued logic: one that is not met decides.
    pub met: Option<bool>,
    /// Whether the level both share matters too: a1 or a2 differs from nought.
    pub level_matters: bool,
}

impl Surface {
    /// Reads the surface as a congruence effect, where `better` says which way the outcome runs.
    ///
    /// Of an outcome that is better when lower, the surface must be a trough, whose floor is the second principal axis.
    #[must_use]
    pub fn strict(&self, better: Better) -> Strict {
        let (axis, [intercept, slope], curve) = match better {
            Better::Higher => (self.first_axis, ["p10", "p11"], "below 0"),
            Better::Lower => (self.second_axis, ["p20", "p21"], "above 0"),
        };
        let [a1, a2, a3, a4, _] = self.along;
        let bends = better.gain(0.0, a4.interval.0) < 0.0 && better.gain(0.0, a4.interval.1) < 0.0;
        let condition = |of, asks, met| Condition { of, asks, met };
        let conditions = [
            condition(intercept, "its interval holds 0", axis.intercept.ok().map(|found| holds(found, 0.0))),
            condition(slope, "its interval holds 1", axis.slope.ok().map(|found| holds(found, 1.0))),
            condition("a3", "its interval holds 0", Some(holds(a3, 0.0))),
            condition(
                "a4",
                if curve == "below 0" { "its interval lies below 0" } else { "its interval lies above 0" },
                Some(bends),
            ),
        ];
        Strict { conditions, met: all(&conditions), level_matters: !holds(a1, 0.0) || !holds(a2, 0.0) }
    }
}

fn holds(found: Parameter, value: f64) -> bool {
    found.interval.0 <= value && value <= found.interval.1
}

fn all(conditions: &[Condition]) -> Option<bool> {
    if conditions.iter().any(|one| one.met == Some(false)) {
        return Some(false);
    }
    conditions.iter().map(|one| one.met).collect::<Option<Vec<bool>>>().map(|_| true)
}
