//! What the therapist does: questions to reflections, complex ones among reflections, open ones among questions.
//!
//! The thresholds of motivational interviewing (MITI 4.2) are opinions about twenty-minute pieces of that one method;
//! none of them is applied.

use super::interval::{odds, wilson};
use super::measured::{Measured, Missing, count, share};
use super::session::{Found, Session, many};
use crate::speakers::Role;
use serde::Serialize;

/// Questions to reflections, with the parts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct QuestionsToReflections {
    /// Questions for each reflection; `None` without a reflection. MITI's R:Q is its inverse.
    pub ratio: Option<f64>,
    /// Therapist turns that ask something.
    pub questions: u32,
    /// Of these, open ones.
    pub open: u32,
    /// Of these, closed ones.
    pub closed: u32,
    /// Therapist turns that give something back.
    pub reflections: u32,
    /// Of these, simple ones.
    pub simple: u32,
    /// Of these, complex ones.
    pub complex: u32,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Part {
    /// 0 to 1.
    pub share: f64,
    /// How many are so.
    pub part: u32,
    /// Of how many.
    pub of: u32,
}

/// Turns that hold a family, whether its own subtype was coded or only what the turn rests on.
fn holding<'a>(session: &Session<'a>, family: &str) -> Vec<Found<'a>> {
    let own = session.family(family);
    let mut found = session.code("main", family);
    found.retain(|main| own.binary_search_by_key(&main.at, |found| found.at).is_err());
    found.extend(own);
    found.sort_by_key(|found| found.at);
    found.dedup_by_key(|found| found.at);
    found
}

fn with_code(found: &[Found<'_>], code: &str) -> u32 {
    count(found.iter().filter(|found| found.is(code)).count())
}

/// How many questions there are for each reflection.
pub(super) fn questions_to_reflections(session: &Session<'_>) -> Measured<QuestionsToReflections> {
    if let Some(why) = session.bars_codes(Some(Role::Therapist)) {
        return Measured::CannotSay { why };
    }
    let (questions, reflections) = (holding(session, "question"), holding(session, "reflection"));
    let ratio = (!reflections.is_empty()).then(|| share(many(&questions), many(&reflections)));
    let value = QuestionsToReflections {
        ratio,
        questions: count(questions.len()),
        open: with_code(&questions, "open"),
        closed: with_code(&questions, "closed"),
        reflections: count(reflections.len()),
        simple: with_code(&reflections, "simple"),
        complex: with_code(&reflections, "complex"),
    };
    let limits = odds(many(&questions), many(&reflections));
    let mut both = [questions, reflections].concat();
    both.sort_by_key(|found| found.at);
    let kinds = ["question", "reflection", "main.question", "main.reflection"];
    session.measured(value, Some(Role::Therapist), &kinds, &both).with_interval(limits)
}

/// The part of complex reflections in all whose kind was coded.
pub(super) fn complex_reflections(session: &Session<'_>) -> Measured<Part> {
    part(session, "reflection", "complex")
}

/// The part of open questions in all whose kind was coded.
pub(super) fn open_questions(session: &Session<'_>) -> Measured<Part> {
    part(session, "question", "open")
}

/// One code's part of its family, quoting those that carry it.
fn part(session: &Session<'_>, family: &str, code: &str) -> Measured<Part> {
    if let Some(why) = session.bars_codes(Some(Role::Therapist)) {
        return Measured::CannotSay { why };
    }
    let all = session.family(family);
    let those = session.code(family, code);
    if all.is_empty() {
        return Measured::CannotSay { why: Missing::NothingCounted };
    }
    let (part, of) = (many(&those), many(all));
    let value = Part { share: share(part, of), part: count(those.len()), of: count(all.len()) };
    session.measured(value, Some(Role::Therapist), &[family], &those).with_interval(wilson(part, of))
}
