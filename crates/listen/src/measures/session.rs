//! What every measure of codes looks at: a session's turns, and the marks that stand, by family.

use super::measured::{Measured, Missing, Quotation, count, counted};
use super::when::Timeline;
use crate::coder::{Heard, Mark};
use crate::language::language;
use crate::speakers::Role;
use crate::transcript::Turn;
use std::collections::BTreeMap;

/// A session ready to be measured.
pub(super) struct Session<'a> {
    pub(super) heard: Heard<'a>,
    pub(super) when: Timeline,
    english: bool,
    coded: bool,
    standing: BTreeMap<&'static str, Vec<Found<'a>>>,
    turned_down: Vec<&'a Mark>,
}

/// A mark that stands, where it was found.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    /// Which turn, counted from 0 in the order spoken.
    pub(super) at: usize,
    pub(super) turn: &'a Turn,
    pub(super) mark: &'a Mark,
}

impl Found<'_> {
    pub(super) fn quotation(&self) -> Quotation {
        Quotation::of(self.turn, self.mark)
    }

    pub(super) fn is(&self, code: &str) -> bool {
        self.mark.code == code
    }
}

pub(super) fn quotations(found: &[Found<'_>]) -> Vec<Quotation> {
    found.iter().map(Found::quotation).collect()
}

impl<'a> Session<'a> {
    /// Marks of turns that are not there are passed over; so are those somebody turned down, but for their number.
    pub(super) fn new(heard: Heard<'a>, marks: Option<&'a [Mark]>) -> Self {
        let place: BTreeMap<u32, usize> = heard.turns.iter().enumerate().map(|(at, turn)| (turn.number, at)).collect();
        let mut standing: BTreeMap<&str, Vec<Found<'a>>> = BTreeMap::new();
        let mut turned_down = Vec::new();
        for mark in marks.unwrap_or_default() {
            let Some(&at) = place.get(&mark.turn) else { continue };
            if mark.rejected_by.is_some() {
                turned_down.push(mark);
            } else {
                standing.entry(mark.family).or_default().push(Found { at, turn: &heard.turns[at], mark });
            }
        }
        standing.values_mut().for_each(|found| found.sort_by_key(|found| found.at));
        let english = !language(heard.turns).bars_codes();
        let when = Timeline::of(heard.turns);
        Self { heard, when, english, coded: marks.is_some(), standing, turned_down }
    }

    /// Every standing mark of a family, in the order spoken.
    pub(super) fn family(&self, family: &str) -> &[Found<'a>] {
        self.standing.get(family).map_or(&[], Vec::as_slice)
    }

    /// The standing marks of one code.
    pub(super) fn code(&self, family: &str, code: &str) -> Vec<Found<'a>> {
        self.family(family).iter().copied().filter(|found| found.is(code)).collect()
    }

    /// How many marks of some kinds were turned down; a kind is a family, or one code of it: `input.advice`.
    fn turned_down(&self, kinds: &[&str]) -> u32 {
        let is = |mark: &Mark, kind: &str| match kind.split_once('.') {
            Some((family, code)) => mark.family == family && mark.code == code,
            None => mark.family == kind,
        };
        count(self.turned_down.iter().filter(|mark| kinds.iter().any(|kind| is(mark, kind))).count())
    }

    /// How many marks of any kind were turned down.
    pub(super) fn all_turned_down(&self) -> u32 {
        count(self.turned_down.len())
    }

    /// The turns of one of the two with their places, in order.
    pub(super) fn turns_of(&self, role: Role) -> impl Iterator<Item = (usize, &'a Turn)> + '_ {
        self.heard.turns.iter().enumerate().filter(move |(_, turn)| self.heard.role(turn) == Some(role))
    }

    fn speaks(&self, role: Role) -> bool {
        self.turns_of(role).next().is_some()
    }

    /// Why words in English of both cannot be counted, if they cannot.
    pub(super) fn bars_words(&self) -> Option<Missing> {
        match () {
            () if !self.english => Some(Missing::NotEnglish),
            () if !self.speaks(Role::Therapist) || !self.speaks(Role::Client) => Some(Missing::RolesNotConfirmed),
            () => None,
        }
    }

    /// Why codes cannot be counted, if they cannot: of one of the two, or of anybody.
    pub(super) fn bars_codes(&self, of: Option<Role>) -> Option<Missing> {
        match of {
            _ if !self.english => Some(Missing::NotEnglish),
            _ if !self.coded => Some(Missing::NotCoded),
            Some(role) if !self.speaks(role) => Some(Missing::RolesNotConfirmed),
            _ => None,
        }
    }

    /// A measure of standing marks, with its quotations and how many of these kinds were turned down.
    pub(super) fn measured<T>(&self, value: T, of: Option<Role>, kinds: &[&str], found: &[Found<'_>]) -> Measured<T> {
        let all = of.map_or(self.heard.turns.len(), |role| self.turns_of(role).count());
        let mut places: Vec<usize> = found.iter().map(|found| found.at).collect();
        places.dedup();
        counted(value, places.len(), all).quoting(quotations(found)).with_turned_down(self.turned_down(kinds))
    }
}

/// How many there are, as a share is made of them.
pub(super) fn many<T>(things: &[T]) -> u64 {
    u64::from(count(things.len()))
}
