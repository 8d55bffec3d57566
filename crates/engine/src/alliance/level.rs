//! Level and trend of the alliance as one of the two sees it; the two signals differ in whom they ask.

use super::{ALLIANCE, ASKS, cannot, readable};
use crate::{
    answer::Answer,
    course::{Course, Rater},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Interval, Sem},
    phrase::Phrase,
    series::{LATELY, Series},
    signal::Person,
    watch::level::Smoothed,
};
use alloc::{string::String, vec, vec::Vec};

/// Shown beside the total: goals and tasks together, and the bond. Goals and tasks are not told apart, because the
/// questionnaires cannot.
const PARTS: [(&str, &str); 2] = [("work", "evidence-work-scores"), ("bond", "evidence-bond-scores")];

/// Level and trend as `by` sees it.
pub(super) fn look(course: &Course, bench: &Bench, by: Rater) -> Vec<Answer> {
    vec![match readable(course, bench, by) {
        Ok((series, sem)) => judged(course, &series, sem),
        Err(why) => cannot(ALLIANCE, by, why),
    }]
}

fn judged(course: &Course, series: &Series, sem: Sem) -> Answer {
    let smoothed = series.smoothed(sem);
    let trend = series.trend(&smoothed).expect("a readable series has three answers");
    if !trend.excludes_zero() {
        return Answer::Quiet {
            anchor: String::from(ALLIANCE),
            reads: claim("alliance-steady", series, &smoothed, trend),
        };
    }
    let better = series.scale.better.gain(0.0, trend.middle) > 0.0;
    let key = if better { "alliance-rising" } else { "alliance-falling" };
    let own = series.evidence(0..=u32::MAX, level("evidence-alliance-scores", series, &smoothed));
    let parts = PARTS.iter().filter_map(|(scale, key)| part(course, series, scale, key));
    let claim = claim(key, series, &smoothed, trend);
    Answer::Finding(Finding::new(String::from(ALLIANCE), claim, Strength::Reliable, own, parts))
}

/// A part of the alliance as evidence, with a level of its own.
fn part(course: &Course, whole: &Series, scale: &str, key: &'static str) -> Option<Evidence> {
    let series = Series::of(course, whole.instrument, whole.by, scale)?;
    let smoothed = series.smoothed(series.scale.sem()?);
    Some(series.evidence(0..=u32::MAX, level(key, &series, &smoothed)))
}

/// Where the level stands now, with its interval and the ends of the scale.
fn level(key: &'static str, series: &Series, smoothed: &Smoothed) -> Phrase {
    let now = now(series, smoothed);
    let range = series.range();
    let phrase = Phrase::plain(key).who(series.by).number("level", now.middle);
    let phrase = phrase.number("low", now.low).number("high", now.high);
    phrase.points("bottom", range.low).points("top", range.high)
}

/// The level at the last answered session.
fn now(series: &Series, smoothed: &Smoothed) -> Interval {
    let last = series.sittings.iter().rposition(|s| s.score.is_some());
    let level = last.map(|last| smoothed.levels[last].interval().within(series.range()));
    level.unwrap_or_else(|| Interval::around(series.range().middle(), f64::INFINITY).within(series.range()))
}

fn claim(key: &'static str, series: &Series, smoothed: &Smoothed, trend: Interval) -> Phrase {
    let sessions = series.answered().count().min(LATELY);
    let (least, most) = (trend.low.abs().min(trend.high.abs()), trend.low.abs().max(trend.high.abs()));
    let phrase = level(key, series, smoothed).count("sessions", sessions).number("moved", trend.middle.abs());
    phrase.number("least", least).number("most", most)
}

/// Words for whoever wants to bring it up. What the therapist answered is no feeling of the client's: there the client asks.
pub(super) fn words(answer: &Answer, by: Rater) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "alliance-rising" => ("say-client-alliance-rising", "say-therapist-alliance-rising"),
        "alliance-falling" => ("say-client-alliance-falling", "say-therapist-alliance-falling"),
        _ => return Vec::new(),
    };
    let client = if by == Rater::Client { client } else { ASKS };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
