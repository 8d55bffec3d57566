//! Who hears: which coder this house has, asked once for each transcript while the house is open.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

use listen::model::Model;
use listen::{Coder, Heard, Lexicon, Mark, Roles, Transcript};

/// The coder of this house, and the one place where it is chosen: the model with the rules beside it, or the rules alone
/// where the program carries no weights. What people said of codes outlives a change here.
static CODER: LazyLock<Box<dyn Coder + Send + Sync>> = LazyLock::new(|| match Model::shipped() {
    Ok(model) => Box::new(model),
    Err(_) => Box::new(Lexicon),
});

/// What the coder of this house hears in a transcript. No goals are kept yet, so no turn touches one.
#[must_use]
pub fn marks(transcript: &Transcript, roles: &Roles) -> Vec<Mark> {
    heard_by(CODER.as_ref(), transcript, roles)
}

/// What the rules alone hear: the same on every machine, which the model's arithmetic need not be.
#[must_use]
pub fn marks_of_rules(transcript: &Transcript, roles: &Roles) -> Vec<Mark> {
    heard_by(&Lexicon, transcript, roles)
}

fn heard_by(coder: &dyn Coder, transcript: &Transcript, roles: &Roles) -> Vec<Mark> {
    listen::hear(&Heard { turns: &transcript.turns, roles, goals: &[] }, coder)
}

/// How many transcripts are kept in mind; beyond that all are heard anew. A mark holds ids and places, and no word.
const MOST_KEPT: usize = 1_024;

/// Remembers what was heard in each transcript: an entry never changes, so it need not be heard twice.
#[derive(Default)]
pub struct Listener(Mutex<BTreeMap<String, Arc<[Mark]>>>);

impl Listener {
    /// What the coder hears in the transcript of an entry.
    pub(crate) fn marks(&self, entry: &str, transcript: &Transcript, roles: &Roles) -> Arc<[Mark]> {
        if let Some(known) = self.known().get(entry) {
            return known.clone();
        }
        let heard: Arc<[Mark]> = marks(transcript, roles).into();
        let mut known = self.known();
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.insert(entry.to_owned(), heard.clone());
        heard
    }

    fn known(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<[Mark]>>> {
        self.0.lock().expect("nobody panics while holding what was heard")
    }
}
