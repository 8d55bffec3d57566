//! What was used and can be used again: memory that is handed round costs nothing, memory asked for anew must be cleared by
//! the system, page by page.

use std::sync::Mutex;

/// Lists and the like that nobody uses just now.
#[derive(Debug)]
pub(super) struct Spare<T>(Mutex<Vec<T>>);

impl<T> Default for Spare<T> {
    fn default() -> Self {
        Self(Mutex::new(Vec::new()))
    }
}

impl<T: Default> Spare<T> {
    /// One that was used before, or a new one.
    pub(super) fn take(&self) -> T {
        self.0.lock().expect("handing something over does not panic").pop().unwrap_or_default()
    }

    /// Takes one back as it is.
    pub(super) fn give(&self, used: T) {
        self.0.lock().expect("handing something over does not panic").push(used);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_comes_back_as_it_was() {
        let spare = Spare::default();
        assert_eq!(spare.take(), Vec::<i32>::new());
        spare.give(vec![1, 2, 3]);
        assert_eq!(spare.take(), [1, 2, 3]);
        assert_eq!(spare.take(), Vec::<i32>::new());
    }
}
