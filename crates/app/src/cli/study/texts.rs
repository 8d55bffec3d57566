//! Many short texts in one piece of memory: ids of a million rows without a million allocations.

use std::collections::HashSet;

/// A column of texts.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: String,
    ends: Vec<usize>,
}

impl Texts {
    pub(super) fn push(&mut self, text: &str) {
        self.all.push_str(text);
        self.ends.push(self.all.len());
    }

    /// Adds others after these.
    pub(super) fn append(&mut self, others: &Self) {
        let before = self.all.len();
        self.all.push_str(&others.all);
        self.ends.extend(others.ends.iter().map(|end| before + end));
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub(super) fn get(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.all[start..self.ends[at]]
    }

    /// The first text that stands twice: its two places.
    pub(super) fn twice(&self) -> Option<(usize, usize)> {
        let texts = || (0..self.len()).map(|at| self.get(at));
        // Numbered rows in order are the usual case and need no memory.
        if texts().is_sorted_by(|a, b| rises(a, b)) {
            return None;
        }
        let mut seen = HashSet::with_capacity(self.len());
        let (second, text) = texts().enumerate().find(|(_, text)| !seen.insert(*text))?;
        Some((texts().position(|other| other == text)?, second))
    }
}

/// Whether `b` comes after `a` as numbered ids do: c9 before c10.
pub(super) fn rises(a: &str, b: &str) -> bool {
    (a.len(), a) < (b.len(), b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(of: &[&str]) -> Texts {
        let mut texts = Texts::default();
        of.iter().for_each(|text| texts.push(text));
        texts
    }

    #[test]
    fn what_stands_twice_is_found_with_both_its_places() {
        assert_eq!(texts(&["1", "2", "10", "11"]).twice(), None);
        assert_eq!(texts(&["b", "a", "c", "a", "b"]).twice(), Some((1, 3)));
        assert_eq!(texts(&["1", "1"]).twice(), Some((0, 1)));
        assert_eq!(texts(&[]).twice(), None);
    }

    #[test]
    fn each_text_comes_back_as_it_went_in() {
        let texts = texts(&["ä", "", "نور"]);
        assert_eq!([texts.get(0), texts.get(1), texts.get(2)], ["ä", "", "نور"]);
        assert_eq!(texts.len(), 3);
    }

    #[test]
    fn texts_come_after_each_other() {
        let mut one = texts(&["ab", "c"]);
        one.append(&texts(&["", "de"]));
        assert_eq!((0..one.len()).map(|at| one.get(at)).collect::<Vec<_>>(), ["ab", "c", "", "de"]);
    }
}
