//! The stem of a word: enough of it that "worry", "worries" and "worrying" meet, and no more.
//!
//! Tool-defined and deliberately plain: a stem is only compared with stems, never shown.

/// Endings taken off, longest first, if at least three letters are left.
const ENDINGS: [&str; 9] = ["ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "y"];

/// The stem of a word in small letters.
pub(super) fn stem(word: &str) -> &str {
    let base = ENDINGS.iter().find_map(|ending| shortened(word, ending)).unwrap_or(word);
    let base = undoubled(base);
    match base.strip_suffix(['e', 'i']) {
        Some(shorter) if shorter.len() >= 3 => shorter,
        _ => base,
    }
}

fn shortened<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    word.strip_suffix(ending).filter(|rest| rest.len() >= 3 && !rest.ends_with('s'))
}

/// "stopp" of "stopping" is "stop"; "tell" stays.
fn undoubled(base: &str) -> &str {
    let bytes = base.as_bytes();
    match bytes {
        [.., a, b]
            if a == b && bytes.len() > 3 && matches!(b, b'b' | b'd' | b'g' | b'm' | b'n' | b'p' | b'r' | b't') =>
        {
            &base[..base.len() - 1]
        }
        _ => base,
    }
}
