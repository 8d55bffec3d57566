//! Who has come nearer in the client's life since the first drawing, and who has gone further off.
//!
//! Asks: Has the client's circle of people changed outside the room, and how does the therapist's place in it move?
//! Rule: The latest drawing against the first, at least eight weeks apart. A person outside the room counts as nearer, or
//! further, from two of five circles on; the number of people the client can turn to counts from two more or fewer on. A
//! finding where any of these moved. The therapist's circle stands beside it and makes no finding.
//! Source: Bowlby 1988, A Secure Base, on others as a base; Antonucci 1986, Generations 10:10, for circles; none for numbers.
//! Departs: Two circles, two people and eight weeks are of our own making: nobody has measured how such a drawing differs
//! from one day to another. A person is known by the client's own words for them. Somebody who is on one drawing only has
//! neither come nor gone: they may have been left out.
//! Cannot say: no drawing; no two of them eight weeks apart; the latest older than half a year.
//! Reads as: "Others have come closer since 2 March 2026: 2 nearer and 0 further off, by two circles or more. People to turn
//! to: 1 at first, 3 now."

use crate::{
    answer::{Answer, Why},
    course::{Circle, Course},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Weeks, exceeds, reaches},
    phrase::{Gap, Phrase},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// The circles of a life.
pub static SIGNAL: Signal = Signal {
    id: "life.circles",
    system: System::S20,
    status: Status::ToolDefined,
    method: "Latest drawing against the first: people who moved by two circles or more, and how many one can turn to, from two more or fewer.",
    source: "Bowlby (1988), A Secure Base; Antonucci (1986), Generations 10:10, for circles.",
    departs: "Two circles, two people and eight weeks are of our own making.",
    would_change_mind: "Another drawing, or somebody who was only left out.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// Drawings nearer to each other are one.
const APART: Weeks = Weeks(8.0);
/// After so long a drawing speaks of the past.
const TOO_OLD: Weeks = Weeks(26.0);
/// Circles by which somebody moves, and people by whom the number to turn to changes.
const STEPS: i64 = 2;

/// One person on both drawings.
type Pair<'a> = (&'a Circle, &'a Circle);

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let (Some(first), Some(last)) = (course.circles.first(), course.circles.last()) else {
        return vec![cannot(Why::NotAsked, "life-cannot-not-asked")];
    };
    let drawn_on = |day| course.circles.iter().filter(move |circle| circle.on == day).collect::<Vec<_>>();
    let today = course.today().unwrap_or(last.on);
    vec![match (Weeks::between(first.on, last.on), Weeks::between(last.on, today)) {
        (apart, _) if !reaches(apart.0, APART.0) => cannot(Why::TooFew, "life-cannot-too-few"),
        (_, old) if exceeds(old.0, TOO_OLD.0) => cannot(Why::OutOfDate, "life-cannot-out-of-date"),
        _ => told(last, &drawn_on(first.on), &drawn_on(last.on)),
    }]
}

fn cannot(why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("circles"), why, reads: Phrase::plain(key) }
}

fn told(latest: &Circle, before: &[&Circle], after: &[&Circle]) -> Answer {
    let pairs = on_both(before, after);
    let moved: Vec<&Pair> = pairs.iter().filter(|pair| !pair.1.therapist && steps(pair).abs() >= STEPS).collect();
    let nearer = moved.iter().filter(|pair| steps(pair) > 0).count();
    let (then, now) = (can_turn_to(before), can_turn_to(after));
    let (wider, narrower) = (nearer > 0 || now - then >= STEPS, nearer < moved.len() || then - now >= STEPS);
    let key = match (wider, narrower) {
        (true, false) => "life-wider",
        (false, true) => "life-narrower",
        (true, true) => "life-both-ways",
        (false, false) => "life-unmoved",
    };
    let reads = |key| Phrase::plain(key).count("then", then).count("now", now);
    let claim = reads(key).count("nearer", nearer).count("further", moved.len() - nearer);
    let claim = claim.day("from", before.first().map_or(latest.on, |circle| circle.on));
    if key == "life-unmoved" {
        return Answer::Quiet { anchor: String::from("circles"), reads: claim };
    }
    let drawing = Evidence { what: logged(latest), reads: reads("evidence-circles").day("on", latest.on) };
    let more = moved.into_iter().chain(pairs.iter().filter(|pair| pair.1.therapist)).map(proof);
    Answer::Finding(Finding::new(String::from("circles"), claim, Strength::Possible, drawing, more))
}

/// Everybody who is on both drawings.
fn on_both<'a>(before: &[&'a Circle], after: &[&'a Circle]) -> Vec<Pair<'a>> {
    after.iter().filter_map(|later| Some((earlier(before, later)?, *later))).collect()
}

/// Where somebody stood on an earlier drawing: known by the client's words for them, or as the therapist.
fn earlier<'a>(before: &[&'a Circle], later: &Circle) -> Option<&'a Circle> {
    let same = |one: &Circle| match (one.therapist, later.therapist) {
        (false, false) => one.person.trim().to_lowercase() == later.person.trim().to_lowercase(),
        (one, other) => one && other,
    };
    before.iter().copied().find(|circle| same(circle))
}

/// The people of the latest drawing, nearest first, each with where they stood on the first one, where there was an
/// earlier one and they were on it. Give it a course in order.
#[must_use]
pub fn drawing(course: &Course) -> Vec<(Option<&Circle>, &Circle)> {
    let (Some(first), Some(last)) = (course.circles.first(), course.circles.last()) else { return Vec::new() };
    let drawn_on = |day| course.circles.iter().filter(move |circle| circle.on == day);
    let before: Vec<&Circle> = drawn_on(first.on).filter(|circle| circle.on < last.on).collect();
    let mut people: Vec<_> = drawn_on(last.on).map(|circle| (earlier(&before, circle), circle)).collect();
    people.sort_by_key(|(_, now)| core::cmp::Reverse(now.closeness));
    people
}

/// Circles nearer; below 0 further off.
fn steps((before, after): &Pair) -> i64 {
    i64::from(after.closeness) - i64::from(before.closeness)
}

fn can_turn_to(drawing: &[&Circle]) -> i64 {
    let people = drawing.iter().filter(|circle| circle.turn_to && !circle.therapist).count();
    i64::try_from(people).unwrap_or(i64::MAX)
}

fn proof(pair: &Pair) -> Evidence {
    let (before, after) = *pair;
    let reads = match after.therapist {
        true => Phrase::plain("evidence-circle-therapist"),
        false => Phrase::plain("evidence-circle").with("person", Gap::Own(after.person.clone())),
    };
    Evidence { what: logged(after), reads: reads.count("before", before.closeness).count("after", after.closeness) }
}

fn logged(circle: &Circle) -> What {
    What::Logged { entry: circle.id.clone(), on: circle.on }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "life-wider" => ("say-client-life-wider", "say-therapist-life-wider"),
        "life-narrower" | "life-both-ways" => ("say-client-life-narrower", "say-therapist-life-narrower"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
