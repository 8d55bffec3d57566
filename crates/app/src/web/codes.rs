//! Codes as pages name them: families and codes in words, and which are found in nearly every turn.

use listen::codes::{FAMILIES, GOAL};
use listen::{Goal, Mark, Voice};

use crate::words::Words;

/// Families found in nearly every turn: counted for everybody, shown turn by turn only when asked for.
const EVERYDAY: [&str; 5] = ["main", "question", "reflection", "input", "talk"];

/// Whether a family is found in nearly every turn.
#[must_use]
pub fn is_everyday(family: &str) -> bool {
    EVERYDAY.contains(&family)
}

/// The families, in the order people code by.
pub fn families() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().map(|family| family.id)
}

/// A family's name.
#[must_use]
pub fn family(words: &Words, family: &str) -> String {
    words.plain(&format!("family-{family}"))
}

/// A code's name; in the family of goals it is the client's own words for one.
#[must_use]
pub fn code(words: &Words, family: &str, code: &str, goals: &[Goal]) -> String {
    if family == GOAL.id {
        let own = goals.iter().find(|goal| goal.id == code);
        return own.map_or_else(
            || words.plain("code-goal-gone"),
            |goal| words.say("code-goal", &[("goal", goal.text.as_str().into())]),
        );
    }
    words.plain(&format!("code-{family}-{code}"))
}

/// From this confidence on a proposal is called likely, below it perhaps. Tool-defined; the number itself is not shown.
const LIKELY: f64 = 0.7;

/// How sure a coder is, and which one it is, as a sentence.
#[must_use]
pub fn heard_by(words: &Words, mark: &Mark) -> String {
    let by = match mark.spoke {
        Voice::Lexicon => "heard-by-rules",
        Voice::Model => "heard-by-model",
        Voice::Both => "heard-by-both",
        Voice::Person => return words.plain("heard-by-you"),
    };
    let sure = words.plain(if mark.confidence >= LIKELY { "heard-likely" } else { "heard-perhaps" });
    words.say(by, &[("sure", sure.into())])
}

/// The text of a turn cut where marked words begin and end: a piece, and whether something rests on it. A code that rests
/// on the whole turn marks nothing.
#[must_use]
pub fn cut(text: &str, spans: impl Iterator<Item = core::ops::Range<usize>>) -> Vec<(&str, bool)> {
    let inside = |span: &core::ops::Range<usize>| text.get(span.clone()).is_some_and(|words| !words.is_empty());
    let mut spans: Vec<_> = spans.filter(|span| inside(span) && *span != (0..text.len())).collect();
    spans.sort_by_key(|span| span.start);
    let (mut pieces, mut at) = (Vec::new(), 0);
    for span in spans {
        let (from, to) = (span.start.max(at), span.end.max(at));
        pieces.push((&text[at..from], false));
        pieces.push((&text[from..to], true));
        at = to;
    }
    pieces.push((&text[at..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// A time as people read it on a recording: `12:04`.
#[must_use]
pub fn clock(milliseconds: u32) -> String {
    format!("{}:{:02}", milliseconds / 60_000, milliseconds / 1_000 % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_and_every_code_has_a_name() {
        let words = Words::english();
        for one in FAMILIES {
            for key in [format!("family-{}", one.id), format!("family-{}-what", one.id)] {
                assert!(words.has(&key), "{key}");
            }
            for code in one.codes {
                assert!(words.has(&format!("code-{}-{}", one.id, code.id)), "{}.{}", one.id, code.id);
            }
        }
    }

    #[test]
    fn words_that_codes_rest_on_are_cut_out_once_though_two_codes_share_them() {
        let text = "I am sorry, I pushed you.";
        let cut = |spans: &[(usize, usize)]| cut(text, spans.iter().map(|(from, to)| *from..*to));
        assert_eq!(cut(&[(12, 25)]), [("I am sorry, ", false), ("I pushed you.", true)]);
        assert_eq!(cut(&[(0, 10), (5, 11)]), [("I am sorry", true), (",", true), (" I pushed you.", false)]);
        assert_eq!(cut(&[(0, 25)]), [(text, false)]);
        // A place inside a letter of two bytes, or beyond the end, marks nothing.
        assert_eq!(super::cut("déjà", [0..2, 3..99].into_iter()), [("déjà", false)]);
    }
}
