//! Steps over the frame between these two people: made, granted, refused or discussed. Never what happens in the client's
//! own life.

mod wording;

use crate::lexicon::phrases::{Phrases, WordList};
use crate::lexicon::rules::{Find, Rules, first_in_order};
use crate::lexicon::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;
use wording::{NEVER, RULES};

const ORDER: [&str; 7] = ["romantic", "secrecy", "business", "after-therapy", "social-media", "contact", "gift"];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Going on to what lies behind it, or only nodding: no part in the step itself.
const GOES_ON: &[&str] = &[
    "^what .. was|did|happened|happens|comes|goes like|that|you|then|next|up",
    "^tell me",
    "^how .. feel|was",
    "^who .. else|was",
    "^where .. were|was|did",
];

static LEAVES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(GOES_ON.iter().map(|text| (0, *text))));

/// Words for the two of them: an answer that takes part speaks of both, of "it", or of a rule.
const BOTH: &[&str] = &["i", "me", "my", "you", "your", "we", "us", "it", "~rule", "that"];

static BOTHS: LazyLock<WordList> = LazyLock::new(|| WordList::new(BOTH));

/// Marks steps over the frame, and the answers that take part in them.
pub(in crate::lexicon) fn code(session: &mut Session<'_>) {
    for at in 0..session.said.len() {
        if matches!(session.roles[at], Some(Role::Therapist | Role::Client)) {
            let find = first_in_order(READY.find(&session.said[at]), &ORDER).or_else(|| answer(session, at));
            session.add(at, "boundary", find);
        }
    }
}

/// Longest chain of answers to one step.
const CHAIN: usize = 3;

/// "Then I'll leave it" after a friend request is about the friend request.
fn answer(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.get(at.checked_sub(1)?, "boundary")?;
    let said = &session.said[at];
    let chained =
        (1..=CHAIN).take_while(|back| at >= *back && session.get(at - back, "boundary").is_some_and(is_answer)).count();
    let part = BOTHS.count(&said.words) >= 2 && LEAVES.find(said).is_empty();
    let other = session.roles[at - 1] != session.roles[at];
    (other && part && chained < CHAIN).then(|| Find {
        code: before.code.clone(),
        confidence: ANSWERED,
        words: 0..said.words.len(),
    })
}

/// Whether a find is itself an answer: those rest on the step before, not on words of their own.
fn is_answer(find: &Find) -> bool {
    find.confidence <= ANSWERED
}

/// How often an answer was rightly one, in the text the rules were tried on.
const ANSWERED: f64 = 0.36;
