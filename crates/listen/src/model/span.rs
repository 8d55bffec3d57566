//! The words a mark rests on where no rule shows them: the clause whose n-grams speak most for the code.

use super::Model;
use super::grams::{Said, inner_buckets};
use crate::speakers::Role;
use core::ops::Range;

impl Model {
    /// Bytes of the text, from and to: the clause that speaks most for the label in that column, or the whole turn.
    pub(super) fn span(&self, text: &str, role: Option<Role>, column: usize) -> Range<usize> {
        let mut best = (0.0, whole(text));
        for clause in clauses(text) {
            let said = Said::new(&text[clause.clone()], role, self.plan.ngrams.tokens);
            let buckets = inner_buckets(&said, &self.plan.ngrams);
            let weight: f32 = buckets.iter().map(|bucket| self.linear.weight(*bucket, column)).sum();
            if weight > best.0 {
                best = (weight, clause);
            }
        }
        best.1
    }
}

/// The turn without the blanks around it.
fn whole(text: &str) -> Range<usize> {
    let from = text.len() - text.trim_start().len();
    from..text.trim_end().len().max(from)
}

/// The stretches between marks of punctuation, each with the mark that ends it, without blanks around it.
fn clauses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    let parts = text.split_inclusive(['.', '?', '!', ';', ',', ':', '\u{2026}']);
    parts.filter_map(move |part| {
        let start = from;
        from += part.len();
        let trimmed = whole(part);
        part.chars().any(char::is_alphanumeric).then(|| start + trimmed.start..start + trimmed.end)
    })
}
