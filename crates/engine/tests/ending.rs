//! Endings: a wish to stop, a planned end, a pause, and what a client may take along.

use crate::common;
use crate::common::build::{client, form, held, on};
use engine::course::{Course, Ending, EndingKind, Goal, Rater};
use engine::ending::summary::{Holds, PartKind};
use engine::ending::summary_parts;
use engine::signal::Person;
use engine::{Answer, signals::SIGNALS};
use jiff::{ToSpan, civil::Date};

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(id: &str, course: &Course) -> Vec<&'static str> {
    ask(id, course).iter().map(|answer| answer.reads().key).collect()
}

fn ending(kind: EndingKind, told: Date) -> Ending {
    Ending {
        id: format!("{kind:?}"),
        kind,
        by: Rater::Client,
        told,
        last: None,
        back: None,
        talked_about: false,
        kept_private: false,
    }
}

fn with(endings: Vec<Ending>) -> Course {
    Course { endings, ..held(6) }
}

fn days_after(session: u32, days: i32) -> Date {
    on(session).checked_add(days.days()).unwrap()
}

// A wish to stop.

#[test]
fn a_wish_to_stop_is_told_until_it_was_talked_about_or_decided() {
    let wish = || ending(EndingKind::Wish, on(4));
    assert_eq!(said("ending.wish", &with(vec![wish()])), ["ending-wish-client"]);
    let theirs = Ending { by: Rater::Therapist, ..wish() };
    assert_eq!(said("ending.wish", &with(vec![theirs])), ["ending-wish-therapist"]);
    let talked = Ending { talked_about: true, ..wish() };
    assert_eq!(said("ending.wish", &with(vec![talked])), ["ending-wish-talked"]);
    let pause = |session| ending(EndingKind::Pause, on(session));
    assert_eq!(said("ending.wish", &with(vec![wish(), pause(5)])), ["ending-wish-decided"]);
    assert_eq!(said("ending.wish", &with(vec![wish(), pause(3)])), ["ending-wish-client"], "a pause from before");
    let forced = ending(EndingKind::Forced, on(5));
    assert_eq!(said("ending.wish", &with(vec![wish(), forced])), ["ending-wish-client"], "nobody chose that");
}

#[test]
fn a_wish_the_client_keeps_is_read_by_nobody_else() {
    let wish = Ending { kept_private: true, ..ending(EndingKind::Wish, on(4)) };
    let course = with(vec![wish]);
    let told = |person| said("ending.wish", &course.read_by(person));
    assert_eq!(told(Person::Client), ["ending-wish-client"]);
    assert_eq!(told(Person::Therapist), ["ending-wish-cannot-not-asked"]);
    assert_eq!(told(Person::Supervisor), ["ending-wish-cannot-not-asked"]);
    let Answer::Finding(finding) = &ask("ending.wish", &course)[0] else { panic!("a finding") };
    assert_eq!(finding.evidence()[1].reads.key, "evidence-ending-private");
}

#[test]
fn the_clients_right_comes_first_and_then_five_other_ways() {
    let signal = SIGNALS.iter().find(|signal| signal.id == "ending.wish").unwrap();
    let answer = &ask("ending.wish", &with(vec![ending(EndingKind::Wish, on(4))]))[0];
    let client: Vec<&str> =
        (signal.words)(answer).iter().filter(|(who, _)| *who == Person::Client).map(|(_, say)| say.key).collect();
    let by_hand = ["right", "say-it", "repair", "consult", "pause", "change"];
    assert_eq!(client, by_hand.map(|way| format!("say-client-ending-{way}")));
}

#[test]
fn an_end_before_the_beginning_cannot_be_said() {
    let before = Some(days_after(1, -1));
    for (signal, kind) in [
        ("ending.wish", EndingKind::Wish),
        ("ending.plan", EndingKind::Planned),
        ("ending.plan", EndingKind::Forced),
        ("ending.return", EndingKind::Pause),
    ] {
        let wrong = Ending { last: before, back: Some(on(9)), ..ending(kind, on(2)) };
        let answers = ask(signal, &with(vec![wrong]));
        assert_eq!(answers[0].reads().key, "ending-cannot-contradicts", "{signal} {kind:?}");
        let on_the_day = Ending { last: Some(on(1)), back: Some(on(9)), ..ending(kind, on(2)) };
        assert_ne!(said(signal, &with(vec![on_the_day])), ["ending-cannot-contradicts"], "{signal} {kind:?}");
    }
}

// A planned end.

/// The last of six sessions is on 7 July 2026; six weeks are 42 days.
#[test]
fn an_end_is_near_from_six_weeks_before_and_until_it_has_come() {
    let planned = |days, talked_about| {
        let plan = Ending { last: Some(days_after(6, days)), talked_about, ..ending(EndingKind::Planned, on(5)) };
        said("ending.plan", &with(vec![plan]).until(on(6)))
    };
    assert_eq!(planned(43, false), ["ending-plan-far"]);
    assert_eq!(planned(42, false), ["ending-plan-near"]);
    assert_eq!(planned(15, true), ["ending-plan-talked"]);
    assert_eq!(planned(-1, false), ["ending-plan-over"]);
}

/// Fourteen days before the end a last check-in belongs; one of the same fortnight is that, one of the week before not.
#[test]
fn a_last_check_in_belongs_to_the_last_two_weeks() {
    let told = |days: i32, answered: u32| {
        let plan = Ending { last: Some(days_after(6, days)), talked_about: true, ..ending(EndingKind::Planned, on(2)) };
        let forms = vec![form("session-check-in-client", Rater::Client, answered, &[("bond", 7)])];
        said("ending.plan", &Course { forms: forms.into(), ..with(vec![plan]) }.until(on(6)))
    };
    // Session 4 lies 14 days before session 6, session 3 lies 21.
    assert_eq!(told(14, 4), ["ending-plan-talked"]);
    assert_eq!(told(14, 3), ["ending-last-check-in"]);
    assert_eq!(told(15, 3), ["ending-plan-talked"]);
}

#[test]
fn a_forced_end_is_told_in_its_own_words_and_without_a_day_nothing_is_said() {
    let forced = Ending { last: Some(days_after(6, 20)), ..ending(EndingKind::Forced, on(5)) };
    assert_eq!(said("ending.plan", &with(vec![forced]).until(on(6))), ["ending-plan-near-forced"]);
    assert_eq!(said("ending.plan", &with(vec![ending(EndingKind::Change, on(5))])), ["ending-plan-cannot-missing"]);
    let wish = ending(EndingKind::Wish, on(5));
    assert_eq!(said("ending.plan", &with(vec![wish])), ["ending-plan-cannot-not-asked"], "a wish is no plan");
}

// A pause.

/// A pause from session 6 on, until the Tuesday four weeks later.
#[test]
fn a_pause_is_told_from_the_day_after_the_return_and_not_once_they_met() {
    let pause = Ending { last: Some(on(6)), back: Some(on(10)), ..ending(EndingKind::Pause, on(5)) };
    let course = with(vec![pause]);
    assert_eq!(said("ending.return", &course.until(on(10))), ["ending-return-ahead"]);
    assert_eq!(said("ending.return", &course.until(days_after(10, 1))), ["ending-return-passed"]);
    let met = Course { endings: course.endings.clone(), ..held(7) };
    assert_eq!(said("ending.return", &met.until(days_after(10, 1))), ["ending-return-met"]);
    let mut decided = course.clone();
    decided.endings.push(ending(EndingKind::Change, on(9)));
    assert_eq!(said("ending.return", &decided.until(days_after(10, 1))), ["ending-return-settled"]);
}

#[test]
fn a_pause_without_a_day_of_return_or_with_one_before_it_began_cannot_be_said() {
    let pause = |back| Ending { last: Some(on(6)), back, ..ending(EndingKind::Pause, on(5)) };
    assert_eq!(said("ending.return", &with(vec![pause(None)])), ["ending-return-cannot-missing"]);
    assert_eq!(said("ending.return", &with(vec![pause(Some(on(4)))])), ["ending-cannot-contradicts"]);
}

// What a client may take along.

fn holds(course: &Course, kind: PartKind) -> Holds {
    let parts = summary_parts(course, &common::bench());
    parts.into_iter().find(|part| part.kind == kind).unwrap().holds
}

#[test]
fn of_an_empty_course_only_the_clients_own_words_are_offered() {
    let parts = summary_parts(&Course::default(), &common::bench());
    let ids: Vec<&str> = parts.iter().map(|part| part.kind.id()).collect();
    let letter = ["goals", "helped", "not-helped", "alliance", "outcome", "preferences", "open", "care", "practical"];
    assert_eq!(ids, letter);
    assert!(parts.iter().all(|part| part.holds == Holds::OwnWords));
}

#[test]
fn goals_paths_and_wishes_that_were_told_stand_in_their_parts() {
    let goal = Goal {
        id: "sleep".into(),
        words: "Sleep through".into(),
        set: on(1),
        client_agrees: None,
        therapist_agrees: None,
        weight: 1.0,
        closed: Some(on(3)),
    };
    let mut course = Course { goals: vec![goal], ..client(&[6, 7, 7, 8]) };
    assert_eq!(holds(&course, PartKind::Goals), Holds::Goals(vec!["sleep".into()]));
    assert_eq!(holds(&course, PartKind::Outcome), Holds::OwnWords);
    let Holds::Sentences(alliance) = holds(&course, PartKind::Alliance) else { panic!("sentences") };
    assert!(!alliance.is_empty());
    course.forms.extend([common::build::phq9(1, [2; 9]), common::build::phq9(4, [0; 9])]);
    let Holds::Sentences(path) = holds(&course, PartKind::Outcome) else { panic!("sentences") };
    assert_eq!(path[0].key, "outcome-recovered");
    let mut turned_round = course.clone();
    turned_round.forms = turned_round.forms.into_iter().rev().collect();
    assert_eq!(holds(&turned_round, PartKind::Outcome), holds(&course, PartKind::Outcome), "the days decide");
    course.forms.extend([2, 3].map(|session| form("preferences", Rater::Client, session, &[("lead", 1)])));
    assert_eq!(holds(&course, PartKind::Preferences), Holds::Form("preferences-3".into()), "the newest");
}
