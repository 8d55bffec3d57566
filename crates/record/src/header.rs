//! The header of an entry: everything outside the seal, authenticated to the last bit.

use crate::names::{Class, ClientId, EntryId, Moment, PersonId};
use crate::seal::Clear;
use crate::wire::{Unwire, Wire};

const LABEL: &str = "record-header-v1";

/// All that is known about an entry without a key.
///
/// Its canonical bytes are bound into the seal, the digest and the signature. Changing this struct
/// changes the stored format: a new label, and the frozen entries must still open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Header {
    /// The entry.
    pub id: EntryId,
    /// Whose ledger.
    pub client: ClientId,
    /// Who may read it is decided per class.
    pub class: Class,
    /// Which key of the class, counted from 1; grows when someone's access ends.
    pub epoch: u32,
    /// Place in the whole ledger, counted from 1.
    pub sequence: u64,
    /// What the payload is, in the caller's words.
    pub kind: String,
    /// Which version of that kind.
    pub version: u16,
    /// The hour in which it was added; exact times belong inside the payload.
    pub time: Moment,
    /// Whose words these are.
    pub author: PersonId,
    /// Whose key signed: the author's, or the house's when the author came by a link.
    pub signer: PersonId,
    /// The earlier entry that this one corrects.
    pub corrects: Option<EntryId>,
    /// A check of the content under the sender's own key, for sending only once.
    pub once: Option<[u8; 32]>,
    /// The digest of the entry before; zeros for the first.
    pub previous: [u8; 32],
}

impl Header {
    /// The one way to write this header as bytes.
    pub(crate) fn to_bytes(&self) -> Clear {
        Wire::new(LABEL)
            .fixed(&self.id.0)
            .fixed(&self.client.0)
            .text(self.class.as_str())
            .u32(self.epoch)
            .u64(self.sequence)
            .text(&self.kind)
            .u16(self.version)
            .u64(self.time.0)
            .fixed(&self.author.0)
            .fixed(&self.signer.0)
            .option(self.corrects.as_ref().map(|id| &id.0[..]))
            .option(self.once.as_ref().map(|check| &check[..]))
            .fixed(&self.previous)
            .done()
    }

    /// Reads them back; `None` unless they are exactly what `to_bytes` would write.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut wire = Unwire::new(LABEL, bytes)?;
        let header = Header {
            id: EntryId(wire.fixed()?),
            client: ClientId(wire.fixed()?),
            class: Class::parse(wire.text()?)?,
            epoch: wire.u32()?,
            sequence: wire.u64()?,
            kind: wire.text()?.to_owned(),
            version: wire.u16()?,
            time: Moment(wire.u64()?),
            author: PersonId(wire.fixed()?),
            signer: PersonId(wire.fixed()?),
            corrects: wire.option()?.map(EntryId),
            once: wire.option()?,
            previous: wire.fixed()?,
        };
        wire.end()?;
        Some(header)
    }
}
