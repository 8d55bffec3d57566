//! Chance as an argument: the caller owns the source of randomness.

use zeroize::Zeroizing;

/// A source of unpredictable bytes. In use it is the operating system's; in tests it may be seeded.
///
/// Everything secret here hangs on it: an implementation that cannot deliver must panic, not return.
pub trait Chance: Send + Sync {
    /// Overwrites the whole slice.
    fn fill(&self, bytes: &mut [u8]);
}

/// A fresh secret of `N` bytes, wiped when dropped.
pub(crate) fn secret<const N: usize>(chance: &dyn Chance) -> Zeroizing<[u8; N]> {
    let mut bytes = Zeroizing::new([0; N]);
    chance.fill(&mut *bytes);
    bytes
}

/// Fresh bytes that need not be hidden: salts, nonces, ids.
pub(crate) fn salt<const N: usize>(chance: &dyn Chance) -> [u8; N] {
    let mut bytes = [0; N];
    chance.fill(&mut bytes);
    bytes
}
