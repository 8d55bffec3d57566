//! Character references (`&amp;`, `&nbsp;`, `&#233;`) as caption files use them.

/// Named references that need their semicolon. HTML knows over two thousand; these are the ones captions carry.
const NAMED: [(&str, char); 16] = [
    ("apos", '\''),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("thinsp", '\u{2009}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("euro", '€'),
];

/// Named references that HTML also reads without a semicolon: these, and all of [`LATIN_1`].
const OLD: [(&str, char); 4] = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"')];

/// The names of U+00A0 to U+00FF, in order.
#[rustfmt::skip]
const LATIN_1: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
    "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot",
    "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde",
    "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml",
    "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil",
    "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute",
    "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

fn old() -> impl Iterator<Item = (&'static str, char)> {
    OLD.into_iter().chain(LATIN_1.into_iter().zip('\u{a0}'..))
}

/// Longest reference looked at, `&#x10FFFF;` with leading zeros to spare; keeps reading linear.
const LONGEST: usize = 32;

/// The character a text beginning with `&` stands for, and how many bytes it took; `None` when it is just an `&`.
pub(super) fn reference(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        return numeric(number).map(|(c, used)| (c, used + 2));
    }
    let end = body.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    let name = &body[..end];
    if body[end..].starts_with(';')
        && let Some((_, c)) = NAMED.into_iter().chain(old()).find(|(known, _)| *known == name)
    {
        return Some((c, end + 2));
    }
    old().find(|(known, _)| name.starts_with(known)).map(|(known, c)| (c, known.len() + 1))
}

fn numeric(text: &str) -> Option<(char, usize)> {
    let (digits, radix, skipped) = match text.strip_prefix(['x', 'X']) {
        Some(hex) => (hex, 16, 1),
        None => (text, 10, 0),
    };
    let count = digits.chars().take(LONGEST).take_while(|c| c.is_digit(radix)).count();
    let value = u32::from_str_radix(digits.get(..count).filter(|d| !d.is_empty())?, radix).unwrap_or(u32::MAX);
    let meaning = char::from_u32(value).filter(|&c| c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER);
    let semicolon = usize::from(digits[count..].starts_with(';'));
    Some((meaning, skipped + count + semicolon))
}

/// A text with all its references read.
pub(super) fn with_references(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let (meaning, length) = reference(&rest[at..]).unwrap_or(('&', 1));
        out.push(meaning);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}
