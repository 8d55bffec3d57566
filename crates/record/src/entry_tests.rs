//! An entry opens only with its own header, key and bytes.

use x25519_dalek::{PublicKey, StaticSecret};

use super::*;
use crate::names::{ClientId, EntryId, Moment, PersonId};
use crate::person::Opened;

struct Fixed;

impl Chance for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(5);
    }
}

fn header() -> Header {
    Header {
        id: EntryId([1; 16]),
        client: ClientId([2; 16]),
        class: Class::of("notes"),
        epoch: 3,
        sequence: 4,
        kind: "note".to_owned(),
        version: 5,
        time: Moment(7200),
        author: PersonId([6; 16]),
        signer: PersonId([7; 16]),
        corrects: Some(EntryId([8; 16])),
        once: Some([9; 32]),
        previous: [10; 32],
    }
}

/// A field of the header, and how to alter it in the smallest way.
type Alteration = (&'static str, fn(&mut Header));

fn alterations() -> Vec<Alteration> {
    vec![
        ("id", |h| h.id.0[15] ^= 1),
        ("client", |h| h.client.0[0] ^= 1),
        ("class", |h| h.class = Class::of("notet")),
        ("epoch", |h| h.epoch += 1),
        ("sequence", |h| h.sequence += 1),
        ("kind", |h| h.kind.push('s')),
        ("version", |h| h.version += 1),
        ("time", |h| h.time = h.time.later(1)),
        ("author", |h| h.author.0[3] ^= 128),
        ("signer", |h| h.signer.0[3] ^= 128),
        ("corrects", |h| h.corrects = None),
        ("once", |h| h.once = None),
        ("previous", |h| h.previous[31] ^= 1),
    ]
}

fn sealed(private: &StaticSecret, signer: &Opened) -> Entry<Sealed> {
    let public = PublicKey::from(private).to_bytes();
    Entry::seal(header(), b"what was said", &public, |digest| signer.sign(digest), &Fixed)
}

#[test]
fn an_entry_opens_with_its_own_key_and_header() {
    let (private, signer) = (StaticSecret::from([3; 32]), Opened::fresh(PersonId([7; 16]), &Fixed));
    let entry = sealed(&private, &signer);
    assert_eq!(entry.flaw(&signer.public()), None);
    assert_eq!(entry.open(&private).unwrap().payload(), b"what was said");
}

#[test]
fn no_field_of_the_header_can_change_without_the_entry_refusing_to_open() {
    let (private, signer) = (StaticSecret::from([3; 32]), Opened::fresh(PersonId([7; 16]), &Fixed));
    let mut opened = Vec::new();
    for (name, alter) in alterations() {
        let mut entry = sealed(&private, &signer);
        alter(&mut entry.header);
        assert!(entry.flaw(&signer.public()).is_some(), "{name} is not in the digest");
        if entry.open(&private).is_some() {
            opened.push(name);
        }
    }
    assert!(opened.is_empty(), "not bound into the seal: {opened:?}");
}

#[test]
fn every_field_of_the_header_is_altered_above() {
    // Thirteen fields, counted by hand in header.rs.
    assert_eq!(alterations().len(), 13);
}

#[test]
fn another_key_does_not_open_an_entry() {
    let (private, signer) = (StaticSecret::from([3; 32]), Opened::fresh(PersonId([7; 16]), &Fixed));
    assert!(sealed(&private, &signer).open(&StaticSecret::from([4; 32])).is_none());
}

#[test]
fn a_header_reads_back_as_it_was_written_and_takes_no_extra_byte() {
    let bytes = header().to_bytes();
    assert_eq!(Header::from_bytes(&bytes), Some(header()));
    assert_eq!(Header::from_bytes(&[&bytes[..], &[0]].concat()), None);
    assert_eq!(Header::from_bytes(&bytes[..bytes.len() - 1]), None);
}

#[test]
fn a_sealed_size_tells_only_the_number_of_blocks() {
    let (private, signer) = (StaticSecret::from([3; 32]), Opened::fresh(PersonId([7; 16]), &Fixed));
    let public = PublicKey::from(&private).to_bytes();
    let size = |n: usize| {
        let payload = vec![1; n];
        Entry::seal(header(), &payload, &public, |d| signer.sign(d), &Fixed).state.bytes.len()
    };
    // By hand: public half 32, suite 1, nonce 24, tag 16, and blocks of 256 that also hold a length of 4.
    assert_eq!([size(0), size(252), size(253), size(508), size(509)], [329, 329, 585, 585, 841]);
}
