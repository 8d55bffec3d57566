//! The working distance: dots, ellipses and regions, counted by hand; and that more never moves a dot the other way.

use crate::common;
use crate::common::build::{form, held};
use engine::distance::{Dot, Region, path};
use engine::{Answer, course::Course, course::Rater, signals::SIGNALS};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Read once; the property test asks often.
static BENCH: LazyLock<engine::Bench> = LazyLock::new(common::bench);

const CHECK_IN: [&str; 6] = ["bond", "trust", "empathy", "goals", "tasks", "insight"];

/// One session with all six answers.
fn session(course: &mut Course, number: u32, answers: [i32; 6]) {
    let given: Vec<_> = CHECK_IN.into_iter().zip(answers).collect();
    course.forms.push(form("session-check-in-client", Rater::Client, number, &given));
}

fn dot(answers: [i32; 6], kept: Option<i32>) -> Dot {
    let mut course = held(1);
    session(&mut course, 1, answers);
    course.forms.extend(kept.map(|kept| form("protective-parts", Rater::Client, 1, &[("kept", kept)])));
    path(&course, &BENCH).dots.remove(0)
}

/// Closeness (8 + 7 + 9) / 3 = 8, work (7 + 4) / 2 = 5.5 with (6 + 8) / 2 = 7. Half axes: 2.146·√(3·0.81)/3 = 1.115 and
/// 2.146·√(0.495 + 0.81)/2 = 1.226. 5.5 − 1.226 lies below 5: between.
#[test]
fn a_dot_and_its_ellipse_are_counted_as_by_hand() {
    let dot = dot([8, 7, 9, 6, 8, 4], None);
    common::close(dot.closeness.value, 8.0, 1e-12, "closeness");
    common::close(dot.work.value, 5.5, 1e-12, "work");
    common::close(dot.ellipse.closeness, 1.115, 1e-3, "half its width");
    common::close(dot.ellipse.work, 1.226, 1e-3, "half its height");
    assert_eq!(dot.region, None);
}

#[test]
fn a_region_is_named_only_where_the_whole_ellipse_lies_in_it() {
    for (answers, region) in [
        ([9, 9, 9, 9, 9, 9], Some(Region::CloseAndWorking)),
        ([9, 9, 9, 1, 1, 1], Some(Region::CloseAndNotWorking)),
        ([1, 1, 1, 9, 9, 9], Some(Region::DistantAndWorking)),
        ([1, 1, 1, 1, 1, 1], Some(Region::DistantAndNotWorking)),
        ([5, 5, 5, 9, 9, 9], None),
    ] {
        assert_eq!(dot(answers, None).region, region, "{answers:?}");
    }
}

/// Work 10, insight 3, kept 1 of 4 (7.5 of 10): 6.83, less 2.146·√(0.495 + 0.81 + 2.25)/3 = 1.35: 5.49. Without goals and
/// tasks (3 + 7.5) / 2 = 5.25, less 1.88: between.
#[test]
fn it_is_said_on_which_part_a_region_hangs() {
    let dot = dot([9, 9, 9, 10, 10, 3], Some(1));
    assert_eq!(dot.region, Some(Region::CloseAndWorking));
    let hangs: Vec<_> = dot.hangs_on.iter().map(|part| part.id).collect();
    assert!(hangs.contains(&"work") && !hangs.contains(&"bond"), "{hangs:?}");
}

fn said(course: &Course) -> &'static str {
    let signal = SIGNALS.iter().find(|signal| signal.id == "distance.region").unwrap();
    let answers: Vec<Answer> = (signal.look)(&course.in_order(), &BENCH);
    answers[0].reads().key
}

#[test]
fn one_part_a_side_the_ceiling_and_an_old_dot_name_no_region() {
    let mut bare = held(1);
    bare.forms.push(form("session-check-in-client", Rater::Client, 1, &[("bond", 9), ("goals", 9), ("tasks", 9)]));
    assert_eq!(said(&bare), "distance-cannot-too-few");
    let mut ceiling = held(3);
    (1..=3).for_each(|number| session(&mut ceiling, number, [10; 6]));
    assert_eq!(said(&ceiling), "distance-cannot-ceiling");
    let mut old = held(4);
    session(&mut old, 1, [9; 6]);
    assert_eq!(said(&old), "distance-cannot-out-of-date");
    assert_eq!(said(&held(2)), "distance-cannot-not-asked");
}

/// The therapist's form alone draws no dot: the map is the client's.
#[test]
fn one_rater_is_enough_and_it_is_the_client() {
    let mut course = held(1);
    let given: Vec<_> = CHECK_IN.into_iter().map(|item| (item, 9)).collect();
    course.forms.push(form("session-check-in-therapist", Rater::Therapist, 1, &given));
    assert_eq!(path(&course, &BENCH).dots.len(), 0);
}

proptest! {
    #[test]
    fn more_of_any_part_never_moves_the_dot_the_other_way(
        mut answers in prop::array::uniform6(0..10_i32), which in 0..6_usize, kept in 1..=4_i32,
    ) {
        let before = dot(answers, Some(kept));
        let less_kept = dot(answers, Some(kept - 1));
        prop_assert!(less_kept.work.value > before.work.value && less_kept.closeness.value >= before.closeness.value);
        answers[which] += 1;
        let after = dot(answers, Some(kept));
        prop_assert!(after.closeness.value >= before.closeness.value && after.work.value >= before.work.value);
        prop_assert!(after.closeness.value > before.closeness.value || after.work.value > before.work.value);
    }
}
