//! Carried within: weekly notes that turn together, or do not.

use crate::common;
use crate::common::build::{form, held, on};
use engine::course::{Course, Rater};
use engine::number::rises_by_chance;
use engine::{Answer, signals::SIGNALS};

fn ask(course: &Course) -> Answer {
    let signal = SIGNALS.iter().find(|signal| signal.id == "carried.within").unwrap();
    (signal.look)(&course.in_order(), &common::bench()).remove(0)
}

/// How much it helped, and how much contact was wished for and sought, week by week.
fn notes(helped: &[i32], sought: &[[i32; 2]]) -> Course {
    let note = |(week, (helped, [wished, contacted])): (u32, (&i32, &[i32; 2]))| {
        let given = [("thought", 2), ("use", 2), ("helped", *helped), ("wished", *wished), ("contacted", *contacted)];
        form("between-sessions", Rater::Client, week, &given)
    };
    Course { forms: (1..).zip(helped.iter().zip(sought)).map(note).collect(), ..held(0) }
}

fn key(helped: &[i32], sought: &[[i32; 2]]) -> &'static str {
    ask(&notes(helped, sought)).reads().key
}

/// Values of `reference/rising.json`: every arrangement counted, or scipy's exact test.
#[test]
fn a_steady_rise_is_as_rare_as_all_arrangements_say() {
    for row in common::json("reference/rising.json").as_array().unwrap() {
        let numbers: Vec<f64> = row["numbers"].as_array().unwrap().iter().map(|n| n.as_f64().unwrap()).collect();
        common::close(rises_by_chance(&numbers), row["p"].as_f64().unwrap(), 1e-12, &row.to_string());
    }
}

/// 0 1 1 2 3 3 rises by chance in 1 of 180 arrangements, and turned round it falls.
const UP: [i32; 6] = [0, 1, 1, 2, 3, 3];
const DOWN: [i32; 6] = [3, 3, 2, 1, 1, 0];

fn both(sought: [i32; 6]) -> Vec<[i32; 2]> {
    sought.map(|points| [points, 0]).to_vec()
}

#[test]
fn helping_more_while_contact_is_sought_less_is_taken_in_and_the_opposite_is_told_too() {
    assert_eq!(key(&UP, &both(DOWN)), "carried-taken-in");
    assert_eq!(key(&DOWN, &both(UP)), "carried-reaching-out");
    assert_eq!(key(&UP, &both(UP)), "carried-no-turn");
    assert_eq!(key(&UP, &both([2; 6])), "carried-no-turn");
    assert_eq!(key(&UP, &both([0; 6])), "carried-no-turn");
}

/// Wished 3 3 3 1 1 1 and sought 0 0 0 0 0 0 fall: 1 of 20 arrangements, just rare enough; one swap more is 1 of 10.
#[test]
fn what_chance_would_arrange_in_more_than_one_of_twenty_is_noise() {
    assert_eq!(key(&UP, &both([3, 3, 3, 1, 1, 1])), "carried-taken-in");
    assert_eq!(key(&UP, &both([3, 3, 1, 3, 1, 1])), "carried-no-turn");
}

/// Wished for and sought add up: 4 4 4 4 4 4 and 0 1 2 2 3 4.
#[test]
fn contact_is_what_was_wished_for_and_what_was_sought_together() {
    let sought = [[4, 0], [4, 1], [4, 2], [4, 2], [4, 3], [4, 4]];
    assert_eq!(key(&DOWN, &sought), "carried-reaching-out");
}

#[test]
fn the_latest_use_stands_beside_the_two_series() {
    let Answer::Finding(finding) = ask(&notes(&UP, &both(DOWN))) else { panic!() };
    let keys: Vec<_> = finding.evidence().iter().map(|one| one.reads.key).collect();
    assert_eq!(keys, ["evidence-carried-helped", "evidence-carried-contact", "evidence-carried-comfort"]);
}

#[test]
fn five_notes_are_too_few_and_after_four_weeks_the_last_one_is_old() {
    assert_eq!(key(&UP[..5], &both(DOWN)[..5]), "carried-cannot-too-few");
    let course = notes(&UP, &both(DOWN));
    assert_eq!(ask(&course.until(on(10))).reads().key, "carried-taken-in");
    assert_eq!(ask(&course.until(on(11))).reads().key, "carried-cannot-out-of-date");
    assert_eq!(ask(&Course::default()).reads().key, "carried-cannot-not-asked");
}

/// Of thirteen notes the first is left out: with it the rise would not be steady.
#[test]
fn only_the_last_twelve_notes_are_looked_at() {
    let helped = [4, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
    let sought =
        [[0, 0], [1, 0], [1, 0], [1, 0], [1, 0], [1, 0], [1, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]];
    // Six of one and six of the other: 1 of 924 arrangements is so steady.
    assert_eq!(key(&helped, &sought), "carried-taken-in");
}
