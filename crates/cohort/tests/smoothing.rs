//! Many courses smoothed at once: the same as one by one, whatever the order of the rows and the number of threads.

use cohort::moments::{Row, Twice};
use cohort::smoothing::{Design, Drift, smooth};
use engine::watch::level::Prior;
use proptest::prelude::*;

fn design(trend: bool, drift: Option<Drift>) -> Design {
    Design { noise: 1.5, prior: Prior::Diffuse, trend, drift }
}

fn row(course: u32, at: f64, points: Option<f64>) -> Row {
    Row { course, at, points }
}

/// Counted by hand: the second row of course 0 comes first, so the pair complained of is the fourth and the second.
#[test]
fn a_moment_told_twice_is_told_with_both_its_rows() {
    let rows = [row(0, 2.0, None), row(1, 3.0, None), row(0, 1.0, None), row(1, 3.0, Some(1.0))];
    let twice = smooth(&rows, &design(false, None), 2).map(|_| ()).unwrap_err();
    assert_eq!(twice, Twice { first: 1, second: 3 });
}

/// A level that does not move has the mean of its answers: 4, 6 and 8 make 6, with a variance of 1.5 / 3.
#[test]
fn a_level_without_drift_is_the_mean_of_its_answers() {
    let rows = [row(0, 9.0, Some(8.0)), row(0, 1.0, Some(4.0)), row(0, 2.5, None), row(0, 4.0, Some(6.0))];
    let still = Drift { level: 0.0, slope: 0.0 };
    let smoothed = smooth(&rows, &design(false, Some(still)), 1).unwrap();
    for at in 0..rows.len() {
        let level = smoothed.row(at).smoothed[0];
        assert!((level.mean - 6.0).abs() < 1e-12 && (level.variance - 0.5).abs() < 1e-12, "{level:?}");
    }
    assert_eq!((smoothed.courses()[0].moments, smoothed.courses()[0].answers), (4, 3));
}

/// A line that nothing disturbs is the least-squares line: answers 1, 2, 6 at 0, 1, 2 have slope 2.5 and middle 3; slopes
/// vary by 1.5 / 2, the middle by 1.5 / 3.
#[test]
fn a_trend_without_drift_is_the_line_of_least_squares() {
    let rows = [row(0, 0.0, Some(1.0)), row(0, 1.0, Some(2.0)), row(0, 2.0, Some(6.0))];
    let still = Drift { level: 0.0, slope: 0.0 };
    let smoothed = smooth(&rows, &design(true, Some(still)), 1).unwrap();
    let [level, slope] = smoothed.row(1).smoothed;
    for (ours, by_hand) in [(level.mean, 3.0), (level.variance, 0.5), (slope.mean, 2.5), (slope.variance, 0.75)] {
        assert!((ours - by_hand).abs() < 1e-12, "{ours}, by hand {by_hand}");
    }
}

fn table() -> impl Strategy<Value = Vec<Row>> {
    let course = proptest::collection::vec((1..9_u8, proptest::option::weighted(0.8, -40..40_i8)), 1..9);
    proptest::collection::vec(course, 1..12).prop_map(|courses| {
        let mut rows = Vec::new();
        for (course, steps) in (0..).zip(courses) {
            let mut at = 0.0;
            for (gap, points) in steps {
                at += f64::from(gap);
                rows.push(row(course, at, points.map(f64::from)));
            }
        }
        rows
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn neither_the_order_of_rows_nor_threads_change_anything(
        rows in table(), threads in 1..9_usize, step in 1..1000_usize, trend in any::<bool>()
    ) {
        // A stride without a common divisor visits every row once; courses keep their numbers.
        let stride = (step..).find(|step| (1..=rows.len()).all(|n| n == 1 || rows.len() % n != 0 || step % n != 0)).unwrap();
        let mixed: Vec<Row> = (0..rows.len()).map(|i| rows[i * stride % rows.len()]).collect();
        let drift = if step % 2 == 0 { None } else { Some(Drift { level: 0.4, slope: 0.02 }) };
        let (one, other) = (smooth(&rows, &design(trend, drift), 1).unwrap(), smooth(&mixed, &design(trend, drift), threads).unwrap());
        prop_assert_eq!(one.courses(), other.courses());
        for i in 0..rows.len() {
            prop_assert_eq!(one.row(i * stride % rows.len()), other.row(i));
        }
    }
}
