//! Where what happens differs from what the client wished for, by more than such answers wander.
//!
//! Asks: Is the therapy led, felt, timed or challenging otherwise than the client wishes?
//! Rule: Four sliders from -3 to 3, each by itself: the latest wish against the mean of how it was, in the latest answers
//! since that wish, three at least and six at most. A finding where they lie further apart than 2.50 standard errors of
//! that difference, √(1 + 1/n) times the slider's own. 2.50 leaves 5 in 100 over four sliders together, and 8 where answers are whole points.
//! Source: Cooper & Norcross 2016, Int J Clin Health Psychol 16:87, for the four themes; Swift, Callahan, Cooper & Parkin
//! 2018, J Clin Psychol 74:1924, on meeting preferences.
//! Departs: Sliders in our own words, one a theme; the error of one is assumed (.9 points) until there are data. The
//! published inventory fits no proposed structure (Řiháček 2023), so no score and no norm is made of them. The share of
//! the therapist's turns that ask or advise stands beside "who leads" and decides nothing.
//! Cannot say: wishes or how it was never asked; fewer than three answers since the wish; a wish older than half a year.
//! Reads as: "There was more of this lately than wished: the therapist leading. Wished 2, how it was -1.3, from -3 to 3."

use super::led;
use crate::{
    answer::{Answer, Why},
    course::{Course, Form},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Weeks, exceeds, quantile},
    phrase::Phrase,
    readings::{Readings, was_asked},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Wished, and how it was.
pub static SIGNAL: Signal = Signal {
    id: "preference.differs",
    system: System::S23,
    status: Status::ToolDefined,
    method: "Each of four sliders: the latest wish against the mean of three to six answers since; further apart than 2.50 standard errors.",
    source: "Cooper & Norcross (2016), Int J Clin Health Psychol 16:87, for the themes; Swift, Callahan, Cooper & Parkin (2018), J Clin Psychol 74:1924.",
    departs: "Own words, one slider a theme, and an assumed error; no score and no norm.",
    would_change_mind: "Asking again what is wished for: wishes change, and what helps is not always what is wished.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// The two questionnaires: what is wished for, and how it was.
const WISHED: &str = "preferences";
const HAPPENED: &str = "how-it-was";
/// The four sliders, and the words for their ends.
const SLIDERS: [(&str, &str, &str); 4] = [
    ("lead", "preference-lead-low", "preference-lead-high"),
    ("feelings", "preference-feelings-low", "preference-feelings-high"),
    ("time", "preference-time-low", "preference-time-high"),
    ("challenge", "preference-challenge-low", "preference-challenge-high"),
];
/// Fewer answers since the wish say nothing; so many are looked at.
const FEWEST: usize = 3;
const LATELY: usize = 6;
/// One in twenty over four sliders, both ways.
const TAIL: f64 = 0.05 / 4.0 / 2.0;
/// After so long a wish has to be asked for again.
const TOO_OLD: Weeks = Weeks(26.0);

/// One slider: what was wished, and how it was since.
struct Slider<'a> {
    id: &'static str,
    ends: (&'static str, &'static str),
    wish: (&'a Form, f64),
    wished: Readings<'a>,
    happened: Readings<'a>,
}

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    if !was_asked(course, WISHED) || !was_asked(course, HAPPENED) {
        return vec![cannot(Why::NotAsked, "preference-cannot-not-asked")];
    }
    let sliders: Vec<Slider> = SLIDERS.into_iter().filter_map(|known| slider(course, bench, known)).collect();
    let old = |slider: &Slider| {
        course.today().is_some_and(|today| exceeds(Weeks::between(slider.wish.0.on, today).0, TOO_OLD.0))
    };
    if sliders.iter().any(old) {
        return vec![cannot(Why::OutOfDate, "preference-cannot-out-of-date")];
    }
    let known: Vec<&Slider> = sliders.iter().filter(|slider| slider.happened.values().len() >= FEWEST).collect();
    let found: Vec<Answer> = known.iter().filter_map(|slider| told(course, slider)).collect();
    match (known.len(), found.is_empty()) {
        (0, _) => vec![cannot(Why::TooFew, "preference-cannot-too-few")],
        (all, true) => {
            let reads = Phrase::plain("preference-as-wished").count("count", all);
            vec![Answer::Quiet { anchor: String::from("sliders"), reads }]
        }
        _ => found,
    }
}

fn cannot(why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("sliders"), why, reads: Phrase::plain(key) }
}

fn slider<'a>(
    course: &'a Course,
    bench: &'a Bench,
    (id, low, high): (&'static str, &'static str, &'static str),
) -> Option<Slider<'a>> {
    let wished = Readings::of(course, bench, WISHED, id)?.latest(1);
    let wish = wished.last()?;
    let happened = Readings::of(course, bench, HAPPENED, id)?.since(wish.0.on).latest(LATELY);
    Some(Slider { id, ends: (low, high), wish, wished, happened })
}

fn told(course: &Course, slider: &Slider) -> Option<Answer> {
    let (wish, was) = (slider.wish.1, mean(&slider.happened.values()));
    let apart = was - wish;
    exceeds(apart.abs(), beyond(slider)?).then(|| {
        let side = if apart < 0.0 { slider.ends.0 } else { slider.ends.1 };
        let claim = Phrase::plain("preference-differs").word("side", side).points("before", wish).points("after", was);
        let first = slider.wished.evidence(Phrase::plain("evidence-preference-wished"));
        let more = core::iter::once(slider.happened.evidence(Phrase::plain("evidence-preference-was")));
        let more = more.chain(heard(course, slider));
        Answer::Finding(Finding::new(String::from(slider.id), claim, Strength::Reliable, first, more))
    })
}

/// How far apart chance alone would bring the two in 5 of 100 looks at four sliders.
fn beyond(slider: &Slider) -> Option<f64> {
    let (wished, happened) = (slider.wished.scale().sem()?, slider.happened.scale().sem()?);
    let variance = wished.variance() + happened.variance() / count(slider.happened.values().len());
    Some(quantile(1.0 - TAIL) * libm::sqrt(variance))
}

/// What recorded sessions say about who leads.
fn heard(course: &Course, slider: &Slider) -> Option<Evidence> {
    (slider.id == "lead").then(|| led::evidence(course, slider.wish.0.on))?
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / count(values.len())
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-preference")),
            (Person::Therapist, Phrase::plain("say-therapist-preference")),
        ],
        _ => Vec::new(),
    }
}
