//! Who leads, as far as recorded sessions tell: the therapist's turns that ask or advise.

use crate::{
    course::{CodedTurn, Course, Rater, Talk},
    evidence::Evidence,
    number::Interval,
    phrase::Phrase,
};
use alloc::vec::Vec;
use jiff::civil::Date;

/// The codes of a turn that leads: it rests on a question, or it holds advice.
const LEADS: [&str; 2] = ["main.question", "input.advice"];

/// How many of the therapist's turns in sessions from this day on asked or advised, where any was recorded.
pub(super) fn evidence<'a>(course: &'a Course, since: Date) -> Option<Evidence> {
    let recent = |talk: &&Talk| course.sessions.iter().any(|s| s.number == talk.session && s.on >= since);
    let talks: Vec<&'a Talk> = course.talks.iter().filter(recent).collect();
    let gone_through: usize = talks.iter().map(|talk| talk.turns.count(Rater::Therapist).coded).sum();
    let of = |talk: &'a Talk| talk.carrying(Rater::Therapist, &LEADS).map(move |(turn, code)| (talk, turn, code));
    let leading: Vec<(&Talk, &CodedTurn, &str)> = talks.into_iter().flat_map(of).collect();
    let (talk, turn, code) = leading.first()?;
    let share = Interval::wilson(leading.len(), gone_through).middle;
    let reads = Phrase::plain("evidence-preference-led").of_hundred("percent", share * 100.0);
    Some(Evidence { what: talk.quote(turn, code), reads: reads.count("times", gone_through) })
}
