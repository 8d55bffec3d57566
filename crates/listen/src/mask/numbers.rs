//! Numbers and addresses by their shape: mail, web, telephone, dates, streets, postcodes, long digits, spelled digits.

use super::MaskCounts;

/// Fewest digits that are masked whatever they are; years and small amounts stay.
const LONG_NUMBER: usize = 5;
/// Fewest digits spoken one after another.
const SPELLED: usize = 5;

#[rustfmt::skip]
const MONTHS: [&str; 21] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov",
];

#[rustfmt::skip]
const STREETS: [&str; 22] = [
    "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "close", "court", "crescent", "gardens",
    "terrace", "way", "place", "square", "boulevard", "blvd", "grove", "hill", "row", "parade",
];

#[rustfmt::skip]
const SPOKEN_DIGITS: [&str; 13] = [
    "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double", "triple",
];

/// A text with its numbers masked; what was masked is counted.
pub(super) fn mask(text: &str, counts: &mut MaskCounts) -> String {
    let runs: Vec<&str> = runs(text);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < runs.len() {
        let rest = &runs[at..];
        match found(rest, counts) {
            Some((mark, length)) => {
                let (before, after) = edges(rest[0], rest[length - 1]);
                out.push_str(before);
                out.push_str(mark);
                out.push_str(after);
                at += length;
            }
            None => {
                out.push_str(rest[0]);
                at += 1;
            }
        }
    }
    out
}

/// Words and the blanks between them, in turn; nothing is lost.
fn runs(text: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut from = 0;
    let mut blank = text.starts_with(char::is_whitespace);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() != blank {
            runs.push(&text[from..at]);
            (from, blank) = (at, !blank);
        }
    }
    runs.push(&text[from..]);
    runs
}

/// Marks round a word that stay: brackets and quotes before, punctuation behind.
fn edges<'a>(first: &'a str, last: &'a str) -> (&'a str, &'a str) {
    let before = first.len() - first.trim_start_matches(['(', '[', '"', '\'', '“', '‘']).len();
    let after = last.trim_end_matches(['.', ',', '?', '!', ';', ':', ')', ']', '"', '\'', '”', '’']).len();
    let plus = if first.starts_with('(') && first.contains(')') { 0 } else { before };
    (&first[..plus], &last[after..])
}

type Found = (&'static str, usize);

/// What the runs begin with, and how many runs it takes.
fn found(rest: &[&str], counts: &mut MaskCounts) -> Option<Found> {
    let word = bare(rest.first()?);
    if word.is_empty() {
        return None;
    }
    if is_address(word) {
        counts.addresses += 1;
        return Some(("[address]", 1));
    }
    if let Some(length) = date(rest) {
        counts.dates += 1;
        return Some(("[date]", length));
    }
    if let Some(length) = street(rest).or_else(|| postcode(rest)) {
        counts.places += 1;
        return Some(("[place]", length));
    }
    let length = digits(rest).or_else(|| spelled(rest))?;
    counts.numbers += 1;
    Some(("[number]", length))
}

fn bare(run: &str) -> &str {
    run.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '+' | '#'))
}

/// The nth word after the first, blanks passed over.
fn nth<'a>(rest: &[&'a str], n: usize) -> &'a str {
    rest.get(2 * n).copied().unwrap_or_default()
}

fn is_address(word: &str) -> bool {
    let mail = word.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'));
    let lower = word.to_ascii_lowercase();
    let web = lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.");
    mail || web || (word.starts_with('@') && word.len() > 2)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_month(word: &str) -> bool {
    MONTHS.contains(&word.to_lowercase().as_str()) && word.starts_with(char::is_uppercase)
}

/// `3`, `3rd`, `21st`.
fn is_day(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    let day: u32 = digits.parse().unwrap_or(0);
    (1..=31).contains(&day) && ["", "st", "nd", "rd", "th"].contains(&ending)
}

/// `12/03/1984`, `1984-03-12`, `12 March 1984`, `the 12th of March`, `March 12th, 1984`, `March 1984`.
fn date(rest: &[&str]) -> Option<usize> {
    let word = bare(rest[0]);
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    let numeric = parts.len() == 3 && parts.iter().all(|part| (1..=4).contains(&part.len()) && is_digits(part));
    if numeric && parts.iter().any(|part| part.len() == 4 || part.len() == 2) {
        return Some(1);
    }
    let words: Vec<&str> = (0..4).map(|n| bare(nth(rest, n))).collect();
    let of = usize::from(words[1] == "of");
    if is_day(words[0]) && is_month(words[1 + of]) {
        return Some(2 * (1 + of) + 1 + 2 * usize::from(is_year(words.get(2 + of).copied().unwrap_or_default())));
    }
    if is_month(words[0]) && is_day(words[1]) {
        return Some(3 + 2 * usize::from(is_year(words[2])));
    }
    (is_month(words[0]) && is_year(words[1])).then_some(3)
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `14 Elm Road`, `14B Old Mill Lane`: a number, one to three words with capitals, a word for a street.
fn street(rest: &[&str]) -> Option<usize> {
    let number = bare(rest[0]).trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if !is_digits(number) || number.len() > 5 {
        return None;
    }
    let capital = |n: usize| nth(rest, n).starts_with(char::is_uppercase);
    (2..=4)
        .find(|&n| {
            let kind = bare(nth(rest, n)).to_lowercase();
            STREETS.contains(&kind.as_str()) && capital(n) && (1..n).all(capital)
        })
        .map(|n| 2 * n + 1)
}

/// British postcodes (`SW1A 1AA`), by their shape.
fn postcode(rest: &[&str]) -> Option<usize> {
    let (out, back) = (bare(rest[0]), bare(nth(rest, 1)));
    let shape = |text: &str| -> String {
        text.chars()
            .map(|c| {
                if c.is_ascii_digit() {
                    '9'
                } else if c.is_ascii_uppercase() {
                    'A'
                } else {
                    '?'
                }
            })
            .collect()
    };
    let outward = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(&shape(out).as_str());
    (outward && shape(back) == "9AA").then_some(3)
}

/// Digits over one or more words that only digits, blanks, dashes, dots, slashes and brackets make up.
fn digits(rest: &[&str]) -> Option<usize> {
    let is_part = |run: &str| {
        let word = run.trim_end_matches([',', '.', '?', '!', ';', ':']);
        word.chars().any(|c| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || "+-()./#".contains(c))
    };
    let (mut found, mut length) = (0, 0);
    let mut at = 0;
    while at < rest.len() && is_part(rest[at]) {
        found += rest[at].bytes().filter(u8::is_ascii_digit).count();
        length = at + 1;
        let ends = rest[at].ends_with([',', '.', '?', '!', ';', ':']);
        at += if ends { rest.len() } else { 2 };
    }
    (found >= LONG_NUMBER && length > 0).then_some(length)
}

/// Digits spoken one by one: "oh seven seven double oh".
fn spelled(rest: &[&str]) -> Option<usize> {
    let is_digit = |run: &&&str| SPOKEN_DIGITS.contains(&bare(run).to_lowercase().as_str());
    let count = rest.iter().step_by(2).take_while(is_digit).count();
    (count >= SPELLED).then(|| 2 * count - 1)
}
