//! Goals: agreed on, rated, weighed, and worked on or resting.

use crate::common;
use crate::common::build::{held, on};
use engine::course::{CodedTurn, Course, Goal, GoalRating, Rater, Talk};
use engine::goals::attainment::t_score;
use engine::phrase::Gap;
use engine::{Answer, signals::SIGNALS};

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(id: &str, course: &Course) -> Vec<&'static str> {
    ask(id, course).iter().map(|answer| answer.reads().key).collect()
}

fn goal(id: &str) -> Goal {
    Goal {
        id: id.into(),
        words: format!("the words of {id}"),
        set: on(1),
        client_agrees: None,
        therapist_agrees: None,
        weight: 1.0,
        closed: None,
    }
}

fn rated(goal: &str, session: u32, progress: Option<u8>) -> GoalRating {
    GoalRating {
        id: format!("{goal}-{session}"),
        goal: goal.into(),
        by: Rater::Client,
        on: on(session),
        session: Some(session),
        progress,
        attained: None,
        worked_on: false,
    }
}

fn with(goals: &[&str], ratings: Vec<GoalRating>) -> Course {
    Course { goals: goals.iter().map(|id| goal(id)).collect(), ratings, ..held(9) }
}

/// The vectors of METHODS A.3, computed there by hand.
#[test]
fn attainment_scores_are_those_of_kiresuk_and_sherman() {
    for (goals, t) in [
        (&[(1.0, 0.0), (1.0, 0.0)][..], 50.0),
        (&[(1.0, 1.0), (1.0, 1.0)][..], 62.403),
        (&[(2.0, 1.0), (1.0, 0.0), (1.0, -1.0)][..], 53.333),
    ] {
        assert!((t_score(goals).unwrap() - t).abs() < 5e-4, "{goals:?}");
    }
    assert_eq!([t_score(&[]), t_score(&[(0.0, 2.0)])], [None, None]);
}

/// Two goals of weight 1 at +1 give 62.4, at +1 and 0 they give 50 + 10 / √(.7·2 + .3·4) = 56.2.
#[test]
fn goals_beyond_one_standard_deviation_are_told() {
    let level = |goal: &str, attained| GoalRating { attained: Some(attained), ..rated(goal, 5, None) };
    let course = |a, b| with(&["a", "b"], vec![level("a", a), level("b", b)]);
    assert_eq!(said("goals.attainment", &course(1, 1)), ["goals-more-than-expected"]);
    assert_eq!(said("goals.attainment", &course(1, 0)), ["goals-as-expected"]);
    assert_eq!(said("goals.attainment", &course(-1, -1)), ["goals-less-than-expected"]);
    assert_eq!(said("goals.attainment", &with(&["a"], vec![rated("a", 5, Some(3))])), ["goals-cannot-no-level"]);
}

/// A mean of 2.5 reaches 2.45, a mean of 2 does not: (3 + 2) / 2 and (3 + 1) / 2.
#[test]
fn progress_is_told_from_two_point_four_five_on_and_in_both_directions() {
    let course = |a: [u8; 2], b: [u8; 2]| {
        let all = [("a", 1, a[0]), ("b", 1, b[0]), ("a", 8, a[1]), ("b", 8, b[1])];
        with(&["a", "b"], all.map(|(goal, session, points)| rated(goal, session, Some(points))).to_vec())
    };
    assert_eq!(said("goals.progress", &course([2, 5], [4, 6])), ["goals-nearer"]);
    assert_eq!(said("goals.progress", &course([2, 5], [4, 5])), ["goals-unmoved"]);
    assert_eq!(said("goals.progress", &course([5, 2], [6, 4])), ["goals-further"]);
}

#[test]
fn one_rating_is_too_few_and_the_therapists_is_not_the_clients() {
    assert_eq!(said("goals.progress", &with(&["a"], vec![rated("a", 1, Some(2))])), ["goals-cannot-too-few"]);
    let theirs = |session, points| GoalRating { by: Rater::Therapist, ..rated("a", session, Some(points)) };
    assert_eq!(said("goals.progress", &with(&["a"], vec![theirs(1, 1), theirs(8, 9)])), ["goals-cannot-too-few"]);
}

#[test]
fn a_goal_only_one_of_them_holds_is_told_in_the_clients_words() {
    let course = |client, therapist| {
        let goal = Goal { client_agrees: client, therapist_agrees: therapist, ..goal("a") };
        Course { goals: vec![goal], ..held(2) }
    };
    assert_eq!(said("goals.agreed", &course(Some(true), Some(true))), ["goals-agreed"]);
    assert_eq!(said("goals.agreed", &course(Some(true), Some(false))), ["goals-client-only"]);
    assert_eq!(said("goals.agreed", &course(Some(false), Some(true))), ["goals-therapist-only"]);
    assert_eq!(said("goals.agreed", &course(Some(false), None)), ["goals-cannot-missing"]);
    let told = ask("goals.agreed", &course(Some(true), Some(false)));
    assert!(told[0].reads().gaps.contains(&("goal", Gap::Own("the words of a".into()))));
}

fn ticked(goal: &str, session: u32) -> GoalRating {
    GoalRating { worked_on: true, ..rated(goal, session, None) }
}

#[test]
fn a_goal_rests_from_four_known_sessions_and_unknown_ones_do_not_count() {
    let course = |last: u32, known: &[u32]| {
        let mut ratings = vec![ticked("a", last)];
        ratings.extend(known.iter().map(|session| ticked("b", *session)));
        with(&["a", "b"], ratings)
    };
    assert_eq!(said("goals.worked-on", &course(2, &[3, 4, 5, 6])), ["goals-resting"]);
    assert_eq!(said("goals.worked-on", &course(2, &[3, 4, 5])), ["goals-worked-on"]);
    assert_eq!(said("goals.worked-on", &course(9, &[3, 4, 5, 6])), ["goals-worked-on"]);
}

#[test]
fn a_goal_never_worked_on_is_told_and_with_three_known_sessions_nothing_can_be_said() {
    let course = |known: std::ops::RangeInclusive<u32>| with(&["a", "b"], known.map(|s| ticked("b", s)).collect());
    assert!(said("goals.worked-on", &course(1..=4)).contains(&"goals-never-worked-on"));
    let only_a = |known: u32| Course { goals: vec![goal("a")], ..course(1..=known) };
    assert_eq!(said("goals.worked-on", &only_a(3)), ["goals-cannot-unknown"]);
}

/// The client spoke of it last in session 1, the therapist in session 2; then four sessions without it.
#[test]
fn who_stopped_speaking_of_a_goal_is_told() {
    let turn = |by, code: &str| CodedTurn {
        turn: 0,
        by: Some(by),
        start: None,
        end: None,
        words: 5,
        codes: vec![code.to_owned()],
    };
    let talk = |session, by, code| Talk { id: format!("talk-{session}"), session, turns: vec![turn(by, code)].into() };
    let mut talks = vec![talk(1, Rater::Client, "goal.a"), talk(2, Rater::Therapist, "goal.a")];
    talks.extend((3..7).map(|session| talk(session, Rater::Client, "talk.neutral")));
    let course = Course { talks, ..with(&["a"], Vec::new()) };
    let told = ask("goals.worked-on", &course);
    assert_eq!(told[0].reads().key, "goals-resting-who");
    assert!(told[0].reads().gaps.contains(&("who", Gap::Rater(Rater::Client))));
}

#[test]
fn a_goal_laid_down_is_asked_about_no_more() {
    let closed = Goal { closed: Some(on(3)), ..goal("a") };
    let ratings = (3..9).map(|session| ticked("b", session)).chain([ticked("a", 2)]).collect();
    let course = Course { goals: vec![closed, goal("b")], ..with(&[], ratings) };
    assert_eq!(said("goals.worked-on", &course), ["goals-worked-on"]);
}
