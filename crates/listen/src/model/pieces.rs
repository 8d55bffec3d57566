//! Word pieces: a turn cut into the parts of words that the encoder has a vector for, the longest first.

use super::normal;
use super::unusable::Unusable;
use super::weights;
use serde::Deserialize;
use std::collections::HashMap;

const UNKNOWN: i32 = 100;
const BEGIN: i32 = 101;
const END: i32 = 102;
/// Marks a piece that goes on with a word.
const GOES_ON: &str = "##";

/// The pieces the encoder knows.
#[derive(Debug)]
pub(super) struct Pieces {
    /// Pieces a word begins with.
    first: HashMap<String, i32>,
    /// Pieces a word goes on with.
    later: HashMap<String, i32>,
    /// A word of more characters than this is unknown as a whole.
    longest_word: usize,
}

#[derive(Deserialize)]
struct File {
    model: WordPiece,
    normalizer: Normalizer,
}

#[derive(Deserialize)]
struct WordPiece {
    vocab: HashMap<String, i32>,
    max_input_chars_per_word: usize,
}

#[derive(Deserialize)]
struct Normalizer {
    #[serde(rename = "type")]
    kind: String,
    lowercase: bool,
}

impl Pieces {
    /// Reads `tokenizer.json`; only BERT's small-letter word pieces are understood.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unusable> {
        let file: File = serde_json::from_slice(bytes).map_err(|error| Unusable::damaged(weights::PIECES, error))?;
        if file.normalizer.kind != "BertNormalizer" || !file.normalizer.lowercase {
            return Err(Unusable::damaged(weights::PIECES, "not the word pieces of BERT in small letters"));
        }
        let (mut first, mut later) = (HashMap::with_capacity(file.model.vocab.len()), HashMap::new());
        for (piece, id) in file.model.vocab {
            match piece.strip_prefix(GOES_ON) {
                Some(rest) if !rest.is_empty() => later.insert(rest.to_owned(), id),
                _ => first.insert(piece, id),
            };
        }
        Ok(Self { first, later, longest_word: file.model.max_input_chars_per_word })
    }

    /// The pieces of a turn between those that say where it begins and ends, at most `most`; of a longer turn the
    /// first `head` and as many of the last as fit.
    pub(super) fn of_turn(&self, text: &str, most: usize, head: usize) -> Vec<i32> {
        let mut found: Vec<i32> = normal::parts(text).iter().flat_map(|part| self.of_part(part)).collect();
        let room = most - 2;
        if found.len() > room {
            found.drain(head..found.len() - (room - head));
        }
        found.insert(0, BEGIN);
        found.push(END);
        found
    }

    fn of_part(&self, part: &str) -> Vec<i32> {
        if part.chars().count() > self.longest_word {
            return vec![UNKNOWN];
        }
        let (mut pieces, mut at) = (Vec::new(), 0);
        while at < part.len() {
            match self.longest(&part[at..], if at == 0 { &self.first } else { &self.later }) {
                Some((piece, length)) => {
                    pieces.push(piece);
                    at += length;
                }
                None => return vec![UNKNOWN],
            }
        }
        pieces
    }

    /// The longest piece the text begins with, and its bytes.
    fn longest(&self, text: &str, known: &HashMap<String, i32>) -> Option<(i32, usize)> {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.rev().find_map(|end| known.get(&text[..end]).map(|id| (*id, end)))
    }
}
