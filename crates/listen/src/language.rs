//! Whether a transcript is in English, so that a reader of English codes nothing it does not understand.
//!
//! Tool-defined: the share of English function words that are no common words of the neighbouring languages (`in`, `was`,
//! `so` are left out for that reason), and the script. In 86 English counselling demonstrations (AnnoMI) the share lay
//! between .286 and .45, in 1 061 stretches of 100 words never under .178; in a Spanish film of 10 118 words it was
//! .0007. Two languages mixed in one talk pass for English while enough of its small words are English.

use crate::transcript::Turn;
use core::fmt;
use serde::Serialize;

/// What can be said of the language.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Language {
    /// English.
    English {
        /// Function words among all words, 0 to 1.
        share: f64,
    },
    /// Another language: its words are few of them English function words.
    NotEnglish {
        /// Function words among all words, 0 to 1.
        share: f64,
    },
    /// Mostly in letters that are not Latin.
    OtherScript,
    /// Too few words to tell.
    TooShort {
        /// How many there are.
        words: u32,
    },
    /// Neither clearly English nor clearly not.
    Unclear {
        /// Function words among all words, 0 to 1.
        share: f64,
    },
}

/// Fewest words from which the language is told: 40. Of 2 706 English stretches of that length none fell under [`NONE`].
pub const FEWEST_WORDS: u32 = 40;
/// Under this share a text is not English.
pub const NONE: f64 = 0.05;
/// From this share a text is English.
pub const ENOUGH: f64 = 0.15;

/// Closed-class words of English that the languages around it do not share; with their contractions below.
#[rustfmt::skip]
const FUNCTION_WORDS: [&str; 64] = [
    "about", "after", "again", "and", "are", "because", "been", "before", "being", "both", "but", "could", "did", "each",
    "from", "have", "having", "herself", "him", "himself", "how", "its", "itself", "just", "like", "myself", "not",
    "okay", "other", "our", "ours", "really", "she", "should", "some", "such", "than", "that", "the", "their", "them",
    "themselves", "then", "there", "these", "they", "this", "those", "through", "too", "what", "when", "where", "which",
    "while", "who", "why", "with", "would", "yeah", "yes", "you", "your", "yourself",
];

/// Endings of contracted words, which English writes like nobody else.
const CONTRACTED: [&str; 7] = ["n't", "'re", "'ve", "'ll", "'s", "'d", "'m"];

impl Language {
    /// Whether nothing may be coded: the words are not English. Where it cannot be told, codes may stand with that said.
    #[must_use]
    pub const fn bars_codes(self) -> bool {
        matches!(self, Self::NotEnglish { .. } | Self::OtherScript)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::English { .. } => f.write_str("English"),
            Self::NotEnglish { .. } | Self::OtherScript => f.write_str("cannot say: not English"),
            Self::TooShort { words } => {
                write!(f, "cannot tell the language from {words} of the {FEWEST_WORDS} words that takes")
            }
            Self::Unclear { .. } => f.write_str("cannot tell the language: perhaps English, perhaps two"),
        }
    }
}

/// The language of what was said.
#[must_use]
pub fn language(turns: &[Turn]) -> Language {
    let mut counts = Counts::default();
    turns.iter().for_each(|turn| counts.hear(&turn.text));
    counts.judge()
}

#[derive(Default)]
struct Counts {
    words: u32,
    function: u32,
    letters: u64,
    not_latin: u64,
}

impl Counts {
    fn hear(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’')) {
            let word = word.trim_matches(['\'', '’']);
            if word.is_empty() {
                continue;
            }
            self.words = self.words.saturating_add(1);
            self.function += u32::from(is_function_word(word));
            for letter in word.chars().filter(|c| c.is_alphabetic()) {
                self.letters += 1;
                self.not_latin += u64::from(!is_latin(letter));
            }
        }
    }

    fn judge(&self) -> Language {
        const FEWEST_LETTERS: u64 = 20;
        if self.letters >= FEWEST_LETTERS && self.not_latin * 2 > self.letters {
            return Language::OtherScript;
        }
        if self.words < FEWEST_WORDS {
            return Language::TooShort { words: self.words };
        }
        let share = f64::from(self.function) / f64::from(self.words);
        match share {
            _ if share < NONE => Language::NotEnglish { share },
            _ if share < ENOUGH => Language::Unclear { share },
            _ => Language::English { share },
        }
    }
}

/// Longest word looked at; a longer one is no function word, whatever it is.
const LONGEST: usize = 32;

fn is_function_word(word: &str) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    let word = word.to_lowercase().replace('’', "'");
    FUNCTION_WORDS.binary_search(&word.as_str()).is_ok() || CONTRACTED.iter().any(|ending| word.ends_with(ending))
}

/// Basic Latin to Latin Extended-B, and Latin Extended Additional (Vietnamese, Welsh).
fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}
