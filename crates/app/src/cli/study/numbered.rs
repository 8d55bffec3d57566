//! Ids of a long table, numbered in order of appearance.

use std::collections::HashMap;

use super::texts::Texts;

/// Each id once, with its number.
#[derive(Debug, Default)]
pub(super) struct Numbered {
    ids: Texts,
    known: HashMap<Box<str>, u32>,
    last: u32,
}

impl Numbered {
    /// The number of an id; rows of one client usually follow each other.
    pub(super) fn number(&mut self, id: &str) -> u32 {
        if !self.ids.is_empty() && self.get(self.last) == id {
            return self.last;
        }
        let next = u32::try_from(self.ids.len()).expect("a table has fewer than four thousand million clients");
        self.last = self.known.get(id).copied().unwrap_or(next);
        if self.last == next {
            self.known.insert(id.into(), next);
            self.ids.push(id);
        }
        self.last
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

    #[test]
    fn ids_are_numbered_as_they_first_appear() {
        let mut ids = Numbered::default();
        let numbers = ["b", "b", "a", "b", "ü", "a"].map(|id| ids.number(id));
        assert_eq!(numbers, [0, 0, 1, 0, 2, 1]);
        assert_eq!([0, 1, 2].map(|number| ids.get(number).to_owned()), ["b", "a", "ü"]);
        assert_eq!(ids.len(), 3);
    }
}
