//! What was found, as one object.

use cohort::reliability::one_factor::OneFactor;
use cohort::reliability::{Bounds, Coefficient, Items, Missing, Moments, Reason, alpha, omega};
use serde_json::{Value, json};

use super::Args;

/// Everything the command tells.
pub(super) struct Found {
    pub(super) moments: Moments,
    pub(super) factor: Result<OneFactor, Reason>,
    pub(super) coefficients: Vec<(&'static str, Result<Coefficient, Reason>)>,
}

impl Found {
    pub(super) fn of(items: &Items, missing: Missing) -> Result<Self, Reason> {
        let moments = Moments::of(items, missing)?;
        let factor = OneFactor::of(&moments);
        let of_factor = |of: &dyn Fn(&OneFactor) -> Coefficient| factor.as_ref().map(of).map_err(|why| *why);
        let (raw, total) = (alpha::raw(&moments), of_factor(&|factor| omega::total(factor, &moments)));
        let plain = |estimate| Coefficient { estimate, error: None, bounds: Err(Reason::NoFormula) };
        let coefficients = vec![
            ("alpha", raw),
            ("alpha_large_sample", alpha::duhachek(&moments)),
            ("alpha_standardised", alpha::standardised(&moments)),
            ("omega_total", total),
            ("omega_total_observed", of_factor(&|factor| omega::over_seen_variance(factor, &moments))),
            ("omega_total_standardised", of_factor(&omega::standardised)),
            ("mean_inter_item_r", alpha::mean_correlation(&moments).map(plain)),
            ("sem_alpha", raw.and_then(|reliability| error_of_total(&moments, &reliability))),
            ("sem_omega", total.and_then(|reliability| error_of_total(&moments, &reliability))),
        ];
        Ok(Self { coefficients, factor, moments })
    }

    pub(super) fn coefficient(&self, name: &str) -> Option<Coefficient> {
        self.coefficients.iter().find(|(other, _)| *other == name).and_then(|(_, found)| found.ok())
    }

    /// The item that the factor is said to be, in a Heywood case.
    fn heywood<'a>(&self, args: &'a Args) -> Option<&'a str> {
        self.factor.as_ref().ok()?.heywood.map(|item| args.items[item].as_str())
    }

    pub(super) fn notes(&self, args: &Args, items: &Items) -> Vec<String> {
        let mut notes = Vec::new();
        let (rows, used) = (items.rows(), self.moments.used());
        if items.complete() < rows {
            notes.push(match args.missing.how() {
                Missing::Listwise => {
                    format!("{} of {rows} people left an item out and are left out altogether", rows - used)
                }
                Missing::Pairwise => format!(
                    "{} of {rows} people left an item out; intervals count {used} people as if all had answered",
                    rows - items.complete()
                ),
            });
        }
        notes.extend((0..args.items.len()).filter_map(|item| self.against(args, item)));
        notes.extend(self.heywood(args).map(|item| {
            format!("the best factor is `{item}` itself, without any error (a Heywood case): do not lean on omega")
        }));
        let fit = self.factor.as_ref().ok().and_then(|factor| factor.fit(used));
        notes.extend(fit.filter(|fit| fit.p < 0.05).map(|fit| {
            let (p, freedom) = (super::super::sheet::text::readable(fit.p), fit.freedom);
            format!("one factor does not explain everything (chi-square {:.1}, df {freedom}, p {p}): omega is of the one that explains most", fit.chi_square)
        }));
        notes
    }

    /// An item that runs against the others.
    fn against(&self, args: &Args, item: usize) -> Option<String> {
        let rest = alpha::beside(&self.moments, item).rest.ok().filter(|rest| *rest < 0.0)?;
        let name = &args.items[item];
        Some(if args.reverse.contains(name) {
            format!("`{name}` runs against the rest though it was turned (r {rest:.2}): is it keyed that way?")
        } else {
            format!("`{name}` runs against the rest (r {rest:.2}): if it is keyed the other way, say --reverse {name}")
        })
    }

    pub(super) fn told(&self, args: &Args, items: &Items, notes: &[String]) -> Value {
        let fit = self.factor.as_ref().ok().and_then(|factor| factor.fit(self.moments.used()));
        json!({
            "analysis": "reliability",
            "items": args.items.len(),
            "reversed": args.reverse,
            "min": args.min,
            "max": args.max,
            "missing": format!("{:?}", args.missing).to_lowercase(),
            "rows": items.rows(),
            "rows_complete": items.complete(),
            "rows_used": self.moments.used(),
            "total_mean": self.moments.total_mean(),
            "total_sd": self.moments.total_sd(),
            "confidence": 95,
            "coefficients": self.coefficients.iter().map(|(name, found)| coefficient(name, found)).collect::<Vec<_>>(),
            "item_statistics": (0..args.items.len()).map(|item| self.item(args, items, item)).collect::<Vec<_>>(),
            "one_factor": {
                "chi_square": fit.map(|fit| fit.chi_square),
                "df": fit.map(|fit| fit.freedom),
                "p": fit.map(|fit| fit.p),
                "heywood": self.heywood(args),
            },
            "notes": notes,
        })
    }

    fn item(&self, args: &Args, items: &Items, item: usize) -> Value {
        let beside = alpha::beside(&self.moments, item);
        let loading = self.factor.as_ref().map(|factor| factor.loadings[item]).map_err(|why| *why);
        let reason = [beside.rest.err(), beside.dropped.err(), loading.err()].into_iter().flatten().next();
        json!({
            "item": args.items[item],
            "mean": self.moments.mean(item),
            "sd": self.moments.sd(item),
            "missing": items.missing(item),
            "r_total": beside.total.ok(),
            "r_rest": beside.rest.ok(),
            "alpha_if_dropped": beside.dropped.ok(),
            "loading": loading.ok(),
            "reason": reason.map(|why| why.to_string()),
        })
    }
}

/// The error of the total, where the spread is taken as it is and the reliability has an interval.
fn error_of_total(moments: &Moments, reliability: &Coefficient) -> Result<Coefficient, Reason> {
    let points = |reliability| alpha::error_of_total(moments, reliability);
    // A total is never more error than it varies.
    let turned = |bounds: Bounds| Some(Bounds { low: points(bounds.high)?, high: points(bounds.low.max(0.0))? });
    let estimate = points(reliability.estimate).ok_or(Reason::BelowZero)?;
    let bounds = reliability.bounds.and_then(|bounds| turned(bounds).ok_or(Reason::BelowZero));
    Ok(Coefficient { estimate, error: None, bounds })
}

fn coefficient(name: &str, found: &Result<Coefficient, Reason>) -> Value {
    let bounds = found.ok().and_then(|found| found.bounds.ok());
    let reason = match found {
        Ok(found) => found.bounds.err(),
        Err(why) => Some(*why),
    };
    json!({
        "name": name,
        "estimate": found.ok().map(|found| found.estimate),
        "se": found.ok().and_then(|found| found.error),
        "low": bounds.map(|bounds| bounds.low),
        "high": bounds.map(|bounds| bounds.high),
        "interval": bounds.map(|_| method(name)),
        "reason": reason.map(|why| why.to_string()),
    })
}

fn method(name: &str) -> &'static str {
    match name {
        "alpha" => "Feldt 1965",
        "alpha_large_sample" => "Duhachek & Iacobucci 2004",
        "sem_alpha" => "from Feldt's of alpha, SD as it is",
        "sem_omega" => "from omega's, SD as it is",
        _ => "delta method, expected information",
    }
}
