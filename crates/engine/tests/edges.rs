//! Odd courses: forms given twice, versions that change, totals without answers, a distance that is over.

use crate::common;
use crate::common::build::{CheckIn, check_ins, form, held, on, phq9};
use engine::{Answer, Bench, Course, Instrument, Rater, Signal, course::Form, signals::SIGNALS};
use std::collections::BTreeSet;

fn ask_with(bench: &Bench, id: &str, course: &Course) -> Vec<Answer> {
    let signal: &Signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), bench)
}

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    ask_with(&common::bench(), id, course)
}

fn keys(answers: &[Answer]) -> Vec<&'static str> {
    answers.iter().map(|answer| answer.reads().key).collect()
}

fn anchors(answers: &[Answer]) -> BTreeSet<&str> {
    answers.iter().map(Answer::anchor).collect()
}

fn course(forms: Vec<Form>, sessions: u32) -> Course {
    Course { forms: forms.into(), ..held(sessions) }
}

fn renamed(mut form: Form, id: &str) -> Form {
    id.clone_into(&mut form.id);
    form
}

/// The questionnaires, and a second version of the PHQ-9.
fn two_versions() -> Bench {
    let mut bench = common::bench();
    let mut definition = bench.newest("phq-9").unwrap().definition().clone();
    definition.version = 2;
    bench.instruments.push(Instrument::check(definition).unwrap());
    bench
}

fn of_version(mut form: Form, version: u32) -> Form {
    form.version = version;
    form
}

const CALLS: [i32; 9] = [0, 0, 0, 0, 0, 0, 0, 0, 1];
const LEFT_OUT: [i32; 9] = [0, 0, 0, 0, 0, 0, 0, 0, -1];

// Safety.

#[test]
fn two_answers_that_call_in_one_session_are_two_findings_with_two_keys() {
    let twice = course(vec![phq9(2, CALLS), renamed(phq9(2, [0, 0, 0, 0, 0, 0, 0, 0, 3]), "z")], 2);
    let answers = ask("safety.risk-item", &twice);
    assert_eq!(keys(&answers), ["risk-self-harm", "risk-self-harm"]);
    assert_eq!(anchors(&answers), BTreeSet::from(["phq-9.q9@2", "phq-9.q9@2/z"]));
}

#[test]
fn an_item_left_out_after_an_answer_that_called_is_told_beside_it() {
    let answers = ask("safety.risk-item", &course(vec![phq9(1, CALLS), phq9(3, LEFT_OUT)], 3));
    assert_eq!(keys(&answers), ["risk-self-harm", "risk-cannot-missing"]);
}

#[test]
fn another_version_asks_the_same_question() {
    let forms = vec![phq9(1, [0; 9]), of_version(phq9(3, [0; 9]), 2)];
    let answers = ask_with(&two_versions(), "safety.risk-item", &course(forms, 3));
    assert_eq!(keys(&answers), ["risk-cannot-not-reassuring"]);
    let forms = vec![phq9(1, CALLS), of_version(phq9(3, CALLS), 2)];
    let answers = ask_with(&two_versions(), "safety.risk-item", &course(forms, 3));
    assert_eq!(anchors(&answers), BTreeSet::from(["phq-9.q9@1", "phq-9.q9@3"]));
}

#[test]
fn a_number_below_the_range_answers_nothing_and_one_above_it_calls() {
    let with = |value| {
        let mut form = phq9(1, [0; 9]);
        form.answers.insert("q9".to_owned(), value);
        keys(&ask("safety.risk-item", &course(vec![form], 1)))
    };
    assert_eq!(with(-1), ["risk-cannot-missing"]);
    assert_eq!(with(7), ["risk-self-harm"]);
}

#[test]
fn a_total_shared_without_its_answers_leaves_no_question_out() {
    let mut total = phq9(3, [-1; 9]);
    total.totals.insert("total".to_owned(), 9.0);
    let answers = ask("safety.risk-item", &course(vec![phq9(1, [0; 9]), total], 3));
    assert_eq!(keys(&answers), ["risk-cannot-not-reassuring"]);
}

#[test]
fn two_risk_questions_are_answered_each_by_itself() {
    let core: Vec<String> = (1..=10).map(|n| format!("q{n}")).collect();
    let zeros: Vec<_> = core.iter().map(|id| (id.as_str(), 0)).collect();
    let answers = ask("safety.risk-item", &course(vec![phq9(1, CALLS), form("core-10", Rater::Client, 1, &zeros)], 1));
    assert_eq!(keys(&answers), ["risk-cannot-not-reassuring", "risk-self-harm"]);
}

// Outcome.

#[test]
fn two_forms_of_one_day_are_no_change_over_time() {
    let same_day = course(vec![phq9(1, [3; 9]), renamed(phq9(1, [0; 9]), "z")], 1);
    assert_eq!(keys(&ask("outcome.change", &same_day)), ["outcome-cannot-too-few"]);
}

/// 27 and then 9 for session 1, 9 for session 4: the correction stands, and 9 to 9 is no change.
#[test]
fn a_later_form_about_the_same_session_stands_for_both() {
    let mut corrected = renamed(phq9(1, [1; 9]), "corrected");
    corrected.on = on(2);
    let forms = vec![phq9(1, [3; 9]), corrected, phq9(4, [1; 9])];
    assert_eq!(keys(&ask("outcome.change", &course(forms, 4))), ["outcome-unchanged"]);
}

#[test]
fn another_version_starts_another_series_with_the_same_key() {
    let forms = vec![phq9(1, [3; 9]), phq9(2, [3; 9]), of_version(phq9(3, [1; 9]), 2), of_version(phq9(4, [1; 9]), 2)];
    let answers = ask_with(&two_versions(), "outcome.change", &course(forms, 4));
    assert_eq!(keys(&answers), ["outcome-unchanged"]);
}

#[test]
fn an_answer_passed_on_alone_is_no_form_that_was_begun() {
    let alone = form("phq-9", Rater::Client, 1, &[("q9", 1)]);
    assert_eq!(keys(&ask("outcome.change", &course(vec![alone], 1))), ["outcome-cannot-not-asked"]);
}

/// Four of nine answered: too few for a total, and a form all the same.
#[test]
fn a_form_begun_and_left_is_missing_its_score() {
    let begun = course(vec![phq9(1, [1, 1, 1, 1, -1, -1, -1, -1, -1])], 1);
    assert_eq!(keys(&ask("outcome.change", &begun)), ["outcome-cannot-missing"]);
}

// Two views.

fn two(client: &[i32], therapist: &[i32]) -> Course {
    let forms = |levels: &[i32]| -> Vec<CheckIn> { levels.iter().map(|x| Some([*x, *x, *x, 0])).collect() };
    let sessions = u32::try_from(client.len()).unwrap();
    check_ins(check_ins(held(sessions), Rater::Client, &forms(client)), Rater::Therapist, &forms(therapist))
}

/// The gap is 0, then −4 for three sessions, then 0 again for three: over, not moved down by 0.
#[test]
fn a_distance_that_is_what_it_used_to_be_is_quiet_again() {
    let away = [8, 8, 8, 8, 8, 8, 4, 4, 4];
    assert_eq!(keys(&ask("alliance.two-views", &two(&away, &[8; 9]))), ["views-client-fell"]);
    let back = [&away[..], &[8, 8, 8]].concat();
    assert_eq!(keys(&ask("alliance.two-views", &two(&back, &[8; 12]))), ["views-together"]);
}

#[test]
fn three_sessions_in_all_are_too_few_and_nothing_is_missing() {
    let answers = ask("alliance.two-views", &two(&[7, 7, 7], &[7, 7, 7]));
    assert!(matches!(&answers[..], [Answer::CannotSay { why, .. }] if why.id() == "too-few"), "{answers:?}");
}

// Sanity.

/// No tests of speed: two hundred weekly sessions are four years, and every signal still answers.
#[test]
fn four_years_of_sessions_are_answered() {
    let levels: Vec<i32> = (0..200).map(|i| 6 + (i * 7 % 5) / 2).collect();
    for signal in SIGNALS {
        assert!(!ask(signal.id, &two(&levels, &levels)).is_empty(), "{}", signal.id);
    }
}
