//! Ids of a long table, numbered in order of appearance.

use std::collections::HashMap;

use super::texts::{Texts, rises};

/// Each id once, with its number.
#[derive(Debug, Default)]
pub(super) struct Numbered {
    ids: Texts,
    /// Empty as long as ids only rise.
    known: HashMap<Box<str>, u32>,
    last: u32,
}

impl Numbered {
    /// The number of an id, old or new; rows of one client usually follow each other.
    pub(super) fn number(&mut self, id: &str) -> u32 {
        if self.ids.is_empty() || self.get(self.last) != id {
            self.last = self.find(id).unwrap_or_else(|| self.add(id));
        }
        self.last
    }

    /// Numbers the ids of others; the numbers they have here, by those they had there.
    pub(super) fn append(&mut self, others: &Self) -> Vec<u32> {
        (0..others.len() as u32).map(|other| self.number(others.get(other))).collect()
    }

    fn find(&mut self, id: &str) -> Option<u32> {
        if self.known.is_empty() {
            let numbers = 0..self.ids.len() as u32;
            if numbers.clone().last().is_none_or(|last| rises(self.get(last), id)) {
                return None;
            }
            self.known = numbers.map(|number| (self.get(number).into(), number)).collect();
        }
        self.known.get(id).copied()
    }

    fn add(&mut self, id: &str) -> u32 {
        let number = u32::try_from(self.ids.len()).expect("a table has fewer than four thousand million clients");
        if !self.known.is_empty() {
            self.known.insert(id.into(), number);
        }
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

    #[test]
    fn ids_are_numbered_as_they_first_appear() {
        for ids in [["b", "b", "a", "b", "ü", "a"], ["a", "a", "b", "a", "c", "b"], ["9", "9", "10", "9", "08", "10"]]
        {
            let mut numbered = Numbered::default();
            assert_eq!(ids.map(|id| numbered.number(id)), [0, 0, 1, 0, 2, 1], "{ids:?}");
            assert_eq!([0, 1, 2].map(|number| numbered.get(number)), [ids[0], ids[2], ids[4]]);
            assert_eq!(numbered.len(), 3);
        }
    }

    #[test]
    fn ids_of_others_get_the_numbers_they_have_here() {
        let [mut here, mut there] = [Numbered::default(), Numbered::default()];
        assert_eq!(["a", "b"].map(|id| here.number(id)), [0, 1]);
        assert_eq!(["c", "b", "d"].map(|id| there.number(id)), [0, 1, 2]);
        assert_eq!(here.append(&there), [2, 1, 3]);
        assert_eq!([0, 1, 2, 3].map(|number| here.get(number)), ["a", "b", "c", "d"]);
    }
}
