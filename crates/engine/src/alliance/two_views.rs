//! Two views of one alliance: whether the client's and the therapist's move apart.
//!
//! Asks: Has the distance between the two views changed from what is usual for this pair?
//! Rule: The gap of each session both answered against the mean of all gaps before it, in standard errors; a two-sided
//! EWMA of these (λ = 0.2, L = 2.962). A finding where it rang within the last six such sessions, and the last three
//! gaps still lie to that side of those before by a standard error or more.
//! Source: Recursive residuals after Brown, Durbin & Evans 1975; EWMA after Lucas & Saccucci 1990. Raw gaps are ordinary:
//! therapists rate lower than clients on average (Tryon, Blackwell & Hammel 2007).
//! Departs: The published comparisons are between many pairs; this one compares a pair with itself only.
//! The check-in's measurement error is assumed until there are data.
//! Cannot say: one of the two not asked; fewer than four sessions both answered; three held sessions since one of them
//! answered; one of them at the ceiling; no known measurement error.
//! Reads as: "Since about session 9, the client's view has moved down compared with the therapist's: by about 2.1 points
//! from what is usual for these two."

use super::{ALLIANCE, cannot, readable};
use crate::{
    answer::{Answer, Why},
    course::{Course, Rater},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Sem, reaches},
    phrase::Phrase,
    series::{LATELY, Series},
    signal::{Person, Signal, Status, System},
    watch::{
        ewma::{Average, TWO_SIDED},
        false_alarm::{self, Sides},
    },
};
use alloc::{string::String, vec, vec::Vec};
use core::cmp::Ordering;

/// Whether the two views move apart.
pub static SIGNAL: Signal = Signal {
    id: "alliance.two-views",
    system: System::S1,
    status: Status::ToolDefined,
    method: "Gap between both views against this pair's own earlier gaps; two-sided EWMA, one false alarm in 500 sessions.",
    source: "Brown, Durbin & Evans (1975), J R Stat Soc B 37:149; Lucas & Saccucci (1990), Technometrics 32:1.",
    departs: "Compares a pair with itself, where the literature compares pairs with each other; the check-in's measurement error is assumed until there are data.",
    would_change_mind: "Later sessions in which the gap is what it used to be.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// Fewer common sessions than this have no usual gap.
const FEW: usize = 4;
/// How many of the latest gaps say where it stands now.
const NOW: usize = 3;

/// One session that both answered.
struct Gap {
    session: u32,
    /// Client minus therapist, in points.
    points: f64,
}

/// When the chart rang, and which way.
struct Alarm {
    /// Index of the gap at which the present run of alarms began.
    since: usize,
    way: Ordering,
}

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let both = [Rater::Client, Rater::Therapist].map(|by| readable(course, bench, by).map_err(|why| (by, why)));
    vec![match both {
        [Ok(client), Ok(therapist)] => compare(&client, &therapist),
        [Err((by, why)), _] | [_, Err((by, why))] => cannot(ALLIANCE, by, why),
    }]
}

fn compare((client, its_sem): &(Series, Sem), (therapist, other_sem): &(Series, Sem)) -> Answer {
    if client.range() != therapist.range() || client.scale.better != therapist.scale.better {
        return cannot(ALLIANCE, Rater::Therapist, Why::NoInstrument);
    }
    let gaps = gaps(client, therapist);
    if gaps.len() < FEW {
        let few = [client, therapist].iter().any(|series| series.answered().count() < FEW);
        return too_few_together(if few { Why::TooFew } else { Why::Missing });
    }
    let spread = libm::sqrt(its_sem.variance() + other_sem.variance());
    match alarm(&gaps, spread).filter(|alarm| still_apart(&gaps, alarm, spread)) {
        Some(alarm) => apart(client, therapist, &gaps, &alarm),
        None => Answer::Quiet { anchor: String::from(ALLIANCE), reads: together(&gaps) },
    }
}

fn too_few_together(why: Why) -> Answer {
    let reads = Phrase::plain("views-cannot-too-few").count("needed", FEW);
    Answer::CannotSay { anchor: String::from(ALLIANCE), why, reads }
}

fn gaps(client: &Series, therapist: &Series) -> Vec<Gap> {
    let both = client.sittings.iter().zip(&therapist.sittings);
    let gap = |(c, t): (&crate::series::Sitting, &crate::series::Sitting)| {
        let points = c.score?.1.value - t.score?.1.value;
        Some(Gap { session: c.session, points })
    };
    both.filter_map(gap).collect()
}

/// Each gap against the mean of those before it, in standard errors; standard normal while the usual gap holds.
fn surprises(gaps: &[Gap], spread: f64) -> Vec<f64> {
    let mut sum = 0.0;
    let mut before = 0.0;
    let mut surprise = |gap: &Gap| {
        let z = (before > 0.0).then(|| (gap.points - sum / before) / (spread * libm::sqrt(1.0 + 1.0 / before)));
        sum += gap.points;
        before += 1.0;
        z
    };
    gaps.iter().filter_map(&mut surprise).collect()
}

/// The latest run of alarms, if it reaches into the last sessions.
fn alarm(gaps: &[Gap], spread: f64) -> Option<Alarm> {
    let mut average = Average::default();
    let rings: Vec<Option<Ordering>> = surprises(gaps, spread)
        .into_iter()
        .map(|z| {
            average = TWO_SIDED.follow(average, z);
            TWO_SIDED.alarm(average)
        })
        .collect();
    let last = rings.iter().rposition(Option::is_some)?;
    let way = rings[last]?;
    let since = rings[..last].iter().rposition(|ring| *ring != Some(way)).map_or(0, |before| before + 1);
    // The first gap has no surprise, so ring `i` belongs to gap `i + 1`.
    (last + LATELY >= rings.len()).then_some(Alarm { since: since + 1, way })
}

fn mean(gaps: &[Gap]) -> f64 {
    gaps.iter().map(|gap| gap.points).sum::<f64>() / whole(gaps.len())
}

fn whole(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a course has fewer than four thousand million sessions"))
}

/// The latest gaps, at most [`NOW`], none from before the alarm.
fn now<'a>(gaps: &'a [Gap], alarm: &Alarm) -> &'a [Gap] {
    &gaps[gaps.len().saturating_sub(NOW).max(alarm.since)..]
}

/// How far the gap now lies from what it was before the alarm, in points.
fn moved(gaps: &[Gap], alarm: &Alarm) -> f64 {
    mean(now(gaps, alarm)) - mean(&gaps[..alarm.since])
}

/// Whether the latest gaps still lie to the side of the alarm, by a standard error of the difference or more.
fn still_apart(gaps: &[Gap], alarm: &Alarm, spread: f64) -> bool {
    let error = spread * libm::sqrt(1.0 / whole(now(gaps, alarm).len()) + 1.0 / whole(alarm.since));
    let side = if alarm.way == Ordering::Greater { 1.0 } else { -1.0 };
    reaches(side * moved(gaps, alarm), error)
}

fn apart(client: &Series, therapist: &Series, gaps: &[Gap], alarm: &Alarm) -> Answer {
    let moved = moved(gaps, alarm);
    let up = client.scale.better.gain(0.0, if alarm.way == Ordering::Greater { 1.0 } else { -1.0 }) > 0.0;
    let key = if up { "views-client-rose" } else { "views-client-fell" };
    let claim = Phrase::plain(key).count("session", gaps[alarm.since].session).number("moved", moved.abs());
    let [own, other] =
        [client, therapist].map(|s| s.evidence(0..=u32::MAX, Phrase::plain("evidence-view-scores").who(s.by)));
    Answer::Finding(Finding::new(String::from(ALLIANCE), chance(claim, gaps), Strength::Reliable, own, [other]))
}

fn together(gaps: &[Gap]) -> Phrase {
    chance(Phrase::plain("views-together"), gaps)
}

/// The same sentence with how often it would be wrong: the chance of a false alarm in this many sessions.
fn chance(phrase: Phrase, gaps: &[Gap]) -> Phrase {
    let values = u16::try_from(gaps.len() - 1).unwrap_or(u16::MAX);
    let percent = false_alarm::chance(TWO_SIDED, Sides::Two, values).percent();
    phrase.count("sessions", gaps.len()).of_hundred("percent", percent)
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let say = |client, therapist| {
        vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
    };
    match answer.reads().key {
        "views-client-fell" => say("say-client-views-fell", "say-therapist-views-fell"),
        "views-client-rose" => say("say-client-views-rose", "say-therapist-views-rose"),
        _ => Vec::new(),
    }
}
