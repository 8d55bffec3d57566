//! A formula cut into its smallest pieces, each with the place where it stands.

use super::Misread;

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A name, without the backticks it may stand in.
    Name(String),
    /// A number, as written.
    Number(String),
    /// An operator or a bracket.
    Mark(&'static str),
    /// The end.
    End,
}

/// One piece.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Its first character, counted from 0.
    pub(super) at: usize,
}

/// Longer marks come before the shorter ones they begin with.
const MARKS: [&str; 12] = ["||", "|", "~", "+", "-", "*", "/", ":", "^", "(", ")", ","];

/// Cuts a formula into pieces, the last of them its end.
pub(super) fn cut(text: &str) -> Result<Vec<Token>, Misread> {
    let letters: Vec<char> = text.chars().collect();
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        if letters[at].is_whitespace() {
            at += 1;
            continue;
        }
        let (kind, length) = piece(&letters[at..]).map_err(|what| Misread::new(text, at, what))?;
        tokens.push(Token { kind, at });
        at += length;
    }
    tokens.push(Token { kind: Kind::End, at });
    Ok(tokens)
}

fn piece(letters: &[char]) -> Result<(Kind, usize), String> {
    let first = letters[0];
    if first == '`' {
        return quoted(letters);
    }
    if first.is_ascii_digit() || (first == '.' && letters.get(1).is_some_and(char::is_ascii_digit)) {
        return Ok(number(letters));
    }
    if first.is_alphabetic() || first == '.' || first == '_' {
        let name: String = letters.iter().take_while(|letter| in_a_name(**letter)).collect();
        let length = name.chars().count();
        return Ok((Kind::Name(name), length));
    }
    let stands = |mark: &&&str| mark.chars().enumerate().all(|(at, letter)| letters.get(at) == Some(&letter));
    match MARKS.iter().find(stands) {
        Some(mark) => Ok((Kind::Mark(mark), mark.len())),
        None => Err(format!("`{first}` has no meaning here; put a column name with such letters in backticks")),
    }
}

fn in_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '.' || letter == '_'
}

fn quoted(letters: &[char]) -> Result<(Kind, usize), String> {
    match letters[1..].iter().position(|letter| *letter == '`') {
        Some(end) => Ok((Kind::Name(letters[1..=end].iter().collect()), end + 2)),
        None => Err("this backtick is not closed; put one after the name".to_owned()),
    }
}

/// Digits, a point, and an exponent where digits follow it.
fn number(letters: &[char]) -> (Kind, usize) {
    let digits = |from: usize| letters[from..].iter().take_while(|letter| letter.is_ascii_digit()).count();
    let mut end = digits(0);
    if letters.get(end) == Some(&'.') {
        end += 1 + digits(end + 1);
    }
    if letters.get(end).is_some_and(|letter| matches!(letter, 'e' | 'E')) {
        let sign = usize::from(letters.get(end + 1).is_some_and(|letter| matches!(letter, '+' | '-')));
        let exponent = if end + 1 + sign < letters.len() { digits(end + 1 + sign) } else { 0 };
        end += if exponent > 0 { 1 + sign + exponent } else { 0 };
    }
    (Kind::Number(letters[..end].iter().collect()), end)
}
