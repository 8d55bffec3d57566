//! The therapist's part of what the two say: by time and by words.
//!
//! Time is the length of what was spoken; pauses belong to nobody and are told apart. No norm is known that would tie
//! either share to how well therapy goes.

use super::interval::exchanges;
use super::measured::{Measured, Missing, Quotation, counted, share};
use crate::speakers::{Role, Roles};
use crate::transcript::Turn;
use serde::Serialize;

/// A share with the two counts behind it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// 0 to 1.
    pub share: f64,
    /// The therapist's milliseconds or words.
    pub therapist: u64,
    /// The client's milliseconds or words.
    pub client: u64,
}

/// The therapist's part of what therapist and client have of something, with the longest turn of each.
pub(super) fn share_of<'t>(
    turns: &[&'t Turn],
    roles: &Roles,
    amount: impl Fn(&[&Turn]) -> Measured<u64>,
) -> Measured<Share> {
    let of =
        |role| -> Vec<&'t Turn> { turns.iter().copied().filter(|turn| role_of(turn, roles) == Some(role)).collect() };
    let (therapist, client) = (of(Role::Therapist), of(Role::Client));
    if therapist.is_empty() || client.is_empty() {
        return Measured::CannotSay { why: Missing::RolesNotConfirmed };
    }
    let (first, second) = match (amount(&therapist), amount(&client)) {
        (Measured::CannotSay { why }, _) | (_, Measured::CannotSay { why }) => return Measured::CannotSay { why },
        both => both,
    };
    let one = |turn: &Turn| amount(&[turn]).value().copied().unwrap_or(0);
    let longest = |own: Vec<&'t Turn>| own.into_iter().max_by_key(|turn| (one(turn), core::cmp::Reverse(turn.number)));
    let both = therapist.len() + client.len();
    let quoted = [longest(therapist), longest(client)].into_iter().flatten().map(Quotation::beginning).collect();
    let limits = exchanges(&amounts(turns, roles, one));
    both_counted(&first, &second, both).with_interval(limits).quoting(quoted)
}

fn both_counted(first: &Measured<u64>, second: &Measured<u64>, of: usize) -> Measured<Share> {
    let rests_on = |measured: &Measured<u64>| match measured {
        Measured::Counted { rests_on_turns, .. } => *rests_on_turns as usize,
        Measured::CannotSay { .. } => 0,
    };
    let therapist = first.value().copied().unwrap_or(0);
    let client = second.value().copied().unwrap_or(0);
    if therapist + client == 0 {
        return Measured::CannotSay { why: Missing::NothingCounted };
    }
    let value = Share { share: share(therapist, therapist + client), therapist, client };
    counted(value, rests_on(first) + rests_on(second), of)
}

fn role_of(turn: &Turn, roles: &Roles) -> Option<Role> {
    roles.of(turn.speaker.as_ref())
}

/// What each of the two has in every exchange: the client's turns and the therapist's before them.
fn amounts(turns: &[&Turn], roles: &Roles, one: impl Fn(&Turn) -> u64) -> Vec<(u64, u64)> {
    let mut exchanges: Vec<(u64, u64)> = Vec::new();
    let mut client_has_spoken = true;
    for turn in turns {
        match role_of(turn, roles) {
            Some(Role::Therapist) if client_has_spoken => {
                exchanges.push((one(turn), 0));
                client_has_spoken = false;
            }
            Some(role @ (Role::Therapist | Role::Client)) => {
                client_has_spoken |= role == Role::Client;
                let (therapist, client) = if role == Role::Therapist { (one(turn), 0) } else { (0, one(turn)) };
                match exchanges.last_mut() {
                    Some(last) => *last = (last.0 + therapist, last.1 + client),
                    None => exchanges.push((therapist, client)),
                }
            }
            Some(Role::Other) | None => {}
        }
    }
    exchanges
}
