//! A family's rules: for each code its phrases, and how often such a phrase was right in the text they were tried on.

use super::phrases::{Hit, Phrases};
use super::words::Said;
use std::borrow::Cow;

/// Phrases that speak for a code.
#[derive(Debug)]
pub(super) struct Rule {
    /// The code.
    pub(super) code: &'static str,
    /// How often it was right where it was tried, 0 to 1.
    pub(super) confidence: f64,
    /// The phrases.
    pub(super) phrases: &'static [&'static str],
}

/// What a family found in a turn.
#[derive(Clone, Debug)]
pub(super) struct Find {
    /// The code.
    pub(super) code: Cow<'static, str>,
    /// How sure, 0 to 1.
    pub(super) confidence: f64,
    /// The words it rests on, as places in the turn's list of words.
    pub(super) words: core::ops::Range<usize>,
}

/// Rules made ready.
#[derive(Debug)]
pub(super) struct Rules {
    rules: &'static [Rule],
    phrases: Phrases,
    never: Phrases,
}

impl Find {
    /// A find of these words.
    pub(super) fn new(code: &'static str, confidence: f64, words: core::ops::Range<usize>) -> Self {
        Self { code: Cow::Borrowed(code), confidence, words }
    }
}

impl Rules {
    /// Makes rules ready. A sentence with a phrase of `never` in it says nothing to them.
    pub(super) fn new(rules: &'static [Rule], never: &'static [&'static str]) -> Self {
        let all =
            rules.iter().enumerate().flat_map(|(label, rule)| rule.phrases.iter().map(move |text| (label, *text)));
        Self { rules, phrases: Phrases::new(all), never: Phrases::new(never.iter().map(|text| (0, *text))) }
    }

    /// Everything found in a turn, in the order of its words.
    pub(super) fn find(&self, said: &Said) -> Vec<Find> {
        self.kept(said, self.phrases.find(said), 0..said.words.len())
    }

    /// Everything found in a stretch of words.
    pub(super) fn find_within(&self, said: &Said, within: core::ops::Range<usize>) -> Vec<Find> {
        self.kept(said, self.phrases.find_within(said, within.clone()), within)
    }

    fn kept(&self, said: &Said, hits: Vec<Hit>, within: core::ops::Range<usize>) -> Vec<Find> {
        if hits.is_empty() {
            return Vec::new();
        }
        let barred: Vec<usize> = self.never.find_within(said, within).into_iter().map(|hit| hit.words.start).collect();
        let kept = hits.into_iter().filter(|hit| !is_barred(&barred, said, hit.words.start));
        kept.map(|hit| self.named(hit)).collect()
    }

    fn named(&self, hit: Hit) -> Find {
        let rule = &self.rules[hit.label];
        Find { code: rule.code.into(), confidence: rule.confidence, words: hit.words }
    }
}

/// How far a phrase that bars reaches, in words: captions without marks may have one sentence for a whole turn.
const BARS: usize = 12;

/// Whether a phrase that bars stands near, in the same sentence.
fn is_barred(barred: &[usize], said: &Said, at: usize) -> bool {
    let sentence = said.sentence_of(at);
    let from = at.saturating_sub(BARS).max(sentence.start);
    let next = barred[barred.partition_point(|place| *place < from)..].first();
    next.is_some_and(|place| *place < sentence.end.min(at + BARS))
}

/// The find that stands first in an order of codes; among equals the surest, then the earliest.
pub(super) fn first_in_order(finds: Vec<Find>, order: &[&str]) -> Option<Find> {
    let place = |find: &Find| order.iter().position(|code| *code == find.code).unwrap_or(order.len());
    finds.into_iter().min_by(|a, b| place(a).cmp(&place(b)).then(b.confidence.total_cmp(&a.confidence)))
}

/// The code with most words; if equal, the one that stands first in an order.
pub(super) fn most_words(finds: Vec<Find>, order: &[&str]) -> Option<Find> {
    let mut weights = vec![0_usize; order.len()];
    let place = |find: &Find| order.iter().position(|code| *code == find.code);
    finds.iter().filter_map(|find| Some((place(find)?, find.words.len()))).for_each(|(at, words)| weights[at] += words);
    let heaviest = weights.iter().copied().max()?;
    let code = order.get(weights.iter().position(|weight| *weight == heaviest)?)?;
    first_in_order(finds.into_iter().filter(|find| find.code == *code).collect(), order)
}
