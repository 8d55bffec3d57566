//! Many short texts in one piece of memory: ids of a million rows without a million allocations.

use std::collections::{HashMap, HashSet};

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
        if texts().is_sorted_by(|a, b| (a.len(), *a) < (b.len(), *b)) {
            return None;
        }
        let mut seen = HashSet::with_capacity(self.len());
        let (second, text) = texts().enumerate().find(|(_, text)| !seen.insert(*text))?;
        Some((texts().position(|other| other == text)?, second))
    }
}

/// Ids numbered from 0 in the order in which they first stand in a table.
#[derive(Debug, Default)]
pub(super) struct Numbered {
    ids: Texts,
    known: HashMap<Box<str>, u32>,
    last: Option<u32>,
}

impl Numbered {
    /// The number of an id, old or new; rows of one client usually follow each other.
    pub(super) fn number(&mut self, id: &str) -> u32 {
        let same = self.last.filter(|last| self.get(*last) == id);
        let number = same.or_else(|| self.known.get(id).copied()).unwrap_or_else(|| self.add(id));
        self.last = Some(number);
        number
    }

    fn add(&mut self, id: &str) -> u32 {
        let number = u32::try_from(self.ids.len()).expect("a table has fewer than four thousand million clients");
        self.known.insert(id.into(), number);
        self.ids.push(id);
        number
    }

    pub(super) fn get(&self, number: u32) -> &str {
        self.ids.get(number as usize)
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }
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
    fn ids_are_numbered_in_the_order_in_which_they_first_stand() {
        let mut ids = Numbered::default();
        assert_eq!(["b", "b", "a", "b", "c", "a"].map(|id| ids.number(id)), [0, 0, 1, 0, 2, 1]);
        assert_eq!((ids.get(1), ids.len()), ("a", 3));
    }

    #[test]
    fn each_text_comes_back_as_it_went_in() {
        let texts = texts(&["ä", "", "نور"]);
        assert_eq!([texts.get(0), texts.get(1), texts.get(2)], ["ä", "", "نور"]);
        assert_eq!(texts.len(), 3);
    }
}
