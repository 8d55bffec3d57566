//! Whether advice was asked for: by a therapist who asks leave first, or by a client who wants it.
//!
//! Tool-defined phrases after what MITI 4.2 calls permission: leave asked, advice requested, or the client's freedom to
//! pass over it named. Leave asked in other words is missed, so advice counted as not asked for is an upper bound.

use super::measured::Quotation;
use crate::style::words::{find, spoken};
use crate::transcript::Turn;
use serde::Serialize;

/// Who made room for the advice, and with which words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permission {
    /// Whose words they are.
    pub by: AskedBy,
    /// The words.
    pub quotation: Quotation,
}

/// Whose words made room for advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedBy {
    /// The therapist asked leave.
    Therapist,
    /// The client asked for it.
    Client,
}

const LEAVE: [&str; 46] = [
    "could i give you",
    "could i make a suggestion",
    "could i offer",
    "could i say",
    "could i share",
    "could i suggest",
    "could i tell you",
    "can i give you",
    "can i make a suggestion",
    "can i offer",
    "can i say",
    "can i share",
    "can i suggest",
    "can i tell you",
    "may i give you",
    "may i make a suggestion",
    "may i offer",
    "may i say",
    "may i share",
    "may i suggest",
    "may i tell you",
    "would it be ok if",
    "would it be okay if",
    "would it be all right if",
    "would it be alright if",
    "would it help if i",
    "is it ok if i",
    "is it okay if i",
    "is it all right if i",
    "is it alright if i",
    "do you mind if i",
    "would you mind if i",
    "would you like me to",
    "would you like to hear",
    "would you like some",
    "would you like a suggestion",
    "do you want to hear",
    "do you want me to",
    "want me to",
    "are you open to",
    "would you be open to",
    "would you be interested in",
    "are you interested in hearing",
    "i wonder if i could",
    "i wonder if i might",
    "if it's okay with you",
];

const REQUEST: [&str; 21] = [
    "any advice",
    "any ideas",
    "any suggestions",
    "any tips",
    "can you advise",
    "can you suggest",
    "could you suggest",
    "do you have advice",
    "give me advice",
    "give me some advice",
    "how should i",
    "need some advice",
    "need your advice",
    "should i",
    "tell me what to do",
    "what can i do",
    "what could i do",
    "what do i do",
    "what do you suggest",
    "what should i",
    "what would you do",
];

/// Leave a therapist asks in a turn, before a byte of it.
pub(super) fn leave_in(turn: &Turn, before: usize) -> Option<Permission> {
    let words = spoken(turn.text.get(..before).unwrap_or(&turn.text));
    let span = find(&words, &LEAVE)?;
    Some(Permission { by: AskedBy::Therapist, quotation: Quotation::new(turn, span) })
}

/// A client who asks for advice in a turn.
pub(super) fn request_in(turn: &Turn) -> Option<Permission> {
    let span = find(&spoken(&turn.text), &REQUEST)?;
    Some(Permission { by: AskedBy::Client, quotation: Quotation::new(turn, span) })
}
