//! Frozen entries: one sealed entry per kind and version, with its key, that must open for ever.
//!
//! To freeze a kind: call `freeze` once with a draft of invented content, commit the text it gives
//! as `frozen/KIND-vN.txt`, and keep a test that gives the file to `thaw` and reads the payload with
//! the code of the day. The file is never written again: a format that cannot open it is wrong.
//! Keys in such a file are invented too and protect nothing.

use x25519_dalek::{PublicKey, StaticSecret};

use crate::chance::{Chance, secret};
use crate::entry::{Draft, Entry, Plain, Sealed};
use crate::header::Header;
use crate::names::{EntryId, Moment, PersonId};
use crate::person::{Opened, Public};

/// Seals a draft as the first entry of a ledger, and writes it with its key as lines `name = hex`.
#[must_use]
pub fn freeze(draft: &Draft, chance: &dyn Chance, now: Moment) -> String {
    let class_private = StaticSecret::from(*secret(chance));
    let signer = Opened::fresh(PersonId::HOUSE, chance);
    let header = Header {
        id: EntryId::fresh(chance),
        client: draft.client,
        class: draft.class.clone(),
        epoch: 1,
        sequence: 1,
        kind: draft.kind.clone(),
        version: draft.version,
        time: now.hour(),
        author: PersonId(draft.client.0),
        signer: signer.person(),
        corrects: draft.corrects,
        once: None,
        previous: [0; 32],
    };
    let class_public = PublicKey::from(&class_private).to_bytes();
    let sign = |digest: &[u8]| signer.sign(digest);
    let entry = Entry::seal(header, &draft.payload, &class_public, sign, chance);
    write(&entry, &class_private, &signer.public())
}

/// Opens a frozen entry: signature, digest, header and seal must all still fit. `None` if one does not.
#[must_use]
pub fn thaw(text: &str) -> Option<Entry<Plain>> {
    let class_private: [u8; 32] = field(text, "class private")?.try_into().ok()?;
    let agree: [u8; 32] = [0; 32];
    let signer = Public { agree, verify: field(text, "signer public")?.try_into().ok()? };
    let state = Sealed {
        bytes: field(text, "sealed")?,
        digest: field(text, "digest")?.try_into().ok()?,
        signature: field(text, "signature")?.try_into().ok()?,
    };
    let entry = Entry { header: Header::from_bytes(&field(text, "header")?)?, state };
    match entry.flaw(&signer) {
        None => entry.open(&StaticSecret::from(class_private)),
        Some(_) => None,
    }
}

fn write(entry: &Entry<Sealed>, class_private: &StaticSecret, signer: &Public) -> String {
    let header = entry.header.to_bytes();
    let fields: [(&str, &[u8]); 6] = [
        ("class private", class_private.as_bytes()),
        ("signer public", &signer.verify),
        ("header", &header),
        ("sealed", &entry.state.bytes),
        ("digest", &entry.state.digest),
        ("signature", &entry.state.signature),
    ];
    fields.iter().map(|(name, bytes)| format!("{name} = {}\n", hex(bytes))).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn field(text: &str, name: &str) -> Option<Vec<u8>> {
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))?;
    let digits = line.trim().as_bytes();
    let pairs = digits.chunks_exact(2).map(|pair| u8::from_str_radix(core::str::from_utf8(pair).ok()?, 16).ok());
    pairs.collect()
}
