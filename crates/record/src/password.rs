//! From a secret someone remembers to a key: Argon2id, at most two at a time.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::error::Error;
use crate::seal::Key;

/// What one guess costs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cost {
    /// Memory in KiB, at least 8.
    pub memory_kib: u32,
    /// Passes over it, at least 1.
    pub passes: u32,
}

impl Cost {
    /// For the server's passphrase, once per start: 1 GiB, one pass.
    pub const SERVER: Cost = Cost { memory_kib: 1 << 20, passes: 1 };
    /// For people, at each sign-in: 64 MiB, three passes.
    pub const PERSON: Cost = Cost { memory_kib: 64 << 10, passes: 3 };
    /// For tests and the demonstration only: protects nothing.
    pub const DEMONSTRATION: Cost = Cost { memory_kib: 64, passes: 1 };
}

/// Derives a key from a secret, without waiting for a turn.
pub(crate) fn stretch(secret: &str, salt: &[u8], cost: Cost) -> Result<Key, Error> {
    let bad = |e: argon2::Error| Error::BadCost { cause: e.to_string() };
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(bad)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, &mut *key)
        .map_err(bad)?;
    Ok(key)
}

/// A bounded queue for `stretch`: each one takes 64 MiB, so a flood of sign-ins must not take them all at once.
#[derive(Default)]
pub(crate) struct Turnstile {
    state: Mutex<Waiting>,
    freed: Condvar,
}

#[derive(Default)]
struct Waiting {
    running: u32,
    waiting: u32,
}

/// Two cores, 128 MiB.
const AT_ONCE: u32 = 2;
/// At a third of a second each, nobody waits longer than about six seconds.
const IN_LINE: u32 = 32;

impl Turnstile {
    /// As `stretch`, when it is our turn; `Busy` at once if the line is too long.
    pub(crate) fn stretch(&self, secret: &str, salt: &[u8], cost: Cost) -> Result<Key, Error> {
        self.enter()?;
        let key = stretch(secret, salt, cost);
        self.hold().running -= 1;
        self.freed.notify_one();
        key
    }

    fn enter(&self) -> Result<(), Error> {
        let mut state = self.hold();
        if state.waiting >= IN_LINE {
            return Err(Error::Busy);
        }
        state.waiting += 1;
        while state.running >= AT_ONCE {
            state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting -= 1;
        state.running += 1;
        Ok(())
    }

    fn hold(&self) -> MutexGuard<'_, Waiting> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
