//! Which quality of the meeting fell or rose against this pair's own level.
//!
//! Asks: Did the client's latest answer about a quality leave the level this pair had before?
//! Rule: For each quality with two earlier answers or more, the latest less their mean, over `s·√(1 + 1/n)`. The noise `s` is
//! the spread of the n earlier answers, and never less than the item's assumed error of 0.9 points. A finding beyond 1.96;
//! possible while n is under five.
//! Source: The prediction of one more observation from a sample, as in any textbook; no norm exists for these items.
//! Departs: The floor is assumed, and 1.96 is used where few answers would ask for a wider margin: with five qualities, expect
//! a false finding in a pair now and then. The therapist's guess stands beside it and decides nothing.
//! Cannot say: no quality answered; none three times; each of those at the best answer every time.
//! Reads as: "Feeling understood: 4 on 14 July, where it has been about 7.7."

use super::QUALITIES;
use crate::{
    answer::{Answer, Why},
    course::{Course, Rater},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Sem, exceeds},
    phrase::Phrase,
    series::Series,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};
use jiff::civil::Date;

/// Qualities against this pair's own level.
pub static SIGNAL: Signal = Signal {
    id: "qualities.change",
    system: System::S2,
    status: Status::ToolDefined,
    method: "Latest answer less the mean of this pair's earlier ones, over their spread or the assumed item error, whichever is larger; beyond 1.96.",
    source: "Prediction of one more observation from a sample; no norm exists for these items.",
    departs: "The least spread is assumed, and few answers are judged as many would be.",
    would_change_mind: "The next answer about the same quality.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// From so many earlier answers on, a change is more than possible.
const MANY: usize = 5;
/// Two-sided 5 % point of the normal curve.
const BEYOND: f64 = 1.96;

/// One quality against its own past.
struct Seen<'a> {
    scale: &'static str,
    word: &'static str,
    series: Series<'a>,
    earlier: Vec<f64>,
    latest: f64,
    on: Date,
    ceiling: bool,
}

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let asked = QUALITIES.iter().filter_map(|(scale, word)| seen(course, bench, scale, word));
    let asked: Vec<Seen> = asked.collect();
    let known: Vec<&Seen> = asked.iter().filter(|seen| seen.earlier.len() >= 2).collect();
    match known[..] {
        _ if asked.is_empty() => vec![cannot(Why::NotAsked, "qualities-cannot-not-asked")],
        [] => vec![cannot(Why::TooFew, "qualities-cannot-too-few")],
        _ if known.iter().all(|seen| seen.ceiling) => vec![cannot(Why::Ceiling, "qualities-cannot-ceiling")],
        _ => told(course, bench, &known),
    }
}

fn cannot(why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("qualities"), why, reads: Phrase::plain(key) }
}

fn seen<'a>(course: &'a Course, bench: &'a Bench, scale: &'static str, word: &'static str) -> Option<Seen<'a>> {
    let series = Series::latest(course, bench, Rater::Client, scale)?;
    let answers: Vec<(Date, f64, bool)> =
        series.answered().map(|(s, score)| (s.on, score.value, score.ceiling)).collect();
    let ((on, latest, _), earlier) = answers.split_last()?;
    let ceiling = answers.iter().all(|(.., ceiling)| *ceiling);
    let earlier = earlier.iter().map(|(_, value, _)| *value).collect();
    Some(Seen { scale, word, earlier, latest: *latest, on: *on, ceiling, series })
}

fn told(course: &Course, bench: &Bench, known: &[&Seen]) -> Vec<Answer> {
    let findings: Vec<Answer> = known.iter().filter_map(|seen| seen.finding(course, bench)).collect();
    if !findings.is_empty() {
        return findings;
    }
    let reads = Phrase::plain("qualities-steady").count("count", known.len());
    vec![Answer::Quiet { anchor: String::from("qualities"), reads }]
}

impl Seen<'_> {
    fn mean(&self) -> f64 {
        self.earlier.iter().sum::<f64>() / count(self.earlier.len())
    }

    /// The spread of the earlier answers, and never less than the error of one.
    fn noise(&self, sem: Sem) -> f64 {
        let mean = self.mean();
        let squares: f64 = self.earlier.iter().map(|value| (value - mean) * (value - mean)).sum();
        libm::sqrt(squares / count(self.earlier.len() - 1)).max(sem.points())
    }

    fn finding(&self, course: &Course, bench: &Bench) -> Option<Answer> {
        let noise = self.noise(self.series.scale.sem()?);
        let most = BEYOND * noise * libm::sqrt(1.0 + 1.0 / count(self.earlier.len()));
        if !exceeds((self.latest - self.mean()).abs(), most) {
            return None;
        }
        let key = if self.latest < self.mean() { "qualities-fell" } else { "qualities-rose" };
        let reads = Phrase::plain(key).word("quality", self.word).points("after", self.latest);
        let reads = reads.number("before", self.mean()).number("most", most).day("on", self.on);
        let strength = if self.earlier.len() < MANY { Strength::Possible } else { Strength::Reliable };
        let own = Phrase::plain("evidence-quality").who(Rater::Client).word("quality", self.word);
        let own = self.series.evidence(0..=u32::MAX, own);
        Some(Answer::Finding(Finding::new(String::from(self.scale), reads, strength, own, self.guess(course, bench))))
    }

    /// What the therapist guessed about the same quality, with the gap between both latest answers.
    fn guess(&self, course: &Course, bench: &Bench) -> Option<Evidence> {
        let series = Series::latest(course, bench, Rater::Therapist, self.scale)?;
        let latest = series.answered().next_back()?.1.value;
        let reads = Phrase::plain("evidence-quality-guess").who(Rater::Therapist).word("quality", self.word);
        let reads = reads.points("level", latest).points("moved", (latest - self.latest).abs());
        Some(series.evidence(0..=u32::MAX, reads))
    }
}

fn count(answers: usize) -> f64 {
    f64::from(u32::try_from(answers).unwrap_or(u32::MAX))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "qualities-fell" => ("say-client-quality-fell", "say-therapist-quality-fell"),
        "qualities-rose" => ("say-client-quality-rose", "say-therapist-quality-rose"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
