//! Change of a caseload against an R package, printed examples, and counts by hand.

use crate::common::{self, close, json, number, table, truth};
use cohort::change::{Caseload, Counts, Design, Gap, Judged, Method, Refused, Rule, Spread};
use engine::{
    instrument::Better,
    outcome::judge::{Change, Cutoff},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const METHODS: [(&str, Method); 6] = [
    ("JT", Method::Jt),
    ("GLN", Method::Gln),
    ("HLL", Method::Hll),
    ("EN", Method::En),
    ("NK", Method::Nk),
    ("HA", Method::Ha),
];

/// The design of every file in `reference/cs`: BDI, reliability .80 (.85 after), functional 8 and 8.
fn design(method: Method, cutoff: Option<Cutoff>) -> Design {
    Design {
        better: Better::Lower,
        method,
        reliability: 0.8,
        reliability_after: (method == Method::Nk).then_some(0.85),
        cutoff,
        clinical: None,
        functional: Some(Spread { mean: 8.0, sd: 8.0 }),
        alpha: 0.05,
        as_package: false,
    }
}

type Columns = (Vec<Option<f64>>, Vec<Option<f64>>);

/// One questionnaire of the trial, first and fourth occasion, by client; a missing row is a missing score.
fn claus(questionnaire: &str) -> (Vec<String>, Columns) {
    let mut clients: BTreeMap<u32, [Option<f64>; 2]> = BTreeMap::new();
    for row in table("cs/claus_2020_input.csv") {
        let client = clients.entry(row["id"].parse().unwrap()).or_default();
        match row["time"].as_str() {
            "1" => client[0] = number(&row[questionnaire]),
            "4" => client[1] = number(&row[questionnaire]),
            _ => {}
        }
    }
    let ids = clients.keys().map(ToString::to_string).collect();
    (ids, clients.into_values().map(|[before, after]| (before, after)).unzip())
}

fn judged(design: &Design, (before, after): &Columns) -> (Rule, Vec<Result<Judged, Gap>>) {
    let rule = Rule::new(design, &Caseload::of(before, after).unwrap()).unwrap();
    (rule, before.iter().zip(after).map(|(before, after)| rule.judge(*before, *after)).collect())
}

fn counts(of: &[Result<Judged, Gap>]) -> Counts {
    let mut counts = Counts::default();
    of.iter().for_each(|one| counts.add(one));
    counts
}

fn same_client(ours: &Judged, theirs: &common::Line, what: &str) {
    close(ours.change, number(&theirs["change"]).unwrap(), 1e-9, what);
    close(ours.statistic, number(&theirs["rci"]).unwrap(), 1e-9, what);
    assert_eq!(format!("{:?}", ours.became), theirs["category"], "{what}");
    let sides = ours.sides.unwrap();
    assert_eq!(Some(sides.clinical_before), truth(&theirs["clinical_pre"]), "{what}, clinical before");
    assert_eq!(Some(sides.functional_after), truth(&theirs["functional_post"]), "{what}, functional after");
}

/// clinicalsignificance 3.0.0.9000: every client by six methods and two cutoffs, 480 rows and 12 sets of constants.
#[test]
fn every_client_is_judged_as_the_r_package_judges_them_by_six_methods_and_two_cutoffs() {
    let (ids, columns) = claus("bdi");
    let mut compared = 0;
    for (name, method) in METHODS {
        for (letter, cutoff) in [("a", Cutoff::A), ("c", Cutoff::C)] {
            let (_, all) = judged(&design(method, Some(cutoff)), &columns);
            for theirs in table(&format!("cs/claus_bdi_{name}_{letter}_cases.csv")) {
                let at = ids.iter().position(|id| *id == theirs["id"]).unwrap();
                same_client(all[at].as_ref().unwrap(), &theirs, &format!("{name} {letter} client {}", theirs["id"]));
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 480);
}

#[test]
fn every_constant_is_that_of_the_r_package() {
    let (_, columns) = claus("bdi");
    for (name, method) in METHODS {
        for (letter, cutoff) in [("a", Cutoff::A), ("c", Cutoff::C)] {
            let theirs = json(&format!("cs/claus_bdi_{name}_{letter}_summary.json"));
            let (rule, all) = judged(&design(method, Some(cutoff)), &columns);
            let ours = rule.constants();
            let same = |ours: Option<f64>, key: &str| {
                if let Some(theirs) = theirs[key].as_f64() {
                    close(ours.unwrap(), theirs, 1e-9, &format!("{name} {letter} {key}"));
                }
            };
            let load = ours.caseload;
            assert_eq!(Some(load.rows as u64), theirs["n_original"].as_u64());
            assert_eq!(Some(load.used as u64), theirs["n_used"].as_u64());
            same(Some(load.before.mean), "m_pre");
            same(Some(load.before.sd), "sd_pre");
            same(Some(load.after.mean), "m_post");
            same(Some(load.after.sd), "sd_post");
            same(Some(ours.critical), "critical_value");
            same(ours.cutoff, "cutoff");
            same(ours.of_difference, "s_diff");
            same(Some(ours.sem), "se_measurement");
            same(ours.of_prediction, "se_prediction");
            same(ours.reliability_of_differences, "r_dd");
            same_counts(counts(&all), &theirs["counts"], &format!("{name} {letter}"));
        }
    }
}

fn same_counts(ours: Counts, theirs: &serde_json::Value, what: &str) {
    let ours = [ours.recovered, ours.improved, ours.unchanged, ours.deteriorated, ours.harmed];
    let names = ["recovered", "improved", "unchanged", "deteriorated", "harmed"];
    let theirs: Vec<_> = names.iter().map(|name| theirs[name].as_u64().unwrap() as usize).collect();
    assert_eq!(ours.to_vec(), theirs, "{what}");
}

/// Cutoff b with the functional spread, as published, and with the clinical one, as the package has it (METHODS I.1).
#[test]
fn cutoff_b_is_the_published_one_unless_the_package_is_asked_for() {
    let theirs = json("cs/cutoff_b_published_vs_package.json");
    let (_, columns) = claus("bdi");
    for (name, method) in &METHODS[..5] {
        let theirs = &theirs[format!("claus_bdi_{name}_b")];
        for (as_package, cutoff, tallied) in
            [(false, "cutoff_functional_sd", "counts_functional_sd"), (true, "cutoff_package", "counts_package")]
        {
            let (rule, all) = judged(&Design { as_package, ..design(*method, Some(Cutoff::B)) }, &columns);
            close(rule.constants().cutoff.unwrap(), theirs[cutoff].as_f64().unwrap(), 1e-9, name);
            same_counts(counts(&all), &theirs[tallied], &format!("{name}, as package: {as_package}"));
        }
    }
}

/// METHODS B.1 and B.2: clinical mean 40 and SD 7.5, reliability .80, from 32.5 to 47.5: JT 3.162, EN 4.025, GLN 3.000.
#[test]
fn the_printed_example_by_three_methods() {
    // Two clients, 34.6966991411009 and 45.3033008588991, have mean 40 and SD 7.5 by hand: 7.5/√2 either side.
    let columns = (vec![Some(34.696_699_141_100_9), Some(45.303_300_858_899_1)], vec![Some(40.0), Some(41.0)]);
    for (method, printed) in [(Method::Jt, 3.162), (Method::En, 4.025), (Method::Gln, 3.000)] {
        let of = Design { better: Better::Higher, ..design(method, None) };
        let (rule, _) = judged(&of, &columns);
        let one = rule.judge(Some(32.5), Some(47.5)).unwrap();
        close(one.statistic, printed, 5e-4, &format!("{method:?}"));
        assert_eq!(one.became, Change::Improved);
    }
}

/// METHODS J: means and spreads are those of complete pairs; who has one score only changes nobody else's result.
#[test]
fn a_client_with_one_score_is_not_scored_and_changes_nobody() {
    let (_, (mut before, mut after)) = claus("bdi");
    let (rule, _) = judged(&design(Method::Jt, Some(Cutoff::A)), &(before.clone(), after.clone()));
    before.extend([Some(63.0), None, None]);
    after.extend([None, Some(63.0), None]);
    let (other, all) = judged(&design(Method::Jt, Some(Cutoff::A)), &(before, after));
    assert_eq!(rule.constants().sem, other.constants().sem);
    assert_eq!(all[all.len() - 3..], [Err(Gap::After), Err(Gap::Before), Err(Gap::Both)]);
    assert_eq!(counts(&all).not_scored, 6, "three of the trial and three more");
}

/// By hand: changes −2, 0, 2 around a SEM whose reliable change is set by alpha so that 2.8 − 2.1 is a tie.
#[test]
fn a_tie_is_decided_on_the_decimals_as_entered() {
    // SD before of 1, 2.1 and 3.2 is 1.1 by hand; with r = .5, SEM·√2 is the SD; a change of 1.1 has the statistic 1.
    let columns = (vec![Some(1.0), Some(2.1), Some(3.2)], vec![Some(2.1), Some(2.1), Some(2.1)]);
    // The critical value is 1 where the tails beyond 1 hold .3173105078629141 (any table of the normal curve).
    let one = Design { reliability: 0.5, alpha: 0.317_310_507_862_914_1, ..design(Method::Jt, None) };
    let (_, all) = judged(&one, &columns);
    let became: Vec<_> = all.into_iter().map(|one| one.unwrap().became).collect();
    assert_eq!(became, [Change::Unchanged; 3], "a change of exactly the reliable one is none, either way");
}

/// METHODS J: exactly on a calculated cutoff one is neither clinical nor functional.
#[test]
fn whoever_stands_on_the_cutoff_is_neither_clinical_nor_functional() {
    let of = Design {
        clinical: Some(Spread { mean: 30.0, sd: 5.0 }),
        functional: Some(Spread { mean: 10.0, sd: 5.0 }),
        ..design(Method::Jt, Some(Cutoff::C))
    };
    // Cutoff c lies half way where both spreads are the same: 20.
    let columns =
        (vec![Some(20.0), Some(30.0), Some(20.0), Some(21.0)], vec![Some(2.0), Some(20.0), Some(40.0), Some(19.9)]);
    let (rule, all) = judged(&of, &columns);
    close(rule.constants().cutoff.unwrap(), 20.0, 1e-12, "c");
    let sides: Vec<_> = all.iter().map(|one| one.unwrap().sides.unwrap()).collect();
    assert!(!sides[0].clinical_before && sides[0].functional_after);
    assert!(sides[1].clinical_before && !sides[1].functional_after);
    assert!(sides[3].clinical_before && sides[3].functional_after);
    let became: Vec<_> = all.iter().map(|one| one.unwrap().became).collect();
    assert_eq!(became, [Change::Improved, Change::Improved, Change::Harmed, Change::Unchanged]);
}

/// METHODS J: harmed is not clinical before, not functional after, and reliably worse; deteriorated excludes it.
#[test]
fn the_five_categories_exclude_each_other() {
    let (_, columns) = claus("bdi");
    for (_, method) in METHODS {
        let (_, all) = judged(&design(method, Some(Cutoff::C)), &columns);
        let of = counts(&all);
        let sum = of.recovered + of.improved + of.unchanged + of.deteriorated + of.harmed + of.not_scored;
        assert_eq!(sum, 43);
        for one in all.iter().flatten().filter(|one| one.became == Change::Harmed) {
            assert!(!one.sides.unwrap().clinical_before && !one.sides.unwrap().functional_after);
        }
    }
}

/// Hageman and Arrindell's harm needs a crossing: from not clinical to clinical by more than error. By hand: the four
/// others hold the mean; 15 to 60 crosses a cutoff near 21.
#[test]
fn in_hageman_and_arrindell_harm_is_a_crossing_by_more_than_error() {
    let (_, (mut before, mut after)) = claus("bdi");
    before.push(Some(15.0));
    after.push(Some(60.0));
    let (_, all) = judged(&design(Method::Ha, Some(Cutoff::C)), &(before, after));
    assert_eq!(all.last().unwrap().unwrap().became, Change::Harmed);
}

#[test]
fn without_a_cutoff_nobody_recovers_or_is_harmed_and_no_side_is_told() {
    let (_, columns) = claus("bdi");
    for (_, method) in METHODS {
        let (rule, all) = judged(&design(method, None), &columns);
        assert_eq!(rule.constants().cutoff, None);
        assert!(all.iter().flatten().all(|one| one.sides.is_none()));
        let of = counts(&all);
        assert_eq!((of.recovered, of.harmed), (0, 0));
    }
}

#[test]
fn numbers_no_rule_can_be_made_from_are_refused() {
    let (_, (before, after)) = claus("bdi");
    let load = Caseload::of(&before, &after).unwrap();
    let refused = |of: Design| Rule::new(&of, &load).unwrap_err();
    let plain = design(Method::Jt, None);
    for reliability in [0.0, 1.0, 1.2, -0.1, f64::NAN] {
        assert!(matches!(refused(Design { reliability, ..plain }), Refused::Reliability(_)), "{reliability}");
    }
    let after = Design { reliability_after: Some(1.0), ..design(Method::Nk, None) };
    assert_eq!(refused(after), Refused::Reliability(1.0));
    assert_eq!(refused(Design { alpha: 0.0, ..plain }), Refused::Alpha(0.0));
    assert_eq!(refused(Design { functional: None, ..design(Method::Jt, Some(Cutoff::C)) }), Refused::NoFunctional);
    assert_eq!(refused(Design { clinical: Some(Spread { mean: 30.0, sd: 0.0 }), ..plain }), Refused::Spread(0.0));
    assert!(matches!(Caseload::of(&[Some(3.0), Some(3.0)], &[Some(1.0), Some(2.0)]), Err(Refused::NoSpread(_))));
    assert_eq!(Caseload::of(&[Some(3.0), None], &[Some(1.0), Some(2.0)]), Err(Refused::TooFew { used: 1, rows: 2 }));
}

/// METHODS I.8: the package gives NaN where the differences hold more error than truth; we say so instead.
#[test]
fn a_reliability_of_differences_below_zero_is_refused_and_never_nan() {
    let load = Caseload::of(&[Some(1.0), Some(2.0), Some(3.0)], &[Some(1.1), Some(2.0), Some(3.1)]).unwrap();
    let refused = Rule::new(&design(Method::Ha, None), &load).unwrap_err();
    assert!(matches!(refused, Refused::UnreliableDifference(r) if r < 0.0), "{refused:?}");
    let shift = Caseload::of(&[Some(1.0), Some(2.0)], &[Some(2.0), Some(3.0)]).unwrap();
    assert!(matches!(Rule::new(&design(Method::Ha, None), &shift), Err(Refused::UnreliableDifference(_))));
}

fn scores() -> impl Strategy<Value = Vec<(u8, u8)>> {
    prop::collection::vec((0..60u8, 0..60u8), 3..40)
        .prop_filter("a spread before", |of| of.iter().any(|pair| pair.0 != of[0].0))
}

fn columns(of: &[(u8, u8)]) -> Columns {
    of.iter().map(|(before, after)| (Some(f64::from(*before)), Some(f64::from(*after)))).unzip()
}

proptest! {
    #[test]
    fn the_order_of_rows_changes_nobodys_result(pairs in scores()) {
        let reversed: Vec<_> = pairs.iter().rev().copied().collect();
        for (_, method) in &METHODS[..5] {
            let of = design(*method, Some(Cutoff::C));
            let (_, mut ours) = judged(&of, &columns(&reversed));
            ours.reverse();
            for (one, other) in judged(&of, &columns(&pairs)).1.iter().flatten().zip(ours.iter().flatten()) {
                prop_assert!((one.statistic - other.statistic).abs() < 1e-9);
                prop_assert_eq!(one.sides, other.sides);
            }
        }
    }

    /// The same scores counted from the other end of a scale from 0 to 60.
    #[test]
    fn turning_the_scale_round_turns_nothing_else(pairs in scores()) {
        let turned: Vec<_> = pairs.iter().map(|(before, after)| (60 - before, 60 - after)).collect();
        for (_, method) in &METHODS[..5] {
            let low = design(*method, Some(Cutoff::B));
            let high = Design {
                better: Better::Higher,
                functional: Some(Spread { mean: 52.0, sd: 8.0 }),
                ..low
            };
            let (_, ours) = judged(&low, &columns(&pairs));
            let (_, theirs) = judged(&high, &columns(&turned));
            for (one, other) in ours.iter().flatten().zip(theirs.iter().flatten()) {
                prop_assert!((one.statistic + other.statistic).abs() < 1e-9);
                prop_assert_eq!(one.became, other.became);
            }
        }
    }
}
