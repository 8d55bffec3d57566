//! Sudden gains and losses of one series against printed vectors and counts by hand.

use engine::{
    instrument::Better,
    number::quantile,
    outcome::gains::{Direction, Reading, Rule, Score, Step, steps},
};

fn rule(better: Better, direction: Direction, cut: f64) -> Rule {
    Rule { better, direction, cut, share: Some(0.25), reading: Reading::Published }
}

fn fall(cut: f64) -> Rule {
    rule(Better::Lower, Direction::Gain, cut)
}

/// Scores from session 1 on; `None` is a missed one.
fn series(points: &[Option<f64>]) -> Vec<Score> {
    let score = |(at, points): (usize, &Option<f64>)| points.map(|points| Score { session: at as i32 + 1, points });
    points.iter().enumerate().filter_map(score).collect()
}

fn all(points: &[Option<f64>], rule: &Rule) -> Vec<Step> {
    steps(&series(points), 1, points.len() as i32, rule).collect()
}

fn at(session: i32, points: &[Option<f64>], rule: &Rule) -> Step {
    *all(points, rule).iter().find(|step| step.session == session).unwrap()
}

fn held(points: [f64; 6]) -> Vec<Option<f64>> {
    points.into_iter().map(Some).collect()
}

/// METHODS B.7: (32, 31, 33 | 5, 6, 7): 26 > 2.776. Pooled SD 1, so the least move that passes is told by t.
#[test]
fn the_printed_vector_of_six_scores() {
    let step = at(3, &held([32.0, 31.0, 33.0, 5.0, 6.0, 7.0]), &fall(7.0));
    assert_eq!((step.criteria, step.met), ([Some(true); 3], Some(true)));
    assert_eq!((step.scores_before, step.scores_after, step.magnitude), (3, 3, Some(28.0)));
}

/// METHODS B.7: with pooled SD 1 in 3 + 3 scores the third criterion turns at 2.776.
#[test]
fn the_third_criterion_turns_at_the_printed_t() {
    for (by, expected) in [(2.77, false), (2.78, true)] {
        let step = at(3, &held([11.0, 9.0, 10.0, 9.0 - by, 10.0 - by, 11.0 - by]), &fall(1.0));
        assert_eq!(step.criteria[2], Some(expected), "{by}");
    }
}

/// METHODS B.7: (–, 31, 33 | 5, –, 7): 26 > 6.085, and by the same numbers a difference of 6.08 does not pass.
#[test]
fn the_printed_vector_with_one_score_missing_on_each_side() {
    let gappy = |first: f64| [None, Some(31.0), Some(33.0), Some(first), None, Some(first + 2.0)];
    let step = at(3, &gappy(5.0), &fall(7.0));
    assert_eq!((step.criteria[2], step.scores_before, step.scores_after), (Some(true), 2, 2));
    assert_eq!(at(3, &gappy(31.0 - 6.08), &fall(1.0)).criteria[2], Some(false));
    assert_eq!(at(3, &gappy(31.0 - 6.09), &fall(1.0)).criteria[2], Some(true));
}

/// METHODS B.7: a loss, (5, –, 7 | 16, 12, 14): 8 > 5.810 with t = 3.182 for five scores.
#[test]
fn the_printed_vector_of_a_loss() {
    let points = [Some(5.0), None, Some(7.0), Some(16.0), Some(12.0), Some(14.0)];
    let step = at(3, &points, &rule(Better::Lower, Direction::Loss, 7.0));
    assert_eq!((step.criteria, step.met, step.magnitude), ([Some(true); 3], Some(true), Some(9.0)));
}

/// METHODS B.7 and I.9: a rise of 7 % (99.9 to 107) passes the package's "25 %" and fails the published one.
#[test]
fn a_rise_of_seven_in_a_hundred_fails_the_second_criterion_but_not_in_the_package() {
    let points = held([99.9, 99.9, 99.9, 107.0, 107.0, 107.0]);
    let loss = rule(Better::Lower, Direction::Loss, 7.0);
    assert_eq!(at(3, &points, &loss).criteria, [Some(true), Some(false), Some(true)]);
    let package = Rule { reading: Reading::Package, ..loss };
    assert_eq!(at(3, &points, &package).criteria, [Some(true); 3]);
    let gain_upwards = Rule { better: Better::Higher, direction: Direction::Gain, ..package };
    assert_eq!(
        at(3, &points, &gain_upwards).criteria,
        [Some(true); 3],
        "the package looks at rises, whatever they mean"
    );
}

/// METHODS J: 2.8 − 2.1 is 0.6999999999999997 in binary; entered as decimals it reaches .7 (and 25 % of 2.8).
#[test]
fn a_gain_of_exactly_the_cut_passes_and_in_the_package_fails() {
    let points = held([2.8, 2.8, 2.8, 2.1, 2.1, 2.1]);
    assert_eq!(at(3, &points, &fall(0.7)).criteria, [Some(true); 3]);
    let package = Rule { reading: Reading::Package, ..fall(0.7) };
    assert_eq!(at(3, &points, &package).criteria, [Some(false), Some(false), Some(true)]);
}

/// METHODS J: with no spread on either side the third criterion is whether the means differ.
#[test]
fn without_any_spread_the_third_criterion_asks_whether_the_means_differ() {
    assert_eq!(at(3, &held([9.0, 9.0, 9.0, 8.0, 8.0, 8.0]), &fall(1.0)).criteria[2], Some(true));
    assert_eq!(at(3, &held([9.0; 6]), &fall(1.0)).criteria[2], Some(false));
}

/// METHODS J: from nought, nought is a quarter of nought: the second criterion is true, the first keeps it out.
#[test]
fn from_nought_the_second_criterion_is_true_and_the_first_keeps_it_out() {
    let step = at(3, &held([0.0; 6]), &fall(7.0));
    assert_eq!((step.criteria[0], step.criteria[1], step.met), (Some(false), Some(true), Some(false)));
}

/// METHODS J: the first interval is 2→3 and the last S−2→S−1: ten intervals of thirteen sessions, by hand.
#[test]
fn the_first_interval_is_two_to_three_and_the_last_ends_one_before_the_last() {
    let sessions: Vec<i32> = all(&[Some(5.0); 13], &fall(7.0)).iter().map(|step| step.session).collect();
    assert_eq!(sessions, (2..=11).collect::<Vec<_>>());
    let with_baseline = [0, 1, 2, 3].map(|session| Score { session, points: 5.0 });
    let tested: Vec<i32> = steps(&with_baseline, 0, 3, &fall(7.0)).map(|step| step.session).collect();
    assert_eq!(tested, [1], "a baseline is session 0");
}

/// METHODS J: windows go by the number of the session. 40, 40, –, 20, 20, 20: from session 3 to 4 nothing can be said of
/// the move itself, but the third criterion is true: open. From 2 to 3 as well.
#[test]
fn a_missed_session_keeps_its_number() {
    let points = [Some(40.0), Some(40.0), None, Some(20.0), Some(20.0), Some(20.0)];
    let step = at(3, &points, &fall(7.0));
    assert_eq!((step.criteria, step.met), ([None, None, Some(true)], None));
    assert_eq!((step.before, step.after, step.magnitude), (None, Some(20.0), None));
    assert_eq!((step.scores_before, step.scores_after), (2, 3));
}

/// METHODS J: fewer than two scores on a side leave the third criterion missing; a move too small is still no gain.
#[test]
fn false_and_missing_is_false_and_in_the_package_missing() {
    let points = [Some(9.0), Some(8.0), None, None, None, Some(5.0)];
    assert!(all(&points, &fall(7.0)).iter().all(|step| step.session != 3), "nothing is known around a long gap");
    let short = [None, Some(9.0), Some(8.0), Some(8.0), Some(7.0), Some(7.0)];
    let step = at(2, &short, &fall(7.0));
    assert_eq!((step.criteria, step.met), ([Some(false), Some(false), None], Some(false)));
    assert_eq!(at(2, &short, &Rule { reading: Reading::Package, ..fall(7.0) }).met, None);
}

/// METHODS I.10, four scores by hand: 30, 30, 10, then back: in session n+2 the package does not look.
#[test]
fn a_reversal_is_looked_for_from_the_second_session_after_and_in_the_package_from_the_third() {
    let points = [Some(30.0), Some(30.0), Some(30.0), Some(10.0), Some(21.0), Some(10.0), Some(10.0)];
    let small_spread = Rule { cut: 7.0, ..fall(7.0) };
    let step = at(3, &points, &small_spread);
    assert_eq!((step.met, step.reversed_at), (Some(true), Some(5)));
    let package = at(3, &points, &Rule { reading: Reading::Package, ..small_spread });
    assert_eq!((package.met, package.reversed_at), (Some(true), None));
}

/// METHODS J: more than half must be gone: from 30 to 10 that is above 20.
#[test]
fn half_of_it_gone_is_no_reversal_yet() {
    let back = |to| [Some(30.0), Some(30.0), Some(30.0), Some(10.0), Some(10.0), Some(10.0), Some(to)];
    assert_eq!(at(3, &back(20.0), &fall(7.0)).reversed_at, None);
    assert_eq!(at(3, &back(20.5), &fall(7.0)).reversed_at, Some(7));
}

#[test]
fn left_out_the_second_criterion_is_missing_and_asks_nothing() {
    let points = held([99.9, 99.9, 99.9, 107.0, 107.0, 107.0]);
    let loss = Rule { share: None, ..rule(Better::Lower, Direction::Loss, 7.0) };
    let step = at(3, &points, &loss);
    assert_eq!((step.criteria, step.met), ([Some(true), None, Some(true)], Some(true)));
}

/// A session number far away costs no time and brings nothing.
#[test]
fn sessions_far_apart_are_told_apart() {
    let far = [1, 2, 3, 4, 5, 2_000_000_001, 2_000_000_002].map(|session| Score { session, points: 5.0 });
    let sessions: Vec<i32> = steps(&far, 1, i32::MAX, &fall(7.0)).map(|step| step.session).collect();
    assert_eq!(sessions, [2, 3, 4, 2_000_000_001]);
}

/// Points of the normal curve as any printed table has them (NIST: 1.959963984540, 1.644853626951, 2.575829303549).
#[test]
fn the_points_of_the_normal_curve_are_those_of_the_tables() {
    for (p, printed) in [(0.975, 1.959_963_984_540), (0.95, 1.644_853_626_951), (0.995, 2.575_829_303_549), (0.5, 0.0)]
    {
        assert!((quantile(p) - printed).abs() < 1e-12, "{p}: {}", quantile(p));
        assert!((quantile(1.0 - p) + printed).abs() < 1e-12, "{p}");
    }
}
