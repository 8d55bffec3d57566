//! Mixed models against the best of lme4's optimisers.

use crate::common::{close, json, number, table};
use cohort::mixed::{Column, Criterion, Data, Factor, Fitted, Formula, Mode, fit};
use serde_json::Value;

/// A table of `reference/lmm`: its outcome and times are numbers, the rest levels.
fn data(file: &str) -> Data {
    let rows = table(&format!("lmm/{file}_input.csv"));
    let names: Vec<String> = rows[0].keys().cloned().collect();
    let column = |name: &String| {
        let numeric = ["Reaction", "Days", "Yield", "diameter"].contains(&name.as_str());
        let numbers = || rows.iter().map(|row| row[name].parse().unwrap()).collect();
        let levels = || Factor::of(rows.iter().map(|row| Some(row[name].as_str())));
        (name.clone(), if numeric { Column::Numbers(numbers()) } else { Column::Levels(levels()) })
    };
    Data::new(names.iter().map(column).collect())
}

const MODELS: [(&str, &str, &str); 6] = [
    ("dyestuff", "Dyestuff", "Yield ~ 1 + (1 | Batch)"),
    ("dyestuff2_singular", "Dyestuff2", "Yield ~ 1 + (1 | Batch)"),
    ("penicillin", "Penicillin", "diameter ~ 1 + (1 | plate) + (1 | sample)"),
    ("sleepstudy_int", "sleepstudy", "Reaction ~ Days + (1 | Subject)"),
    ("sleepstudy_slope", "sleepstudy", "Reaction ~ Days + (Days | Subject)"),
    ("sleepstudy_uncor", "sleepstudy", "Reaction ~ Days + (Days || Subject)"),
];

fn each(check: impl Fn(&str, &Fitted, &Value)) {
    for (name, file, model) in MODELS {
        for (word, kind) in [("REML", Criterion::Reml), ("ML", Criterion::Ml)] {
            let fitted = fit(&Formula::parse(model).unwrap(), &data(file), kind).unwrap();
            check(&format!("{name}_{word}"), &fitted, &json(&format!("lmm/{name}_{word}.json")));
        }
    }
}

#[test]
fn the_criterion_is_no_worse_than_the_best_of_lme4s_optimisers() {
    each(|name, fitted, theirs| {
        let best = theirs["criterion"].as_f64().unwrap();
        assert!(fitted.criterion <= best + 1e-6, "{name}: ours {}, theirs {best}", fitted.criterion);
        close(fitted.log_likelihood(), theirs["logLik"].as_f64().unwrap(), 1e-6, name);
        close(fitted.aic(), theirs["AIC"].as_f64().unwrap(), 2e-6, name);
        close(fitted.bic(), theirs["BIC"].as_f64().unwrap(), 2e-6, name);
        assert!(fitted.converged, "{name}: {}", fitted.max_gradient);
        assert_eq!(fitted.singular, theirs["singular"].as_bool().unwrap(), "{name}");
    });
}

#[test]
fn fixed_effects_and_their_errors_are_those_of_lme4() {
    each(|name, fitted, theirs| {
        assert_eq!(fitted.fixed.len(), theirs["fixef"].as_object().unwrap().len());
        for fixed in &fitted.fixed {
            let (estimate, se) = (&theirs["fixef"][&fixed.name], &theirs["se"][&fixed.name]);
            let (estimate, se) = (estimate.as_f64().unwrap(), se.as_f64().unwrap());
            close(fixed.estimate / estimate, 1.0, 1e-6, name);
            close(fixed.se / se, 1.0, 1e-5, name);
        }
    });
}

#[test]
fn spreads_are_those_of_lme4() {
    each(|name, fitted, theirs| {
        let tolerance = if fitted.singular { 1e-3 } else { 1e-4 };
        for row in theirs["varcorr"].as_array().unwrap() {
            let (group, sd) = (row["grp"].as_str().unwrap(), row["sdcor"].as_f64().unwrap());
            let find = |of: &Value| {
                let name = of.as_str().unwrap();
                let group = group.split('.').next().unwrap();
                fitted.random.iter().filter(|one| one.group == group).find_map(|one| {
                    let at = one.names.iter().position(|other| other == name)?;
                    Some((one.covariance[at * (one.names.len() + 1)].sqrt(), one))
                })
            };
            let ours = match (group, row["var2"].as_str().unwrap()) {
                ("Residual", _) => fitted.residual_sd,
                (_, "NA") => find(&row["var1"]).unwrap().0,
                _ => {
                    let (one, of) = find(&row["var1"]).unwrap();
                    of.covariance[1] / one / find(&row["var2"]).unwrap().0
                }
            };
            close(ours, sd, tolerance * sd.abs().max(1e-4), &format!("{name} {row}"));
        }
    });
}

#[test]
fn degrees_of_freedom_and_p_are_those_of_lmer_test() {
    each(|name, fitted, theirs| {
        let Some(rows) = theirs["satterthwaite"].as_array() else { return };
        for row in rows {
            let ours = fitted.fixed.iter().find(|fixed| row["term"] == fixed.name).unwrap();
            close(ours.freedom / row["df"].as_f64().unwrap(), 1.0, 1e-3, &format!("{name} df"));
            // p hangs on df: for a t of 37 a thousandth of df moves it by a hundredth.
            let p = row["Pr(>|t|)"].as_f64().unwrap();
            close(ours.p / p, 1.0, if p < 1e-9 { 0.05 } else { 1e-3 }, &format!("{name} p"));
        }
    });
}

#[test]
fn conditional_modes_and_their_spreads_are_those_of_lme4() {
    for (name, file, model) in MODELS {
        for (word, kind) in [("REML", Criterion::Reml), ("ML", Criterion::Ml)] {
            let mut fitted = fit(&Formula::parse(model).unwrap(), &data(file), kind).unwrap();
            let theirs = table(&format!("lmm/{name}_{word}_ranef.csv"));
            let modes = fitted.modes();
            let size = theirs.iter().map(|row| number(&row["condval"]).unwrap().abs()).fold(1e-9, f64::max);
            assert_eq!(modes.iter().map(|mode| mode.values.len()).sum::<usize>(), theirs.len());
            for row in &theirs {
                let here = modes.iter().filter(|mode| fitted.random[mode.term].group == row["grpvar"]);
                let mut here = here.filter(|mode| fitted.groups[mode.grouping].1[mode.level] == row["grp"]);
                let at = |mode: &Mode| fitted.random[mode.term].names.iter().position(|one| *one == row["term"]);
                let (mode, at) = here.find_map(|mode| Some((mode, at(mode)?))).unwrap();
                let (value, sd) = (number(&row["condval"]).unwrap(), number(&row["condsd"]).unwrap());
                close(mode.values[at], value, 1e-5 * size, &format!("{name}_{word} {row:?}"));
                close(mode.sd(at), sd, 1e-5 * sd, &format!("{name}_{word} {row:?}"));
            }
        }
    }
}
