//! Style matching: how alike two people use the small words that nobody plans.
//!
//! Language style matching after Ireland et al. (2011, Psychol Sci 22:39), over nine closed classes of our own making, in
//! percent of words as LIWC counts them. More is not simply better: in therapy findings are mixed.

mod lists;
pub(crate) mod words;

use crate::measures::Missing;
use crate::transcript::words as runs;
use lists::CATEGORIES;
use serde::Serialize;
use std::collections::BTreeMap;

/// Fewest words of each of the two.
pub const FEWEST_WORDS: u64 = 100;
/// From so many words of each the value is steady enough to look at twice.
pub const BETTER_WORDS: u64 = 500;

/// How alike two people use small words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StyleMatching {
    /// The mean over the categories present, 0 to 1; 1 is alike.
    pub lsm: f64,
    /// Categories that at least one of the two uses, of nine. Those absent in both are left out: they would count as alike.
    pub categories_present: usize,
    /// Whether both say at least `BETTER_WORDS`.
    pub enough: bool,
    /// The therapist's words.
    pub therapist_words: u64,
    /// The client's words.
    pub client_words: u64,
    /// Each of the nine.
    pub categories: Vec<Category>,
}

/// One closed class.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Category {
    /// Its written id.
    pub id: &'static str,
    /// In a hundred of the therapist's words.
    pub therapist_percent: f64,
    /// In a hundred of the client's words.
    pub client_percent: f64,
    /// How alike, 0 to 1; `None` where neither uses it.
    pub lsm: Option<f64>,
    /// The therapist's three most used words of it, with their counts.
    pub therapist_most: Vec<(&'static str, u64)>,
    /// The client's.
    pub client_most: Vec<(&'static str, u64)>,
}

/// How alike two percentages are: 1 − |a − b| / (a + b + 0.0001); `None` of two zeros.
#[must_use]
pub fn alike(a: f64, b: f64) -> Option<f64> {
    (a + b > 0.0).then(|| 1.0 - (a - b).abs() / (a + b + 0.0001))
}

/// Compares what two people said.
///
/// # Errors
/// [`Missing::TooFewWords`] where one says fewer than `FEWEST_WORDS`, [`Missing::NothingCounted`] where neither uses a
/// word of any class.
pub fn matching<'a>(
    therapist: impl Iterator<Item = &'a str>,
    client: impl Iterator<Item = &'a str>,
) -> Result<StyleMatching, Missing> {
    let (therapist, client) = (Use::of(therapist), Use::of(client));
    if therapist.words.min(client.words) < FEWEST_WORDS {
        return Err(Missing::TooFewWords);
    }
    let categories: Vec<Category> = (0..CATEGORIES.len()).map(|at| category(at, &therapist, &client)).collect();
    let present: Vec<f64> = categories.iter().filter_map(|category| category.lsm).collect();
    if present.is_empty() {
        return Err(Missing::NothingCounted);
    }
    Ok(StyleMatching {
        lsm: present.iter().sum::<f64>() / present.iter().map(|_| 1.0).sum::<f64>(),
        categories_present: present.len(),
        enough: therapist.words.min(client.words) >= BETTER_WORDS,
        therapist_words: therapist.words,
        client_words: client.words,
        categories,
    })
}

fn category(at: usize, therapist: &Use, client: &Use) -> Category {
    let (therapist_percent, client_percent) = (therapist.percent(at), client.percent(at));
    Category {
        id: CATEGORIES[at].id,
        therapist_percent,
        client_percent,
        lsm: alike(therapist_percent, client_percent),
        therapist_most: therapist.most(at),
        client_most: client.most(at),
    }
}

/// What one person uses.
struct Use {
    words: u64,
    of: [BTreeMap<&'static str, u64>; CATEGORIES.len()],
}

impl Use {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut used = Self { words: 0, of: Default::default() };
        for text in texts {
            used.words += runs(text).count() as u64;
            words::spoken(text).iter().for_each(|word| used.hear(&word.text));
        }
        used
    }

    /// A contraction counts as each of its parts: "don't" is a verb and a negation.
    fn hear(&mut self, word: &str) {
        for part in lists::parts(word).into_iter().flatten() {
            if let Some((at, known)) = lists::category_of(part) {
                *self.of[at].entry(known).or_default() += 1;
            }
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "the words of a session stay far below 2^52")]
    fn percent(&self, at: usize) -> f64 {
        100.0 * self.of[at].values().sum::<u64>() as f64 / self.words.max(1) as f64
    }

    fn most(&self, at: usize) -> Vec<(&'static str, u64)> {
        let mut used: Vec<(&str, u64)> = self.of[at].iter().map(|(word, times)| (*word, *times)).collect();
        used.sort_by_key(|&(word, times)| (core::cmp::Reverse(times), word));
        used.truncate(3);
        used
    }
}
