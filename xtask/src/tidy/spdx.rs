//! Licence expressions as crates write them: `MIT OR Apache-2.0`, `(MIT OR ISC) AND Unicode-3.0`.

/// Whether an expression can be met with licences from `allowed` alone.
#[must_use]
pub fn met(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<_> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, at: 0, allowed };
    reader.either() && reader.at == words.len()
}

/// Reads an expression word by word.
struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    allowed: &'a [String],
}

impl Reader<'_> {
    fn either(&mut self) -> bool {
        let mut met = self.both();
        while self.take("OR") {
            met |= self.both();
        }
        met
    }

    fn both(&mut self) -> bool {
        let mut met = self.one();
        while self.take("AND") {
            met &= self.one();
        }
        met
    }

    fn one(&mut self) -> bool {
        if self.take("(") {
            let met = self.either();
            return self.take(")") && met;
        }
        let name = self.next().to_owned();
        let whole = if self.take("WITH") { format!("{name} WITH {}", self.next()) } else { name.clone() };
        // An exception only permits more, so the licence without it is enough.
        self.allowed.iter().any(|licence| *licence == whole || *licence == name)
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.words.get(self.at) == Some(&word);
        self.at += usize::from(found);
        found
    }

    fn next(&mut self) -> &str {
        self.at += 1;
        self.words.get(self.at - 1).copied().unwrap_or_default()
    }
}
