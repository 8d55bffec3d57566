//! What a model says, as one object, and what a reader should know of it.

use cohort::mixed::{Criterion, Data, Fitted, Varying};
use serde_json::{Map, Value, json};

/// The object of `--out`.
pub(in super::super) fn object(model: &str, fitted: &Fitted, notes: &[String]) -> Value {
    let groups: Map<String, Value> =
        fitted.groups.iter().map(|(name, levels)| (name.clone(), levels.len().into())).collect();
    json!({
        "analysis": "growth",
        "source": "Bates, Maechler, Bolker & Walker 2015, J Stat Softw 67:1; Kuznetsova et al. 2017, J Stat Softw 82:13",
        "model": model,
        "method": if fitted.kind == Criterion::Reml { "reml" } else { "ml" },
        "fixed": fixed(fitted),
        "dropped": fitted.dropped,
        "random": fitted.random.iter().flat_map(random).collect::<Vec<_>>(),
        "residual_sd": fitted.residual_sd,
        "loglik": fitted.log_likelihood(),
        "deviance_or_reml_criterion": fitted.criterion,
        "aic": fitted.aic(),
        "bic": fitted.bic(),
        "n": fitted.rows,
        "left_out": fitted.left_out,
        "groups": groups,
        "singular": fitted.singular,
        "converged": fitted.converged,
        "iterations": fitted.iterations,
        "starts": fitted.starts,
        "max_gradient": fitted.max_gradient,
        "notes": notes,
    })
}

fn fixed(fitted: &Fitted) -> Vec<Value> {
    let one = |of: &cohort::mixed::Fixed| json!({"name": of.name, "estimate": of.estimate, "se": of.se, "df": of.freedom, "t": of.t(), "p": of.p});
    fitted.fixed.iter().map(one).collect()
}

/// The effects of one term, each with its correlations with those before it; none where a spread is nought.
fn random(term: &Varying) -> Vec<Value> {
    let sd = |at: usize| term.covariance[at * (term.names.len() + 1)].max(0.0).sqrt();
    let correlation = |one: usize, other: usize| {
        let both = sd(one) * sd(other);
        (both > 0.0).then(|| (term.covariance[one * term.names.len() + other] / both).clamp(-1.0, 1.0))
    };
    let one = |at: usize| {
        let with: Map<String, Value> =
            (0..at).map(|other| (term.names[other].clone(), correlation(at, other).into())).collect();
        json!({"group": term.group, "name": term.names[at], "sd": sd(at), "variance": sd(at).powi(2), "corr": with})
    };
    (0..term.names.len()).map(one).collect()
}

/// What a reader should know.
pub(super) fn notes(fitted: &Fitted, data: &Data) -> Vec<String> {
    let mut notes = Vec::new();
    if fitted.left_out > 0 {
        let (out, all) = (fitted.left_out, data.rows());
        notes.push(format!("{out} of {all} rows lack a value the model needs and are left out"));
    }
    if !fitted.dropped.is_empty() {
        let names = fitted.dropped.join(", ");
        notes.push(format!("left out, since the fixed effects before make them up: {names}"));
    }
    if fitted.singular {
        notes.push(
            "singular: a spread is nought or effects go together entirely; the data do not carry all the random effects \
             asked for, and a simpler model would fit as well"
                .to_owned(),
        );
    }
    if !fitted.converged {
        let what = "not converged: the search did not come to rest, as where groups explain nearly everything; do not \
                    rely on these numbers, and let fewer things vary";
        notes.push(what.to_owned());
    }
    let few = fitted.groups.iter().filter(|(_, levels)| levels.len() < 10);
    notes.extend(few.map(|(name, levels)| {
        format!("there are only {} of `{name}`: how much they differ is uncertain, and p is rough", levels.len())
    }));
    notes
}
