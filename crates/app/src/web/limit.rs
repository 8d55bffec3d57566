//! Slows down guessing: so many tries a minute for one name and one address, then wait.

use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Tries at one name, and tries from one address, a minute. A person mistypes three times; a script tries thousands.
const A_MINUTE: NonZeroU32 = NonZeroU32::new(20).expect("twenty is not zero");

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
        self.0.check_key(&format!("{what} {}", who.to_lowercase())).is_ok()
    }
}
