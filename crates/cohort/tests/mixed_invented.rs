//! Mixed models of invented scores against lme4 and lmerTest, and what must hold of any: `reference/mixed.R`.

use crate::common::close;
use cohort::mixed::{Column, Criterion, Data, Factor, Fitted, Formula, Refused, fit};
use proptest::prelude::*;
use serde_json::Value;
use std::fmt::Display;

/// One row of the invented scores, as `reference/mixed.R` makes them.
#[derive(Clone, Copy)]
struct Row {
    client: i64,
    therapist: i64,
    session: i64,
    item: i64,
    y: f64,
}

fn rows() -> Vec<Row> {
    let row = |at: i64| {
        let (client, session, item) = (at / 6, at % 6, at * 17 % 23);
        let therapist = client / 9;
        let slope = (client * 53) % 7 - 3;
        let y = 30 - 2 * session + (client * 37) % 11 + slope * session + (therapist * 29) % 5 + 3 * ((item * 7) % 4);
        Row { client, therapist, session, item, y: (y + (at * 7919) % 13) as f64 }
    };
    (0..600).map(row).collect()
}

fn levels(texts: impl Iterator<Item = impl Display>) -> Column {
    let texts: Vec<String> = texts.map(|text| text.to_string()).collect();
    Column::Levels(Factor::of(texts.iter().map(|text| Some(text.as_str()))))
}

fn table(rows: &[Row]) -> Data {
    let numbers = |of: fn(&Row) -> f64| Column::Numbers(rows.iter().map(of).collect());
    Data::new(vec![
        ("client".to_owned(), levels(rows.iter().map(|row| row.client))),
        ("therapist".to_owned(), levels(rows.iter().map(|row| row.therapist))),
        ("item".to_owned(), levels(rows.iter().map(|row| row.item))),
        ("arm".to_owned(), levels(rows.iter().map(|row| if row.client % 2 == 0 { "a" } else { "b" }))),
        ("session".to_owned(), numbers(|row| row.session as f64)),
        ("y".to_owned(), numbers(|row| row.y)),
    ])
}

fn fitted(model: &str, rows: &[Row], kind: Criterion) -> Fitted {
    fit(&Formula::parse(model).unwrap(), &table(rows), kind).unwrap()
}

const NESTED: &str = "y ~ session * arm + (session | client) + (1 | therapist)";

/// Each effect's spread, under its group and name.
fn sds(fitted: &Fitted) -> Vec<(String, String, f64)> {
    let one = |term: &cohort::mixed::Varying| {
        let sd = |at: usize| term.covariance[at * (term.names.len() + 1)].sqrt();
        (0..term.names.len()).map(|at| (term.group.clone(), term.names[at].clone(), sd(at))).collect::<Vec<_>>()
    };
    fitted.random.iter().flat_map(one).collect()
}

#[test]
fn nested_and_crossed_models_are_those_of_lme4() {
    let reference: Value = serde_json::from_str(include_str!("../../../reference/mixed.json")).unwrap();
    for (name, theirs) in reference.as_object().unwrap() {
        let kind = if theirs["reml"] == true { Criterion::Reml } else { Criterion::Ml };
        let ours = fitted(theirs["model"].as_str().unwrap(), &rows(), kind);
        let numbers = |of: &str| theirs[of].as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect::<Vec<_>>();
        let best = theirs["criterion"].as_f64().unwrap();
        assert!(ours.criterion <= best + 1e-6, "{name}: ours {}, theirs {best}", ours.criterion);
        assert!(ours.converged, "{name}");
        assert_eq!(ours.singular, theirs["singular"] == true, "{name}");
        // Where lme4 stopped above our criterion, its numbers are off by what that leaves open.
        let loose = if ours.criterion < best - 1e-8 { 100.0 } else { 1.0 };
        let singular = if ours.singular { 10.0 } else { 1.0 };
        let spread = theirs["sigma"].as_f64().unwrap();
        for (at, fixed) in ours.fixed.iter().enumerate() {
            assert_eq!(theirs["names"][at], fixed.name, "{name}");
            let (estimate, se, df) = (numbers("estimates")[at], numbers("errors")[at], numbers("df")[at]);
            close(fixed.estimate, estimate, loose * 1e-6 * estimate.abs().max(se), name);
            close(fixed.se, se, loose * 1e-5 * se, name);
            close(fixed.freedom, df, loose * 1e-3 * df, name);
        }
        for (at, sd) in numbers("sds").into_iter().enumerate() {
            let (group, effect) = (&theirs["groups"][at], &theirs["effects"][at]);
            let ours = sds(&ours).into_iter().find(|one| *group == one.0 && *effect == one.1).unwrap().2;
            close(ours, sd, loose * singular * 1e-4 * sd.max(0.01 * spread), &format!("{name} {group} {effect}"));
        }
        close(ours.residual_sd, spread, loose * 1e-4 * spread, name);
    }
}

/// Forty-digit arithmetic from `reference/mixed_singular.py`: on this ridge lme4's optimisers stop while a fixed effect is
/// still moving in its sixth digit.
#[test]
fn on_a_flat_ridge_fixed_effects_are_those_of_forty_digits() {
    let theirs: Value = serde_json::from_str(include_str!("../../../reference/mixed_singular.json")).unwrap();
    let ours = fitted(theirs["model"].as_str().unwrap(), &rows(), Criterion::Reml);
    assert!(ours.singular && ours.converged);
    close(ours.criterion, theirs["criterion"].as_f64().unwrap(), 1e-9, "criterion");
    let sds = sds(&ours);
    for (at, fixed) in ours.fixed.iter().enumerate() {
        let of = |part: &str| theirs[part][at].as_f64().unwrap();
        assert_eq!(theirs["names"][at], fixed.name);
        close(fixed.estimate / of("estimates"), 1.0, 1e-8, &fixed.name);
        close(fixed.se / of("errors"), 1.0, 1e-8, &fixed.name);
        close(sds[at].2 / of("sds"), 1.0, 1e-7, &fixed.name);
    }
    close(ours.residual_sd / theirs["sigma"].as_f64().unwrap(), 1.0, 1e-9, "residual");
}

/// Sums of other orders round differently: cross-products of 600 rows carry some 1e-14, their criterion 1e-11, and a
/// place at which the criterion is level is known to the root of that.
#[test]
fn the_order_of_rows_changes_nothing_beyond_rounding() {
    let plain = fitted(NESTED, &rows(), Criterion::Reml);
    let of_other_order = |order: fn(usize) -> usize| (0..600).map(|at| rows()[order(at)]).collect::<Vec<_>>();
    for rows in [of_other_order(|at| 599 - at), of_other_order(|at| at * 7 % 600)] {
        let other = fitted(NESTED, &rows, Criterion::Reml);
        close(other.criterion, plain.criterion, 1e-8, "criterion");
        for (one, other) in plain.fixed.iter().zip(&other.fixed) {
            close(one.estimate, other.estimate, 1e-7 * one.se, &one.name);
            close(one.se, other.se, 1e-6 * one.se, &one.name);
        }
    }
}

/// Days up to 2000 and dates far from nought, scores around a million: the same model in other clothes.
#[test]
fn units_and_origins_of_time_and_score_do_not_matter() {
    let plain = fitted(NESTED, &rows(), Criterion::Reml);
    let mut moved = table(&rows());
    let times = rows().iter().map(|row| 20_000.0 + 400.0 * row.session as f64).collect();
    let scores = rows().iter().map(|row| row.y + 1e6).collect();
    moved = Data::new(
        moved
            .names()
            .map(|name| {
                let column = match name {
                    "session" => Column::Numbers(Vec::clone(&times)),
                    "y" => Column::Numbers(Vec::clone(&scores)),
                    _ => moved.column(name).unwrap().clone(),
                };
                (name.to_owned(), column)
            })
            .collect(),
    );
    let other = fit(&Formula::parse(NESTED).unwrap(), &moved, Criterion::Reml).unwrap();
    // Restricted likelihood carries the determinant of the fixed effects: two slopes over 400.
    close(other.criterion, plain.criterion + 4.0 * 400.0_f64.ln(), 1e-6, "criterion");
    for name in ["session", "session:armb"] {
        let of = |fitted: &Fitted| fitted.fixed.iter().find(|fixed| fixed.name == name).unwrap().clone();
        let (one, other) = (of(&plain), of(&other));
        close(400.0 * other.estimate, one.estimate, 1e-6 * one.se, name);
        close(400.0 * other.se, one.se, 1e-6 * one.se, name);
        close(other.freedom, one.freedom, 1e-4 * one.freedom, name);
    }
    close(400.0 * sds(&other)[1].2, sds(&plain)[1].2, 1e-5, "slope");
    close(other.residual_sd, plain.residual_sd, 1e-6, "residual");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn a_constant_added_to_every_score_moves_the_intercept_alone(by in -1e5..1e5_f64) {
        let rows = &rows()[..120];
        let plain = fitted("y ~ session + (session | client)", rows, Criterion::Ml);
        let moved: Vec<Row> = rows.iter().map(|row| Row { y: row.y + by, ..*row }).collect();
        let moved = fitted("y ~ session + (session | client)", &moved, Criterion::Ml);
        close(moved.criterion, plain.criterion, 1e-7, "criterion");
        close(moved.fixed[0].estimate, plain.fixed[0].estimate + by, 1e-7, "intercept");
        close(moved.fixed[1].estimate, plain.fixed[1].estimate, 1e-8, "slope");
        close(moved.residual_sd, plain.residual_sd, 1e-7, "residual");
    }

    /// One mean, groups of four: by hand, the likelihood of any pair of spreads; none lies below the one found.
    #[test]
    fn no_pair_of_spreads_has_a_higher_likelihood_than_the_one_found(between in 0.0..8.0_f64, within in 0.5..8.0_f64) {
        let rows: Vec<Row> = rows().into_iter().take(120).collect();
        let found = fitted("y ~ 1 + (1 | client)", &rows, Criterion::Ml);
        let mean = rows.iter().map(|row| row.y).sum::<f64>() / 120.0;
        let groups = rows.chunks(6).map(|group| {
            let own = group.iter().map(|row| row.y).sum::<f64>() / 6.0;
            let spread: f64 = group.iter().map(|row| (row.y - own).powi(2)).sum();
            let whole = within * within + 6.0 * between * between;
            5.0 * (within * within).ln() + whole.ln() + spread / (within * within) + 6.0 * (own - mean).powi(2) / whole
        });
        let deviance = 120.0 * std::f64::consts::TAU.ln() + groups.sum::<f64>();
        prop_assert!(deviance >= found.criterion - 1e-9);
    }
}

/// Names as R 4.2.2's `model.matrix` gives them, `f` with levels u, v, w and `h` with p, q.
#[test]
fn coefficients_are_coded_and_named_as_r_does() {
    let texts = |all: &'static [&'static str]| (0..36).map(move |at| all[(at * 5 / 7 + at) % all.len()]);
    let data = Data::new(vec![
        ("y".to_owned(), Column::Numbers((0..36).map(|at| f64::from(at * 31 % 17)).collect())),
        ("x".to_owned(), Column::Numbers((0..36).map(|at| f64::from(at * 13 % 19)).collect())),
        ("f".to_owned(), levels(texts(&["w", "u", "v"]))),
        ("h".to_owned(), levels((0..36).map(|at| ["q", "p"][at / 3 % 2]))),
        ("g".to_owned(), levels((0..36).map(|at| at % 6))),
    ]);
    for (fixed, names) in [
        ("x:f", "(Intercept) x:fu x:fv x:fw"),
        ("0 + f*h", "fu fv fw hq fv:hq fw:hq"),
        ("0 + x + f:h", "x fu:hp fv:hp fw:hp fu:hq fv:hq fw:hq"),
        ("h + f:h", "(Intercept) hq hp:fv hq:fv hp:fw hq:fw"),
        ("x*f*h", "(Intercept) x fv fw hq x:fv x:fw x:hq fv:hq fw:hq x:fv:hq x:fw:hq"),
        ("0 + x:f + h", "hp hq x:fu x:fv x:fw"),
        ("f/x", "(Intercept) fv fw fu:x fv:x fw:x"),
        ("(f+h+x)^2 - x:h", "(Intercept) fv fw hq x fv:hq fw:hq fv:x fw:x"),
        ("I(x^2/2+1) + log1p(x) - 1", "I(x^2/2_+_1) log1p(x)"),
    ] {
        let fitted = fit(&Formula::parse(&format!("y ~ {fixed} + (1 | g)")).unwrap(), &data, Criterion::Ml).unwrap();
        let mut ours: Vec<String> = fitted.fixed.iter().map(|fixed| fixed.name.replace(' ', "_")).collect();
        ours.extend(fitted.dropped.iter().cloned());
        assert_eq!(ours.join(" "), names, "{fixed}");
    }
}

/// Names as lme4 1.1-31's `VarCorr` has them; pairs of item and therapist counted in Python.
#[test]
fn random_terms_are_worked_out_as_lme4_does() {
    let fitted = fitted("y ~ 1 + (session || client) + (1 | therapist/item)", &rows(), Criterion::Reml);
    let groups: Vec<(&str, usize)> = fitted.groups.iter().map(|(name, levels)| (name.as_str(), levels.len())).collect();
    assert_eq!(groups, [("item:therapist", 259), ("client", 100), ("therapist", 12)]);
    let terms: Vec<String> =
        fitted.random.iter().map(|term| format!("{} {}", term.group, term.names.join(" "))).collect();
    let named = ["item:therapist (Intercept)", "client (Intercept)", "client session", "therapist (Intercept)"];
    assert_eq!(terms, named);
}

#[test]
fn what_cannot_be_told_from_the_data_is_refused() {
    let told = |model: &str| fit(&Formula::parse(model).unwrap(), &table(&rows()), Criterion::Reml).unwrap_err();
    assert_eq!(told("y ~ session"), Refused::NoRandomTerm);
    assert!(matches!(
        told("y ~ 1 + (factor(session) | client)"),
        Refused::TooManyEffects { asked: 600, rows: 600, .. }
    ));
    assert!(matches!(told("y ~ 1 + (1 | client:session)"), Refused::GroupsAreRows { rows: 600, .. }));
    assert!(matches!(told("arm ~ 1 + (1 | client)"), Refused::NotNumbers(_)));
    assert!(matches!(told("session ~ factor(session) + (1 | client)"), Refused::NoError(_)));
    assert!(matches!(told("y ~ client:item + (1 | therapist)"), Refused::TooManyColumns { columns: 2300, .. }));
    assert!(matches!(told("y ~ sesion + (1 | client)"), Refused::Formula(_)));
}
