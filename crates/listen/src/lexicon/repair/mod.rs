//! Repair: the therapist answers a strain, or asks about the therapist or the therapy. All but `invites` need a strain in
//! the ten turns before, or one the turn itself names.

mod goes_on;
mod looks_into;
mod wording;

use crate::lexicon::phrases::Phrases;
use crate::lexicon::rules::{Find, Rules, first_in_order};
use crate::lexicon::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;
use wording::{NEVER, RULES};

const ORDER: [&str; 10] = [
    "owns",
    "changes-task",
    "links-here",
    "links-elsewhere",
    "discloses",
    "clarifies",
    "validates",
    "explains",
    "invites",
    "redirects",
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// A strain the turn names itself, or the therapist's own misstep.
const NAMED: &[&str] = &[
    "you .. went|gone|became|go quiet|silent|still|away",
    "you .. pulled|drew|stepped|held back|away",
    "i've just|i just .. asked|used|handed|snapped|interrupted|answered",
    "my doing",
    "i pushed you",
    "i had no business",
    "i've .. been using|using your|come in with|put",
    "i was .. late|sharp|short",
    "using your time",
    "you .. changed the subject",
    "you sounded|seemed .. cross|annoyed|angry|upset|hurt .. me|with|at|last",
    "i overran|forgot your|forgot our|kept you",
    "that's my",
    "kept you waiting",
];

static NAMES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(NAMED.iter().map(|text| (0, *text))));

/// Codes that need the strain to be close: far from one they are ordinary moves.
const CLOSE: usize = 3;

/// Marks the therapist's answers to strain. Withdrawal and confrontation must have been found before.
pub(in crate::lexicon) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Therapist) {
        let finds = READY.find(&session.said[at]);
        let strain = strain(session, at);
        let kept = finds.into_iter().filter(|find| stands(session, at, find, strain)).collect();
        let find = first_in_order(kept, &ORDER).or_else(|| back_to_work(session, at));
        session.add(at, "repair", find);
    }
}

/// A question right after a story told around something, or general words, leads back without looking into it.
fn back_to_work(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.last_of(Role::Client, at).filter(|before| before + 1 == at)?;
    let aside =
        session.get(before, "withdrawal").is_some_and(|find| matches!(find.code.as_ref(), "shift" | "abstract"));
    let question = session.get(at, "question").filter(|_| aside)?;
    Some(Find::new("redirects", 0.29, question.words.clone()))
}

/// How many turns ago the last strain was; none where there was none.
fn strain(session: &Session<'_>, at: usize) -> Option<usize> {
    let strained = |turn: &usize| {
        ["withdrawal", "confrontation", "reversal"].iter().any(|family| session.get(*turn, family).is_some())
    };
    let named = || (!NAMES.find(&session.said[at]).is_empty()).then_some(1);
    session.before(at).find(strained).map(|turn| at - turn).or_else(named)
}

fn stands(session: &Session<'_>, at: usize, find: &Find, strain: Option<usize>) -> bool {
    let close = strain.is_some_and(|ago| ago <= CLOSE);
    match find.code.as_ref() {
        "invites" => session.get(at, "question").is_some(),
        "discloses" => close && session.get(at, "self").is_some_and(|own| own.code == "immediacy"),
        "owns" | "links-here" | "links-elsewhere" => strain.is_some(),
        _ => close,
    }
}
