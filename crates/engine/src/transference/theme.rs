//! The theme that comes back in relationship episodes.
//!
//! Asks: Does one answer of others come back across the relationships the client tells of, and is it met in the room too?
//! Rule: Over complete episodes (from 2.5 of 5), how many hold each response of the other, each counted once an episode, with
//! Wilson's interval. A finding where the lower end of the most frequent one's interval lies above a quarter. Beside it the
//! overlap with episodes about the therapist, from three of these on: sum of the smaller over sum of the larger shares.
//! Source: Luborsky & Crits-Christoph 1998, Understanding Transference: the CCRT method; clusters of Barber et al. 1990.
//! Departs: The method takes the most frequent of each component as the theme, however rare; that a theme has to stand out
//! above a quarter (twice what eight equal answers would bring), and the overlap, are of our own making.
//! Cannot say: no episode told; fewer than ten complete ones.
//! Reads as: "In 7 of 10 episodes the other answered in this way: rejecting or opposing (somewhere between 40 and 89 in 100)."

use crate::{
    answer::{Answer, Why},
    course::{Course, Episode, Whom},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Interval, exceeds},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// The theme of relationship episodes.
pub static SIGNAL: Signal = Signal {
    id: "transference.theme",
    system: System::S8,
    status: Status::Adapted,
    method: "Share of complete episodes that hold the most frequent response of the other, Wilson interval, lower end above 1/4; ten episodes or more.",
    source: "Luborsky & Crits-Christoph (1998), Understanding Transference; Barber, Crits-Christoph & Luborsky (1990).",
    departs: "A theme has to stand out above a quarter, and the overlap with episodes about the therapist, are of our own making.",
    would_change_mind: "More episodes, or another reader coding the same ones otherwise.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// Fewer complete episodes say nothing (Luborsky and Crits-Christoph).
const FEWEST: usize = 10;
/// Completeness in tenths from which an episode counts.
const COMPLETE: u8 = 25;
/// A theme stands out above this share.
const OUT: f64 = 0.25;
/// Fewer episodes about the therapist give no overlap.
const FEWEST_IN_ROOM: usize = 3;

/// The clusters of responses of the other, 1 to 8.
const RESPONSES: [&str; 8] = [
    "response-strong",
    "response-controlling",
    "response-upset",
    "response-bad",
    "response-rejecting",
    "response-helpful",
    "response-likes-me",
    "response-understanding",
];

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let complete: Vec<&Episode> = course.episodes.iter().filter(|episode| episode.completeness >= COMPLETE).collect();
    vec![match (course.episodes.len(), complete.len()) {
        (0, _) => cannot(Why::NotAsked, Phrase::plain("theme-cannot-not-asked")),
        (_, few) if few < FEWEST => cannot(Why::TooFew, Phrase::plain("theme-cannot-too-few").count("episodes", few)),
        _ => told(&complete),
    }]
}

fn cannot(why: Why, reads: Phrase) -> Answer {
    Answer::CannotSay { anchor: String::from("episodes"), why, reads }
}

fn told(episodes: &[&Episode]) -> Answer {
    let (theme, times) = most_frequent(episodes);
    let interval = Interval::wilson(times, episodes.len());
    let reads = |key| {
        let reads = Phrase::plain(key).count("times", times).count("episodes", episodes.len());
        let reads = reads.word("response", RESPONSES[theme]);
        reads.of_hundred("low", interval.low * 100.0).of_hundred("high", interval.high * 100.0)
    };
    let holding: Vec<&&Episode> = episodes.iter().filter(|episode| holds(episode, theme)).collect();
    match holding.split_first() {
        Some((first, others)) if exceeds(interval.low, OUT) => {
            let more = others.iter().map(|episode| proof(episode)).chain(overlap(episodes, first));
            let claim = reads("theme-stands-out");
            Answer::Finding(Finding::new(String::from("episodes"), claim, Strength::Possible, proof(first), more))
        }
        _ => Answer::Quiet { anchor: String::from("episodes"), reads: reads("theme-none") },
    }
}

/// The most frequent response of the other, the first named where two are equal, and how many episodes hold it.
fn most_frequent(episodes: &[&Episode]) -> (usize, usize) {
    let counts = (0..RESPONSES.len()).map(|theme| (theme, times(episodes, theme)));
    counts.fold((0, 0), |most, next| if next.1 > most.1 { next } else { most })
}

fn times(episodes: &[&Episode], theme: usize) -> usize {
    episodes.iter().filter(|episode| holds(episode, theme)).count()
}

fn holds(episode: &Episode, theme: usize) -> bool {
    episode.responses_of_other.iter().any(|given| usize::from(*given) == theme + 1)
}

fn proof(episode: &Episode) -> Evidence {
    let key = if episode.with == Whom::Therapist { "evidence-episode-therapist" } else { "evidence-episode-other" };
    let what = What::Logged { entry: episode.id.clone(), on: episode.on };
    Evidence { what, reads: Phrase::plain(key).day("on", episode.on) }
}

/// How alike what others answer and what the therapist is felt to answer are, from 0 to 100.
fn overlap(episodes: &[&Episode], beside: &Episode) -> Option<Evidence> {
    let (room, life): (Vec<&Episode>, Vec<&Episode>) = episodes.iter().partition(|e| e.with == Whom::Therapist);
    if room.len() < FEWEST_IN_ROOM || life.is_empty() {
        return None;
    }
    let shares = |of: &[&Episode], theme| Interval::wilson(times(of, theme), of.len()).middle;
    let both = (0..RESPONSES.len()).map(|theme| (shares(&room, theme), shares(&life, theme)));
    let (less, more) = both.fold((0.0, 0.0), |(less, more), (a, b)| (less + a.min(b), more + a.max(b)));
    let reads = Phrase::plain("evidence-episode-overlap").of_hundred("overlap", 100.0 * less / more);
    let reads = reads.count("room", room.len()).count("life", life.len());
    Some(Evidence { what: What::Logged { entry: beside.id.clone(), on: beside.on }, reads })
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![(Person::Therapist, Phrase::plain("say-therapist-theme"))],
        _ => Vec::new(),
    }
}
