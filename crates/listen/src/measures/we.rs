//! "We": of the pair, or of somebody and others, for each hundred words.
//!
//! Tool-defined: a "we" is the pair's where its sentence also says you and me, or names this place or this work. The same
//! word of a family or a firm is other, and so is one whose sentence leaves it open. "We moved here" is taken for the
//! pair's: read the quotations.

use super::interval::{Interval, poisson};
use super::measured::{Measured, Missing, Quotation, counted, share};
use super::session::Session;
use crate::speakers::Role;
use crate::style::words::{Word, find, spoken};
use crate::transcript::Turn;
use serde::Serialize;

/// "We" by who says it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct We {
    /// The therapist's.
    pub therapist: WeRate,
    /// The client's.
    pub client: WeRate,
}

/// How often one of the two says "we".
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct WeRate {
    /// Meaning the two of them.
    pub pair: u32,
    /// Meaning others, or leaving it open.
    pub other: u32,
    /// Words said.
    pub words: u64,
    /// The pair's for each hundred words.
    pub pair_per_100_words: f64,
    /// Its interval; counts are taken as Poisson.
    pub pair_interval: Interval,
    /// The others' for each hundred words.
    pub other_per_100_words: f64,
}

const WE: [&str; 10] = ["we", "us", "our", "ours", "ourselves", "let's", "we're", "we've", "we'll", "we'd"];

/// Words of this place and this work.
const HERE: [&str; 22] = [
    "you and me",
    "you and i",
    "me and you",
    "between us",
    "the two of us",
    "both of us here",
    "here",
    "in this room",
    "this session",
    "our session",
    "our sessions",
    "these sessions",
    "next session",
    "last session",
    "our work",
    "work together",
    "working together",
    "worked together",
    "our hour",
    "therapy",
    "next time",
    "last time we spoke",
];

/// How often each of the two says "we", quoting the pair's.
pub(super) fn we(session: &Session<'_>) -> Measured<We> {
    if let Some(why) = session.bars_words() {
        return Measured::CannotSay { why };
    }
    let (therapist, mut quoted) = rate(session, Role::Therapist);
    let (client, of_client) = rate(session, Role::Client);
    if therapist.words == 0 || client.words == 0 {
        return Measured::CannotSay { why: Missing::NothingCounted };
    }
    quoted.extend(of_client);
    quoted.sort_by_key(|quotation| (quotation.turn, quotation.span.start));
    let both = session.turns_of(Role::Therapist).count() + session.turns_of(Role::Client).count();
    counted(We { therapist, client }, both, session.heard.turns.len()).quoting(quoted)
}

fn rate(session: &Session<'_>, role: Role) -> (WeRate, Vec<Quotation>) {
    let (mut quoted, mut other, mut words) = (Vec::new(), 0, 0);
    for (_, turn) in session.turns_of(role) {
        words += u64::from(turn.words());
        other += hear(turn, &mut quoted);
    }
    let pair = super::measured::count(quoted.len());
    let per_100 = |n: u32| 100.0 * share(u64::from(n), words);
    let value = WeRate {
        pair,
        other,
        words,
        pair_per_100_words: per_100(pair),
        pair_interval: poisson(u64::from(pair)).times(per_100(1)),
        other_per_100_words: per_100(other),
    };
    (value, quoted)
}

/// Adds the pair's "we" of a turn to the quotations; how many others there are.
fn hear(turn: &Turn, quoted: &mut Vec<Quotation>) -> u32 {
    let all = spoken(&turn.text);
    let mut other = 0;
    for sentence in all.chunk_by(|one, next| one.sentence == next.sentence) {
        let said = sentence.iter().filter(|word| WE.contains(&word.text.as_str()));
        match of_the_pair(sentence) {
            Some(whole) => quoted.extend(said.map(|_| Quotation::new(turn, whole.clone()))),
            None => other += super::measured::count(said.count()),
        }
    }
    other
}

/// The whole sentence, where it says you and me or names this place.
fn of_the_pair(sentence: &[Word]) -> Option<core::ops::Range<usize>> {
    find(sentence, &HERE)?;
    Some(sentence.first()?.span.start..sentence.last()?.span.end)
}
