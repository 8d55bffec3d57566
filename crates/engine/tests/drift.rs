//! Friend-like drift: what was heard, and what the two say to two honest questions.

use crate::common;
use crate::common::build::{client, form, held, on};
use engine::course::{CodedTurn, Course, Rater, Talk};
use engine::{Answer, Strength, evidence::What, phrase::Gap, signals::SIGNALS};

const MINUTE: u32 = 60_000;

fn ask(id: &str, course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == id).unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(id: &str, course: &Course) -> Vec<(String, &'static str)> {
    ask(id, course).iter().map(|answer| (answer.anchor().to_owned(), answer.reads().key)).collect()
}

fn one(anchor: &str, key: &'static str) -> Vec<(String, &'static str)> {
    vec![(anchor.to_owned(), key)]
}

/// A turn of one minute, a hundred words long.
fn turn(number: u32, by: Rater, codes: &[&str]) -> CodedTurn {
    CodedTurn {
        turn: number,
        by: Some(by),
        start: Some(number * MINUTE),
        end: Some((number + 1) * MINUTE),
        words: 100,
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
    }
}

/// Fifty minutes, therapist and client in turn; `code` stands at these minutes.
fn session(number: u32, code: &str, at: impl IntoIterator<Item = u32>) -> Talk {
    let speaker = |minute: u32| if minute.is_multiple_of(2) { Rater::Therapist } else { Rater::Client };
    let mut turns: Vec<CodedTurn> = (0..50).map(|minute| turn(minute, speaker(minute), &["main.other"])).collect();
    at.into_iter().for_each(|minute| turns[minute as usize].codes.push(code.to_owned()));
    Talk { id: format!("talk-{number}"), session: number, turns: turns.into() }
}

fn heard(talks: Vec<Talk>) -> Course {
    Course { talks, ..held(12) }
}

fn speech(answer: &Answer) -> Vec<(u32, u32, String)> {
    let Answer::Finding(finding) = answer else { panic!("{answer:?}") };
    let turn = |what: &What| match what {
        What::Speech { session, turn, code, .. } => (*session, *turn, code.clone()),
        other => panic!("{other:?}"),
    };
    finding.evidence().iter().map(|one| turn(&one.what)).collect()
}

/// The same talk with its turns changed.
fn with_turns(talk: Talk, change: impl FnOnce(&mut Vec<CodedTurn>)) -> Talk {
    let mut turns = talk.turns.to_vec();
    change(&mut turns);
    Talk { turns: turns.into(), ..talk }
}

#[test]
fn each_request_of_the_therapist_is_told_with_its_turn_and_a_clients_is_none() {
    let talk = with_turns(session(2, "reversal.seeks-advice", [10, 31]), |turns| {
        turns[20].codes.push("reversal.seeks-comfort".into());
    });
    let told = ask("drift.talk", &heard(vec![talk]));
    assert_eq!((told.len(), told[0].anchor(), told[0].reads().key), (1, "asked@2", "drift-asked"));
    // Minute 31 is the client's.
    let turns = [(2, 10, "reversal.seeks-advice".to_owned()), (2, 20, "reversal.seeks-comfort".to_owned())];
    assert_eq!(speech(&told[0]), turns);
    assert!(matches!(&told[0], Answer::Finding(finding) if finding.strength() == Strength::Possible));
}

#[test]
fn a_session_nobody_listened_to_is_not_asked_and_three_quiet_ones_are_too_few() {
    let quiet = |number| session(number, "main.other", []);
    assert_eq!(said("drift.talk", &heard(Vec::new())), one("talk", "drift-cannot-not-heard"));
    let deaf = Talk { id: "talk".into(), session: 1, turns: vec![turn(0, Rater::Therapist, &[])].into() };
    assert_eq!(said("drift.talk", &heard(vec![deaf])), one("talk", "drift-cannot-not-heard"));
    assert_eq!(said("drift.talk", &heard((1..4).map(quiet).collect())), one("talk", "drift-cannot-too-few-heard"));
    assert_eq!(said("drift.talk", &heard((1..5).map(quiet).collect())), one("talk", "drift-nothing-heard"));
}

/// All have 25 turns of the therapist's, so rates are counts. Before session 4: 1, 1, 4, a median of 1; three times one is 3.
#[test]
fn disclosures_are_told_from_three_and_from_three_times_the_own_median() {
    let told_of_life = |number, times| session(number, "self.disclosure", (0..times).map(|n| 2 * n));
    let course = |times: &[u32]| heard((1..).zip(times).map(|(number, times)| told_of_life(number, *times)).collect());
    assert_eq!(said("drift.talk", &course(&[1, 1, 4, 3])), one("disclosures@4", "drift-disclosures"));
    assert_eq!(said("drift.talk", &course(&[1, 1, 4, 2])), one("talk", "drift-nothing-heard"));
    // A median of 2 asks for 6; between 1 and 2, of four sessions, 1.5 asks for 4.5.
    assert_eq!(said("drift.talk", &course(&[2, 2, 2, 5])), one("talk", "drift-nothing-heard"));
    assert_eq!(said("drift.talk", &course(&[1, 2, 1, 2, 4])), one("talk", "drift-nothing-heard"));
    assert_eq!(said("drift.talk", &course(&[1, 2, 1, 2, 5])), one("disclosures@5", "drift-disclosures"));
    // Where none is usual, two are no drift.
    assert_eq!(said("drift.talk", &course(&[0, 0, 0, 2])), one("talk", "drift-nothing-heard"));
    assert_eq!(said("drift.talk", &course(&[0, 0, 0, 3])), one("disclosures@4", "drift-disclosures"));
    // Two sessions before are no median.
    assert_eq!(said("drift.talk", &course(&[0, 0, 9])), one("talk", "drift-cannot-too-few-heard"));
}

/// The middle runs from minute 5 to 45: forty minutes, of which ten are a quarter.
#[test]
fn ten_minutes_of_chat_in_two_middles_are_told_and_the_ends_are_not_counted() {
    let course = |minutes: [std::ops::Range<u32>; 3]| {
        heard((1..).zip(minutes).map(|(number, minutes)| session(number, "chat.chat", minutes)).collect())
    };
    assert_eq!(said("drift.talk", &course([0..15, 20..30, 0..0])), one("chat", "drift-chat"));
    assert_eq!(said("drift.talk", &course([0..14, 20..30, 0..0])), one("talk", "drift-cannot-too-few-heard"));
    assert_eq!(said("drift.talk", &course([0..5, 45..50, 20..40])), one("talk", "drift-cannot-too-few-heard"));
    let told = ask("drift.talk", &course([0..15, 20..30, 0..0]));
    assert_eq!(speech(&told[0]), [(1, 0, "chat.chat".to_owned()), (2, 20, "chat.chat".to_owned())]);
    let Answer::Finding(finding) = &told[0] else { panic!() };
    // From minute 5 to 15, and from 20 to 30.
    for evidence in finding.evidence() {
        assert!(evidence.reads.gaps.contains(&("minutes", Gap::Number(10.0, 0))), "{evidence:?}");
    }
}

/// Fifty turns of 100 words: the ends are 500 words each, the middle 4000, a quarter 1000, which is turns 10 to 19.
#[test]
fn without_times_the_words_stand_in_for_the_clock() {
    let bare = |number, turns| {
        with_turns(session(number, "chat.chat", turns), |turns| {
            turns.iter_mut().for_each(|turn| (turn.start, turn.end) = (None, None));
        })
    };
    let course =
        |turns: [std::ops::Range<u32>; 2]| heard((1..).zip(turns).map(|(number, turns)| bare(number, turns)).collect());
    assert_eq!(said("drift.talk", &course([10..20, 5..15])), one("chat", "drift-chat"));
    assert_eq!(said("drift.talk", &course([10..19, 5..15])), one("talk", "drift-cannot-too-few-heard"));
}

/// Nineteen minutes leave a middle of nine.
#[test]
fn an_excerpt_says_nothing_of_chat() {
    let excerpt = |number| with_turns(session(number, "chat.chat", 0..19), |turns| turns.truncate(19));
    assert_eq!(said("drift.talk", &heard((1..4).map(excerpt).collect())), one("talk", "drift-cannot-too-few-heard"));
}

#[test]
fn a_perfect_alliance_does_not_quiet_it() {
    let talks = vec![session(9, "reversal.seeks-favour", [12])];
    let forms = answers("friend-drift-client", Rater::Client, &[(8, [3, 0]), (9, [3, 1])]);
    let mut course = Course { talks, ..client(&[10; 9]) };
    course.forms.extend(forms);
    assert_eq!(said("drift.talk", &course), one("asked@9", "drift-asked"));
    let told = said("drift.answers.client", &course);
    assert_eq!(told, [("asked".to_owned(), "drift-told-asked"), ("chat".to_owned(), "drift-told-chat")]);
    let alliance = ask("alliance.level.client", &course);
    assert!(matches!(alliance[0], Answer::CannotSay { .. }), "a ceiling is no calm");
}

/// Chat and requests, session by session.
fn answers(id: &str, by: Rater, all: &[(u32, [i32; 2])]) -> engine::course::Forms {
    let filled =
        |(session, [chat, asked]): &(u32, [i32; 2])| form(id, by, *session, &[("chat", *chat), ("asked", *asked)]);
    all.iter().map(filled).collect()
}

fn answered(all: &[(u32, [i32; 2])]) -> Course {
    Course { forms: answers("friend-drift-client", Rater::Client, all), ..held(9) }
}

#[test]
fn one_request_is_told_at_once_and_chat_from_two_answers_on() {
    let key = |all: &[(u32, [i32; 2])]| said("drift.answers.client", &answered(all));
    assert_eq!(key(&[(3, [0, 1])]), one("asked", "drift-told-asked"));
    assert_eq!(key(&[(3, [4, 0])]), one("answers", "drift-cannot-too-few"));
    assert_eq!(key(&[(3, [4, 0]), (5, [1, 0])]), one("answers", "drift-told-nothing"));
    assert_eq!(key(&[(3, [4, 0]), (5, [2, 0])]), one("chat", "drift-told-chat"));
    // Only the two latest count: the request lies before them.
    assert_eq!(key(&[(1, [0, 4]), (3, [0, 0]), (5, [0, 0])]), one("answers", "drift-told-nothing"));
}

/// The last answer was on the day of session 1; eight weeks later is session 9.
#[test]
fn answers_older_than_eight_weeks_speak_of_the_past() {
    let course = || answered(&[(1, [4, 4])]);
    assert_eq!(said("drift.answers.client", &course().until(on(9))), one("asked", "drift-told-asked"));
    assert_eq!(said("drift.answers.client", &course().until(on(10))), one("answers", "drift-cannot-out-of-date"));
}

#[test]
fn questions_left_out_are_no_answer_and_each_of_the_two_speaks_for_themselves() {
    let begun = Course { forms: vec![form("friend-drift-client", Rater::Client, 2, &[])].into(), ..held(3) };
    assert_eq!(said("drift.answers.client", &begun), one("answers", "drift-cannot-missing"));
    let own = Course { forms: answers("friend-drift-therapist", Rater::Therapist, &[(2, [0, 2])]), ..held(3) };
    assert_eq!(said("drift.answers.client", &own), one("answers", "drift-cannot-not-asked"));
    assert_eq!(said("drift.answers.therapist", &own), one("asked", "drift-told-asked"));
}
