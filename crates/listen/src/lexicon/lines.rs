//! A turn cut into lines: one statement or one question each, also where a caption has no marks at all.

use super::phrases::Phrases;
use super::words::{Key, Said, Word, key};
use core::ops::Range;
use std::sync::LazyLock;

/// One statement or question.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Places in the turn's list of words, small words in front left out.
    pub(super) words: Range<usize>,
    /// It ends with a question mark.
    pub(super) asked: bool,
}

/// Beginnings of questions, for finding them in the middle of a sentence.
const OPENERS: &[&str] = &[
    "are|were you|they|we not? _",
    "can|could|would|will you|we|i _",
    "did|do|does you|they|he|she|it|we|that|your not? _",
    "has|have you|they|he|she|it|that _",
    "how @auxiliaries",
    "how about|come|many|much|often|long|far|old",
    "is|was there|that|it|this any|anything|something|someone|a|an|one|what|why|how|because|okay|right|because",
    "shall|should we|i _",
    "tell me about|more|what|how|a",
    "what @auxiliaries",
    "what about|kind|sort|else|happened|happens|made|makes|brings|brought|keeps|kept|helps|helped|would|led|time|day|else",
    "when|where|which|who @auxiliaries",
    "who else|told|knows|was|is",
    "why @auxiliaries",
];

/// Words that join a line to what came before. They belong to no line.
const JOINERS: [&str; 22] = [
    "actually", "alright", "also", "and", "anyway", "because", "but", "cause", "even", "just", "like", "maybe", "now",
    "okay", "or", "right", "so", "sure", "then", "well", "yeah", "yes",
];

/// Words after which a question word begins no question of its own: "I know what is", "tell me how do".
const LED_BY: [&str; 26] = [
    "about",
    "ask",
    "asked",
    "asking",
    "at",
    "discuss",
    "explore",
    "figure",
    "for",
    "from",
    "hear",
    "idea",
    "in",
    "is",
    "know",
    "like",
    "of",
    "on",
    "out",
    "remember",
    "say",
    "see",
    "that",
    "to",
    "understand",
    "with",
];

/// Who a new line of a caption may be about.
const STARTS: [&str; 14] =
    ["he", "i", "it", "let", "my", "she", "that", "the", "there", "they", "this", "we", "you", "your"];

struct Marks {
    openers: Phrases,
    joiners: Vec<Key>,
    led_by: Vec<Key>,
    starts: Vec<Key>,
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| Marks {
    openers: Phrases::new(OPENERS.iter().map(|text| (0, *text))),
    joiners: sorted(&JOINERS),
    led_by: sorted(&LED_BY),
    starts: sorted(&STARTS),
});

fn sorted(words: &[&str]) -> Vec<Key> {
    let mut keys: Vec<Key> = words.iter().map(|word| key(word)).collect();
    keys.sort_unstable();
    keys
}

/// Whether a word only joins.
pub(super) fn is_joiner(word: &Word) -> bool {
    MARKS.joiners.binary_search(&word.key).is_ok()
}

/// The lines of a turn.
pub(super) fn lines(said: &Said) -> Vec<Line> {
    let mut openers = vec![false; said.words.len()];
    MARKS.openers.find(said).iter().for_each(|hit| openers[hit.words.start] = true);
    let mut lines = Vec::new();
    for sentence in &said.sentences {
        let mut from = sentence.words.start;
        for at in sentence.words.clone().skip(1) {
            if cuts(said, &openers, from, at) {
                push(&mut lines, said, from..at, false);
                from = at;
            }
        }
        push(&mut lines, said, from..sentence.words.end, sentence.asked);
    }
    lines
}

fn push(lines: &mut Vec<Line>, said: &Said, words: Range<usize>, asked: bool) {
    let small = said.words[words.clone()].iter().take_while(|word| is_joiner(word)).count();
    let from = if small == words.len() { words.start } else { words.start + small };
    lines.push(Line { words: from..words.end, asked });
}

/// Fewest words a line has before another may begin in the same sentence.
const FEWEST: usize = 3;

fn cuts(said: &Said, openers: &[bool], from: usize, at: usize) -> bool {
    let (word, before) = (&said.words[at], &said.words[at - 1]);
    let joined = is_joiner(before);
    if openers[at] && !openers[at - 1] {
        let led = MARKS.led_by.binary_search(&before.key).is_ok();
        return word.opens || joined || (!said.marked && !led && at - from >= FEWEST);
    }
    let starts = !said.marked && MARKS.starts.binary_search(&word.key).is_ok();
    starts && joined && at - from > FEWEST
}
