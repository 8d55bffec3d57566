//! Labels: the `Name:` before words, in captions and in plain text, told from a colon inside a sentence.

use super::Heard;
use crate::speakers::SpeakerName;
use crate::transcript::{Odd, Spoken};
use std::collections::BTreeMap;

/// Longest label in characters: a full name with a title, "Speaker 12", a telephone number.
const LONGEST: usize = 60;

/// Most words of a label.
const MOST_WORDS: usize = 5;

/// Words that often stand before a colon in speech or notes and name nobody.
const NOT_NAMES: [&str; 30] = [
    "note",
    "notes",
    "nb",
    "question",
    "answer",
    "example",
    "ps",
    "so",
    "but",
    "and",
    "and then",
    "like",
    "well",
    "look",
    "listen",
    "remember",
    "maybe",
    "first",
    "second",
    "third",
    "finally",
    "also",
    "date",
    "time",
    "session",
    "transcript",
    "topic",
    "summary",
    "warning",
    "re",
];

/// From how many lines on a name met once deserves a word of warning.
const MANY_LINES: usize = 20;

/// The label a line begins with and the words after it, if it looks like one.
pub(super) fn candidate(line: &str) -> Option<(&str, &str)> {
    let at = line.char_indices().take(LONGEST + 1).find(|&(_, c)| c == ':' || c == '：')?.0;
    let (name, rest) = line.split_at(at);
    let wide = rest.starts_with('：');
    let rest = rest.trim_start_matches([':', '：']);
    let spaced = wide || rest.is_empty() || rest.starts_with(char::is_whitespace);
    (spaced && looks_like_a_name(name.trim())).then(|| (name.trim(), rest.trim()))
}

/// Whether a few words could be somebody's name.
pub(super) fn looks_like_a_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    let count = name.split_whitespace().count();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    (1..=MOST_WORDS).contains(&count)
        && (letters > 0 || digits >= 6)
        && !name.contains(['?', '!', ',', ';', '"', '<', '>', '/', '“', '”', '…', '='])
        && !NOT_NAMES.contains(&lower.as_str())
        && name.split_whitespace().all(|word| is_part_of_a_name(word, count))
}

/// Capital, of a script without capitals, a number, a particle, an initial; a single word may be all small.
fn is_part_of_a_name(word: &str, count: usize) -> bool {
    const PARTICLES: [&str; 12] = ["de", "da", "di", "van", "von", "der", "den", "al", "el", "bin", "la", "y"];
    let first = word.trim_start_matches(['(', '[', '+', '#', '-', '\'', '’']).chars().next();
    let initial_or_title = !word.contains('.') || word.chars().count() <= 5 || word.contains('@');
    let fits = first.is_none_or(|c| !c.is_lowercase()) || count == 1 || PARTICLES.contains(&word);
    fits && initial_or_title
}

/// Names found in a file, with how many lines begin with each.
#[derive(Default)]
pub(super) struct Labels {
    seen: BTreeMap<String, usize>,
    lines: usize,
}

impl Labels {
    /// Learns from every line that could begin with a label.
    pub(super) fn learn<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut labels = Self::default();
        for line in lines {
            labels.lines += 1;
            if let Some((name, _)) = candidate(line) {
                *labels.seen.entry(name.to_owned()).or_default() += 1;
            }
        }
        // A small word before a colon is a name only by habit: a line of speech may begin with any word.
        labels.seen.retain(|name, count| *count > 1 || !name.starts_with(char::is_lowercase));
        labels
    }

    /// Lines that begin with a label.
    pub(super) fn labelled(&self) -> usize {
        self.seen.values().sum()
    }

    /// Lines looked at.
    pub(super) fn lines(&self) -> usize {
        self.lines
    }

    /// Most lines any one label begins.
    pub(super) fn most(&self) -> usize {
        self.seen.values().copied().max().unwrap_or(0)
    }

    /// The speaker and the words of a line that begins with a known label.
    pub(super) fn split<'a>(&self, line: &'a str) -> Option<(SpeakerName, &'a str)> {
        let (name, rest) = candidate(line)?;
        self.seen.contains_key(name).then(|| SpeakerName::new(name).map(|name| (name, rest))).flatten()
    }

    /// Says which names were met only once in a long file.
    pub(super) fn warn_of_rare(&self, heard: &mut Heard) {
        if self.lines < MANY_LINES {
            return;
        }
        for (name, _) in self.seen.iter().filter(|&(_, &count)| count == 1) {
            heard.warn(0, Odd::RareName { name: name.clone() });
        }
    }
}

/// Moves labels from the words to the voice in captions without voices, when at least half of the cues begin with one
/// (Zoom labels every cue; a caption file with one `MAN:` in it is not labelled).
pub(super) fn find_in_cues(heard: &mut Heard) {
    if heard.cues.iter().any(|cue| cue.spoken.iter().any(|part| part.speaker.is_some())) {
        return;
    }
    let firsts = heard.cues.iter().filter_map(|cue| cue.text.lines().find(|line| !line.trim().is_empty()));
    let labels = Labels::learn(firsts);
    if labels.labelled() * 2 < labels.lines().max(1) {
        return;
    }
    for cue in &mut heard.cues {
        cue.spoken = by_label(&labels, &cue.text);
    }
    labels.warn_of_rare(heard);
}

/// The parts of a text, a new one at each line that begins with a known label.
fn by_label(labels: &Labels, text: &str) -> Vec<Spoken> {
    let mut spoken: Vec<Spoken> = Vec::new();
    for line in text.lines() {
        match (labels.split(line), spoken.last_mut()) {
            (Some((name, rest)), _) => spoken.push(Spoken { speaker: Some(name), text: rest.to_owned() }),
            (None, Some(last)) => {
                last.text.push('\n');
                last.text.push_str(line);
            }
            (None, None) => spoken.push(Spoken { speaker: None, text: line.to_owned() }),
        }
    }
    spoken
}
