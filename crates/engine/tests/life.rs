//! Into life: who came nearer and who went further off.

use crate::common;
use crate::common::build::on;
use engine::course::{Circle, Course};
use engine::{Answer, phrase::Gap, signals::SIGNALS};

fn ask(course: &Course) -> Answer {
    let signal = SIGNALS.iter().find(|signal| signal.id == "life.circles").unwrap();
    (signal.look)(&course.in_order(), &common::bench()).remove(0)
}

/// A person, how near, and whether one can turn to them.
type Drawn = (&'static str, u8, bool);

fn drawing(week: u32, people: &[Drawn]) -> Vec<Circle> {
    let circle = |(person, closeness, turn_to): &Drawn| Circle {
        id: format!("{person}-{week}"),
        on: on(week),
        person: (*person).to_owned(),
        closeness: *closeness,
        turn_to: *turn_to,
        therapist: *person == "therapist",
    };
    people.iter().map(circle).collect()
}

fn two(first: &[Drawn], last: &[Drawn]) -> Course {
    Course { circles: [drawing(1, first), drawing(13, last)].concat(), ..Course::default() }
}

fn key(first: &[Drawn], last: &[Drawn]) -> &'static str {
    ask(&two(first, last)).reads().key
}

#[test]
fn two_circles_are_a_move_and_one_is_none() {
    assert_eq!(key(&[("Ana", 1, false)], &[("Ana", 2, false)]), "life-unmoved");
    assert_eq!(key(&[("Ana", 1, false)], &[("Ana", 3, false)]), "life-wider");
    assert_eq!(key(&[("Ana", 3, false)], &[("Ana", 1, false)]), "life-narrower");
    assert_eq!(key(&[("Ana", 3, false), ("B", 0, false)], &[("Ana", 1, false), ("B", 2, false)]), "life-both-ways");
}

#[test]
fn two_more_to_turn_to_are_a_move_and_the_therapist_is_not_one_of_them() {
    let first = [("Ana", 2, false), ("B", 2, false), ("therapist", 2, false)];
    assert_eq!(key(&first, &[("Ana", 2, true), ("B", 2, false), ("therapist", 2, true)]), "life-unmoved");
    assert_eq!(key(&first, &[("Ana", 2, true), ("B", 2, true), ("therapist", 2, true)]), "life-wider");
    assert_eq!(key(&[("Ana", 2, true), ("B", 2, true)], &[("Ana", 2, false), ("B", 2, false)]), "life-narrower");
}

#[test]
fn the_therapists_place_stands_beside_it_and_makes_no_finding() {
    assert_eq!(key(&[("therapist", 0, true)], &[("therapist", 4, true)]), "life-unmoved");
    let told = ask(&two(&[("Ana", 0, false), ("therapist", 4, true)], &[("ana ", 2, false), ("therapist", 3, true)]));
    let Answer::Finding(finding) = &told else { panic!("{told:?}") };
    let keys: Vec<_> = finding.evidence().iter().map(|one| one.reads.key).collect();
    assert_eq!(keys, ["evidence-circles", "evidence-circle", "evidence-circle-therapist"]);
    let place = &finding.evidence()[2].reads.gaps;
    assert_eq!(place[..], [("before", Gap::Count(4)), ("after", Gap::Count(3))]);
}

#[test]
fn somebody_on_one_drawing_only_has_neither_come_nor_gone() {
    assert_eq!(key(&[("Ana", 4, false)], &[("B", 4, false)]), "life-unmoved");
}

#[test]
fn drawings_of_seven_weeks_are_too_near_and_after_half_a_year_the_last_is_old() {
    let people: &[Drawn] = &[("Ana", 1, false)];
    let course = |week| Course { circles: [drawing(1, people), drawing(week, people)].concat(), ..Course::default() };
    assert_eq!(ask(&course(8)).reads().key, "life-cannot-too-few");
    assert_eq!(ask(&course(9)).reads().key, "life-unmoved");
    assert_eq!(ask(&course(9).until(on(35))).reads().key, "life-unmoved");
    assert_eq!(ask(&course(9).until(on(36))).reads().key, "life-cannot-out-of-date");
    assert_eq!(ask(&Course::default()).reads().key, "life-cannot-not-asked");
}
