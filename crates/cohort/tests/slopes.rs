//! Change by slopes against an R package, and what cannot be judged.

use crate::common::{close, json, number, table, truth};
use cohort::change::{
    Spread,
    slopes::{Client, Design, Found, Occasion, Refusal, judge},
};
use engine::{instrument::Better, outcome::judge::Cutoff};
use std::collections::BTreeMap;

const DESIGN: Design = Design {
    better: Better::Lower,
    cutoff: Some(Cutoff::C),
    clinical: None,
    functional: Some(Spread { mean: 8.0, sd: 8.0 }),
    alpha: 0.05,
    as_package: false,
};

/// The trial's BDI on four occasions, with the ids by number of client.
fn claus() -> (Vec<String>, Vec<Occasion>) {
    let mut ids: Vec<String> = Vec::new();
    let mut numbers = BTreeMap::new();
    let rows = table("cs/claus_2020_input.csv");
    let rows = rows.iter().map(|row| {
        let client = *numbers.entry(row["id"].clone()).or_insert_with(|| {
            ids.push(row["id"].clone());
            ids.len() as u32 - 1
        });
        Occasion { client, time: number(&row["time"]).unwrap(), points: number(&row["bdi"]) }
    });
    let rows = rows.collect();
    (ids, rows)
}

fn of<'a>(found: &'a Found, ids: &[String], id: &str) -> &'a Client {
    &found.clients[ids.iter().position(|other| other == id).unwrap()]
}

/// clinicalsignificance 3.0.0.9000: both readings of every client, every category, every constant.
#[test]
fn every_client_s_slope_is_judged_as_the_r_package_judges_it_and_as_it_should_be() {
    let (ids, rows) = claus();
    let published = judge(&rows, &DESIGN).unwrap();
    let package = judge(&rows, &Design { as_package: true, ..DESIGN }).unwrap();
    let cases = table("cs/claus_bdi_HLM_c_cases.csv");
    assert_eq!((cases.len(), package.caseload.used), (40, 40));
    for theirs in &cases {
        let (ours, whole) = (of(&package, &ids, &theirs["id"]), of(&published, &ids, &theirs["id"]));
        let judged = ours.judged.unwrap();
        let value = |name: &str| number(&theirs[name]).unwrap();
        // The package's search stops 1e-9 of the log-likelihood short of the best, which is some 1e-5 of a statistic.
        close(judged.statistic, value("z_package"), 4e-5, &theirs["id"]);
        close(whole.judged.unwrap().statistic, value("z_total"), 4e-5, &theirs["id"]);
        assert_eq!(
            (ours.scores as f64, ours.before.unwrap(), ours.after.unwrap()),
            (value("n"), value("pre"), value("post"))
        );
        assert_eq!(format!("{:?}", judged.became), theirs["category"], "{}", theirs["id"]);
        assert_eq!(truth(&theirs["recovered"]), Some(format!("{:?}", judged.became) == "Recovered"));
    }
    let summary = json("cs/claus_bdi_HLM_c_summary.json");
    close(package.cutoff.unwrap(), summary["cutoff"].as_f64().unwrap(), 1e-10, "cutoff");
    close(package.slope, summary["fixef"]["time"].as_f64().unwrap(), 1e-6, "slope");
    close(package.critical, summary["critical_value"].as_f64().unwrap(), 1e-10, "critical");
    close(package.fitted.log_likelihood(), summary["logLik"].as_f64().unwrap(), 1e-6, "logLik");
}

/// lme4 at the best criterion; the script stands beside the numbers.
#[test]
fn both_readings_are_those_of_lme4_where_it_does_not_stop_early() {
    let theirs: serde_json::Value = serde_json::from_str(include_str!("../../../reference/slopes.json")).unwrap();
    let (ids, rows) = claus();
    for (name, as_package) in [("z_package", true), ("z_total", false)] {
        let found = judge(&rows, &Design { as_package, ..DESIGN }).unwrap();
        assert!(found.fitted.log_likelihood() >= theirs["loglik"].as_f64().unwrap() - 1e-9);
        for (id, z) in theirs["id"].as_array().unwrap().iter().zip(theirs[name].as_array().unwrap()) {
            let ours = of(&found, &ids, id.as_str().unwrap()).judged.unwrap().statistic;
            close(ours, z.as_f64().unwrap(), 1e-5, &id.to_string());
        }
    }
}

/// Whose whole slope lies beyond 1.96 in the reference, counted there: the package itself finds five and three.
#[test]
fn with_the_common_slope_added_more_clients_improved() {
    let beyond = |sign: f64| {
        let all = table("cs/claus_bdi_HLM_c_cases.csv");
        all.iter().filter(|row| sign * number(&row["z_total"]).unwrap() > 1.959_963_984_540_05).count()
    };
    let found = judge(&claus().1, &DESIGN).unwrap();
    let count = |names: &[&str]| {
        let all = found.clients.iter().filter_map(|client| client.judged);
        all.filter(|judged| names.contains(&format!("{:?}", judged.became).as_str())).count()
    };
    assert_eq!(count(&["Recovered", "Improved"]), beyond(-1.0));
    assert_eq!(count(&["Deteriorated", "Harmed"]), beyond(1.0));
    assert!(beyond(-1.0) > 5);
}

#[test]
fn rows_in_any_order_say_the_same() {
    let (_, mut rows) = claus();
    let before = judge(&rows, &DESIGN).unwrap();
    rows.reverse();
    rows.swap(3, 40);
    let after = judge(&rows, &DESIGN).unwrap();
    for (one, other) in before.clients.iter().zip(&after.clients) {
        assert_eq!((one.before, one.after, one.scores), (other.before, other.after, other.scores));
        assert_eq!(one.judged.map(|judged| judged.became), other.judged.map(|judged| judged.became));
    }
}

#[test]
fn a_client_with_two_scores_is_not_judged_and_still_listed() {
    let (ids, rows) = claus();
    let found = judge(&rows, &DESIGN).unwrap();
    assert_eq!((found.clients.len(), ids.len()), (43, 43));
    let alone = of(&found, &ids, "17");
    assert_eq!((alone.scores, alone.before, alone.after, alone.judged), (1, Some(28.0), None, None));
}

#[test]
fn what_cannot_be_judged_says_why() {
    let (_, rows) = claus();
    let twice = [rows.as_slice(), &rows[7..8]].concat();
    assert_eq!(judge(&twice, &DESIGN).unwrap_err(), Refusal::Twice(7, rows.len()));
    let few: Vec<Occasion> = rows.iter().filter(|row| row.time < 3.0).copied().collect();
    assert_eq!(judge(&few, &DESIGN).unwrap_err(), Refusal::TooFew { used: 0, clients: 43 });
    let no_cutoff = judge(&rows, &Design { cutoff: None, ..DESIGN }).unwrap();
    assert!(no_cutoff.clients.iter().filter_map(|client| client.judged).all(|judged| judged.sides.is_none()));
    let alike: Vec<Occasion> = (0..60)
        .map(|at: u32| {
            let (client, time) = (at / 4, at % 4);
            let wobble = [1.0, -1.0, -1.0, 1.0][time as usize] * if client.is_multiple_of(2) { 1.0 } else { -1.0 };
            Occasion {
                client,
                time: time.into(),
                points: Some(20.0 - f64::from(time) + f64::from(client % 5) + wobble),
            }
        })
        .collect();
    assert_eq!(judge(&alike, &DESIGN).unwrap_err(), Refusal::NoSlopes);
}
