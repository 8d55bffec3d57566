//! From answers to a score: recode, prorate, sum or average; or say why there is none.

use crate::{
    course::Form,
    instrument::{Aggregate, Better, Instrument, Item, Scale},
    number::reaches,
};
use alloc::{collections::BTreeMap, string::String, vec::Vec};

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
        Some(scale) => score_scale(instrument, scale, answers).map_or_else(Scored::NotScored, Scored::Score),
        None => Scored::NotScored(Why::NoScale),
    }
}

/// The score of one scale of a filled form: from its answers, or the total the client shared instead of them.
#[must_use]
pub fn score_form(instrument: &Instrument, scale: &str, form: &Form) -> Scored {
    match (form.totals.get(scale), instrument.scale(scale)) {
        (Some(total), Some(scale)) if form.answers.is_empty() => shared_total(instrument, scale, *total),
        _ => score(instrument, scale, &form.answers),
    }
}

/// A total without its answers; at the best end of the range every answer was the best one.
fn shared_total(instrument: &Instrument, scale: &Scale, total: f64) -> Scored {
    let range = instrument.range(scale);
    if !(range.low..=range.high).contains(&total) {
        return Scored::NotScored(Why::TotalOutOfRange);
    }
    let best = if scale.better == Better::Higher { range.high } else { range.low };
    Scored::Score(Score { value: total, missing: 0, ceiling: reaches(scale.better.gain(best, total), 0.0) })
}

fn score_scale(instrument: &Instrument, scale: &Scale, answers: &BTreeMap<String, i32>) -> Result<Score, Why> {
    let counted = counted(instrument, scale, answers)?;
    let (answered, all) = (counted.len(), scale.items.len());
    let needed = all - scale.may_miss;
    if answered < needed {
        return Err(Why::TooFewAnswered { answered, needed });
    }
    let mean = counted.iter().map(|(_, points)| f64::from(*points)).sum::<f64>() / count(answered);
    let value = match scale.aggregate {
        Aggregate::Sum => mean * count(all),
        Aggregate::Mean => mean,
    };
    let ceiling = counted.iter().all(|(item, points)| *points == best(item, scale.better));
    Ok(Score { value, missing: all - answered, ceiling })
}

/// Each answered item with what it counts.
fn counted<'a>(
    instrument: &'a Instrument,
    scale: &Scale,
    answers: &BTreeMap<String, i32>,
) -> Result<Vec<(&'a Item, i32)>, Why> {
    let key = instrument.key(scale);
    let answered = key.filter_map(|(item, reversed)| Some((item, reversed, *answers.get(&item.id)?)));
    answered.map(|(item, reversed, printed)| Ok((item, points(item, reversed, printed)?))).collect()
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
