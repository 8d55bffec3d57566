//! Who hears: which coder this house has, asked once for each transcript.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

use listen::model::Model;
use listen::{Coder, Lexicon, Mark, Roles, Transcript};

use crate::entries::{Coded, CodedMark, Heard};

/// The coder of this house and its name, and the one place where it is chosen: the model with the rules beside it, or the
/// rules alone where the program carries no weights. What people said of codes outlives a change here.
static CODER: LazyLock<(&str, Box<dyn Coder + Send + Sync>)> = LazyLock::new(|| match Model::shipped() {
    Ok(model) => (concat!("model ", env!("CARGO_PKG_VERSION")), Box::new(model)),
    Err(_) => (concat!("rules ", env!("CARGO_PKG_VERSION")), Box::new(Lexicon)),
});

/// What the coder of this house hears in a transcript. No goals are kept yet, so no turn touches one.
fn marks(transcript: &Transcript, roles: &Roles) -> Vec<Mark> {
    heard_by(CODER.1.as_ref(), transcript, roles)
}

/// The same, as it is written down beside the transcript.
#[must_use]
pub fn coded(transcript: &Transcript, roles: &Roles) -> Coded {
    Coded { by: CODER.0.to_owned(), marks: marks(transcript, roles).iter().map(CodedMark::from).collect() }
}

/// What the rules alone hear: the same on every machine, which the model's arithmetic need not be.
#[must_use]
pub fn marks_of_rules(transcript: &Transcript, roles: &Roles) -> Vec<Mark> {
    heard_by(&Lexicon, transcript, roles)
}

fn heard_by(coder: &dyn Coder, transcript: &Transcript, roles: &Roles) -> Vec<Mark> {
    listen::hear(&listen::Heard { turns: &transcript.turns, roles, goals: &[] }, coder)
}

/// How many transcripts are kept in mind; beyond that all are heard anew. A mark holds ids and places, and no word.
const MOST_KEPT: usize = 1_024;

/// Remembers what was heard where no coder of this version wrote it beside the transcript: an entry never changes, so it
/// need not be heard twice.
#[derive(Default)]
pub struct Listener(Mutex<BTreeMap<String, Arc<[Mark]>>>);

impl Listener {
    /// What the coder hears in the transcript of an entry.
    pub(crate) fn marks(&self, entry: &str, heard: &Heard, transcript: &Transcript) -> Arc<[Mark]> {
        match &heard.coded {
            Some(coded) if coded.by == CODER.0 => coded.marks.iter().filter_map(CodedMark::mark).collect(),
            _ => self.anew(entry, heard, transcript),
        }
    }

    fn anew(&self, entry: &str, heard: &Heard, transcript: &Transcript) -> Arc<[Mark]> {
        if let Some(known) = self.known().get(entry) {
            return known.clone();
        }
        let marks: Arc<[Mark]> = marks(transcript, &heard.roles).into();
        let mut known = self.known();
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.insert(entry.to_owned(), marks.clone());
        marks
    }

    fn known(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<[Mark]>>> {
        self.0.lock().expect("nobody panics while holding what was heard")
    }
}
