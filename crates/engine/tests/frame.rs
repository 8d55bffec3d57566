//! The frame and its edges: breaks ahead, regularity, events for a second pair of eyes, and drift.

use crate::common;
use crate::common::build::{form, held, on};
use engine::course::{
    Break, CodedTurn, Course, Ending, EndingKind, Exception, ExceptionKind, Form, Gains, Kept, Rater, Talk,
};
use engine::{Answer, number::Rates, signals::SIGNALS};
use jiff::civil::date;

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(id: &str, course: &Course) -> Vec<&'static str> {
    ask(id, course).iter().map(|answer| answer.reads().key).collect()
}

fn exception(session: u32, kind: ExceptionKind, began_by: Rater) -> Exception {
    Exception {
        id: format!("{kind:?}-{session}"),
        on: on(session),
        session: Some(session),
        kind,
        began_by,
        benefits: Gains::Both,
        logged_by: Rater::Therapist,
        planned: false,
        discussed: false,
        consulted: false,
    }
}

fn logged(sessions: u32, exceptions: Vec<Exception>) -> Course {
    Course { exceptions, ..held(sessions) }
}

/// Values of `reference/rates.json`: quantiles of the beta distribution.
#[test]
fn the_ratio_of_two_rates_is_at_least_what_scipy_says() {
    for row in common::json("reference/rates.json").as_array().unwrap() {
        let count = |name: &str| usize::try_from(row[name].as_u64().unwrap()).unwrap();
        let rates =
            Rates { now: count("now"), of_now: count("of_now"), then: count("then"), of_then: count("of_then") };
        common::close(rates.least_ratio(), row["least"].as_f64().unwrap(), 1e-10, &row.to_string());
    }
}

#[test]
fn exceptions_of_one_kind_are_a_habit_and_of_two_kinds_a_drift() {
    let mut all: Vec<_> = (10..15).map(|s| exception(s, ExceptionKind::Contact, Rater::Therapist)).collect();
    assert_eq!(said("boundary.drift", &logged(17, all.clone())), ["boundary-no-drift"]);
    all[0].kind = ExceptionKind::Overrun;
    assert_eq!(said("boundary.drift", &logged(17, all)), ["boundary-drift"]);
}

#[test]
fn what_the_client_began_or_logged_makes_no_drift_of_the_therapists() {
    let kinds = [ExceptionKind::Contact, ExceptionKind::Gift];
    let begun: Vec<_> = (10..16).map(|s| exception(s, kinds[s as usize % 2], Rater::Client)).collect();
    assert_eq!(said("boundary.drift", &logged(17, begun)), ["boundary-no-drift"]);
    let theirs = |s| Exception { logged_by: Rater::Client, ..exception(s, kinds[s as usize % 2], Rater::Therapist) };
    assert_eq!(said("boundary.drift", &logged(17, (10..16).map(theirs).collect())), ["boundary-cannot-not-asked"]);
}

#[test]
fn eleven_sessions_are_too_few_for_drift_and_twelve_are_enough() {
    let one = || vec![exception(2, ExceptionKind::Contact, Rater::Therapist)];
    assert_eq!(said("boundary.drift", &logged(11, one())), ["boundary-cannot-too-few"]);
    assert_eq!(said("boundary.drift", &logged(12, one())), ["boundary-no-drift"]);
}

#[test]
fn each_event_of_the_six_kinds_is_told_and_a_gift_is_none() {
    use ExceptionKind::{AfterTherapy, Business, Family, Favour, Gift, Romantic, Secrecy};
    for kind in [AfterTherapy, Business, Family, Favour, Romantic, Secrecy] {
        let told = said("boundary.hard-stop", &logged(3, vec![exception(2, kind, Rater::Client)]));
        assert_eq!(told, ["boundary-hard-stop"], "{kind:?}");
    }
    assert_eq!(
        said("boundary.hard-stop", &logged(3, vec![exception(2, Gift, Rater::Client)])),
        ["boundary-no-hard-stop"]
    );
}

#[test]
fn a_consultation_on_record_is_said() {
    let consulted = Exception { consulted: true, ..exception(2, ExceptionKind::Business, Rater::Client) };
    assert_eq!(said("boundary.hard-stop", &logged(3, vec![consulted])), ["boundary-hard-stop-consulted"]);
}

#[test]
fn a_plan_made_after_the_end_is_no_plan_made_before_it() {
    let ended = |last| Ending {
        id: "ending".into(),
        kind: EndingKind::Planned,
        by: Rater::Client,
        told: on(1),
        last: Some(on(last)),
        back: None,
        talked_about: true,
        kept_private: false,
    };
    let plan = || vec![exception(5, ExceptionKind::AfterTherapy, Rater::Client)];
    let course = |last| Course { endings: vec![ended(last)], ..logged(6, plan()) };
    assert_eq!(said("boundary.hard-stop", &course(4)), ["boundary-no-hard-stop"]);
    assert_eq!(said("boundary.hard-stop", &course(6)), ["boundary-hard-stop"]);
}

#[test]
fn what_was_heard_is_no_log() {
    let turn = CodedTurn {
        turn: 4,
        by: Some(Rater::Therapist),
        start: None,
        end: None,
        words: 9,
        codes: vec!["reversal.seeks-favour".into(), "boundary.romantic".into()],
    };
    let talk = Talk { id: "talk".into(), session: 2, turns: vec![turn].into() };
    let course = Course { talks: vec![talk], ..held(3) };
    assert_eq!(said("boundary.hard-stop", &course), ["boundary-cannot-not-asked"]);
}

/// Told on 1 June; begins on 10 July, which is four weeks after 12 June.
#[test]
fn a_break_is_told_from_four_weeks_before_until_it_begins_unless_it_was_prepared() {
    let ahead = |prepared| Break {
        id: "break".into(),
        from: date(2026, 7, 10),
        to: date(2026, 7, 12),
        told: date(2026, 6, 1),
        prepared,
    };
    let on_day = |day, prepared| {
        let course = Course { breaks: vec![ahead(prepared)], ..Course::default() }.until(day);
        said("frame.break-ahead", &course)[0]
    };
    assert_eq!(on_day(date(2026, 5, 31), false), "break-cannot-not-asked");
    assert_eq!(on_day(date(2026, 6, 11), false), "break-none-near");
    assert_eq!(on_day(date(2026, 6, 12), false), "break-ahead");
    assert_eq!(on_day(date(2026, 7, 10), false), "break-ahead");
    assert_eq!(on_day(date(2026, 7, 11), false), "break-none-near");
    assert_eq!(on_day(date(2026, 7, 1), true), "break-none-near");
}

#[test]
fn a_break_meets_somebody_to_whom_changes_are_hard_two_weeks_earlier() {
    let ahead = Break {
        id: "break".into(),
        from: date(2026, 7, 20),
        to: date(2026, 7, 26),
        told: date(2026, 6, 1),
        prepared: false,
    };
    let signs = |session, changes| form("attachment-signs", Rater::Client, session, &[("changes", changes)]);
    let on_day = |day, forms: Vec<Form>| {
        let course = Course { breaks: vec![ahead.clone()], forms: forms.into(), ..Course::default() }.until(day);
        said("frame.break-ahead", &course)[0]
    };
    // Six weeks before 20 July are 8 June, four are 22 June. `signs` of session 1 are of 2 June.
    assert_eq!(on_day(date(2026, 6, 7), vec![signs(1, 4)]), "break-none-near");
    assert_eq!(on_day(date(2026, 6, 8), vec![signs(1, 3)]), "break-ahead-sensitive");
    assert_eq!(on_day(date(2026, 6, 8), vec![signs(1, 2)]), "break-none-near");
    assert_eq!(on_day(date(2026, 6, 22), vec![signs(1, 2)]), "break-ahead");
    assert_eq!(on_day(date(2026, 6, 8), vec![]), "break-none-near", "nobody asked, so four weeks hold");
    // Session 2 is on 9 June, session 3 on 16 June: the newest answer counts, and one left open is none.
    assert_eq!(on_day(date(2026, 6, 10), vec![signs(1, 4), signs(2, 1)]), "break-none-near");
    assert_eq!(on_day(date(2026, 6, 10), vec![signs(1, 1), signs(2, 4)]), "break-ahead-sensitive");
    let open = form("attachment-signs", Rater::Client, 3, &[("approval", 4)]);
    assert_eq!(on_day(date(2026, 6, 17), vec![signs(1, 4), open]), "break-ahead-sensitive");
    let theirs = Form { by: Rater::Therapist, ..signs(1, 4) };
    assert_eq!(on_day(date(2026, 6, 10), vec![theirs]), "break-none-near", "only the client can say so");
}

#[test]
fn ten_minutes_are_in_time_and_eleven_are_late() {
    let kept = |session, late: u32| Kept { session, planned: Some(600), began: Some(600 + late), ..Kept::default() };
    let course = |late| Course { kept: (1..5).map(|session| kept(session, late)).collect(), ..held(8) };
    assert_eq!(said("frame.regularity", &course(10)), ["frame-regular"]);
    assert_eq!(said("frame.regularity", &course(11)), ["frame-irregular"]);
}

#[test]
fn three_of_eight_that_went_otherwise_are_ordinary_and_seven_sessions_are_too_few() {
    let moved = |session| Kept { session, moved_by: Some(Rater::Client), ..Kept::default() };
    let course = |sessions, otherwise| Course { kept: (1..=otherwise).map(moved).collect(), ..held(sessions) };
    assert_eq!(said("frame.regularity", &course(8, 3)), ["frame-regular"]);
    assert_eq!(said("frame.regularity", &course(8, 4)), ["frame-irregular"]);
    assert_eq!(said("frame.regularity", &course(7, 4)), ["frame-cannot-too-few"]);
}
