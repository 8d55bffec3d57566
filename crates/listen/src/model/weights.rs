//! The files a model is made of, as bytes: those in this program, or those of a house that trained its own.

use super::unusable::Unusable;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What `models/listener` held when this program was built; without weights the folder holds no model.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../models/listener");

/// Families, labels, limits and how the parts are joined.
pub(super) const PLAN: &str = "listener.json";
/// Word pieces.
pub(super) const PIECES: &str = "tokenizer.json";
/// What a house taught its model; the shipped one has none.
pub const HOUSE: &str = "house.json";
/// The checksums of all other files, as `sha256sum` writes them.
pub const SUMS: &str = "SHA256SUMS";
/// What a reader should know of the model.
pub const CARD: &str = "CARD.md";

/// Every name a file of a model may have, to be read from a folder; `house.json`, the sums and the card may be absent.
pub const FILES: [&str; 8] = [PLAN, PIECES, "encoder.onnx", "context.onnx", "ngrams.bin", HOUSE, SUMS, CARD];

/// The files of one model by name.
#[derive(Clone, Debug, Default)]
pub struct Weights(BTreeMap<String, Cow<'static, [u8]>>);

impl Weights {
    /// The weights that lie in this program.
    #[must_use]
    pub fn shipped() -> Self {
        let named = |name: &&str| Some(((*name).to_owned(), Cow::Borrowed(SHIPPED.get_file(name)?.contents())));
        Self(FILES.iter().filter_map(named).collect())
    }

    /// The weights of a folder: name and bytes of each of its files.
    #[must_use]
    pub fn from_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self(files.into_iter().map(|(name, bytes)| (name, Cow::Owned(bytes))).collect())
    }

    /// Names and bytes, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), &**bytes))
    }

    /// The same with one more file, or another one under that name.
    pub fn set(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.insert(name.to_owned(), Cow::Owned(bytes));
    }

    /// The checksums of all files but the card and the sums themselves, one a line.
    #[must_use]
    pub fn sums(&self) -> String {
        self.sums_of(|name| ![SUMS, CARD].contains(&name))
    }

    fn sums_of(&self, summed: impl Fn(&str) -> bool) -> String {
        let summed = self.iter().filter(|(name, _)| summed(name));
        summed.map(|(name, bytes)| format!("{}  {name}\n", sum(bytes))).collect()
    }

    /// The checksums of what differs between trainings and is small, so that one can tell two models apart at once.
    #[must_use]
    pub fn small_sums(&self) -> String {
        self.sums_of(|name| [PLAN, HOUSE].contains(&name))
    }

    /// One file.
    pub(super) fn file(&self, name: &str) -> Result<&[u8], Unusable> {
        self.0.get(name).map(|bytes| &**bytes).ok_or_else(|| Unusable::missing(name))
    }

    /// A file that may be absent.
    pub(super) fn optional(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(|bytes| &**bytes)
    }

    /// Holds every file to its checksum where the folder has them: one flipped bit in a weight would change codes in
    /// silence.
    pub(super) fn check_sums(&self) -> Result<(), Unusable> {
        let Some(listed) = self.optional(SUMS) else { return Ok(()) };
        let listed = core::str::from_utf8(listed).map_err(|_| Unusable::damaged(SUMS, "it is not text"))?;
        for line in listed.lines() {
            let (expected, name) = line.split_once("  ").ok_or_else(|| Unusable::damaged(SUMS, "a line is cut"))?;
            if sum(self.file(name)?) != expected {
                return Err(Unusable::damaged(name, "its checksum is not the one it was written with"));
            }
        }
        Ok(())
    }

    /// A network, read without copying what lies in this program.
    pub(super) fn network(&self, name: &str) -> Result<rten::Model, Unusable> {
        let mut options = rten::ModelOptions::with_all_ops();
        options.prepack_weights(true);
        let read = match self.0.get(name) {
            None => return Err(Unusable::missing(name)),
            Some(Cow::Borrowed(bytes)) => options.load_static_slice(bytes),
            Some(Cow::Owned(bytes)) => options.load(bytes.clone()),
        };
        read.map_err(|error| Unusable::damaged(name, error))
    }
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes every letter");
        hex
    })
}
