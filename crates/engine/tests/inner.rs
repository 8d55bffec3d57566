//! What comes back and what changes within: beliefs, scenes and relationship episodes.

use crate::common;
use crate::common::build::on;
use engine::course::{About, Belief, BeliefRating, Course, Episode, Scene, SceneTurn, Whom};
use engine::number::{Interval, sign_test};
use engine::{Answer, phrase::Gap, signals::SIGNALS};

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(id: &str, course: &Course) -> &'static str {
    ask(id, course)[0].reads().key
}

/// METHODS A.5: four of ten is .40 with 17 to 69. All of nothing is possible.
#[test]
fn wilsons_interval_is_the_printed_one() {
    let four = Interval::wilson(4, 10);
    assert_eq!([four.low, four.middle, four.high].map(|share| (share * 100.0).round()), [17.0, 40.0, 69.0]);
    let nothing = Interval::wilson(0, 0);
    assert_eq!([nothing.low, nothing.high], [0.0, 1.0]);
}

/// Counted by hand: 2/64, 2(1 + 8)/256, 2(1 + 9)/512, and a whole coin where both are equal.
#[test]
fn a_fair_coin_is_judged_as_by_hand() {
    for (a, b, p) in [(6, 0, 0.03125), (1, 7, 0.0703125), (8, 1, 0.0390625), (3, 3, 1.0), (0, 0, 1.0)] {
        assert!((sign_test(a, b) - p).abs() < 1e-12, "{a} to {b}");
    }
}

fn believed(kind: bool, ratings: &[u8]) -> Course {
    let rating = |(session, believed): (u32, &u8)| BeliefRating {
        id: format!("believed-{session}"),
        belief: "b".into(),
        on: on(session),
        believed: *believed,
    };
    let belief = Belief { id: "b".into(), words: "the sentence".into(), about: About::OneSelf, kind };
    Course { beliefs: vec![belief], believed: (1..).zip(ratings).map(rating).collect(), ..Course::default() }
}

/// 1.645 · √2 · 10 = 23.26: 24 points are more, 23 are not.
#[test]
fn a_belief_moves_from_twenty_four_points_on_and_a_kind_one_the_other_way() {
    let key = |kind, ratings: &[u8]| said("inner-voice.belief", &believed(kind, ratings));
    assert_eq!(key(false, &[80, 30, 56]), "belief-softer");
    assert_eq!(key(false, &[80, 57]), "belief-unmoved");
    assert_eq!(key(false, &[20, 44]), "belief-harder");
    assert_eq!(key(true, &[20, 44]), "belief-kind-stronger");
    assert_eq!(key(true, &[80, 56]), "belief-kind-weaker");
    assert_eq!(key(false, &[80]), "belief-cannot-too-few");
}

fn scenes(turns: &[(SceneTurn, u32)]) -> Course {
    let all = turns.iter().flat_map(|(turn, times)| (0..*times).map(move |_| *turn));
    let scene = |(nth, turn): (u32, SceneTurn)| Scene { id: format!("scene-{nth}"), on: on(nth), session: None, turn };
    Course { scenes: (1..).zip(all).map(scene).collect(), ..Course::default() }
}

#[test]
fn scenes_are_told_where_one_kind_outnumbers_the_other_beyond_chance() {
    use SceneTurn::{Contamination, Neither, Redemption};
    let key = |turns: &[(SceneTurn, u32)]| said("story.scenes", &scenes(turns));
    assert_eq!(key(&[(Redemption, 6), (Neither, 3)]), "scenes-redemption");
    assert_eq!(key(&[(Contamination, 8), (Redemption, 1)]), "scenes-contamination");
    assert_eq!(key(&[(Redemption, 7), (Contamination, 1)]), "scenes-even");
    assert_eq!(key(&[(Redemption, 4)]), "scenes-cannot-too-few");
    assert_eq!(key(&[(Neither, 5)]), "scenes-even");
}

fn episodes(other: &[&[u8]], room: &[&[u8]]) -> Course {
    let episode = |with, nth: u32, responses: &[u8]| Episode {
        id: format!("episode-{with:?}-{nth}"),
        on: on(nth),
        session: None,
        with,
        wishes: vec![6],
        responses_of_other: responses.to_vec(),
        responses_of_self: vec![7],
        completeness: 50,
    };
    let life = (1..).zip(other).map(|(nth, responses)| episode(Whom::Other, nth, responses));
    let room = (1..).zip(room).map(|(nth, responses)| episode(Whom::Therapist, nth, responses));
    Course { episodes: life.chain(room).collect(), ..Course::default() }
}

/// Six of ten: 31 to 83 in 100, above a quarter. Five of ten: 24 to 76.
#[test]
fn a_theme_stands_out_from_six_of_ten_and_needs_ten_complete_episodes() {
    let of_ten = |times| (0..10).map(|n| if n < times { &[5][..] } else { &[6][..] }).collect::<Vec<_>>();
    assert_eq!(said("transference.theme", &episodes(&of_ten(6), &[])), "theme-stands-out");
    assert_eq!(said("transference.theme", &episodes(&of_ten(5), &[])), "theme-none");
    assert_eq!(said("transference.theme", &episodes(&of_ten(9)[..9], &[])), "theme-cannot-too-few");
    let mut thin = episodes(&of_ten(6), &[]);
    thin.episodes[0].completeness = 24;
    assert_eq!(said("transference.theme", &thin), "theme-cannot-too-few");
}

/// Others: rejecting in 6 of 8, helpful in 2 of 8. The therapist: rejecting 2 of 4, understanding 2 of 4. Smaller shares
/// .50 + 0 + 0, larger .75 + .25 + .50: a third.
#[test]
fn the_overlap_with_episodes_about_the_therapist_is_counted_as_by_hand() {
    let life: Vec<&[u8]> = vec![&[5], &[5], &[5], &[5], &[5], &[5], &[6], &[6]];
    let overlap = |room: &[&[u8]]| match &ask("transference.theme", &episodes(&life, room))[0] {
        Answer::Finding(finding) => {
            let last = finding.evidence().last().unwrap();
            (last.reads.key == "evidence-episode-overlap").then(|| last.reads.gaps[0].1.clone())
        }
        other => panic!("{other:?}"),
    };
    let Some(Gap::Number(percent, _)) = overlap(&[&[5], &[5], &[8], &[8]]) else { panic!("no overlap") };
    assert!((percent - 100.0 / 3.0).abs() < 1e-9);
    assert_eq!(overlap(&[&[5], &[5]]), None);
}
