//! Slows down guessing: so many tries a minute at one name, then wait.
//!
//! Links need none of this: their tokens are beyond guessing, and a scanner must not keep a client from their check-in.

use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Tries at one name, a minute. A person mistypes three times; a script tries thousands.
const A_MINUTE: NonZeroU32 = NonZeroU32::new(20).expect("twenty is not zero");

/// Names remembered before those that have waited long enough are forgotten.
const MOST_NAMES: usize = 10_000;

/// The longest part of a name that is told apart; whoever guesses chooses the names, and must not fill the memory.
const LONGEST_NAME: usize = 100;

/// Counts tries by whatever names them.
pub struct Limits(DefaultKeyedRateLimiter<String>);

impl Default for Limits {
    fn default() -> Self {
        Self(RateLimiter::keyed(Quota::per_minute(A_MINUTE)))
    }
}

impl Limits {
    /// Whether one more try is allowed.
    #[must_use]
    pub fn allow(&self, what: &str, who: &str) -> bool {
        if self.0.len() > MOST_NAMES {
            self.0.retain_recent();
        }
        let who: String = who.trim().chars().take(LONGEST_NAME).flat_map(char::to_lowercase).collect();
        self.0.check_key(&format!("{what} {who}")).is_ok()
    }
}
