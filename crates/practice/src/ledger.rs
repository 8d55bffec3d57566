//! Between the practice's words and the record's sealed bytes: what is to be written, and what was opened.

use record::{Class, ClientId, Draft, EntryId, Once, PersonId};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::entries::Kind;
use crate::fault::Fault;

/// Something to be written down.
#[derive(Clone)]
pub(crate) struct Writing {
    class: Class,
    kind: &'static str,
    version: u16,
    payload: Vec<u8>,
    once: Option<Once>,
    corrects: Option<EntryId>,
}

impl Writing {
    /// A payload, and the class of keys that seals it.
    pub(crate) fn of<K: Kind>(class: Class, payload: &K) -> Self {
        Self { class, kind: K::ID, version: K::VERSION, payload: encode(payload), once: None, corrects: None }
    }

    /// The same, written once however often it is sent.
    pub(crate) fn once(mut self, once: Once) -> Self {
        self.once = Some(once);
        self
    }

    /// The same, standing in for an earlier entry.
    pub(crate) const fn instead_of(mut self, earlier: Option<EntryId>) -> Self {
        self.corrects = earlier;
        self
    }

    /// The id it will have, where it is written once.
    pub(crate) fn sent_as(&self) -> Option<EntryId> {
        self.once.as_ref().map(Once::entry_id)
    }

    /// The entry it stands in for.
    pub(crate) const fn stands_in_for(&self) -> Option<EntryId> {
        self.corrects
    }

    /// What kind it is.
    pub(crate) const fn kind(&self) -> &'static str {
        self.kind
    }

    pub(crate) fn draft(self, client: ClientId) -> Draft {
        let draft = Draft::new(client, self.class, self.kind, self.version, self.payload);
        let draft = match self.corrects {
            Some(earlier) => draft.correcting(earlier),
            None => draft,
        };
        match self.once {
            Some(once) => draft.once(once),
            None => draft,
        }
    }
}

/// A payload as it is sealed.
pub(crate) fn encode(payload: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(payload).expect("payloads hold strings, finite numbers and maps with text keys only")
}

/// An entry that was opened.
#[derive(Clone, PartialEq)]
pub struct Opened {
    /// The entry's id, in hex.
    pub id: String,
    /// What kind it is.
    pub kind: String,
    /// In which version.
    pub version: u16,
    /// The entry it stands in for.
    pub corrects: Option<String>,
    /// Whose words it is.
    pub author: PersonId,
    payload: Vec<u8>,
}

impl Opened {
    /// The payload, upgraded to today's shape.
    pub(crate) fn payload<K: Kind + DeserializeOwned>(&self) -> Result<K, Fault> {
        let unreadable = |what: String| Fault::Unreadable {
            entry: self.id.clone(),
            kind: self.kind.clone(),
            version: self.version,
            what,
        };
        if self.version > K::VERSION {
            return Err(unreadable("it is newer than this program".to_owned()));
        }
        // Where, not what: the reader's own words quote the content, and a fault is written to the log.
        let place = |error: serde_json::Error| format!("{:?} at column {}", error.classify(), error.column());
        serde_json::from_slice(&self.payload).map_err(|error| unreadable(place(error)))
    }
}

impl From<record::Entry<record::Plain>> for Opened {
    fn from(entry: record::Entry<record::Plain>) -> Self {
        let header = &entry.header;
        Self {
            id: header.id.to_string(),
            kind: header.kind.clone(),
            version: header.version,
            corrects: header.corrects.map(|id| id.to_string()),
            author: header.author,
            payload: entry.payload().to_vec(),
        }
    }
}
