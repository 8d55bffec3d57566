//! N-grams: the words of a turn and of the turn before it, alone, in twos and in threes, as numbers of buckets.
//!
//! `training/FORMAT.md` section 3 says which there are; `training/listener/hashing.py` is the same in Python.

use super::plan::GramPlan;
use crate::speakers::Role;
use std::collections::BTreeSet;

/// A turn as words, and who spoke it.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// `t`, `c` or `o`.
    letter: char,
    /// Its words, as [`words`] cuts them.
    pub(super) words: Vec<String>,
}

impl Said {
    /// A turn's words, at most so many.
    pub(super) fn new(text: &str, role: Option<Role>, most: usize) -> Self {
        let letter = match role {
            Some(Role::Therapist) => 't',
            Some(Role::Client) => 'c',
            _ => 'o',
        };
        Self { letter, words: words(text, most) }
    }
}

/// Runs of letters, digits and apostrophes in small letters; any other character that is no blank stands alone.
pub(super) fn words(text: &str, most: usize) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.replace('\u{2019}', "'").to_lowercase().chars() {
        if c.is_alphanumeric() || c == '\'' {
            words.last_mut().expect("there is always a word to go on with").push(c);
            continue;
        }
        words.push(if c.is_whitespace() { String::new() } else { c.to_string() });
        words.push(String::new());
    }
    words.retain(|word| !word.is_empty());
    words.truncate(most);
    words
}

/// The buckets of a turn and their values. Equal buckets of one table count once; the turn and the turn before it are a
/// table each.
pub(super) fn buckets(said: &Said, before: Option<&Said>, plan: &GramPlan) -> Vec<(u32, f32)> {
    let own = valued(own_grams(said, plan), plan.values[0]);
    own.into_iter().chain(valued(before_grams(said, before, plan), plan.values[1])).collect()
}

/// The buckets of a stretch of a turn's words, by the words alone.
pub(super) fn inner_buckets(said: &Said, plan: &GramPlan) -> BTreeSet<u32> {
    word_grams(said).map(|gram| gram.bucket(plan.bits)).collect()
}

fn valued(buckets: BTreeSet<u32>, value: f64) -> Vec<(u32, f32)> {
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a few thousand buckets")]
    let value = (value / (buckets.len() as f64).sqrt()) as f32;
    buckets.into_iter().map(|bucket| (bucket, value)).collect()
}

fn own_grams(said: &Said, plan: &GramPlan) -> BTreeSet<u32> {
    let letter = said.letter;
    let words = &said.words;
    let ends = [
        ("f:", words.first().map(core::slice::from_ref)),
        ("g:", words.first().map(|_| &words[..words.len().min(2)])),
        ("l:", words.last().map(core::slice::from_ref)),
        ("m:", words.last().map(|_| &words[words.len().saturating_sub(2)..])),
    ];
    let ends = ends.into_iter().filter_map(|(kind, words)| Some(Gram::of(letter).and(kind).words(words?)));
    let size = Gram::of(letter).and("n:").and(&size(words, plan));
    word_grams(said).chain(ends).chain([size]).map(|gram| gram.bucket(plan.bits)).collect()
}

fn word_grams(said: &Said) -> impl Iterator<Item = Gram> {
    let of = |kind: &'static str, length: usize| {
        said.words.windows(length).map(move |words| Gram::of(said.letter).and(kind).words(words))
    };
    of("1:", 1).chain(of("2:", 2)).chain(of("3:", 3))
}

fn before_grams(said: &Said, before: Option<&Said>, plan: &GramPlan) -> BTreeSet<u32> {
    let start = Gram::of(said.letter).and("p");
    let Some(before) = before else { return [start.and(":start").bucket(plan.bits)].into() };
    let start = start.and(before.letter.encode_utf8(&mut [0; 4]));
    let each = before.words.iter().map(|word| start.and("1:").and(word));
    let last = before.words.last().map(|word| start.and("l:").and(word));
    let size = start.and("n:").and(&size(&before.words, plan));
    each.chain(last).chain([size]).map(|gram| gram.bucket(plan.bits)).collect()
}

/// How many of the sizes the count of words reaches.
fn size(words: &[String], plan: &GramPlan) -> String {
    plan.sizes.iter().filter(|size| words.len() >= **size).count().to_string()
}

/// An n-gram as its hash, FNV-1a of 64 bits, grown byte by byte so that no text is put together.
#[derive(Clone, Copy)]
struct Gram(u64);

impl Gram {
    fn of(letter: char) -> Self {
        Self(0xcbf2_9ce4_8422_2325).and(letter.encode_utf8(&mut [0; 4]))
    }

    fn and(self, text: &str) -> Self {
        Self(text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    fn words(self, words: &[String]) -> Self {
        words.iter().enumerate().fold(self, |gram, (at, word)| if at == 0 { gram } else { gram.and(" ") }.and(word))
    }

    fn bucket(self, bits: u32) -> u32 {
        u32::try_from(self.0 & ((1 << bits) - 1)).expect("a plan has at most 24 bits")
    }
}
