//! Looking for a question in one's own words: forgiving of endings, of a slip of the finger, and of other words for it.

use super::questions::{QUESTIONS, Question};
use super::view::Found;
use crate::words::Words;

/// The longest thing that can be looked for, in characters.
const MOST_ASKED: usize = 200;

/// A word of the list and of the question itself.
const IN_BOTH: u32 = 8;
/// A word of the list that is exactly the one looked for.
const SAME: u32 = 6;
/// A word of the question itself.
const IN_QUESTION: u32 = 4;
/// A word that begins alike, or differs by one letter.
const NEAR: u32 = 2;

/// Words too common to look for.
const COMMON: &[&str] = &[
    "a",
    "about",
    "all",
    "am",
    "an",
    "and",
    "any",
    "are",
    "at",
    "be",
    "but",
    "by",
    "can",
    "client",
    "do",
    "doe",
    "for",
    "from",
    "get",
    "have",
    "he",
    "her",
    "him",
    "how",
    "i",
    "if",
    "in",
    "is",
    "it",
    "just",
    "me",
    "mean",
    "my",
    "normal",
    "not",
    "of",
    "on",
    "or",
    "she",
    "so",
    "that",
    "the",
    "their",
    "them",
    "therapist",
    "therapy",
    "they",
    "this",
    "to",
    "too",
    "very",
    "want",
    "was",
    "we",
    "what",
    "when",
    "why",
    "with",
    "you",
    "your",
];

/// The questions that fit what was asked, best first; the nearest where none fits.
#[must_use]
pub fn look(asked: &str, words: &Words) -> Option<Found> {
    let asked = asked.trim();
    match asked.chars().count() {
        0 => None,
        length if length > MOST_ASKED => Some(Found::TooLong),
        _ => Some(found(&stems(asked), words)),
    }
}

fn found(asked: &[String], words: &Words) -> Found {
    let scored = QUESTIONS.iter().map(|question| (score(asked, question, words), question));
    let mut scored: Vec<(u32, &Question)> = scored.filter(|(score, _)| *score > 0).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let best = scored.first().map_or(0, |(score, _)| *score);
    // Half as good as the best still fits; what only resembles it is shown as such.
    let kept = scored.iter().filter(|(score, _)| score * 2 >= best).map(|(_, question)| question.id).collect();
    match best {
        0 => Found::Nothing,
        best if best >= IN_QUESTION => Found::Fits(kept),
        _ => Found::Near(kept),
    }
}

fn score(asked: &[String], question: &Question, words: &Words) -> u32 {
    let terms: Vec<String> = question.terms.iter().flat_map(|term| stems(term)).collect();
    let own = stems(&words.plain(&format!("normal-q-{}", question.id)));
    asked.iter().map(|word| best(word, &terms, &own)).sum()
}

fn best(word: &str, terms: &[String], own: &[String]) -> u32 {
    let has = |words: &[String]| words.iter().any(|other| other == word);
    match (has(terms), has(own)) {
        (true, true) => IN_BOTH,
        (true, false) => SAME,
        (false, true) => IN_QUESTION,
        _ if terms.iter().chain(own).any(|other| resembles(word, other)) => NEAR,
        _ => 0,
    }
}

/// The words of a text without their endings, without the common ones.
fn stems(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace(['’', '\''], "");
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !COMMON.contains(word)).map(stem).collect()
}

/// A word without the commonest English endings; at least three letters stay.
fn stem(word: &str) -> String {
    const ENDINGS: [&str; 9] = ["ingly", "ness", "ment", "ing", "ies", "ed", "ly", "es", "s"];
    let cut = |ending: &&str| word.strip_suffix(*ending).filter(|rest| rest.chars().count() >= 3);
    let short = ENDINGS.iter().find_map(cut).unwrap_or(word);
    let short = short.strip_suffix(['e', 'y', 'i']).filter(|rest| rest.chars().count() >= 3).unwrap_or(short);
    undoubled(short)
}

/// "hugg" of "hugging" is "hug".
fn undoubled(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    match letters.as_slice() {
        [first @ .., a, b] if a == b && first.len() >= 2 && !matches!(b, 's' | 'l') => {
            first.iter().chain([a]).collect()
        }
        _ => word.to_owned(),
    }
}

/// Whether two words begin alike for four letters, or differ by one letter put in, left out or changed.
fn resembles(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let alike = a.iter().zip(&b).take_while(|(one, other)| one == other).count();
    let shorter = a.len().min(b.len());
    (shorter >= 4 && alike >= 4) || (shorter >= 3 && a.len().max(b.len()) >= 4 && one_slip(&a[alike..], &b[alike..]))
}

/// Whether what is left after the common beginning is one slip of the finger.
fn one_slip(a: &[char], b: &[char]) -> bool {
    match (a, b) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([one, other, a @ ..], [other_too, one_too, b @ ..]) if one == one_too && other == other_too && a == b => true,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if a == rest => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(asked: &str) -> &'static str {
        match look(asked, &Words::english()) {
            Some(Found::Fits(ids) | Found::Near(ids)) => ids[0],
            _ => "",
        }
    }

    #[test]
    fn people_find_their_question_in_their_own_words() {
        let by_hand = [
            ("I miss my therapist", "missing"),
            ("crush", "love"),
            ("in love with my therapist", "love"),
            ("hugging", "hug"),
            ("lies", "lying"),
            ("vacation", "breaks"),
            ("he yawned", "late"),
            ("facebook", "social"),
            ("can we be friends", "friends"),
            ("expensive", "fees"),
            ("second opinion", "second"),
            ("am I allowed to quit", "may-not-stop"),
            ("jealous", "others"),
            ("my records", "notes"),
            ("tears", "crying"),
        ];
        let lost: Vec<_> = by_hand.into_iter().filter(|(asked, expected)| first(asked) != *expected).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn a_slip_of_the_finger_still_finds_it_and_says_that_it_is_near() {
        for (asked, expected) in [("goggle", "google"), ("holliday", "breaks"), ("jelous", "others")] {
            let found = look(asked, &Words::english());
            assert!(matches!(&found, Some(Found::Near(ids)) if ids.contains(&expected)), "{asked}: {found:?}");
        }
    }

    #[test]
    fn nothing_asked_is_no_search_and_strange_things_find_nothing() {
        let words = Words::english();
        assert_eq!(look("  ", &words), None);
        assert_eq!(look("is it normal?", &words), Some(Found::Nothing));
        assert_eq!(look("𓂀 <script>", &words), Some(Found::Nothing));
        assert_eq!(look(&"x".repeat(201), &words), Some(Found::TooLong));
    }
}
