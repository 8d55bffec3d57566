//! A turn made readable for rules: words in small letters with their places, contractions opened, hesitations left out.

use super::lists::SMALL;
use super::phrases::{AsIs, Keys};
use super::stem::stem;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

/// A word as a number: words are compared far more often than they are read.
pub(super) type Key = u64;

/// One word of a turn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The word in small letters.
    pub(super) key: Key,
    /// Its stem: "worries" and "worried" share one.
    pub(super) stem: Key,
    /// Bytes of the turn's text, from here.
    pub(super) from: usize,
    /// To here.
    pub(super) to: usize,
    /// Inside quotation marks: perhaps somebody else's words.
    pub(super) quoted: bool,
    /// First word after a comma, a dash or the like.
    pub(super) opens: bool,
    /// It has a subject of its own.
    pub(super) content: bool,
}

/// A sentence: its words, and how it ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    /// Places in the list of words.
    pub(super) words: core::ops::Range<usize>,
    /// It ends with a question mark.
    pub(super) asked: bool,
}

/// A turn's words, sentences and notes.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// What was said, hesitations and stutters left out.
    pub(super) words: Vec<Word>,
    /// Sentences by their marks; a caption without marks is one.
    pub(super) sentences: Vec<Sentence>,
    /// The words of notes in square brackets.
    pub(super) notes: Vec<Key>,
    /// It has a mark that ends a sentence, so it can be trusted to have more of them.
    pub(super) marked: bool,
}

/// Longest word read in full, in bytes; nobody says a longer one.
const LONGEST: usize = 48;

/// Sounds that fill a pause. They carry no meaning here, and stand in the way of phrases.
const SOUNDS: [&str; 18] = [
    "ah", "aha", "eh", "er", "erm", "ha", "hm", "hmm", "huh", "mhm", "mhmm", "mm", "mmhm", "mmm", "oh", "uh", "uhm",
    "um",
];

/// What captions write in one piece and people say as several words; with `'` taken out, so that both spellings meet.
#[rustfmt::skip]
const OPENED: [(&str, &str); 67] = [
    ("aint", "is not"), ("arent", "are not"), ("cannot", "can not"), ("cant", "can not"), ("couldnt", "could not"),
    ("couldve", "could have"), ("cuz", "because"), ("didnt", "did not"), ("doesnt", "does not"), ("dont", "do not"),
    ("dunno", "do not know"), ("everybodys", "everybody is"), ("everyones", "everyone is"), ("favor", "favour"),
    ("gimme", "give me"), ("gonna", "going to"), ("gotta", "got to"), ("hadnt", "had not"), ("hasnt", "has not"),
    ("havent", "have not"), ("heres", "here is"), ("hes", "he is"), ("hows", "how is"), ("id", "i would"),
    ("im", "i am"), ("isnt", "is not"), ("itd", "it would"), ("itll", "it will"), ("ive", "i have"),
    ("kinda", "kind of"), ("lemme", "let me"), ("lets", "let us"), ("mightve", "might have"), ("mustnt", "must not"),
    ("mustve", "must have"), ("nobodys", "nobody is"), ("nothings", "nothing is"), ("ok", "okay"), ("okey", "okay"),
    ("outta", "out of"), ("program", "programme"), ("shant", "shall not"), ("shes", "she is"), ("shouldnt", "should not"),
    ("shouldve", "should have"), ("somethings", "something is"), ("sorta", "sort of"), ("thatd", "that would"),
    ("thats", "that is"), ("theres", "there is"), ("theyd", "they would"), ("theyll", "they will"),
    ("theyre", "they are"), ("theyve", "they have"), ("wanna", "want to"), ("wasnt", "was not"),
    ("werent", "were not"), ("whats", "what is"), ("wheres", "where is"), ("whos", "who is"), ("wont", "will not"),
    ("wouldnt", "would not"), ("wouldve", "would have"), ("youd", "you would"), ("youll", "you will"),
    ("youre", "you are"), ("youve", "you have"),
];

/// Endings after an apostrophe, and the word each stands for.
const ENDINGS: [(&str, &str); 5] = [("d", "would"), ("ll", "will"), ("m", "am"), ("re", "are"), ("ve", "have")];

/// Words after which `'s` is "is"; after others it mostly says whose.
const IS_AFTER: [&str; 12] =
    ["he", "here", "how", "it", "she", "that", "there", "this", "what", "when", "where", "who"];

/// The three lists above by number, as words are looked up in them all the time.
struct Known {
    sounds: Keys,
    small: Keys,
    opened: HashMap<Key, &'static str, BuildHasherDefault<AsIs>>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| Known {
    sounds: SOUNDS.iter().map(|word| key(word)).collect(),
    small: SMALL.iter().map(|word| key(word)).collect(),
    opened: OPENED.iter().map(|(short, long)| (key(short), *long)).collect(),
});

/// The number of a word already in small letters.
pub(super) fn key(word: &str) -> Key {
    key_of(word.bytes())
}

fn key_of(bytes: impl Iterator<Item = u8>) -> Key {
    // FNV-1a, whose two constants these are.
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Reads a turn.
pub(super) fn read(text: &str) -> Said {
    let mut reader = Reader::default();
    let mut from = None;
    for (at, c) in text.char_indices() {
        let in_word = c.is_alphanumeric() || (is_apostrophe(c) && from.is_some());
        match (in_word, from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                reader.word(text, start, at);
                from = None;
            }
            _ => {}
        }
        if !in_word {
            reader.mark(c, text[at..].chars().nth(1));
        }
    }
    if let Some(start) = from {
        reader.word(text, start, text.len());
    }
    reader.finish()
}

/// The words of a phrase in a list, opened as a turn's are.
pub(super) fn opened(word: &str) -> Vec<(Key, Key)> {
    let said = read(word);
    said.words.iter().map(|word| (word.key, word.stem)).collect()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

#[derive(Default)]
struct Reader {
    said: Said,
    first: usize,
    in_note: bool,
    quoted: bool,
    opens: bool,
    joined: bool,
    written: String,
}

impl Reader {
    /// A character between words: the end of a sentence, a note, a quotation.
    fn mark(&mut self, c: char, next: Option<char>) {
        let ends = next.is_none_or(char::is_whitespace) || matches!(next, Some('"' | '”' | '[' | '.' | '?' | '!'));
        match c {
            '[' => self.in_note = true,
            ']' => self.in_note = false,
            '?' => self.end_sentence(true),
            '.' | '!' if ends => self.end_sentence(false),
            '…' | ',' | ';' | ':' | '—' | '–' => self.opens = true,
            '"' => self.quoted = !self.quoted,
            '“' => self.quoted = true,
            '”' => self.quoted = false,
            _ => {}
        }
        self.joined = c == '-' && next.is_some_and(char::is_alphanumeric);
        self.opens |= c == '-' && !self.joined;
    }

    fn end_sentence(&mut self, asked: bool) {
        if self.in_note {
            return;
        }
        self.said.marked = true;
        if self.first == self.said.words.len() {
            return;
        }
        self.said.sentences.push(Sentence { words: self.first..self.said.words.len(), asked });
        self.first = self.said.words.len();
        self.opens = true;
    }

    fn word(&mut self, text: &str, from: usize, to: usize) {
        self.written.clear();
        for c in text[from..to].chars().flat_map(char::to_lowercase) {
            self.written.push(if is_apostrophe(c) { '\'' } else { c });
            if self.written.len() > LONGEST {
                break;
            }
        }
        let written = core::mem::take(&mut self.written);
        let word = written.trim_end_matches('\'');
        match self.in_note {
            true => self.said.notes.push(key(stem(word))),
            false => self.open(word, from, to),
        }
        self.written = written;
    }

    /// Opens a contraction into its words; all of them lie over the same bytes.
    fn open(&mut self, word: &str, from: usize, to: usize) {
        let plain = word.bytes().filter(|byte| *byte != b'\'');
        if let Some(long) = KNOWN.opened.get(&key_of(plain)) {
            return long.split(' ').for_each(|part| self.push(part, from, to));
        }
        let Some((base, ending)) = word.rsplit_once('\'') else { return self.push(word, from, to) };
        let opened = ENDINGS.iter().find(|(short, _)| *short == ending).map(|(_, long)| *long);
        let is = (ending == "s" && IS_AFTER.contains(&base)).then_some("is");
        match opened.or(is) {
            Some(second) => {
                self.push(base, from, to);
                self.push(second, from, to);
            }
            None if ending == "s" => self.push(base, from, to),
            None => self.push(&word.replace('\'', ""), from, to),
        }
    }

    fn push(&mut self, word: &str, from: usize, to: usize) {
        let (key, stem) = (key(word), key(stem(word)));
        if KNOWN.sounds.contains(&key) {
            return;
        }
        let content = !KNOWN.small.contains(&key);
        let word = Word { key, stem, from, to, quoted: self.quoted, opens: self.opens, content };
        self.drop_stutter(&word);
        self.said.words.push(word);
        self.opens = false;
    }

    /// "I-I" and "you you" are said once.
    fn drop_stutter(&mut self, next: &Word) {
        let same = self.said.words.last().is_some_and(|last| last.key == next.key);
        if same && self.said.words.len() > self.first {
            self.said.words.pop();
        }
    }

    fn finish(mut self) -> Said {
        let rest = self.first..self.said.words.len();
        if !rest.is_empty() {
            self.said.sentences.push(Sentence { words: rest, asked: false });
        }
        self.said
    }
}

impl Said {
    /// The bytes a stretch of words lies over.
    pub(super) fn span(&self, words: core::ops::Range<usize>) -> core::ops::Range<usize> {
        let inside = self.words.get(words).unwrap_or_default();
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => first.from..last.to.max(first.to),
            _ => 0..0,
        }
    }

    /// The words of the sentence that holds this one.
    pub(super) fn sentence_of(&self, at: usize) -> core::ops::Range<usize> {
        let next = self.sentences.partition_point(|sentence| sentence.words.end <= at);
        self.sentences.get(next).map_or(0..0, |sentence| sentence.words.clone())
    }

    /// A note in brackets that holds one of these stems.
    pub(super) fn notes_any(&self, stems: &[&str]) -> bool {
        stems.iter().any(|wanted| self.notes.contains(&key(stem(wanted))))
    }
}
