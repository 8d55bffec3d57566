//! The order of reading, against orders written by hand from `docs/reading-order.md`.

use engine::assessment::Said;
use engine::course::{Attendance, Course, Rater, Session};
use engine::evidence::{Point, What};
use engine::reading::{Preference, Reading, reading_order};
use engine::signals::SIGNALS;
use engine::{Answer, Evidence, Finding, Phrase, Strength, System, Why};
use jiff::civil::{Date, date};

fn may(day: i8) -> Date {
    date(2026, 5, day)
}

fn logged(entry: &str, day: i8) -> What {
    What::Logged { entry: entry.to_owned(), on: may(day) }
}

/// A finding of a signal with an anchor, resting on these.
fn said(signal: &str, anchor: &str, strength: Strength, evidence: &[What]) -> Said {
    let signal = SIGNALS.iter().find(|one| one.id == signal).unwrap();
    let mut evidence = evidence.iter().map(|what| Evidence { what: what.clone(), reads: Phrase::plain("x") });
    let (first, claim) = (evidence.next().unwrap(), Phrase::plain("x"));
    Said { signal, answer: Answer::Finding(Finding::new(anchor.to_owned(), claim, strength, first, evidence)) }
}

fn quiet() -> Said {
    let answer = Answer::CannotSay { anchor: "a".into(), why: Why::NotAsked, reads: Phrase::plain("x") };
    Said { signal: SIGNALS[0], answer }
}

fn anchors(reading: &Reading) -> Vec<String> {
    reading.all().map(|said| said.answer.anchor().to_owned()).collect()
}

/// One of each kind, the most pressing last, each with evidence of its own.
fn one_of_each() -> Vec<Said> {
    vec![
        said("goals.progress", "possible-old", Strength::Possible, &[logged("e1", 1)]),
        said("goals.progress", "possible-new", Strength::Possible, &[logged("e2", 9)]),
        said("alliance.two-views", "reliable-old", Strength::Reliable, &[logged("e3", 2)]),
        quiet(),
        said("alliance.two-views", "reliable-new", Strength::Reliable, &[logged("e4", 3)]),
        said("rupture.episode", "confirmed", Strength::Confirmed, &[logged("e5", 1)]),
        said("boundary.hard-stop", "hard-stop", Strength::Confirmed, &[logged("e6", 1)]),
        said("safety.risk-item", "safety", Strength::Confirmed, &[logged("e7", 1)]),
    ]
}

const IN_ORDER: [&str; 7] =
    ["safety", "hard-stop", "confirmed", "reliable-new", "reliable-old", "possible-new", "possible-old"];

#[test]
fn safety_then_hard_stops_then_a_persons_word_then_the_firmest_and_newest() {
    let all = one_of_each();
    let reading = reading_order(&all, &Preference::default(), &Course::default());
    assert_eq!(anchors(&reading), IN_ORDER);
    assert_eq!(reading.why.as_ref().unwrap().key, "reading-safety");
    assert!(reading.shared.is_empty() && reading.count() == 7);
}

#[test]
fn each_says_why_it_leads_once_those_before_it_are_gone() {
    let whys = [
        "reading-safety",
        "reading-hard-stop",
        "reading-confirmed",
        "reading-reliable",
        "reading-reliable",
        "reading-possible",
        "reading-possible",
    ];
    for (gone, why) in whys.iter().enumerate() {
        let left = |said: &Said| !IN_ORDER[..gone].contains(&said.answer.anchor());
        let all: Vec<Said> = one_of_each().into_iter().filter(left).collect();
        let reading = reading_order(&all, &Preference::default(), &Course::default());
        assert_eq!((anchors(&reading)[0].as_str(), reading.why.unwrap().key), (IN_ORDER[gone], *why));
    }
}

#[test]
fn what_was_settled_goes_down_but_safety_and_hard_stops_stay_before_the_rest() {
    let all = one_of_each();
    let keys = ["safety.risk-item/safety", "boundary.hard-stop/hard-stop", "rupture.episode/confirmed"];
    let settled = Preference { settled: keys.map(String::from).into(), ..Preference::default() };
    let reading = reading_order(&all, &settled, &Course::default());
    let by_hand = ["safety", "hard-stop", "reliable-new", "reliable-old", "possible-new", "possible-old", "confirmed"];
    assert_eq!(anchors(&reading), by_hand);
    let only = vec![said("rupture.episode", "confirmed", Strength::Confirmed, &[logged("e5", 1)])];
    assert_eq!(reading_order(&only, &settled, &Course::default()).why.unwrap().key, "reading-settled");
}

#[test]
fn nobody_can_prefer_safety_or_a_hard_stop_away() {
    let all = one_of_each();
    let last = vec![System::S25, System::S10, System::S15];
    let wish = Preference { last, oldest_first: true, ..Preference::default() };
    let reading = reading_order(&all, &wish, &Course::default());
    let by_hand = ["safety", "hard-stop", "reliable-old", "reliable-new", "possible-old", "possible-new", "confirmed"];
    assert_eq!(anchors(&reading), by_hand);
}

#[test]
fn nothing_found_leads_with_nothing() {
    let all = [quiet()];
    let reading = reading_order(&all, &Preference::default(), &Course::default());
    assert!(reading.first.is_none() && reading.why.is_none() && reading.count() == 0);
}

fn answer(form: &str, item: &str) -> What {
    What::Answer { form: form.into(), instrument: "i".into(), item: item.into(), value: 1, by: Rater::Client }
}

fn scores(form: &str, scale: &str) -> What {
    let points = vec![Point { form: form.into(), session: Some(1), on: may(1), value: 1.0 }];
    What::Scores { instrument: "i".into(), scale: scale.into(), by: Rater::Client, points }
}

fn turn(turn: u32, code: &str) -> What {
    What::Speech { talk: "t".into(), session: 1, turn, code: code.into() }
}

/// Whether two findings that rest on these share evidence.
fn share(a: What, b: What) -> bool {
    let both = [
        said("rupture.episode", "a", Strength::Reliable, &[a]),
        said("alliance.two-views", "b", Strength::Reliable, &[b]),
    ];
    let reading = reading_order(&both, &Preference::default(), &Course::default());
    assert_eq!(reading.count(), if reading.shared.is_empty() { 2 } else { 1 });
    !reading.shared.is_empty()
}

#[test]
fn the_same_answer_score_turn_mark_or_entry_is_shared_and_nothing_else() {
    let mark = |id: &str| What::Marked { mark: id.into(), session: 1, by: Rater::Client };
    let absent = || What::Absent { sessions: vec![3] };
    assert!(share(answer("f", "q1"), answer("f", "q1")));
    assert!(share(scores("f", "alliance"), scores("f", "alliance")));
    assert!(share(turn(3, "repair.owns"), turn(3, "self.words")), "one turn, two codes");
    assert!(share(mark("m"), mark("m")) && share(logged("e", 1), logged("e", 1)));
    assert!(!share(answer("f", "q1"), answer("f", "q2")), "another question of the same form");
    assert!(!share(answer("f", "q1"), answer("g", "q1")), "the same question another day");
    assert!(!share(scores("f", "alliance"), scores("f", "work")), "another scale of the same form");
    assert!(!share(turn(3, "repair.owns"), turn(4, "repair.owns")));
    assert!(!share(mark("m"), logged("m", 1)) && !share(absent(), absent()));
}

#[test]
fn what_shares_by_way_of_a_third_is_one_group_that_counts_once() {
    let all = [
        said("rupture.episode", "a", Strength::Reliable, &[logged("e1", 1)]),
        said("alliance.two-views", "b", Strength::Reliable, &[logged("e2", 1)]),
        said("goals.progress", "alone", Strength::Reliable, &[logged("e9", 1)]),
        said("frame.regularity", "c", Strength::Reliable, &[logged("e1", 1), logged("e2", 1)]),
    ];
    let reading = reading_order(&all, &Preference::default(), &Course::default());
    let mut group: Vec<&str> = reading.shared[0].iter().map(|said| said.answer.anchor()).collect();
    group.sort_unstable();
    assert_eq!((reading.shared.len(), reading.count(), group), (1, 2, vec!["a", "b", "c"]));
    let others: Vec<&str> = reading.shares_with(&all[3]).map(|said| said.answer.anchor()).collect();
    assert_eq!(others, ["a", "b"]);
    assert_eq!(reading.shares_with(&all[2]).count(), 0);
}

#[test]
fn the_day_of_speech_marks_and_answers_is_their_sessions_and_their_forms() {
    let session = |number, on| Session { number, on, attendance: Attendance::Held };
    let course = Course { sessions: vec![session(1, may(1)), session(2, may(8))], ..Course::default() };
    let speech = What::Speech { talk: "t".into(), session: 2, turn: 1, code: "x".into() };
    let all = [
        said("rupture.episode", "first-of-may", Strength::Possible, &[logged("e", 1)]),
        said("alliance.two-views", "eighth", Strength::Possible, &[speech]),
        said("goals.progress", "seventh", Strength::Possible, &[logged("f", 7)]),
    ];
    let reading = reading_order(&all, &Preference::default(), &course);
    assert_eq!(anchors(&reading), ["eighth", "seventh", "first-of-may"]);
}
