//! Strain as it was heard: withdrawal and confrontation in a session against this pair's own sessions.

use crate::common;
use crate::common::build::held;
use engine::course::{CodedTurn, Course, Rater, Talk};
use engine::signals::SIGNALS;
use proptest::prelude::*;

/// Forty turns, therapist and client in turn; so many of the client's twenty carry a code.
fn talk(session: u32, strained: usize, code: &str) -> Talk {
    let speaker = |n: u32| if n.is_multiple_of(2) { Rater::Therapist } else { Rater::Client };
    let blank = |n| CodedTurn {
        turn: n,
        by: Some(speaker(n)),
        start: None,
        end: None,
        words: 40,
        codes: vec!["chat.chat".to_owned()],
    };
    let mut turns: Vec<CodedTurn> = (0..40).map(blank).collect();
    turns.iter_mut().skip(1).step_by(2).take(strained).for_each(|turn| turn.codes.push(code.to_owned()));
    Talk { id: format!("talk-{session}"), session, turns: turns.into() }
}

fn said(strained: &[usize], code: &str) -> Vec<(String, &'static str)> {
    let talks = (1..).zip(strained).map(|(session, strained)| talk(session, *strained, code)).collect();
    let course = Course { talks, ..held(12) };
    let signal = SIGNALS.iter().find(|signal| signal.id == "rupture.heard").unwrap();
    let answers = (signal.look)(&course.in_order(), &common::bench());
    answers.iter().map(|answer| (answer.anchor().to_owned(), answer.reads().key)).collect()
}

fn one(anchor: &str, key: &'static str) -> Vec<(String, &'static str)> {
    vec![(anchor.to_owned(), key)]
}

/// All have twenty turns of the client's, so rates are counts. Before session 4: 1, 2 and 4, a median of 2; three times 2 is 6.
#[test]
fn five_and_three_times_the_own_median_stand_out() {
    assert_eq!(said(&[1, 2, 4, 6], "withdrawal.shift"), one("heard@4", "rupture-heard"));
    assert_eq!(said(&[1, 2, 4, 5], "withdrawal.shift"), one("heard", "rupture-heard-quiet"));
    assert_eq!(said(&[0, 0, 0, 5], "confrontation.therapist"), one("heard@4", "rupture-heard"));
    assert_eq!(said(&[0, 0, 0, 4], "confrontation.therapist"), one("heard", "rupture-heard-quiet"));
    assert_eq!(said(&[0, 0, 9], "withdrawal.shift"), one("heard", "rupture-heard-cannot-too-few"));
    assert_eq!(said(&[], "withdrawal.shift"), one("heard", "rupture-heard-cannot-not-heard"));
    assert_eq!(said(&[0, 0, 0, 9], "talk.sustain"), one("heard", "rupture-heard-quiet"));
}

/// Turns of strain that come by chance: how many of 100 fourth sessions ring where one, two and three are usual. Reckoned in
/// Python beside it, by summing over Poisson counts and the median of three of them: 0.31, 2.56 and 4.40.
#[test]
fn strain_by_chance_alone_rings_as_seldom_as_the_rule_says() {
    const MOST: usize = 18;
    let rings =
        |usual: usize, now: usize| said(&[usual, usual, usual, now], "withdrawal.shift")[0].1 == "rupture-heard";
    let rings: Vec<Vec<bool>> = (0..=MOST).map(|usual| (0..=MOST).map(|now| rings(usual, now)).collect()).collect();
    for (mean, of_hundred) in [(1.0_f64, 0.31), (2.0, 2.56), (3.0, 4.40)] {
        let mut chance = vec![(-mean).exp()];
        (1..=MOST).for_each(|n| chance.push(chance[n - 1] * mean / n as f64));
        let up_to: Vec<f64> = chance
            .iter()
            .scan(0.0, |sum, one| {
                Some({
                    *sum += one;
                    *sum
                })
            })
            .collect();
        let median_up_to = |n: usize| 3.0 * up_to[n].powi(2) - 2.0 * up_to[n].powi(3);
        let median = |n: usize| median_up_to(n) - n.checked_sub(1).map_or(0.0, median_up_to);
        let ringing = |usual: usize| (0..=MOST).filter(|now| rings[usual][*now]).map(|now| chance[now]).sum::<f64>();
        let rate: f64 = (0..=MOST).map(|usual| median(usual) * ringing(usual)).sum();
        assert!((100.0 * rate - of_hundred).abs() < 0.005, "{mean}: {}", 100.0 * rate);
    }
}

proptest! {
    /// More strain in a session never takes back what was said of it.
    #[test]
    fn more_strain_never_makes_a_session_quieter(before in prop::collection::vec(0_usize..6, 3..6), now in 0_usize..19) {
        let stands = |now: usize| {
            let all: Vec<usize> = before.iter().copied().chain([now]).collect();
            said(&all, "withdrawal.denial").iter().any(|(anchor, _)| *anchor == format!("heard@{}", all.len()))
        };
        prop_assert!(!stands(now) || stands(now + 1));
    }
}
