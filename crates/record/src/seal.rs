//! Sealing: the only place where bytes become unreadable, and readable again.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hkdf::hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use crate::chance::{Chance, salt, secret};

/// A symmetric key, wiped when dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;
/// Opened bytes, wiped when dropped.
pub(crate) type Clear = Zeroizing<Vec<u8>>;

/// The first byte of everything sealed: X25519, HKDF-SHA-256, XChaCha20-Poly1305.
const SUITE: u8 = 1;
/// Sealed sizes tell nothing finer than this.
const BLOCK: usize = 256;

/// HKDF-SHA-256 with a label that says what the key is for.
pub(crate) fn derive(root: &[u8], salt: &[u8], label: &str) -> Key {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), root)
        .expand(label.as_bytes(), &mut *key)
        .expect("32 bytes are within what HKDF can give");
    key
}

/// HMAC-SHA-256, for look-ups by value without the value.
pub(crate) fn blind(key: &Key, value: &[u8]) -> [u8; 32] {
    let mut mac =
        <Hmac<Sha256> as hkdf::hmac::KeyInit>::new_from_slice(&key[..]).expect("HMAC takes keys of any length");
    mac.update(value);
    mac.finalize().into_bytes().into()
}

/// SHA-256 over the parts as they stand; all but the last must tell their own length.
pub(crate) fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

/// Seals under a symmetric key: suite, nonce, ciphertext with tag. Padded.
pub(crate) fn lock(key: &Key, chance: &dyn Chance, bound: &[u8], clear: &[u8]) -> Vec<u8> {
    let nonce: [u8; 24] = salt(chance);
    let padded = pad(clear);
    let payload = Payload { msg: &padded, aad: bound };
    let sealed = XChaCha20Poly1305::new((&**key).into())
        .encrypt(&XNonce::from(nonce), payload)
        .expect("sizes are limited long before the cipher's 256 GiB");
    [&[SUITE], &nonce[..], &sealed].concat()
}

/// Opens what `lock` sealed; `None` if key, bound bytes or content differ in any bit.
pub(crate) fn unlock(key: &Key, bound: &[u8], sealed: &[u8]) -> Option<Clear> {
    let (&suite, rest) = sealed.split_first()?;
    let (nonce, sealed) = rest.split_at_checked(24)?;
    let nonce: [u8; 24] = nonce.try_into().ok()?;
    let payload = Payload { msg: sealed, aad: bound };
    let cipher = XChaCha20Poly1305::new((&**key).into());
    let padded = cipher.decrypt(&XNonce::from(nonce), payload).ok()?;
    (suite == SUITE).then(|| unpad(Zeroizing::new(padded)))?
}

/// Seals to a public key: an ephemeral public half, then as `lock`. The sealer cannot read it again.
pub(crate) fn lock_to(public: &[u8; 32], chance: &dyn Chance, label: &str, bound: &[u8], clear: &[u8]) -> Vec<u8> {
    let ephemeral = StaticSecret::from(*secret(chance));
    let half = PublicKey::from(&ephemeral).to_bytes();
    let shared = ephemeral.diffie_hellman(&PublicKey::from(*public));
    let key = shared_key(shared.as_bytes(), &half, public, label, bound);
    [&half[..], &lock(&key, chance, bound, clear)].concat()
}

/// Opens what `lock_to` sealed.
pub(crate) fn unlock_with(private: &StaticSecret, label: &str, bound: &[u8], sealed: &[u8]) -> Option<Clear> {
    let (half, rest) = sealed.split_at_checked(32)?;
    let half: [u8; 32] = half.try_into().ok()?;
    let shared = private.diffie_hellman(&PublicKey::from(half));
    if !shared.was_contributory() {
        return None;
    }
    let public = PublicKey::from(private).to_bytes();
    unlock(&shared_key(shared.as_bytes(), &half, &public, label, bound), bound, rest)
}

fn shared_key(shared: &[u8], half: &[u8], public: &[u8], label: &str, bound: &[u8]) -> Key {
    derive(shared, &digest(&[half, public, bound]), label)
}

/// Length, content, zeros up to the next full block.
fn pad(clear: &[u8]) -> Clear {
    let length = u32::try_from(clear.len()).expect("sizes are limited long before 4 GiB");
    let size = (clear.len() + 4).next_multiple_of(BLOCK);
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(clear);
    padded.resize(size, 0);
    padded
}

fn unpad(padded: Clear) -> Option<Clear> {
    let length = u32::from_be_bytes(padded.get(..4)?.try_into().ok()?);
    let end = usize::try_from(length).ok()?.checked_add(4)?;
    Some(Zeroizing::new(padded.get(4..end)?.to_vec()))
}
