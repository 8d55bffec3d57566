//! Goals worked on: whether both hold them, how far each has come, and when each was last worked on.

pub mod agreed;
pub mod attainment;
pub mod progress;
pub mod worked_on;

use crate::{
    answer::{Answer, Why},
    course::{Course, Goal, GoalRating, Rater},
    phrase::Phrase,
};
use alloc::{string::String, vec::Vec};

/// Goals that are neither reached nor laid down, in the order they were set.
fn open(course: &Course) -> impl Iterator<Item = &Goal> {
    course.goals.iter().filter(|goal| goal.closed.is_none())
}

/// What the client said of a goal, oldest first.
fn ratings<'a>(course: &'a Course, goal: &'a Goal) -> Vec<&'a GoalRating> {
    course.ratings.iter().filter(|rating| rating.goal == goal.id && rating.by == Rater::Client).collect()
}

fn cannot(why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("goals"), why, reads: Phrase::plain(key) }
}
