//! Names by their form: a capital where none is needed, a title before, a common first name, a speaker's own name.

use super::words::{Word, words};
use crate::speakers::SpeakerName;
use std::collections::{BTreeMap, BTreeSet};

/// Words before a name that say it is one; they stay.
#[rustfmt::skip]
const TITLES: [&str; 22] = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "lady", "aunt", "auntie", "uncle",
    "grandma", "grandpa", "granny", "nana", "nurse", "judge", "officer", "cousin",
];

/// Words with a capital that name nobody: days, months, languages and peoples, feasts, and "I".
#[rustfmt::skip]
const NOBODY: [&str; 84] = [
    "i", "i'm", "i've", "i'd", "i'll", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "english",
    "british", "american", "irish", "scottish", "welsh", "french", "german", "spanish", "italian", "portuguese",
    "polish", "dutch", "russian", "ukrainian", "turkish", "greek", "arabic", "hebrew", "hindi", "urdu", "bengali",
    "chinese", "mandarin", "japanese", "korean", "indian", "african", "european", "asian", "latin", "christian",
    "catholic", "muslim", "islamic", "jewish", "hindu", "buddhist", "christmas", "easter", "ramadan", "eid",
    "diwali", "hanukkah", "passover", "halloween", "thanksgiving", "god", "lord", "bible", "internet", "zoom", "ok",
];

/// Words that often begin a sentence, and so carry a capital without being names.
#[rustfmt::skip]
const STARTERS: [&str; 135] = [
    "a", "about", "absolutely", "actually", "after", "again", "ah", "all", "also", "although", "always", "an",
    "and", "another", "any", "anything", "are", "as", "at", "because", "before", "but", "by", "can", "could", "did",
    "do", "does", "don't", "even", "every", "everything", "exactly", "fine", "for", "from", "give", "go", "god",
    "good", "great", "had", "has", "have", "he", "he's", "hello", "her", "here", "hey", "hi", "his", "hmm", "how",
    "huh", "if", "in", "is", "it", "it's", "just", "last", "let", "let's", "like", "look", "maybe", "me", "mhm",
    "mm", "most", "my", "never", "no", "not", "nothing", "now", "of", "oh", "okay", "on", "once", "one", "or",
    "our", "perhaps", "please", "really", "right", "she", "she's", "should", "since", "so", "some", "sometimes",
    "sorry", "still", "sure", "tell", "thank", "thanks", "that", "that's", "the", "then", "there", "there's",
    "they", "they're", "this", "to", "today", "ugh", "uh", "um", "was", "we", "we're", "well", "what", "what's",
    "when", "where", "which", "who", "why", "with", "would", "wow", "yeah", "yes", "you", "you're", "your",
];

/// Common first names of English-speaking countries that are not words as well: they are names at the head of a sentence
/// too.
#[rustfmt::skip]
const GIVEN: [&str; 96] = [
    "aisha", "alan", "alexander", "alice", "amanda", "amelia", "amy", "andrea", "andrew", "angela", "anna", "anne",
    "anthony", "barbara", "ben", "benjamin", "brian", "carol", "charles", "charlotte", "chloe", "chris",
    "christine", "claire", "daniel", "david", "deborah", "diane", "donna", "edward", "elizabeth", "ella", "emily",
    "emma", "eric", "fatima", "fiona", "gary", "george", "gemma", "hannah", "harry", "heather", "helen", "henry",
    "ian", "isabella", "james", "jane", "jason", "jennifer", "jessica", "joanna", "john", "jonathan", "joseph",
    "joshua", "julie", "karen", "katie", "kevin", "laura", "lauren", "linda", "lisa", "liam", "louise", "lucy",
    "margaret", "maria", "mary", "matthew", "megan", "mia", "michael", "michelle", "mohammed", "muhammad",
    "nicholas", "nicola", "noah", "oliver", "olivia", "patricia", "paul", "peter", "rachel", "rebecca", "richard",
    "robert", "samantha", "sarah", "sophie", "stephen", "susan", "thomas",
];

/// First and last names that are words as well: a speaker's own is masked without its capital too, unless it is here.
#[rustfmt::skip]
const ALSO_WORDS: [&str; 44] = [
    "angel", "art", "autumn", "bill", "black", "brown", "chase", "dawn", "day", "dean", "drew", "faith", "frank",
    "grace", "grant", "gray", "green", "hill", "hope", "hunter", "iris", "ivy", "jack", "joy", "king", "lily",
    "long", "love", "mark", "max", "may", "miles", "pat", "pearl", "rob", "rose", "ruby", "sky", "sue", "summer",
    "white", "will", "wood", "young",
];

/// Whether a word is a title.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&word.to_lowercase().as_str())
}

/// A day, a people, "I"; also stammered ("I-I'm", "Mm-hmm").
fn names_nobody(key: &str) -> bool {
    let is_nobody = |part: &str| NOBODY.contains(&part) || STARTERS.contains(&part);
    NOBODY.contains(&key) || (key.contains('-') && key.split('-').all(is_nobody))
}

/// What a whole transcript says of its words.
pub(super) struct Names {
    /// Words met with a capital in the middle of a sentence.
    capital: BTreeSet<String>,
    /// Words met without one.
    small: BTreeSet<String>,
    /// The words of the speakers' names, and what each is called now.
    speakers: BTreeMap<String, String>,
    /// Names found, by their first word.
    numbers: BTreeMap<String, usize>,
    counted: usize,
    capitals: usize,
}

impl Names {
    pub(super) fn learn(texts: &[&str], speakers: &BTreeMap<SpeakerName, SpeakerName>) -> Self {
        let mut names = Self {
            capital: BTreeSet::new(),
            small: BTreeSet::new(),
            speakers: of_speakers(speakers),
            numbers: BTreeMap::new(),
            counted: 0,
            capitals: 0,
        };
        for word in texts.iter().flat_map(|text| words(text)).filter(|word| !word.core.is_empty()) {
            names.counted += 1;
            names.capitals += usize::from(word.is_capital() && !names_nobody(&word.key()));
            if !word.is_capital() {
                names.small.insert(word.key());
            } else if !word.opens && !word.quoted {
                names.capital.insert(word.key());
            }
        }
        names
    }

    /// How many different names were found.
    pub(super) fn found(&self) -> usize {
        self.numbers.len()
    }

    /// Not one capital in a text of some length.
    pub(super) const fn no_capitals(&self) -> bool {
        self.capitals == 0 && self.counted >= 20
    }

    /// A text with its names masked.
    pub(super) fn mask(&mut self, text: &str) -> String {
        let all: Vec<Word<'_>> = words(text).collect();
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while at < all.len() {
            let length = self.length_of_name(&all, at);
            if length == 0 {
                out.push_str(all[at].whole);
                at += 1;
                continue;
            }
            let (first, last) = (&all[at], &all[at + length - 1]);
            out.push_str(first.before());
            out.push_str(&self.mark(&all[at..at + length]));
            out.push_str(last.after());
            at += length;
        }
        out
    }

    /// How many words from here are one name; 0 where none begins.
    fn length_of_name(&self, all: &[Word<'_>], at: usize) -> usize {
        let mut length = 0;
        while at + length < all.len() && self.is_name(all, at + length) {
            length += 1;
            // A comma or a full stop ends a name ("Sarah, Tom and I"), but for an initial's ("J. Berg").
            let last = &all[at + length - 1];
            if !last.after().trim().is_empty() && last.core.chars().count() > 1 {
                break;
            }
        }
        length
    }

    fn is_name(&self, all: &[Word<'_>], at: usize) -> bool {
        let word = &all[at];
        let key = word.key();
        let before = at.checked_sub(1).map(|n| &all[n]);
        let titled = before.is_some_and(|word| TITLES.contains(&word.key().as_str()));
        if self.speakers.contains_key(&key) && (word.is_capital() || !ALSO_WORDS.contains(&key.as_str())) {
            return true;
        }
        if !word.is_capital() || names_nobody(&key) || TITLES.contains(&key.as_str()) {
            return false;
        }
        let starter = STARTERS.contains(&key.as_str());
        if titled || GIVEN.contains(&key.as_str()) {
            return !starter;
        }
        if !word.opens {
            return !(starter || word.quoted && self.small.contains(&key));
        }
        // At the head of a sentence: a name if it is one elsewhere, or if another follows it.
        let followed = all.get(at + 1).is_some_and(|next| {
            next.is_capital() && !next.opens && !names_nobody(&next.key()) && word.after().trim().is_empty()
        });
        !starter && !self.small.contains(&key) && (self.capital.contains(&key) || followed)
    }

    fn mark(&mut self, name: &[Word<'_>]) -> String {
        if let Some(called) = name.iter().find_map(|word| self.speakers.get(&word.key())) {
            return format!("[{called}]");
        }
        let next = self.numbers.len() + 1;
        let key = name.first().map(Word::key).unwrap_or_default();
        format!("[name {}]", self.numbers.entry(key).or_insert(next))
    }
}

/// The words of the speakers' names that are names: with a capital and a small letter, not "Speaker".
fn of_speakers(speakers: &BTreeMap<SpeakerName, SpeakerName>) -> BTreeMap<String, String> {
    let mut by_word = BTreeMap::new();
    for (name, called) in speakers.iter().filter(|(name, called)| name != called) {
        for word in words(name.as_str()).filter(|word| word.core.chars().count() > 1) {
            let key = word.key();
            if !TITLES.contains(&key.as_str()) {
                by_word.insert(key, called.to_string());
            }
        }
    }
    by_word
}
