//! Who leads, as far as recorded sessions tell: the therapist's turns that ask or advise.

use crate::{
    course::{CodedTurn, Course, Rater, Talk},
    evidence::Evidence,
    number::Interval,
    phrase::Phrase,
};
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;

/// The codes of a turn that leads: it rests on a question, or it holds advice.
const LEADS: [&str; 2] = ["main.question", "input.advice"];

/// How many of the therapist's turns in sessions from this day on asked or advised, where any was recorded.
pub(super) fn evidence(course: &Course, since: Date) -> Option<Evidence> {
    let recent = |talk: &&Talk| course.sessions.iter().any(|s| s.number == talk.session && s.on >= since);
    let talks: Vec<&Talk> = course.talks.iter().filter(recent).collect();
    let turns: Vec<(&Talk, &CodedTurn)> = talks.iter().flat_map(|talk| coded(talk)).collect();
    let leading: Vec<&(&Talk, &CodedTurn)> = turns.iter().filter(|(_, turn)| code(turn).is_some()).collect();
    let (talk, turn) = leading.first()?;
    let share = Interval::wilson(leading.len(), turns.len()).middle;
    let what = talk.quote(turn, code(turn)?);
    let reads = Phrase::plain("evidence-preference-led").of_hundred("percent", share * 100.0);
    Some(Evidence { what, reads: reads.count("times", turns.len()) })
}

/// The therapist's turns that somebody or something has gone through.
fn coded(talk: &Talk) -> impl Iterator<Item = (&Talk, &CodedTurn)> {
    talk.of(Rater::Therapist).filter(|turn| !turn.codes.is_empty()).map(move |turn| (talk, turn))
}

fn code(turn: &CodedTurn) -> Option<&str> {
    turn.codes.iter().map(String::as_str).find(|code| LEADS.contains(code))
}
