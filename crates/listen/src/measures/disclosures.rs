//! The therapist's disclosures: how long each is, and what the client did next.

use super::interval::poisson;
use super::measured::{Measured, Quotation};
use super::session::{Found, Session, many};
use crate::speakers::Role;
use crate::style::words::{find, spoken};
use crate::transcript::{Turn, words};
use serde::Serialize;

/// What the therapist told of their own life. The interval is of how many.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Disclosures {
    /// How many turns hold one.
    pub count: u32,
    /// Words of all of them together.
    pub words: u64,
    /// After how many the client took care of the therapist.
    pub cared_for: u32,
    /// Each of them.
    pub each: Vec<Disclosure>,
}

/// One turn in which the therapist tells of their own life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disclosure {
    /// What they tell.
    pub quotation: Quotation,
    /// Words of it.
    pub words: u64,
    /// Milliseconds the whole turn took, where the file says.
    pub turn_ms: Option<u32>,
    /// What the client said next.
    pub next: Option<NextReply>,
}

/// The client's next turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextReply {
    /// How it begins.
    pub quotation: Quotation,
    /// Words of it.
    pub words: u32,
    /// The words with which the client takes care of the therapist, if they do.
    pub caretaking: Option<Quotation>,
}

/// How many turns after a disclosure the client's reply may come.
const LOOKS_AHEAD: usize = 2;

/// Words with which somebody takes care of the other. Tool-defined; other words are missed.
const CARETAKING: [&str; 33] = [
    "are you all right",
    "are you alright",
    "are you ok",
    "are you okay",
    "are you better",
    "be kind to yourself",
    "bless you",
    "can i do anything",
    "don't be hard on yourself",
    "don't worry about me",
    "for you too",
    "hard for you",
    "hope you feel better",
    "hope you're okay",
    "how are you doing",
    "how are you now",
    "i feel bad for you",
    "i feel sorry for you",
    "i shouldn't have brought",
    "i'm sorry for you",
    "i'm sorry for your loss",
    "i'm sorry to hear",
    "i'm so sorry",
    "look after yourself",
    "must be hard",
    "must have been awful",
    "must have been hard",
    "poor you",
    "sorry to hear that",
    "take care of yourself",
    "that's awful for you",
    "you deserve",
    "you should rest",
];

/// Every disclosure with its length and the reply to it.
pub(super) fn disclosures(session: &Session<'_>) -> Measured<Disclosures> {
    if let Some(why) = session.bars_codes(Some(Role::Therapist)) {
        return Measured::CannotSay { why };
    }
    let found = session.code("self", "disclosure");
    let each: Vec<Disclosure> = found.iter().map(|one| disclosure(session, one)).collect();
    let cared_for = each.iter().filter(|one| one.next.as_ref().is_some_and(|next| next.caretaking.is_some())).count();
    let value = Disclosures {
        count: super::measured::count(each.len()),
        words: each.iter().map(|one| one.words).sum(),
        cared_for: super::measured::count(cared_for),
        each,
    };
    let limits = Some(poisson(many(&found)));
    session.measured(value, Some(Role::Therapist), &["self.disclosure"], &found).with_interval(limits)
}

fn disclosure(session: &Session<'_>, found: &Found<'_>) -> Disclosure {
    let quotation = found.quotation();
    let after = session.heard.turns.iter().skip(found.at + 1).take(LOOKS_AHEAD);
    Disclosure {
        words: words(&quotation.words).count() as u64,
        quotation,
        turn_ms: found.turn.end_ms.zip(found.turn.start_ms).map(|(end, start)| end.saturating_sub(start)),
        next: after.into_iter().find(|turn| session.heard.role(turn) == Some(Role::Client)).map(reply),
    }
}

fn reply(turn: &Turn) -> NextReply {
    let caretaking = find(&spoken(&turn.text), &CARETAKING).map(|span| Quotation::new(turn, span));
    NextReply { quotation: Quotation::beginning(turn), words: turn.words(), caretaking }
}
