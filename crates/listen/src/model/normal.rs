//! A text as the encoder's base was taught to read it: small letters without accents, control characters taken out,
//! every mark of punctuation and every Chinese character apart. The same as BERT's uncased tokenizer does.

use unicode_categories::UnicodeCategories;
use unicode_normalization::UnicodeNormalization;

/// The parts that word pieces are looked for in: words, and marks alone.
pub(super) fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in plain(text) {
        if c.is_whitespace() {
            parts.push(String::new());
        } else if is_mark(c) {
            parts.push(c.to_string());
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn plain(text: &str) -> impl Iterator<Item = char> {
    let apart = text.chars().filter(|c| is_kept(*c)).flat_map(set_apart).collect::<String>();
    let letters: String = apart.nfd().filter(|c| !c.is_mark_nonspacing()).collect();
    letters.chars().flat_map(char::to_lowercase).collect::<Vec<_>>().into_iter()
}

/// Not a control character, a character nobody sees, or the sign for one that could not be read.
fn is_kept(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || !(c == '\u{fffd}' || c.is_other())
}

fn set_apart(c: char) -> impl Iterator<Item = char> {
    let around = is_chinese(c).then_some(' ');
    let c = if c.is_whitespace() { ' ' } else { c };
    around.into_iter().chain([c]).chain(around)
}

fn is_chinese(c: char) -> bool {
    matches!(u32::from(c),
        0x4e00..=0x9fff | 0x3400..=0x4dbf | 0x20000..=0x2a6df | 0x2a700..=0x2b73f | 0x2b740..=0x2b81f
        | 0x2b920..=0x2ceaf | 0xf900..=0xfaff | 0x2f800..=0x2fa1f)
}

/// Punctuation by Unicode, and what looks like it in ASCII: `$`, `+`, `<`.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation() || c.is_punctuation()
}
