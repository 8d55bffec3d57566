//! The words of a turn as they are compared: small letters, one kind of apostrophe, and where each stands.

use core::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its bytes in the text.
    pub(crate) span: Range<usize>,
    /// In small letters, with straight apostrophes.
    pub(crate) text: String,
    /// Which sentence of the text it stands in, counted from 0.
    pub(crate) sentence: usize,
}

/// Longest word in bytes that is looked at; a longer one is on no list.
const LONGEST: usize = 32;

/// The words of a text: runs of letters, digits and apostrophes inside.
pub(crate) fn spoken(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let (mut start, mut sentence) = (None, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || is_apostrophe(c);
        if inside {
            start.get_or_insert(at);
            continue;
        }
        words.extend(start.take().and_then(|from| word(text, from..at, sentence)));
        sentence += usize::from(matches!(c, '.' | '?' | '!' | ';'));
    }
    words
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn word(text: &str, span: Range<usize>, sentence: usize) -> Option<Word> {
    let written = &text[span.clone()];
    let from = span.start + (written.len() - written.trim_start_matches(is_apostrophe).len());
    let to = span.start + written.trim_end_matches(is_apostrophe).len();
    if from >= to {
        return None;
    }
    let kept = &text[from..to];
    let text = if kept.len() > LONGEST { String::new() } else { kept.to_lowercase().replace('’', "'") };
    Some(Word { span: from..to, text, sentence })
}

/// Where the first of some phrases stands; a phrase is words with a blank between, as [`spoken`] gives them.
pub(crate) fn find(words: &[Word], phrases: &[&str]) -> Option<Range<usize>> {
    (0..words.len()).find_map(|at| phrases.iter().find_map(|phrase| at_place(&words[at..], phrase)))
}

fn at_place(words: &[Word], phrase: &str) -> Option<Range<usize>> {
    let mut last = 0;
    for (at, part) in phrase.split(' ').enumerate() {
        if words.get(at)?.text != part {
            return None;
        }
        last = at;
    }
    Some(words[0].span.start..words[last].span.end)
}
