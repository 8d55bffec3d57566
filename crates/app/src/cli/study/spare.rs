//! Lists that were used and can be filled again: memory that is handed round costs nothing, memory asked for anew must be
//! cleared by the system, page by page.

use std::sync::Mutex;

/// Empty lists that have grown as large as they need to be.
#[derive(Debug)]
pub(super) struct Spare<T>(Mutex<Vec<Vec<T>>>);

impl<T> Default for Spare<T> {
    fn default() -> Self {
        Self(Mutex::new(Vec::new()))
    }
}

impl<T> Spare<T> {
    /// An empty list.
    pub(super) fn take(&self) -> Vec<T> {
        self.0.lock().expect("handing a list over does not panic").pop().unwrap_or_default()
    }

    /// Takes a list back.
    pub(super) fn give(&self, mut list: Vec<T>) {
        list.clear();
        self.0.lock().expect("handing a list over does not panic").push(list);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_comes_back_is_empty_and_as_large_as_it_was() {
        let spare = Spare::default();
        assert_eq!(spare.take().capacity(), 0);
        spare.give(vec![1, 2, 3]);
        let again = spare.take();
        assert!(again.is_empty() && again.capacity() >= 3);
    }
}
