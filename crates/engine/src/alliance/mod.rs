//! Alliance: bond, and agreement on goals and tasks, as each of the two sees it.

pub mod level_client;
pub mod level_therapist;
pub mod picture;
pub mod two_views;

mod level;

pub use picture::picture;

use crate::{
    answer::{Answer, Why},
    course::{Course, Rater},
    instrument::Bench,
    number::{Sem, Share},
    phrase::Phrase,
    series::Series,
};
use alloc::string::String;

/// How many of 100 courses of twenty sessions in which nothing happens are told to have moved, in one view. Simulated in
/// `tests/false_alarms.rs`.
pub const MOVED_BY_CHANCE_IN_TWENTY: Share = Share::near(0.03);

/// The scale that every alliance questionnaire calls its total.
pub(crate) const ALLIANCE: &str = "alliance";
/// Fewer answered sessions than this have no course to speak of.
pub(crate) const FEW: usize = 3;
/// What a client can say where it was the therapist who felt something.
pub(crate) const ASKS: &str = "say-client-asks-the-therapist";

/// The alliance series of one rater with its measurement error, if there is enough of it to look at.
pub(crate) fn readable<'a>(course: &'a Course, bench: &'a Bench, by: Rater) -> Result<(Series<'a>, Sem), Why> {
    let series = Series::latest(course, bench, by, ALLIANCE).ok_or_else(|| unasked(bench, by))?;
    let sem = legible(&series)?;
    Ok((series, sem))
}

/// The measurement error of an alliance series, if there is enough of it to look at.
pub(crate) fn legible(series: &Series) -> Result<Sem, Why> {
    let sem = series.scale.sem().ok_or(Why::NoError)?;
    match series.answered().count() {
        0 => Err(Why::Missing),
        few if few < FEW => Err(Why::TooFew),
        _ if series.out_of_date() => Err(Why::OutOfDate),
        _ if series.at_ceiling() => Err(Why::Ceiling),
        _ => Ok(sem),
    }
}

/// Why there is no alliance series of one rater.
pub(crate) fn unasked(bench: &Bench, by: Rater) -> Why {
    let can_ask = bench.instruments.iter().any(|i| i.definition().by == by && i.scale(ALLIANCE).is_some());
    if can_ask { Why::NotAsked } else { Why::NoInstrument }
}

/// "Cannot say" about one rater's alliance, and why.
pub(crate) fn cannot(anchor: &str, by: Rater, why: Why) -> Answer {
    let key = match why {
        Why::NotAsked => "alliance-cannot-not-asked",
        Why::TooFew => "alliance-cannot-too-few",
        Why::Missing => "alliance-cannot-missing",
        Why::Ceiling => "alliance-cannot-ceiling",
        Why::NoError => "alliance-cannot-no-error",
        Why::OutOfDate => "alliance-cannot-out-of-date",
        Why::NoInstrument | Why::NotReassuring | Why::NotInTables | Why::Contradicts => "alliance-cannot-no-instrument",
    };
    Answer::CannotSay { anchor: String::from(anchor), why, reads: Phrase::plain(key).who(by) }
}
