//! Minimal replies: runs of three or more short answers where there was room for more.

use crate::lexicon::phrases::{Keys, Phrases, WordList};
use crate::lexicon::session::Session;
use crate::speakers::Role;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that do not make a reply longer.
const THIN: &[&str] = &["well", "yeah", "yes", "okay", "so", "just", "like", "no", "really"];

static THINS: LazyLock<WordList> = LazyLock::new(|| WordList::new(THIN));

/// Most words of a minimal reply.
const SHORT: usize = 3;
/// Fewest replies of a run.
const RUN: usize = 3;

/// The turns of runs of three or more short replies to open turns.
pub(super) fn runs(session: &Session<'_>) -> HashSet<usize> {
    let mut all = HashSet::new();
    let mut run: Vec<usize> = Vec::new();
    for at in session.turns_of(Role::Client) {
        let follows = run.last().is_none_or(|last| at - last <= 2);
        if !follows || !is_minimal(session, at) {
            run.clear();
        }
        if is_minimal(session, at) {
            run.push(at);
        }
        if run.len() >= RUN && run.iter().any(|turn| asked_openly(session, *turn)) {
            all.extend(run.iter().copied());
        }
    }
    all
}

fn is_minimal(session: &Session<'_>, at: usize) -> bool {
    let said = &session.said[at];
    let distinct: Keys = said.words.iter().filter(|word| !THINS.has(word)).map(|word| word.key).collect();
    let dunno = !UNSURE.find(said).is_empty() && said.words.len() <= 6;
    (distinct.len() <= SHORT || dunno)
        && session.last_of(Role::Therapist, at).is_some_and(|turn| turn + 1 == at && is_open(session, turn))
}

const UNSURES: &[&str] =
    &["don't know", "not sure", "dunno", "no idea", "can't think", "nothing much|really", "not much|really"];

static UNSURE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(UNSURES.iter().map(|text| (0, *text))));

/// An open question, or a reflection that stands alone; what is asked closed or told leaves no room.
fn is_open(session: &Session<'_>, at: usize) -> bool {
    match session.get(at, "question") {
        Some(find) => find.code == "open",
        None => {
            session.get(at, "main").is_some_and(|find| find.code == "reflection") && session.get(at, "input").is_none()
        }
    }
}

/// Whether a short reply answers an open question: a run without any may be only nodding along.
fn asked_openly(session: &Session<'_>, at: usize) -> bool {
    at.checked_sub(1).and_then(|before| session.get(before, "question")).is_some_and(|find| find.code == "open")
}
