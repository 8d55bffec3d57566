//! Countertransference: what repeats with this client and not with others.

use crate::common;
use crate::common::build::on;
use engine::course::{Course, Elsewhere, Feeling, OwnNote, Pull};
use engine::number::Interval;
use engine::{Answer, phrase::Gap, signals::SIGNALS};

fn ask(course: &Course) -> Vec<Answer> {
    let signal = SIGNALS.iter().find(|signal| signal.id == "countertransference.repeats").unwrap();
    (signal.look)(&course.in_order(), &common::bench())
}

fn said(course: &Course) -> Vec<(String, &'static str)> {
    ask(course).iter().map(|answer| (answer.anchor().to_owned(), answer.reads().key)).collect()
}

fn note(session: u32, pull: Pull, strength: u8) -> OwnNote {
    let feelings = vec![Feeling::Worried, if session.is_multiple_of(2) { Feeling::Warm } else { Feeling::Tired }];
    OwnNote { id: format!("note-{session}"), on: on(session), session: Some(session), feelings, pull, strength }
}

/// So many notes with this pull of so many here, and so many of so many elsewhere.
fn course(pull: Pull, here: (u32, u32), elsewhere: (u32, u32)) -> Course {
    let own_notes = (1..=here.1).map(|n| note(n, if n <= here.0 { pull } else { Pull::None }, 3)).collect();
    let own_elsewhere = Elsewhere { logs: elsewhere.1, pulls: [(pull, elsewhere.0)].into() };
    Course { own_notes, own_elsewhere, ..Course::default() }
}

/// Values of `reference/two_shares.json`: statsmodels.
#[test]
fn newcombes_interval_is_that_of_statsmodels() {
    for row in common::json("reference/two_shares.json").as_array().unwrap() {
        let count = |name: &str| usize::try_from(row[name].as_u64().unwrap()).unwrap();
        let number = |name: &str| row[name].as_f64().unwrap();
        let (one, other) = ((count("k"), count("n")), (count("other_k"), count("other_n")));
        let ours = Interval::newcombe(one, other, number("sure"));
        common::close(ours.low, number("low"), 1e-9, &row.to_string());
        common::close(ours.high, number("high"), 1e-9, &row.to_string());
    }
}

/// By the same table: 5 of 6 against 3 of 24 is 15 to 88 in 100 more at 99 in 100; 3 of 6 against 6 of 12 is no more.
#[test]
fn a_pull_that_comes_here_and_not_elsewhere_is_told() {
    assert_eq!(said(&course(Pull::Rescue, (5, 6), (3, 24))), [("rescue".to_owned(), "own-repeats")]);
    assert_eq!(said(&course(Pull::Rescue, (3, 6), (6, 12))), [("notes".to_owned(), "own-nothing-repeats")]);
    // Nothing in particular is no pull, however often it is noted.
    assert_eq!(said(&course(Pull::None, (6, 6), (0, 24))), [("notes".to_owned(), "own-nothing-repeats")]);
    // Rarer here than elsewhere is not asked.
    assert_eq!(said(&course(Pull::Argue, (0, 6), (24, 24))), [("notes".to_owned(), "own-nothing-repeats")]);
}

#[test]
fn a_pull_of_strength_nought_was_not_felt_here_nor_elsewhere() {
    let mut hardly = course(Pull::Rescue, (5, 6), (3, 24));
    hardly.own_notes.iter_mut().for_each(|note| note.strength = 0);
    assert_eq!(said(&hardly), [("notes".to_owned(), "own-nothing-repeats")]);
    let notes = [note(1, Pull::Rescue, 0), note(2, Pull::Rescue, 2), note(3, Pull::Argue, 1), note(4, Pull::None, 0)];
    let counted = Elsewhere::of(&notes);
    assert_eq!((counted.logs, counted.felt(Pull::Rescue), counted.felt(Pull::Argue)), (4, 1, 1));
}

#[test]
fn four_notes_here_or_nine_elsewhere_are_too_few() {
    let key = |here, elsewhere| said(&course(Pull::Rescue, (here, here), (0, elsewhere)))[0].1;
    assert_eq!(key(0, 40), "own-cannot-not-asked");
    assert_eq!(key(4, 40), "own-cannot-too-few");
    assert_eq!(key(5, 9), "own-cannot-too-few");
    assert_eq!(key(5, 10), "own-repeats");
}

/// Worried in each of five, tired in 1, 3 and 5.
#[test]
fn the_notes_behind_it_are_its_evidence_and_the_feeling_that_came_most_often() {
    let told = ask(&course(Pull::LookAfter, (5, 6), (0, 24)));
    let Answer::Finding(finding) = &told[0] else { panic!("{told:?}") };
    let keys: Vec<_> = finding.evidence().iter().map(|one| one.reads.key).collect();
    assert_eq!(keys[..5], ["evidence-own-note"; 5]);
    assert_eq!(keys[5..], ["evidence-own-feeling"]);
    let feeling = &finding.evidence()[5].reads.gaps;
    assert!(
        feeling.contains(&("feeling", Gap::Word("feeling-worried".into())))
            && feeling.contains(&("times", Gap::Count(5)))
    );
}

#[test]
fn only_the_therapist_hears_of_it() {
    let signal = SIGNALS.iter().find(|signal| signal.id == "countertransference.repeats").unwrap();
    assert_eq!(signal.audience, [engine::Person::Therapist]);
}
