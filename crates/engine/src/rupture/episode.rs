//! Rupture and repair, as each of the two saw it.
//!
//! Asks: Was there a strain in the alliance, who noticed it, and was it put right?
//! Rule: A fall of two standard errors below what this pair's own course led to expect, and of RC90 from the answer
//! before; or a one-sided EWMA (λ = 0.2, L = 2.7). Confirmed by the client's answer about tension (middle of its scale or
//! more) or a mark by either in that session or the next, by what its own rater says while it lasts, or by a next answer
//! still lower by one SEM. Repaired when three quarters are made good, to within one SEM, within five held sessions: by the
//! level, or by two answers in a row. Where those five were not answered, the next answers decide.
//! What either told afterwards confirms it and says that repair was tried; that it was put right, or is there again, only
//! its own rater says. Strain and repair that were heard are shown with it, and change nothing.
//! Source: Eubanks-Carter et al. 2012 on criterion and control-chart methods; Stevens et al. 2007 for repair within three
//! to five sessions; Lucas & Saccucci 1990 for the chart. There is no standard (Lipner 2022).
//! Departs: From Stiles 2004 and Strauss 2006, whose 1-SD and peak-to-trough rules ring in nearly every quiet course.
//! Levels start diffuse, so that nobody is compared with a population, and anew with a sudden fall, which is a jump and
//! not noise: a filter that held on to the level before would take five sessions to believe that it is back. The way back
//! can be a jump too, so two answers in a row are believed. RISQ confirms nothing here: one of its items must not reach the
//! therapist alone. The check-in's measurement error is assumed until there are data. In simulated courses of twenty sessions in which nothing happens, 20 in 100 show a
//! possible episode and 7 a reliable one; a fall of three points is found in 95 (`tests/false_alarms.rs`).
//! Cannot say: not asked; fewer than three answers; answers missing where somebody noted a rupture; three held sessions
//! since the last; all of late at the ceiling; no known measurement error.
//! Reads as: "As the client sees it, there was a strain around session 7: from about 7.2 down to 4.3. By session 10
//! it was back."

use super::{confirm::silent_at_a_rupture, find::seen_in, tell};
use crate::{
    alliance::{ALLIANCE, cannot, legible, unasked},
    answer::{Answer, Why},
    course::{Course, Rater},
    instrument::Bench,
    phrase::Phrase,
    series::Series,
    signal::{Person, Signal, Status, System},
    watch::{
        ewma::ONE_SIDED,
        false_alarm::{self, Sides},
    },
};
use alloc::{string::String, vec, vec::Vec};

/// Rupture and repair.
pub static SIGNAL: Signal = Signal {
    id: "rupture.episode",
    system: System::S15,
    status: Status::ToolDefined,
    method: "A fall of two standard errors and RC90, or an EWMA alarm, against this pair's own course; repair within five held sessions, or by the word of the one whose view it is.",
    source: "Eubanks-Carter, Gorman & Muran (2012), Psychother Res 22:503; Stevens et al. (2007), Am J Psychother 61:109; Lucas & Saccucci (1990), Technometrics 32:1.",
    departs: "The published 1-SD and peak-to-trough rules are not used: they ring in nearly every course without a rupture; the check-in's measurement error is assumed until there are data.",
    would_change_mind: "Either of the two saying that nothing was strained, or a form that was filled in for another session.",
    audience: &[Person::Client, Person::Therapist],
    words: tell::words,
    look,
};

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let [client, therapist] = BOTH.map(|by| Series::latest(course, bench, by, ALLIANCE));
    let view = |by, own: Option<&Series>| {
        let found = seen_in(course, by, own, client.as_ref());
        let found: Vec<Answer> = found.iter().filter_map(|episode| tell::finding(course, own, episode)).collect();
        if found.is_empty() { vec![calm(course, bench, by, own)] } else { found }
    };
    BOTH.into_iter().zip([&client, &therapist]).flat_map(|(by, own)| view(by, own.as_ref())).collect()
}

const BOTH: [Rater; 2] = [Rater::Client, Rater::Therapist];

/// Quiet where that can be said, or why it cannot.
fn calm(course: &Course, bench: &Bench, by: Rater, own: Option<&Series>) -> Answer {
    let (anchor, own) = (anchor(by), own.ok_or_else(|| unasked(bench, by)));
    match own.and_then(|series| legible(series).map(|_| series)) {
        Err(why) => cannot(anchor, by, why),
        Ok(series) if silent_at_a_rupture(course, series) => cannot(anchor, by, Why::Missing),
        Ok(series) => Answer::Quiet { anchor: String::from(anchor), reads: quiet(series) },
    }
}

const fn anchor(by: Rater) -> &'static str {
    match by {
        Rater::Client => "client",
        Rater::Therapist => "therapist",
    }
}

fn quiet(series: &Series) -> Phrase {
    let answered = series.answered().count();
    let values = u16::try_from(answered.saturating_sub(1)).unwrap_or(u16::MAX);
    let percent = false_alarm::chance(ONE_SIDED, Sides::One, values).percent();
    Phrase::plain("rupture-quiet").who(series.by).count("sessions", answered).of_hundred("percent", percent)
}
