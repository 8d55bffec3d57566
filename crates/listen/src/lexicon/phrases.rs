//! Phrases as a person writes them in a list, and a matcher that finds them in a turn in one pass.
//!
//! A phrase is words between blanks. `a|b` is either word, `~work` any word of that stem, `@feelings` any word of that
//! list, `_` any one word, `..` up to three words, `maybe?` a word that may be missing; `^` in front: only where a
//! sentence or clause begins, `$` behind: only where a sentence ends. Contractions are opened on both sides, so "don't"
//! meets "dont" and "do not". Gaps are at most three words long and no phrase crosses a sentence: the work for each word
//! of a turn is bounded whatever the turn holds.

use super::lists;
use super::stem::stem;
use super::words::{Key, Said, Word, key, opened};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Most words a gap may hold.
const WIDEST_GAP: usize = 3;

#[derive(Debug)]
enum Part {
    Word(Key),
    /// Single words side by side, so that they are looked through quickly; and those that are two once opened.
    Either(Vec<Key>, Vec<Vec<Key>>),
    Stem(Key),
    Listed(&'static WordList),
    Any,
    Gap,
}

#[derive(Debug)]
struct Piece {
    part: Part,
    optional: bool,
}

#[derive(Debug)]
struct Phrase {
    pieces: Vec<Piece>,
    first: bool,
    last: bool,
    label: usize,
}

/// Phrases made ready, each with a label of the caller's.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
    by_word: Index,
    by_stem: Index,
    firsts: Firsts,
}

/// A rough sieve of first words: most words of a turn begin no phrase, and this tells so at once.
#[derive(Debug, Default)]
struct Firsts([u64; 32]);

impl Firsts {
    fn place(key: Key) -> (usize, u64) {
        (((key >> 6) % 32) as usize, 1 << (key % 64))
    }
    fn add(&mut self, key: Key) {
        let (at, bit) = Self::place(key);
        self.0[at] |= bit;
    }
    fn may_hold(&self, key: Key) -> bool {
        let (at, bit) = Self::place(key);
        self.0[at] & bit != 0
    }
}

type Index = HashMap<Key, Vec<usize>, BuildHasherDefault<AsIs>>;

/// Where a phrase was found.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The label it was given.
    pub(super) label: usize,
    /// Places in the list of words.
    pub(super) words: core::ops::Range<usize>,
}

/// A set of keys.
pub(super) type Keys = std::collections::HashSet<Key, BuildHasherDefault<AsIs>>;

/// Keys are already well mixed.
#[derive(Debug, Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// A set of words, some by their stem.
#[derive(Debug, Default)]
pub(super) struct WordList {
    words: std::collections::HashSet<Key, BuildHasherDefault<AsIs>>,
    stems: std::collections::HashSet<Key, BuildHasherDefault<AsIs>>,
}

impl WordList {
    /// A list; `~` in front of a word takes all words of its stem.
    pub(super) fn new(written: &[&str]) -> Self {
        let mut list = Self::default();
        for word in written {
            match word.strip_prefix('~') {
                Some(word) => list.stems.insert(key(stem(word))),
                None => list.words.insert(key(word)),
            };
        }
        list
    }

    /// Whether the word stands in it.
    pub(super) fn has(&self, word: &Word) -> bool {
        self.words.contains(&word.key) || self.stems.contains(&word.stem)
    }

    /// Whether words of that stem stand in it.
    pub(super) fn has_stem(&self, stem: Key) -> bool {
        self.stems.contains(&stem)
    }

    /// How many of these words stand in it.
    pub(super) fn count(&self, words: &[Word]) -> usize {
        words.iter().filter(|word| self.has(word)).count()
    }
}

impl Phrases {
    /// Makes phrases ready.
    pub(super) fn new<'a>(written: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut phrases = Self::default();
        written.into_iter().for_each(|(label, phrase)| phrases.add(label, phrase));
        phrases.sieve();
        phrases
    }

    fn add(&mut self, label: usize, written: &str) {
        let (first, rest) = written.strip_prefix('^').map_or((false, written), |rest| (true, rest));
        let (last, rest) = rest.strip_suffix('$').map_or((false, rest), |rest| (true, rest));
        let pieces: Vec<Piece> = rest.split_whitespace().flat_map(pieces).collect();
        let place = self.phrases.len();
        if let Some(piece) = pieces.first() {
            self.index(&piece.part, place);
        }
        self.phrases.push(Phrase { pieces, first, last, label });
    }

    /// Fills the sieve once all phrases are in.
    fn sieve(&mut self) {
        let keys: Vec<Key> = self.by_word.keys().chain(self.by_stem.keys()).copied().collect();
        keys.into_iter().for_each(|key| self.firsts.add(key));
    }

    fn index(&mut self, part: &Part, place: usize) {
        let mut word = |key: &Key| {
            let places = self.by_word.entry(*key).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        };
        match part {
            Part::Word(key) => word(key),
            Part::Either(single, ways) => {
                single.iter().chain(ways.iter().filter_map(|way| way.first())).for_each(word);
            }
            Part::Listed(list) => {
                list.words.iter().for_each(word);
                list.stems.iter().for_each(|key| self.by_stem.entry(*key).or_default().push(place));
            }
            Part::Stem(key) => self.by_stem.entry(*key).or_default().push(place),
            Part::Any | Part::Gap => {}
        }
    }

    /// Everything found in a turn, in the order of its words.
    pub(super) fn find(&self, said: &Said) -> Vec<Hit> {
        let mut hits = Vec::new();
        for sentence in &said.sentences {
            for at in sentence.words.clone() {
                self.find_at(said, at, sentence.words.clone(), &mut hits);
            }
        }
        hits
    }

    /// Everything found in a stretch of words.
    pub(super) fn find_within(&self, said: &Said, within: core::ops::Range<usize>) -> Vec<Hit> {
        let mut hits = Vec::new();
        within.clone().for_each(|at| self.find_at(said, at, within.clone(), &mut hits));
        hits
    }

    /// The first hit inside a stretch of words.
    pub(super) fn find_in(&self, said: &Said, within: core::ops::Range<usize>) -> Option<Hit> {
        let mut hits = Vec::new();
        within.clone().find_map(|at| {
            self.find_at(said, at, within.clone(), &mut hits);
            hits.pop()
        })
    }

    fn find_at(&self, said: &Said, at: usize, within: core::ops::Range<usize>, hits: &mut Vec<Hit>) {
        let word = &said.words[at];
        if !self.firsts.may_hold(word.key) && !self.firsts.may_hold(word.stem) {
            return;
        }
        let candidates = [self.by_word.get(&word.key), self.by_stem.get(&word.stem)];
        for place in candidates.into_iter().flatten().flatten() {
            let phrase = &self.phrases[*place];
            let may_begin = !phrase.first || at == within.start || word.opens;
            if let Some(end) = may_begin.then(|| phrase.end(&said.words, at, within.end)).flatten() {
                hits.push(Hit { label: phrase.label, words: at..end });
            }
        }
    }
}

impl Phrase {
    fn end(&self, words: &[Word], at: usize, end: usize) -> Option<usize> {
        meets(&self.pieces, words, at, end, self.last)
    }
}

/// Where the pieces end if they fit the words from `at`. At most two gaps and a few words that may be missing: bounded.
fn meets(pieces: &[Piece], words: &[Word], at: usize, end: usize, to_the_end: bool) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return (!to_the_end || at == end).then_some(at);
    };
    if let Part::Gap = piece.part {
        let goes_on = |from: &usize| rest.first().is_none_or(|next| next.may_be(words[..end].get(*from)));
        let mut froms = (at..=end.min(at + WIDEST_GAP)).filter(goes_on);
        return froms.find_map(|from| meets(rest, words, from, end, to_the_end));
    }
    if let Part::Either(_, ways) = &piece.part
        && let Some(far) = ways
            .iter()
            .filter_map(|way| along(way, words, at, end))
            .find_map(|from| meets(rest, words, from, end, to_the_end))
    {
        return Some(far);
    }
    let here = at < end && piece.part.is(&words[at]);
    let with = here.then(|| meets(rest, words, at + 1, end, to_the_end)).flatten();
    with.or_else(|| piece.optional.then(|| meets(rest, words, at, end, to_the_end)).flatten())
}

/// Where one of several ways ends, if the words go along it: "don't" among others is two words.
fn along(way: &[Key], words: &[Word], at: usize, end: usize) -> Option<usize> {
    let to = at + way.len();
    let fits = to <= end && way.iter().zip(&words[at..to]).all(|(key, word)| *key == word.key);
    fits.then_some(to)
}

impl Piece {
    /// A quick look whether the piece may begin with this word, before the rest of the phrase is tried.
    fn may_be(&self, word: Option<&Word>) -> bool {
        let sure = !self.optional && !matches!(self.part, Part::Gap);
        let more = matches!(&self.part, Part::Either(_, ways) if !ways.is_empty());
        !sure || more || word.is_some_and(|word| self.part.is(word))
    }
}

impl Part {
    fn is(&self, word: &Word) -> bool {
        match self {
            Self::Word(key) => word.key == *key,
            Self::Either(single, _) => single.contains(&word.key),
            Self::Stem(key) => word.stem == *key,
            Self::Listed(list) => list.has(word),
            Self::Any => true,
            Self::Gap => false,
        }
    }
}

fn pieces(written: &str) -> Vec<Piece> {
    let (written, optional) = written.strip_suffix('?').map_or((written, false), |rest| (rest, true));
    let one = |part| vec![Piece { part, optional }];
    match written {
        ".." => one(Part::Gap),
        "_" => one(Part::Any),
        _ if written.starts_with('@') => one(Part::Listed(lists::named(&written[1..]))),
        _ if written.starts_with('~') => one(Part::Stem(key(stem(&written[1..])))),
        _ if written.contains('|') => one(either(written)),
        _ => opened(written).into_iter().map(|(key, _)| Piece { part: Part::Word(key), optional }).collect(),
    }
}

/// Several ways to say a piece; some may be two words once opened.
fn either(written: &str) -> Part {
    let ways = written.split('|').map(|way| opened(way).into_iter().map(|(key, _)| key).collect::<Vec<Key>>());
    let (single, ways): (Vec<_>, Vec<_>) = ways.partition(|way| way.len() == 1);
    Part::Either(single.into_iter().flatten().collect(), ways)
}
