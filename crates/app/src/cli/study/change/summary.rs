//! Every constant a change analysis used, and what it counted.

use cohort::change::{Caseload, Counts, Design, Rule, Spread};
use serde_json::{Value, json};

use super::{Args, Asked};

const SOURCE: &str = "Jacobson & Truax 1991, J Consult Clin Psychol 59:12";

pub(super) fn of(args: &Args, design: &Design, rule: &Rule, counts: &Counts, notes: &[String]) -> Value {
    let used = rule.constants();
    let (clinical, functional) = (used.clinical, design.functional);
    let own = json!({
        "reliability": design.reliability,
        "reliability_post": design.reliability_after,
        "se_measurement": used.sem,
        "s_diff": used.of_difference,
        "se_prediction": used.of_prediction,
        "r_dd": used.reliability_of_differences,
        "error": used.error,
        "cutoff_type": design.cutoff.map(|rule| format!("{rule:?}").to_lowercase()),
        "cutoff": used.cutoff,
        "m_clinical": mean(clinical),
        "sd_clinical": sd(clinical),
        "m_functional": mean(functional),
        "sd_functional": sd(functional),
        "counts": counted(counts),
        "notes": notes,
    });
    after_the_caseload(args, used.critical, &used.caseload, own)
}

/// Whose statistic, and what the scores were: the first lines of every summary with a caseload, before a method's own.
pub(super) fn after_the_caseload(args: &Args, critical: f64, load: &Caseload, own: Value) -> Value {
    let mut all = json!({
        "analysis": "change",
        "method": args.method.word(),
        "source": args.method.source(),
        "as_package": args.as_package,
        "better": args.better.word(),
        "alpha": args.alpha(),
        "critical_value": critical,
        "n_original": load.rows,
        "n_used": load.used,
        "m_pre": load.before.mean,
        "sd_pre": load.before.sd,
        "m_post": load.after.mean,
        "sd_post": load.after.sd,
    });
    if let (Value::Object(all), Value::Object(own)) = (&mut all, own) {
        all.extend(own);
    }
    all
}

/// How many clients fell into each category.
pub(super) fn counted(counts: &Counts) -> Value {
    json!({
        "recovered": counts.recovered,
        "improved": counts.improved,
        "unchanged": counts.unchanged,
        "deteriorated": counts.deteriorated,
        "harmed": counts.harmed,
        "not_scored": counts.not_scored,
    })
}

pub(super) fn mean(spread: Option<Spread>) -> Option<f64> {
    spread.map(|spread| spread.mean)
}

pub(super) fn sd(spread: Option<Spread>) -> Option<f64> {
    spread.map(|spread| spread.sd)
}

impl Asked {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Jt => "jt",
            Self::Gln => "gln",
            Self::Hll => "hll",
            Self::En => "en",
            Self::Nk => "nk",
            Self::Ha => "ha",
            Self::Hlm => "hlm",
            Self::Nhs => "nhs",
        }
    }

    pub(super) const fn source(self) -> &'static str {
        match self {
            Self::Jt => SOURCE,
            Self::Hlm => "Speer & Greenbaum 1995, J Consult Clin Psychol 63:1044",
            Self::Gln => "Gulliksen, Lord & Novick, after Hsu 1989",
            Self::Hll => "Hsu, Linn & Lord, after Hsu 1989",
            Self::En => "Edwards & Nunnally, after Speer 1992",
            Self::Nk => "Nunnally & Kotsch 1983",
            Self::Ha => "Hageman & Arrindell 1993",
            Self::Nhs => {
                "The NHS Talking Therapies Manual, cited from memory; rates as NHS Digital published them, June 2020"
            }
        }
    }
}
