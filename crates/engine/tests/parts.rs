//! Ways of looking after oneself: what eases, what comes up more, as said and as heard.

use crate::common;
use crate::common::build::{form, held};
use engine::course::{CodedTurn, Course, Rater, Talk};
use engine::{Answer, signals::SIGNALS};

fn ask(course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == "parts.pattern").unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(kept: &[i32]) -> (String, &'static str) {
    let mut course = held(u32::try_from(kept.len()).unwrap());
    let filled = |(session, kept): (u32, &i32)| form("protective-parts", Rater::Client, session, &[("kept", *kept)]);
    course.forms = (1..).zip(kept).map(filled).collect();
    let answers = ask(&course);
    (answers[0].anchor().to_owned(), answers[0].reads().key)
}

/// Assumed error 0.6: from 4 to 0 in six even steps is more than six errors; a wobble of one point is not.
#[test]
fn a_part_eases_or_hardens_beyond_its_error() {
    assert_eq!(said(&[4, 4, 3, 2, 1, 0]), ("kept".into(), "parts-eases"));
    assert_eq!(said(&[0, 1, 2, 3, 4, 4]), ("kept".into(), "parts-hardens"));
    assert_eq!(said(&[2, 3, 2, 2, 3, 2]), ("parts".into(), "parts-steady"));
}

#[test]
fn one_session_none_and_nothing_needed_cannot_be_spoken_of() {
    assert_eq!(said(&[3]).1, "parts-cannot-too-few");
    assert_eq!(said(&[0, 0, 0, 0]).1, "parts-cannot-ceiling");
    assert_eq!(ask(&held(3))[0].reads().key, "parts-cannot-not-asked");
}

/// One talk a session with so many turns of the client in which the subject shifts.
fn heard(shifts: &[u32]) -> Vec<(String, &'static str)> {
    let turn = |turn| CodedTurn {
        turn,
        by: Some(Rater::Client),
        start: None,
        end: None,
        words: 9,
        codes: vec!["withdrawal.shift".into()],
    };
    let talk = |(session, times): (u32, &u32)| Talk {
        id: format!("talk-{session}"),
        session,
        turns: (0..*times).map(turn).collect(),
    };
    let talks = (1..).zip(shifts).map(talk).collect();
    let course = Course { talks, ..held(u32::try_from(shifts.len()).unwrap()) };
    ask(&course).iter().map(|answer| (answer.anchor().to_owned(), answer.reads().key)).collect()
}

/// Median of 1, 2, 1 is 1: three are three times it, two are not. Median of 3, 4, 3 is 3: one is a third of it.
#[test]
fn what_is_heard_is_measured_by_the_own_median_of_three_sessions() {
    assert_eq!(heard(&[1, 2, 1, 3]), [("away.heard".into(), "parts-heard-more")]);
    assert_eq!(heard(&[1, 2, 1, 2]), [("parts".into(), "parts-steady")]);
    assert_eq!(heard(&[3, 4, 3, 1]), [("away.heard".into(), "parts-heard-less")]);
    assert_eq!(heard(&[1, 1, 9]), [("parts".into(), "parts-cannot-not-asked")]);
}
