//! From answers to a score: recode, prorate, sum or average; or say why there is none.

use crate::{
    course::Form,
    instrument::{Aggregate, Better, Instrument, Item, Key},
    number::reaches,
};
use alloc::{collections::BTreeMap, string::String};
use core::cmp::Ordering;

/// A score, or why there is none. Never zero for nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Scored {
    /// A score.
    Score(Score),
    /// No score.
    NotScored(Why),
}

/// One score of one scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// In points of the scale; never rounded.
    pub value: f64,
    /// How many items others stood in for.
    pub missing: usize,
    /// Every answer was the best possible one: a perfect form carries almost no information.
    pub ceiling: bool,
}

/// Why there is no score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// More items are missing than the rule allows.
    TooFewAnswered {
        /// Items answered.
        answered: usize,
        /// Items needed.
        needed: usize,
    },
    /// An answer lies outside the item's range.
    OutOfRange {
        /// The item.
        item: String,
        /// The number given.
        value: i32,
    },
    /// A total that was shared without its answers lies outside the scale's range.
    TotalOutOfRange,
    /// The instrument has no such scale.
    NoScale,
}

/// The score of one scale from printed numbers by item id; an item absent from `answers` was not answered.
///
/// A reversed item counts `min + max − x`, before anything stands in for what is missing. Missing items count as the
/// mean of those answered, as long as no more than `may_miss` are missing. Nothing is rounded.
#[must_use]
pub fn score(instrument: &Instrument, scale: &str, answers: &BTreeMap<String, i32>) -> Scored {
    match instrument.scale(scale) {
        Some(scale) => score_answers(instrument.key(scale), answers),
        None => Scored::NotScored(Why::NoScale),
    }
}

/// The score of one scale of a filled form: from its answers, or the total the client shared instead of them.
#[must_use]
pub fn score_form(instrument: &Instrument, scale: &str, form: &Form) -> Scored {
    instrument.scale(scale).map_or(Scored::NotScored(Why::NoScale), |scale| score_of(instrument.key(scale), form))
}

/// The same for a scale at hand.
pub(crate) fn score_of(key: Key, form: &Form) -> Scored {
    match form.totals.get(&key.scale.id) {
        Some(total) if form.answers.is_empty() => shared_total(key, *total),
        _ => score_answers(key, &form.answers),
    }
}

fn score_answers(key: Key, answers: &BTreeMap<String, i32>) -> Scored {
    score_scale(key, answers).map_or_else(Scored::NotScored, Scored::Score)
}

/// A total without its answers; at the best end of the range every answer was the best one.
fn shared_total(Key { instrument, scale, .. }: Key, total: f64) -> Scored {
    let range = instrument.range(scale);
    if !(range.low..=range.high).contains(&total) {
        return Scored::NotScored(Why::TotalOutOfRange);
    }
    let best = if scale.better == Better::Higher { range.high } else { range.low };
    Scored::Score(Score { value: total, missing: 0, ceiling: reaches(scale.better.gain(best, total), 0.0) })
}

fn score_scale(key: Key, answers: &BTreeMap<String, i32>) -> Result<Score, Why> {
    let (Counted { answered, points, ceiling }, scale) = (Counted::of(key, answers)?, key.scale);
    let all = scale.items.len();
    let needed = all - scale.may_miss;
    if answered < needed {
        return Err(Why::TooFewAnswered { answered, needed });
    }
    let mean = points / count(answered);
    let value = match scale.aggregate {
        Aggregate::Sum => mean * count(all),
        Aggregate::Mean => mean,
    };
    Ok(Score { value, missing: all - answered, ceiling })
}

/// The items of a scale that were answered, counted together.
struct Counted {
    answered: usize,
    points: f64,
    ceiling: bool,
}

impl Counted {
    fn of(key: Key, answers: &BTreeMap<String, i32>) -> Result<Self, Why> {
        let nothing = Self { answered: 0, points: 0.0, ceiling: true };
        answered(key, answers).try_fold(nothing, |counted, (item, reversed, printed)| {
            let points = points(item, reversed, printed)?;
            let ceiling = counted.ceiling && points == best(item, key.scale.better);
            Ok(Self { answered: counted.answered + 1, points: counted.points + f64::from(points), ceiling })
        })
    }
}

/// Which items of a scale were answered, and how. Items and answers both stand in order of id: one walk passes both.
fn answered<'a>(key: Key<'a>, answers: &'a BTreeMap<String, i32>) -> impl Iterator<Item = (&'a Item, bool, i32)> {
    let mut rest = answers.iter().peekable();
    key.items().filter_map(move |(item, reversed)| {
        loop {
            let (id, printed) = rest.peek()?;
            match id.as_str().cmp(&item.id) {
                Ordering::Less => drop(rest.next()),
                Ordering::Equal => return Some((item, reversed, **printed)),
                Ordering::Greater => return None,
            }
        }
    })
}

fn points(item: &Item, reversed: bool, printed: i32) -> Result<i32, Why> {
    if !(item.min..=item.max).contains(&printed) {
        return Err(Why::OutOfRange { item: item.id.clone(), value: printed });
    }
    Ok(if reversed { item.min + item.max - printed } else { printed })
}

const fn best(item: &Item, better: Better) -> i32 {
    match better {
        Better::Higher => item.max,
        Better::Lower => item.min,
    }
}

fn count(items: usize) -> f64 {
    f64::from(u32::try_from(items).expect("an instrument has fewer than four thousand million items"))
}
