//! The words of a text with their places: what stands round them, and whether a sentence begins there.

/// A word with the blanks behind it.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// The word, its marks and the blanks behind it.
    pub whole: &'a str,
    /// The word without marks and without a possessive ending.
    pub core: &'a str,
    /// Where the core begins in the whole.
    from: usize,
    /// A sentence begins with it, or a quotation.
    pub opens: bool,
    /// It stands behind a comma, where speech quoted may begin.
    pub quoted: bool,
}

impl<'a> Word<'a> {
    /// What stands before the core.
    pub(super) fn before(&self) -> &'a str {
        &self.whole[..self.from]
    }

    /// What stands behind the core.
    pub(super) fn after(&self) -> &'a str {
        &self.whole[self.from + self.core.len()..]
    }

    /// A capital first and not capitals only; one letter counts as an initial, before a full stop ("J. Smith").
    pub(super) fn is_capital(&self) -> bool {
        self.core.chars().next().is_some_and(char::is_uppercase)
            && (self.core.chars().any(char::is_lowercase)
                || (self.core.chars().count() == 1 && self.after().starts_with('.')))
    }

    /// In small letters, with a straight apostrophe.
    pub(super) fn key(&self) -> String {
        self.core.to_lowercase().replace('’', "'")
    }
}

/// All words of a text; put together again they are the text.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut state = (true, false);
    split(text).map(move |whole| {
        let (opens, after_comma) = state;
        let trimmed = whole.trim_end();
        let inner = trimmed.trim_start_matches(|c: char| !c.is_alphanumeric());
        let from = if inner.is_empty() { 0 } else { trimmed.len() - inner.len() };
        let core = inner.trim_end_matches(|c: char| !c.is_alphanumeric());
        let core = core.strip_suffix("'s").or_else(|| core.strip_suffix("’s")).unwrap_or(core);
        let opens = opens || whole[..from].contains(['"', '“']);
        if !trimmed.is_empty() {
            let closing = trimmed.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
            let is_title = core.chars().count() <= 4 && closing.ends_with('.') && super::names::is_title(core);
            let ends = closing.ends_with(['.', '?', '!', '…', ':', '-', '–', '—']) && !is_title && !is_initial(closing);
            state = (ends, closing.ends_with(','));
        }
        Word { whole, core, from, opens, quoted: after_comma }
    })
}

/// `J.`, an initial, ends no sentence.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| c.is_uppercase() && c != 'I')
        && letters.next() == Some('.')
        && letters.next().is_none()
}

/// Each word with the blanks behind it; blanks at the head are a piece of their own.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let blank = rest[word..].find(|c: char| !c.is_whitespace()).unwrap_or(rest.len() - word);
        let (piece, left) = rest.split_at(word + blank);
        rest = left;
        Some(piece)
    })
}
