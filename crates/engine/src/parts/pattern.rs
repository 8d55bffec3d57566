//! Which way of looking after oneself eases over sessions, and which comes up more.
//!
//! Asks: Does staying in the head, finding it hard to trust, steering away or keeping it to oneself come up more or less?
//! Rule: What the client says: the change of each part over its last six answers, smoothed with its assumed error, told where
//! the 95 % interval leaves out zero. What was heard: the client's marked turns of the last recorded session against the median of
//! all earlier ones, at least three; more where they are three or more and three times the median, less where the median is
//! three or more and three times them.
//! Source: Durbin & Koopman 2012 for the smoothing; marks as in the 3RS manual, Eubanks, Muran & Safran 2015.
//! Departs: Own words, not the 3RS; three times the own median is of our own making. A mark is words only, and may be wrong.
//! Cannot say: neither asked nor heard in four sessions; fewer than three answers and too few recorded sessions; the last answer
//! three held sessions ago; every answer "not at all".
//! Reads as: "Keeping it to oneself has eased over the last 6 answers."

use super::{FORM, KEPT};
use crate::{
    answer::{Answer, Why},
    course::{CodedTurn, Course, Rater, Talk},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    series::{LATELY, Series},
    signal::{Person, Signal, Status, System},
};
use alloc::{format, string::String, vec, vec::Vec};

/// Protective parts over sessions.
pub static SIGNAL: Signal = Signal {
    id: "parts.pattern",
    system: System::S6,
    status: Status::ToolDefined,
    method: "Smoothed change of each part over its last six answers, 95 % interval; marks heard against the own median of three sessions or more.",
    source: "Durbin & Koopman (2012), chapters 2 and 4, for the smoothing; marks after the 3RS manual, Eubanks, Muran & Safran (2015).",
    departs: "Own words and assumed errors; three times the own median is of our own making.",
    would_change_mind: "The client, who knows what it was for; or a mark turned down.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// A part: its scale, the word it is called by, and the codes that are heard of it.
const PARTS: [(&str, &str, &[&str]); 4] = [
    ("head", "part-head", &["withdrawal.abstract"]),
    ("hard-to-trust", "part-trust", &[]),
    ("away", "part-away", &["withdrawal.shift"]),
    (KEPT, "part-kept", &["withdrawal.minimal", "withdrawal.deferential", "withdrawal.denial", "withdrawal.mismatch"]),
];
/// Fewer answers, or recorded sessions before, have no level of their own.
const FEW: usize = 3;
/// So many marks, and so many times as many, stand out.
const TIMES: usize = 3;

/// What was looked at, of one part.
enum Looked {
    Found(Answer),
    Steady,
    Not(Why),
}

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let each = PARTS.iter().flat_map(|part| [said(course, bench, part), heard(course, part)]);
    let (mut found, mut steady, mut why) = (Vec::new(), 0_usize, Why::NotAsked);
    for looked in each {
        match looked {
            Looked::Found(answer) => found.push(answer),
            Looked::Steady => steady += 1,
            Looked::Not(reason) if why == Why::NotAsked => why = reason,
            Looked::Not(_) => {}
        }
    }
    match (found.is_empty(), steady) {
        (false, _) => found,
        (true, 0) => vec![cannot(why)],
        (true, _) => vec![Answer::Quiet { anchor: String::from("parts"), reads: Phrase::plain("parts-steady") }],
    }
}

fn cannot(why: Why) -> Answer {
    let key = match why {
        Why::TooFew => "parts-cannot-too-few",
        Why::OutOfDate => "parts-cannot-out-of-date",
        Why::Ceiling => "parts-cannot-ceiling",
        _ => "parts-cannot-not-asked",
    };
    Answer::CannotSay { anchor: String::from("parts"), why, reads: Phrase::plain(key) }
}

/// What the client says of a part.
fn said(course: &Course, bench: &Bench, (scale, word, _): &(&str, &'static str, &[&str])) -> Looked {
    let ours = bench.newest(FORM).and_then(|form| Series::of(course, form, Rater::Client, scale));
    let Some(series) = ours.filter(|series| series.answered().next().is_some()) else {
        return Looked::Not(Why::NotAsked);
    };
    let Some(trend) = series.scale.sem().and_then(|sem| series.trend(&series.smoothed(sem))) else {
        return Looked::Not(Why::TooFew);
    };
    match (series.out_of_date(), series.at_ceiling(), trend.excludes_zero()) {
        (true, ..) => return Looked::Not(Why::OutOfDate),
        (_, true, _) => return Looked::Not(Why::Ceiling),
        (.., false) => return Looked::Steady,
        _ => {}
    }
    let key = if trend.middle < 0.0 { "parts-eases" } else { "parts-hardens" };
    let sessions = series.answered().count().min(LATELY);
    let claim = Phrase::plain(key).word("part", *word).count("sessions", sessions).number("moved", trend.middle.abs());
    let own = series.evidence(0..=u32::MAX, Phrase::plain("evidence-part-scores").word("part", *word));
    Looked::Found(Answer::Finding(Finding::new(String::from(*scale), claim, Strength::Possible, own, [])))
}

/// What was heard of a part.
fn heard(course: &Course, (scale, word, codes): &(&str, &'static str, &[&str])) -> Looked {
    let Some((last, before)) = course.talks.split_last().filter(|_| !codes.is_empty()) else {
        return Looked::Not(Why::NotAsked);
    };
    if before.len() < FEW {
        return Looked::Not(Why::NotAsked);
    }
    let count = |talk: &Talk| talk.times(Rater::Client, codes);
    let (now, usual) = (count(last), median(before.iter().map(count)));
    let more = now >= TIMES && now >= TIMES * usual;
    let less = usual >= TIMES && usual >= TIMES * now;
    // Where less is heard now, what it rests on is the session before.
    let from = if more { Some(last) } else { before.last().filter(|_| less) };
    let spoken = from.map(|talk| speech(talk, codes)).unwrap_or_default();
    let mut spoken = spoken.into_iter();
    let Some(first) = spoken.next() else { return Looked::Steady };
    let claim = Phrase::plain(if more { "parts-heard-more" } else { "parts-heard-less" }).word("part", *word);
    let claim = claim.count("session", last.session).count("count", now).count("level", usual);
    Looked::Found(Answer::Finding(Finding::new(format!("{scale}.heard"), claim, Strength::Possible, first, spoken)))
}

/// The middle count; of two in the middle the larger.
fn median(counts: impl Iterator<Item = usize>) -> usize {
    let mut counts: Vec<usize> = counts.collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}

fn speech(talk: &Talk, codes: &[&str]) -> Vec<Evidence> {
    let quote = |(turn, code): (&CodedTurn, &str)| {
        let reads = Phrase::plain("evidence-part-heard").count("session", talk.session);
        Evidence { what: talk.quote(turn, code), reads }
    };
    talk.carrying(Rater::Client, codes).map(quote).collect()
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "parts-eases" | "parts-heard-less" => ("say-client-parts-eases", "say-therapist-parts-eases"),
        "parts-hardens" | "parts-heard-more" => ("say-client-parts-hardens", "say-therapist-parts-hardens"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
