//! Entries: one piece of a ledger, sealed or plain. The state is the type.

use zeroize::Zeroizing;

use crate::chance::Chance;
use crate::error::Error;
use crate::header::Header;
use crate::names::{Class, ClientId, EntryId, plain_ascii};
use crate::person::Public;
use crate::seal::{Clear, derive, digest, lock_to, unlock_with};
use crate::text::{from_base32, to_base32};

/// The label under which the bytes of an entry are sealed; part of the stored format.
const SEAL: &str = "record-entry-seal-v1";
/// The most one payload may hold: 16 MiB, a long transcript many times over.
pub const MOST_BYTES: usize = 16 << 20;

/// What someone wants added.
pub struct Draft {
    pub(crate) client: ClientId,
    pub(crate) class: Class,
    pub(crate) kind: String,
    pub(crate) version: u16,
    pub(crate) payload: Clear,
    pub(crate) corrects: Option<EntryId>,
    pub(crate) once: Option<Once>,
}

impl Draft {
    /// A payload of a kind and version known to the caller, for one class of one client.
    #[must_use]
    pub fn new(client: ClientId, class: Class, kind: &str, version: u16, payload: Vec<u8>) -> Self {
        let (kind, payload) = (kind.to_owned(), Zeroizing::new(payload));
        Draft { client, class, kind, version, payload, corrects: None, once: None }
    }

    /// Names the earlier entry that this one corrects; that one stays as it is.
    #[must_use]
    pub fn correcting(mut self, earlier: EntryId) -> Self {
        self.corrects = Some(earlier);
        self
    }

    /// Makes sending again harmless: the same key with the same content gives the first receipt.
    #[must_use]
    pub fn once(mut self, key: Once) -> Self {
        self.once = Some(key);
        self
    }

    pub(crate) fn check(&self) -> Result<(), Error> {
        if !plain_ascii(&self.kind, 48) {
            return Err(Error::BadKind { kind: self.kind.chars().take(48).collect() });
        }
        match self.payload.len() {
            bytes if bytes > MOST_BYTES => Err(Error::TooLarge { bytes, most: MOST_BYTES }),
            _ => Ok(()),
        }
    }
}

/// A secret that the sender keeps (a hidden field of the form) to send the same thing only once.
///
/// Entry id and content check derive from it, so that the server, which does not keep it, cannot
/// test guesses of the content against the ledger.
#[derive(Clone)]
pub struct Once(Zeroizing<[u8; 32]>);

impl Once {
    /// A new one.
    pub fn fresh(chance: &dyn Chance) -> Self {
        Once(crate::chance::secret(chance))
    }

    /// From any bytes that only the sender knows, such as a link and a form's name.
    #[must_use]
    pub fn from_secret(secret: &[u8]) -> Self {
        Once(derive(secret, &[], "record-once-v1"))
    }

    /// Reads what `reveal` wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        from_base32(text).map(Once)
    }

    /// The text for the hidden field: 52 letters and digits.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        to_base32(&self.0[..])
    }

    /// The id that an entry sent with this key has.
    #[must_use]
    pub fn entry_id(&self) -> EntryId {
        let key = derive(&self.0[..], &[], "record-once-id-v1");
        EntryId(key[..16].try_into().expect("sixteen of thirty-two bytes"))
    }

    pub(crate) fn content(&self, draft: &Draft) -> [u8; 32] {
        let key = derive(&self.0[..], &[], "record-once-content-v1");
        let content = crate::wire::Wire::new("record-once-content-v1")
            .fixed(&draft.client.0)
            .text(draft.class.as_str())
            .text(&draft.kind)
            .u16(draft.version)
            .option(draft.corrects.as_ref().map(|id| &id.0[..]))
            .blob(&draft.payload);
        crate::seal::blind(&key, &content.done())
    }
}

/// Proof of an addition: what, and at which place in the order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Receipt {
    /// The entry.
    pub id: EntryId,
    /// Its place in the whole ledger, counted from 1.
    pub sequence: u64,
}

/// The readable state: the payload in memory, wiped when dropped.
pub struct Plain(Clear);

/// The kept state: sealed bytes, their digest and the signature over it.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) digest: [u8; 32],
    pub(crate) signature: [u8; 64],
}

/// One entry, `Entry<Plain>` or `Entry<Sealed>`.
pub struct Entry<State> {
    /// Everything known about it besides the payload; authenticated as a whole.
    pub header: Header,
    pub(crate) state: State,
}

impl Entry<Plain> {
    /// The payload as it was given to `append`.
    #[must_use]
    pub fn payload(&self) -> &[u8] {
        &self.state.0
    }
}

impl Entry<Sealed> {
    /// The digest that the next entry carries.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.state.digest
    }

    /// Seals a payload to a class: anyone can, and cannot read it again.
    pub(crate) fn seal(
        header: Header,
        payload: &[u8],
        class_public: &[u8; 32],
        sign: impl FnOnce(&[u8]) -> [u8; 64],
        chance: &dyn Chance,
    ) -> Self {
        let head = header.to_bytes();
        let bytes = lock_to(class_public, chance, SEAL, &head, payload);
        let digest = digest(&[&head, &bytes]);
        Entry { header, state: Sealed { bytes, digest, signature: sign(&digest) } }
    }

    /// Opens with the private half of the class key; `None` if a bit of header or payload differs.
    pub(crate) fn open(self, class_private: &x25519_dalek::StaticSecret) -> Option<Entry<Plain>> {
        let clear = unlock_with(class_private, SEAL, &self.header.to_bytes(), &self.state.bytes)?;
        Some(Entry { header: self.header, state: Plain(clear) })
    }

    /// What differs between the kept digest or signature and the content, if anything.
    pub(crate) fn flaw(&self, signer: &Public) -> Option<&'static str> {
        let own = digest(&[&self.header.to_bytes(), &self.state.bytes]);
        if own != self.state.digest {
            return Some("the content does not match its digest");
        }
        match signer.signed(&own, &self.state.signature) {
            true => None,
            false => Some("the signature does not match"),
        }
    }
}

#[cfg(test)]
#[path = "entry_tests.rs"]
mod tests;
