//! Ties beside therapy and the time after it, by the tables of codes and laws.

use crate::common;
use crate::common::build::{held, on};
use engine::course::{
    AfterEnd, AfterWish, Arose, Course, Ending, EndingKind, Exception, ExceptionKind, Gains, Rater, Screened, Tie,
    TieKind, Under,
};
use engine::evidence::What;
use engine::phrase::Gap;
use engine::signal::Person;
use engine::{Answer, signals::SIGNALS};
use jiff::civil::{Date, date};

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(id: &str, course: &Course) -> Vec<&'static str> {
    ask(id, course).iter().map(|answer| answer.reads().key).collect()
}

fn sections(answer: &Answer) -> Vec<(String, String)> {
    let Answer::Finding(finding) = answer else { panic!("a finding, not {answer:?}") };
    let rule = |what: &What| match what {
        What::Rule { code, section } => Some((code.clone(), section.clone())),
        _ => None,
    };
    finding.evidence().iter().filter_map(|evidence| rule(&evidence.what)).collect()
}

fn under(code: &str, place: &str) -> Under {
    Under { profession: None, code: Some(code.into()), jurisdiction: Some(place.into()) }
}

fn tie(kind: TieKind) -> Tie {
    Tie {
        id: format!("{kind:?}"),
        kind,
        on: on(2),
        since: None,
        arose: Arose::Before,
        told_by: Rater::Therapist,
        consulted: None,
        discussed: false,
        safeguards: false,
    }
}

fn tied(code: &str, place: &str, kind: TieKind) -> Course {
    Course { under: under(code, place), ties: vec![tie(kind)], ..held(3) }
}

// Ties.

#[test]
fn never_asked_cannot_say_and_asked_with_none_is_quiet() {
    let screened = Screened { id: "screened-1".into(), on: on(1) };
    assert_eq!(said("dual.tie", &held(3)), ["tie-cannot-not-asked"]);
    assert_eq!(said("dual.tie", &Course { screened: vec![screened], ..held(3) }), ["tie-none"]);
}

#[test]
fn a_tie_names_the_law_before_the_code_and_whether_somebody_was_consulted() {
    let mut course = tied("aca", "us-tx", TieKind::Friend);
    let answers = ask("dual.tie", &course);
    assert_eq!(said("dual.tie", &course), ["tie-not-consulted"]);
    assert_eq!(sections(&answers[0])[0], ("texas".into(), "§681.38".into()));
    assert!(answers[0].reads().gaps.contains(&("section", Gap::Own("§681.38".into()))));
    course.ties[0].consulted = Some(on(3));
    assert_eq!(said("dual.tie", &course), ["tie-consulted"]);
    assert_eq!(said("dual.tie", &course.until(on(2))), ["tie-not-consulted"], "on the day before nobody had been");
}

#[test]
fn every_kind_of_tie_finds_a_section_in_every_code_of_ethics() {
    use TieKind::*;
    let kinds = [
        Friend,
        Relative,
        Partner,
        FormerPartner,
        Colleague,
        Employer,
        Student,
        Neighbour,
        Online,
        Business,
        WorksHere,
        ThroughSomebody,
    ];
    for code in ["apa", "aca", "nasw", "bacp"] {
        for kind in kinds {
            let answers = ask("dual.tie", &tied(code, "us-tx", kind));
            assert!(!sections(&answers[0]).is_empty(), "{code} {kind:?}");
        }
    }
}

#[test]
fn what_was_there_before_therapy_and_what_came_up_during_it_are_asked_differently() {
    let mut course = tied("aca", "us-ca", TieKind::Neighbour);
    let pair = |section: &str| ("aca".to_owned(), section.to_owned());
    assert_eq!(sections(&ask("dual.tie", &course)[0]), [pair("A.6.a")]);
    // A.6.b, on widening boundaries, carries no confidence in the methods (tag M), so nothing is cited.
    course.ties[0].arose = Arose::During;
    assert_eq!(sections(&ask("dual.tie", &course)[0]), []);
    assert_eq!(said("dual.tie", &course)[0], "tie-not-consulted-no-section");
    course.ties[0].consulted = Some(on(3));
    assert_eq!(said("dual.tie", &course)[0], "tie-consulted-no-section");
}

#[test]
fn a_place_that_is_not_in_the_tables_is_said_beside_the_code() {
    let told = said("dual.tie", &tied("aca", "us-ca", TieKind::Neighbour));
    assert_eq!(told, ["tie-not-consulted", "rule-cannot-unknown-place"]);
}

#[test]
fn neither_code_nor_place_known_cannot_say_and_never_guesses() {
    let course = Course { ties: vec![tie(TieKind::Friend)], ..held(3) };
    assert_eq!(said("dual.tie", &course), ["tie-cannot-no-rule", "rule-cannot-no-code", "rule-cannot-no-place"]);
    let told = said("dual.tie", &tied("acs", "atlantis", TieKind::Friend));
    assert_eq!(told, ["tie-cannot-no-rule", "rule-cannot-unknown-code", "rule-cannot-unknown-place"]);
}

// After therapy.

/// The last day of a therapy of three sessions, two years before 30 June 2026.
const LAST: Date = date(2024, 6, 30);

fn ended(code: &str, place: &str, wish: AfterWish) -> Course {
    let ending = Ending {
        id: "ending-1".into(),
        kind: EndingKind::Planned,
        by: Rater::Client,
        told: date(2024, 5, 1),
        last: Some(LAST),
        back: None,
        talked_about: true,
        kept_private: false,
    };
    let after = AfterEnd { id: "afterward-1".into(), wish, by: Rater::Client, on: date(2025, 1, 1) };
    Course { under: under(code, place), endings: vec![ending], afterwards: vec![after], ..Course::default() }
}

fn on_day(course: &Course, day: Date) -> &'static str {
    said("former.contact", &course.until(day))[0]
}

/// Two years after 30 June 2024 is 30 June 2026, five years after it 30 June 2029.
#[test]
fn waiting_is_over_on_the_anniversary_and_not_the_day_before() {
    let texas = ended("aca", "us-tx", AfterWish::Friendship);
    assert_eq!(on_day(&texas, date(2026, 6, 29)), "former-too-early");
    assert_eq!(on_day(&texas, date(2026, 6, 30)), "former-past-interval");
    let apa = ended("apa", "us-tx", AfterWish::Romantic);
    assert_eq!(on_day(&apa, date(2026, 6, 29)), "former-too-early");
    assert_eq!(on_day(&apa, date(2026, 6, 30)), "former-past-interval-romantic");
    let aca = ended("aca", "us-tx", AfterWish::Romantic);
    assert_eq!(on_day(&aca, date(2029, 6, 29)), "former-too-early");
    assert_eq!(on_day(&aca, date(2029, 6, 30)), "former-past-interval-romantic");
}

#[test]
fn nasw_and_bacp_name_no_safe_time_and_that_comes_before_any_years() {
    let late = date(2044, 6, 30);
    for code in ["nasw", "bacp"] {
        assert_eq!(on_day(&ended(code, "us-tx", AfterWish::Romantic), late), "former-no-safe-interval", "{code}");
    }
    // In Ohio five years hold for social workers too; their code is stricter.
    assert_eq!(on_day(&ended("nasw", "us-oh", AfterWish::Romantic), late), "former-no-safe-interval");
}

/// METHODS D corrects the claim that there is no rule: A.6.e, 1.06(c), GP 37a; and 3.05(a) with 3.08 for psychologists.
#[test]
fn that_no_rule_exists_on_friendship_is_put_right_for_every_code() {
    let by_hand = [("aca", "A.6.e"), ("nasw", "1.06(c)"), ("bacp", "GP 37a"), ("apa", "3.05(a), 3.08")];
    for (code, section) in by_hand {
        for wish in [AfterWish::Friendship, AfterWish::Contact, AfterWish::Business] {
            let course = ended(code, "us-oh", wish).until(date(2026, 1, 1));
            let answers = ask("former.contact", &course);
            assert_eq!(answers[0].reads().key, "former-careful", "{code} {wish:?}");
            assert_eq!(sections(&answers[0]), [(code.to_owned(), section.to_owned())]);
        }
    }
}

#[test]
fn coming_back_is_ordinary_wherever_one_practises() {
    let mut course = ended("aca", "us-ca", AfterWish::ComingBack);
    assert_eq!(said("former.contact", &course.until(date(2024, 7, 1))), ["former-cannot-not-asked"]);
    assert_eq!(said("former.contact", &course.until(date(2026, 1, 1))), ["former-coming-back"]);
    course.under = Under::default();
    assert_eq!(said("former.contact", &course.until(date(2026, 1, 1))), ["former-coming-back"]);
}

#[test]
fn a_jurisdiction_that_is_not_in_the_tables_cannot_be_said() {
    let day = date(2026, 1, 1);
    let told = said("former.contact", &ended("aca", "us-ca", AfterWish::Friendship).until(day));
    assert_eq!(told, ["former-careful", "rule-cannot-unknown-place"]);
    let told = said("former.contact", &ended("none", "us-ca", AfterWish::Friendship).until(day));
    assert_eq!(told, ["former-cannot-no-rule", "rule-cannot-unknown-code", "rule-cannot-unknown-place"]);
}

#[test]
fn without_a_last_day_that_has_come_nothing_is_counted() {
    let day = date(2026, 1, 1);
    let mut course = ended("aca", "us-tx", AfterWish::Romantic);
    course.endings[0].last = None;
    assert_eq!(on_day(&course, day), "former-cannot-missing");
    course.endings[0].last = Some(date(2026, 1, 2));
    assert_eq!(on_day(&course, day), "former-cannot-missing");
    course.endings[0].kind = EndingKind::Pause;
    course.endings[0].last = Some(LAST);
    assert_eq!(on_day(&course, day), "former-cannot-missing", "a pause is no end");
}

#[test]
fn who_met_again_is_no_former_client() {
    let mut course = ended("aca", "us-tx", AfterWish::Friendship);
    course.endings[0].back = Some(date(2025, 6, 1));
    assert_eq!(on_day(&course, date(2026, 1, 1)), "former-cannot-missing");
}

#[test]
fn an_end_before_the_beginning_is_told_and_nothing_counted_from_it() {
    let course = Course { sessions: held(3).sessions, ..ended("aca", "us-tx", AfterWish::Friendship) };
    assert_eq!(on_day(&course, on(4)), "former-cannot-contradicts");
}

#[test]
fn the_client_the_therapist_and_the_supervisor_each_have_words() {
    let signal = SIGNALS.iter().find(|signal| signal.id == "former.contact").unwrap();
    for wish in [AfterWish::Friendship, AfterWish::Romantic] {
        let answers = ask("former.contact", &ended("aca", "us-tx", wish).until(date(2025, 2, 1)));
        assert_eq!(answers[0].reads().key, "former-too-early");
        let words = (signal.words)(&answers[0]);
        let who: Vec<Person> = words.iter().map(|(who, _)| *who).collect();
        assert_eq!(who, [Person::Client, Person::Therapist, Person::Supervisor]);
        let about_romance = words[0].1.key == "say-client-former-romantic";
        assert_eq!(about_romance, wish == AfterWish::Romantic, "a coffee is asked for in other words than romance");
    }
}

// Sections beside exceptions.

fn exception(kind: ExceptionKind) -> Exception {
    Exception {
        id: format!("{kind:?}"),
        on: on(2),
        session: Some(2),
        kind,
        began_by: Rater::Therapist,
        benefits: Gains::Both,
        logged_by: Rater::Therapist,
        planned: false,
        discussed: false,
        consulted: false,
    }
}

fn beside(code: Under, kind: ExceptionKind) -> Vec<(String, String)> {
    let course = Course { under: code, exceptions: vec![exception(kind)], ..held(3) };
    sections(&ask("boundary.hard-stop", &course)[0])
}

#[test]
fn the_codes_section_stands_beside_a_hard_stop_where_the_code_is_known() {
    let pair = |code: &str, section: &str| (code.to_owned(), section.to_owned());
    assert_eq!(beside(Under::default(), ExceptionKind::Romantic), []);
    assert_eq!(beside(under("aca", "us-ca"), ExceptionKind::Romantic), [pair("aca", "A.5.a")]);
    let business = beside(under("aca", "us-tx"), ExceptionKind::Business);
    assert_eq!(business, [pair("texas", "§681.38")]);
    assert_eq!(beside(under("apa", "us-tx"), ExceptionKind::Favour)[0], pair("apa", "3.08"));
    assert_eq!(beside(under("apa", "us-tx"), ExceptionKind::Secrecy), [], "no section in the tables is about secrets");
}

/// Five exceptions of two kinds in the last eight of seventeen sessions, none before: a drift, as in `frame.rs`.
#[test]
fn the_codes_section_stands_beside_a_drift() {
    let mut course = Course { under: under("bacp", "gb"), ..held(17) };
    for session in 10..15 {
        let kind = if session == 10 { ExceptionKind::SocialMedia } else { ExceptionKind::Gift };
        course.exceptions.push(Exception { id: format!("e-{session}"), on: on(session), ..exception(kind) });
    }
    let answers = ask("boundary.drift", &course);
    // BACP on gifts is half remembered and left out; 33d asks for supervision.
    let pair = |section: &str| ("bacp".to_owned(), section.to_owned());
    assert_eq!(sections(&answers[0]), [pair("GP 33c"), pair("GP 33d")]);
}
