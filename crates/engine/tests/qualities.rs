//! The five qualities against a pair's own level, and whether each was asked about.

use crate::common;
use crate::common::build::{form, held, on};
use engine::{Answer, Strength, course::Course, course::Rater, signals::SIGNALS};

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn answered(by: Rater, quality: &str, values: &[i32]) -> Course {
    let id = if by == Rater::Client { "session-check-in-client" } else { "session-check-in-therapist" };
    let mut course = held(u32::try_from(values.len()).unwrap());
    course.forms = (1..).zip(values).map(|(session, value)| form(id, by, session, &[(quality, *value)])).collect();
    course
}

fn said(values: &[i32]) -> &'static str {
    ask("qualities.change", &answered(Rater::Client, "trust", values))[0].reads().key
}

/// By hand, floor 0.9: after two, 1.96·0.9·√1.5 = 2.16; after five, 1.96·0.9·√1.2 = 1.93. With 4 and 8 before, the spread is
/// 2.83 and 1.96·2.83·√1.5 = 6.79.
#[test]
fn a_quality_moves_beyond_its_own_spread_and_never_within_the_assumed_error() {
    assert_eq!(said(&[7, 7, 4]), "qualities-fell");
    assert_eq!(said(&[7, 7, 5]), "qualities-steady");
    assert_eq!(said(&[7, 7, 10]), "qualities-rose");
    assert_eq!(said(&[7, 7, 7, 7, 7, 5]), "qualities-fell");
    assert_eq!(said(&[4, 8, 0]), "qualities-steady");
}

#[test]
fn with_few_answers_before_it_is_no_more_than_possible() {
    let strength = |values: &[i32]| match &ask("qualities.change", &answered(Rater::Client, "trust", values))[0] {
        Answer::Finding(finding) => finding.strength(),
        other => panic!("{other:?}"),
    };
    assert_eq!(strength(&[7, 7, 7, 7, 1]), Strength::Possible);
    assert_eq!(strength(&[7, 7, 7, 7, 7, 1]), Strength::Reliable);
}

#[test]
fn one_session_the_ceiling_and_the_therapist_alone_say_nothing() {
    assert_eq!(said(&[7]), "qualities-cannot-too-few");
    assert_eq!(said(&[10, 10, 10]), "qualities-cannot-ceiling");
    let alone = answered(Rater::Therapist, "trust", &[7, 7, 1]);
    assert_eq!(ask("qualities.change", &alone)[0].reads().key, "qualities-cannot-not-asked");
}

#[test]
fn the_therapists_guess_stands_beside_and_decides_nothing() {
    let mut both = answered(Rater::Client, "trust", &[7, 7, 4]);
    both.forms.extend(answered(Rater::Therapist, "trust", &[9, 9, 9]).forms);
    let Answer::Finding(finding) = &ask("qualities.change", &both)[0] else { panic!("no finding") };
    assert_eq!(finding.evidence().len(), 2);
    assert_eq!(finding.evidence()[1].reads.key, "evidence-quality-guess");
}

/// All five in session 1; a month is thirty days.
#[test]
fn a_quality_not_asked_about_for_a_month_cannot_be_spoken_of() {
    let all = ["empathy", "genuineness", "insight", "no-judgement", "trust"].map(|quality| (quality, 7));
    let mut course = held(1);
    course.forms = vec![form("session-check-in-client", Rater::Client, 1, &all)].into();
    let key = |course: &Course, days: i64| {
        let day = on(1).checked_add(jiff::ToSpan::days(days)).unwrap();
        ask("qualities.asked", &course.until(day))[0].reads().key
    };
    assert_eq!(key(&course, 30), "qualities-asked");
    assert_eq!(key(&course, 31), "qualities-cannot-out-of-date");
    course.forms = vec![form("session-check-in-client", Rater::Client, 1, &all[1..])].into();
    assert_eq!(key(&course, 1), "qualities-cannot-missing");
}
