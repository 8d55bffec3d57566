//! Ruptures in plain series: against an independent program, a control chart in R, and counts by hand.

use crate::common::{Line, close, number, table, truth};
use cohort::gains::{Row, Twice};
use cohort::ruptures::{
    Courses, Design, Episode, Judge, Moment, Refused, Rule, Standing, State,
    preset::chart::{Reading, lines},
    preset::{self},
    spread,
};
use engine::{instrument::Better, number::Sem, rupture::Shape};
use proptest::prelude::*;
use serde_json::Value;

/// A standard error of so many points.
fn sem(points: f64) -> Sem {
    Sem::of(points, 0.0)
}

fn rows(table: &[Vec<Option<f64>>]) -> Vec<Row> {
    let row = |course: usize, (at, points): (usize, &Option<f64>)| Row {
        course: course as u32,
        session: at as i32 + 1,
        points: *points,
    };
    let of = |(course, series): (usize, &Vec<Option<f64>>)| -> Vec<Row> {
        series.iter().enumerate().map(|one| row(course, one)).collect()
    };
    table.iter().enumerate().flat_map(of).collect()
}

fn courses(table: &[Vec<Option<f64>>]) -> Courses {
    Courses::of(&rows(table), &[]).unwrap()
}

fn judge(courses: &Courses, rule: Rule, points: f64) -> Judge {
    Judge::over(courses, Design { rule, better: Better::Higher, sem: sem(points) })
}

/// The episodes of one series by itself, with a standard error of one point.
fn alone(series: &[f64], rule: Rule) -> Vec<Episode> {
    let courses = courses(&[series.iter().copied().map(Some).collect()]);
    judge(&courses, rule, 1.0).episodes(courses.course(0))
}

fn brief(found: &[Episode]) -> Vec<(i32, i32, Option<i32>, State)> {
    found.iter().map(|one| (one.onset, one.trough, one.repaired, one.state)).collect()
}

const CHART: Rule = Rule::ControlChart { sigmas: 3, reading: Reading::Published };

// ---------------------------------------------------------------------------------------------------------------------
// An independent program: reference/ruptures.py, by least squares on the whole covariance and by its own walk.

fn reference() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/ruptures.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn invented(reference: &Value) -> Vec<Vec<Option<f64>>> {
    let series = |one: &Value| one.as_array().unwrap().iter().map(Value::as_f64).collect();
    reference["series"].as_array().unwrap().iter().map(series).collect()
}

fn same(ours: &[Episode], theirs: &Value, what: &str) {
    let theirs = theirs.as_array().unwrap();
    assert_eq!(ours.len(), theirs.len(), "{what}: {ours:?}");
    for (mine, one) in ours.iter().zip(theirs) {
        let session = |at: usize| one[at].as_i64().map(|session| session as i32);
        assert_eq!((Some(mine.onset), Some(mine.trough)), (session(0), session(1)), "{what}");
        close(mine.depth, one[2].as_f64().unwrap(), 1e-9, what);
        assert_eq!((mine.repaired, mine.sure), (session(3), session(6)), "{what}");
        assert_eq!(
            (mine.shape.word(), mine.state.word()),
            (one[4].as_str().unwrap(), one[5].as_str().unwrap()),
            "{what}"
        );
    }
}

#[test]
fn every_rule_finds_in_invented_series_what_an_independent_program_finds() {
    let reference = reference();
    let courses = courses(&invented(&reference));
    for (name, rule) in [
        ("attune", Rule::Attune),
        ("control-chart 3", CHART),
        ("control-chart 2", Rule::ControlChart { sigmas: 2, reading: Reading::Published }),
        ("stiles 1", Rule::Stiles { k: 1 }),
        ("stiles 2", Rule::Stiles { k: 2 }),
        ("strauss 1", Rule::Strauss { k: 1 }),
        ("strauss 2", Rule::Strauss { k: 2 }),
        ("stevens", Rule::Stevens),
        ("gumz 1", Rule::Gumz { k: 1 }),
        ("gumz 2", Rule::Gumz { k: 2 }),
    ] {
        let judge = judge(&courses, rule, reference["sem"].as_f64().unwrap());
        for (at, course) in courses.iter().enumerate() {
            same(&judge.episodes(course), &reference["rules"][name][at], &format!("{name}, series {at}"));
        }
    }
}

#[test]
fn what_somebody_said_confirms_what_an_independent_program_has_it_confirm() {
    let reference = reference();
    let series = invented(&reference);
    let said = |course: usize, session: usize| {
        reference["said"][course].as_array().unwrap().iter().any(|at| at.as_u64() == Some(session as u64))
    };
    let marks: Vec<bool> = (0..series.len())
        .flat_map(|at| (1..=series[at].len()).map(move |session| (at, session)))
        .map(|(at, session)| said(at, session))
        .collect();
    let courses = Courses::of(&rows(&series), &marks).unwrap();
    let judge = judge(&courses, Rule::Attune, reference["sem"].as_f64().unwrap());
    for (at, course) in courses.iter().enumerate() {
        same(&judge.episodes(course), &reference["rules"]["attune, said"][at], &format!("series {at}"));
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// R: qcc 3.0 on 300 alliance series.

/// The package was handed the answers of each client without their gaps, so that here both readings differ in d2 alone.
#[test]
fn the_control_chart_of_300_alliance_series_is_that_of_the_r_package() {
    let theirs = table("rupture/xmr_chart_expected.csv");
    let clients = theirs.chunk_by(|a, b| a["client"] == b["client"]);
    let mut flagged = [0, 0];
    for lines_of in clients {
        let points: Vec<Option<f64>> = lines_of.iter().map(|line| number(&line["alliance"])).collect();
        let courses = courses(&[points]);
        let series = preset::Series::of(courses.course(0), Better::Higher, sem(0.3));
        let (ours, package) = (lines(&series, Reading::Published), lines(&series, Reading::Package));
        for (line, score) in lines_of.iter().zip(&series.scores) {
            let cell = |name: &str| number(&line[name]).unwrap();
            close(ours.centre, cell("center"), 1e-9, "centre");
            close(ours.sd, cell("sd_MR"), 1e-9, "standard deviation");
            close(package.sd, cell("sd_qcc"), 1e-9, "the package's standard deviation");
            for (k, sigmas) in [(0, 2.0), (1, 3.0)] {
                let limit = ours.centre - sigmas * ours.sd;
                close(limit, cell(&format!("LCL{sigmas}")), 1e-9, "limit");
                assert_eq!(Some(score.good < limit), truth(&line[&format!("below{sigmas}")]));
                flagged[k] += usize::from(score.good < limit);
            }
        }
        assert_onsets_are_flagged(&courses, lines_of);
    }
    assert!(flagged[0] > flagged[1] && flagged[1] > 0, "{flagged:?}");
}

fn assert_onsets_are_flagged(courses: &Courses, lines_of: &[Line]) {
    let first = lines_of.iter().position(|line| line["below3"] == "TRUE");
    let found = judge(courses, CHART, 0.3).episodes(courses.course(0));
    assert_eq!(found.first().map(|one| one.onset), first.map(|at| at as i32 + 1));
}

/// By hand: 5, missing, 3, 4. From answer to answer the ranges are 2 and 1, mean 1.5; from session to session, as the
/// package counts, nought, nought and 1, mean 1/3.
#[test]
fn a_missing_session_is_skipped_as_published_and_counts_as_no_range_in_the_package() {
    let courses = courses(&[vec![Some(5.0), None, Some(3.0), Some(4.0)]]);
    let series = preset::Series::of(courses.course(0), Better::Higher, sem(1.0));
    close(lines(&series, Reading::Published).sd, 1.5 * std::f64::consts::PI.sqrt() / 2.0, 1e-12, "published");
    close(lines(&series, Reading::Package).sd, 1.0 / 3.0 / 1.128, 1e-12, "package");
}

// ---------------------------------------------------------------------------------------------------------------------
// By hand, one series a rule; the standard error is one point, so that depths are points.

/// 6 6 6 6 6 2 6 6 6 6: mean 5.6; ranges 4 and 4 among nine, mean 8/9; over 1.128379 that is .78775; three of them below
/// 5.6 is 3.2367. The 2 lies below, 3.6 under the centre; the 6 after it is above the centre.
#[test]
fn a_control_chart_counted_by_hand() {
    let found = alone(&[6.0, 6.0, 6.0, 6.0, 6.0, 2.0, 6.0, 6.0, 6.0, 6.0], CHART);
    assert_eq!(brief(&found), [(6, 6, Some(7), State::Repaired)]);
    close(found[0].depth, 3.6, 1e-9, "depth");
    assert_eq!(found[0].shape, Shape::V);
}

/// 5 5 5 5 1 5 5 5 5: session 5 is the middle, so the line is flat at the mean 41/9 = 4.5556. Residuals: eight of .4444,
/// one of −3.5556; their squares 1.5802 + 12.6420 = 14.2222, over 7 is 2.0317, root 1.4254. Twice that is 2.8508, and
/// the 1 lies 3.5556 below the line; the 5 after it is above the line.
#[test]
fn a_deflection_from_the_line_counted_by_hand() {
    let found = alone(&[5.0, 5.0, 5.0, 5.0, 1.0, 5.0, 5.0, 5.0, 5.0], Rule::Stiles { k: 2 });
    assert_eq!(brief(&found), [(5, 5, Some(6), State::Repaired)]);
    close(found[0].depth, 32.0 / 9.0, 1e-9, "depth");
}

/// A line that rises: 1 2 3 4 5 6 7 8 9 falls nowhere, and neither does it fall from its line.
#[test]
fn a_series_on_its_own_line_has_no_deflection() {
    let rising: Vec<f64> = (1..=9).map(f64::from).collect();
    assert_eq!(alone(&rising, Rule::Stiles { k: 1 }), []);
}

/// 4 6 4 5 6: mean 5, squares 1 1 1 0 1, sum 4, over 4 is 1: a standard deviation of 1. Highest so far 6; the 4 lies 2
/// below: a rupture. Near is 5.75: the 5 is not, the 6 is. With k = 2 the drop of 2 still reaches 2.
#[test]
fn a_drop_from_the_highest_counted_by_hand() {
    for k in [1, 2] {
        let found = alone(&[4.0, 6.0, 4.0, 5.0, 6.0], Rule::Strauss { k });
        assert_eq!(brief(&found), [(3, 3, Some(5), State::Repaired)]);
        close(found[0].depth, 2.0, 1e-9, "depth");
    }
    // 4 6 4 5 5.7 stays below 5.75 or thereabouts to the end: unrepaired.
    let found = alone(&[4.0, 6.0, 4.0, 5.0, 5.0], Rule::Strauss { k: 1 });
    assert_eq!(brief(&found), [(3, 3, None, State::Unrepaired)]);
}

/// 5.8 4.8 is a fall of one point though binary numbers make it a hair less; 5.5 lies more than .25 below, 5.55 is back.
/// Then 5.55 to 4.6 is .95: none.
#[test]
fn a_point_down_counted_by_hand() {
    let found = alone(&[5.8, 4.8, 5.5, 5.55, 4.6], Rule::Stevens);
    assert_eq!(brief(&found), [(2, 2, Some(4), State::Repaired)]);
    // Not back in sessions 3 to 7, the five after it: unrepaired; one session fewer, and nobody knows yet.
    let low = [5.8, 4.8, 5.0, 5.0, 5.0, 5.0, 5.0];
    assert_eq!(brief(&alone(&low, Rule::Stevens)), [(2, 2, None, State::Unrepaired)]);
    assert_eq!(brief(&alone(&low[..6], Rule::Stevens)), [(2, 2, None, State::Open)]);
}

/// 6 5 4 5 6: mean 5.2, squares .64 .04 1.44 .04 .64, sum 2.8, over 4 is .7, root .83666. One client: nothing between
/// clients. The fall 6 5 reaches .84 in session 2 and goes on to 4, two below; back by a rise of .84 from 4: session 4.
/// Twice it is 1.673: the fall reaches that in session 3, and 5 is one up, 6 is two up: session 5.
#[test]
fn a_decline_counted_by_hand() {
    let series = [6.0, 5.0, 4.0, 5.0, 6.0];
    assert_eq!(brief(&alone(&series, Rule::Gumz { k: 1 })), [(2, 3, Some(4), State::Repaired)]);
    assert_eq!(brief(&alone(&series, Rule::Gumz { k: 2 })), [(3, 3, Some(5), State::Repaired)]);
}

/// The larger of the two counts: means 6, 3 and 0 lie 3 apart, so a fall of 2 in a client who varies by about 1 is none.
#[test]
fn a_decline_that_is_small_among_clients_is_no_crisis() {
    let all: Vec<Vec<Option<f64>>> =
        [[7.0, 7.0, 5.0, 5.0], [3.0; 4], [0.0; 4]].iter().map(|one| one.iter().copied().map(Some).collect()).collect();
    let courses = courses(&all);
    close(spread::between(&courses).unwrap(), 3.0, 1e-12, "between clients");
    assert_eq!(judge(&courses, Rule::Gumz { k: 1 }, 1.0).episodes(courses.course(0)), []);
    assert_eq!(brief(&alone(&[7.0, 7.0, 5.0, 5.0], Rule::Gumz { k: 1 })), [(3, 3, None, State::Open)]);
}

/// 1 2 3 and 4 6 8: within, squares 2 and 8 over 2 + 2 is 2.5; of all six, mean 4, squares 9 4 1 0 4 16, sum 34, over 5
/// is 6.8; means 2 and 6, so between √8. Both lie on lines: nothing is left around them.
#[test]
fn the_pooled_standard_deviations_counted_by_hand() {
    let all = courses(&[vec![Some(1.0), Some(2.0), Some(3.0)], vec![Some(4.0), Some(6.0), Some(8.0)]]);
    close(spread::within(&all).unwrap(), 2.5_f64.sqrt(), 1e-12, "within");
    close(spread::of_all(&all).unwrap(), 6.8_f64.sqrt(), 1e-12, "of all");
    close(spread::between(&all).unwrap(), 8.0_f64.sqrt(), 1e-12, "between");
    close(spread::around_lines(&all).unwrap(), 0.0, 1e-12, "around lines");
}

// ---------------------------------------------------------------------------------------------------------------------

#[test]
fn only_rules_that_were_read_or_made_here_are_more_than_recalled() {
    let recalled = [Rule::Stiles { k: 2 }, Rule::Strauss { k: 1 }, Rule::Stevens];
    assert!(recalled.iter().all(|rule| rule.standing() == Standing::Recalled));
    assert_eq!(Rule::Attune.standing(), Standing::ToolDefined);
    assert_eq!([CHART, Rule::Gumz { k: 1 }].map(Rule::standing), [Standing::Read; 2]);
}

#[test]
fn one_session_told_twice_and_years_for_sessions_are_refused() {
    let row = |course, session| Row { course, session, points: Some(1.0) };
    let twice = Courses::of(&[row(0, 1), row(1, 1), row(0, 1)], &[]);
    assert_eq!(twice, Err(Refused::Twice(Twice { first: 0, second: 2 })));
    let wide = Courses::of(&[row(0, 1), row(0, 20_260_602)], &[]);
    assert_eq!(wide, Err(Refused::Wide { row: 0, first: 1, last: 20_260_602 }));
}

#[test]
fn nobody_and_too_few_answers_bring_nothing() {
    let all = courses(&[vec![Some(5.0)], vec![None, None], vec![Some(5.0), Some(1.0)]]);
    for rule in [Rule::Attune, CHART, Rule::Stiles { k: 1 }, Rule::Strauss { k: 1 }, Rule::Stevens, Rule::Gumz { k: 1 }]
    {
        let judge = judge(&all, rule, 0.3);
        assert_eq!((judge.episodes(all.course(0)), judge.episodes(all.course(1))), (vec![], vec![]), "{rule:?}");
        assert_eq!(
            Judge::over(&Courses::default(), Design { rule, better: Better::Higher, sem: sem(1.0) })
                .look(&Courses::default(), 2),
            []
        );
    }
}

fn some_table() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    let score = prop::option::weighted(0.85, (10..=70_u8).prop_map(|tenths| f64::from(tenths) / 10.0));
    prop::collection::vec(prop::collection::vec(score, 2..16), 1..6)
}

fn all_rules() -> Vec<Rule> {
    let k = |k| [Rule::Stiles { k }, Rule::Strauss { k }, Rule::Gumz { k }];
    let mut rules = vec![Rule::Attune, CHART, Rule::Stevens];
    rules.extend(k(1).into_iter().chain(k(2)));
    rules
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A scale that runs down is the same scale turned.
    #[test]
    fn the_other_direction_gives_the_same_episodes(series in some_table()) {
        let turned: Vec<Vec<Option<f64>>> =
            series.iter().map(|one| one.iter().map(|x| x.map(|x| 8.0 - x)).collect()).collect();
        let (up, down) = (courses(&series), courses(&turned));
        for rule in all_rules() {
            let of = |courses: &Courses, better| Judge::over(courses, Design { rule, better, sem: sem(0.35) }).look(courses, 1);
            let told = |found: Vec<cohort::ruptures::Found>| found.iter().map(|one| (one.course, one.episode.onset, one.episode.trough, one.episode.repaired, one.episode.state)).collect::<Vec<_>>();
            prop_assert_eq!(told(of(&up, Better::Higher)), told(of(&down, Better::Lower)), "{:?}", rule);
        }
    }

    #[test]
    fn the_order_of_rows_and_the_number_of_threads_change_nothing(series in some_table()) {
        let all = rows(&series);
        let mut turned = all.clone();
        turned.reverse();
        let (one, other) = (Courses::of(&all, &[]).unwrap(), Courses::of(&turned, &[]).unwrap());
        for rule in all_rules() {
            let look = |courses: &Courses, threads| judge(courses, rule, 0.35).look(courses, threads);
            prop_assert_eq!(look(&one, 1), look(&other, 3), "{:?}", rule);
        }
    }

    /// Every episode begins, reaches its lowest point and is back in sessions with an answer, in that order.
    #[test]
    fn an_episode_runs_forward(series in some_table()) {
        let all = courses(&series);
        let answered = |course: &[Moment], session: i32| course.iter().any(|m| m.session == session && m.points.is_some());
        for rule in all_rules() {
            for found in judge(&all, rule, 0.35).look(&all, 1) {
                let (one, course) = (found.episode, all.course(found.course as usize));
                prop_assert!(one.onset <= one.trough && one.repaired.is_none_or(|back| back > one.trough), "{one:?}");
                let all_there = [Some(one.onset), Some(one.trough), one.repaired].into_iter().flatten().all(|at| answered(course, at));
                prop_assert!(all_there && one.depth.is_finite(), "{:?} {:?}", rule, one);
            }
        }
    }
}

/// A table of two rows a client that names far-off sessions cannot ask for more memory than a course could need.
#[test]
fn a_course_of_two_thousand_sessions_is_taken_and_a_longer_one_refused() {
    let row = |session| Row { course: 0, session, points: Some(1.0) };
    assert_eq!(Courses::of(&[row(1), row(2_001)], &[]).unwrap().course(0).len(), 2_001);
    assert!(Courses::of(&[row(1), row(2_002)], &[]).is_err());
}
