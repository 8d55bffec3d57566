//! A session as the rules see it: each turn read once, who spoke it, and what was found so far.

use super::rules::Find;
use super::words::{Said, read};
use crate::coder::{Heard, Mark, Voice};
use crate::speakers::Role;

/// How many turns back a coder reads, as the coding guide says.
pub(super) const LOOKS_BACK: usize = 10;

/// A session read for the rules.
pub(super) struct Session<'a> {
    /// What is coded.
    pub(super) heard: &'a Heard<'a>,
    /// Its turns as words.
    pub(super) said: Vec<Said>,
    /// Who spoke each turn, where somebody said so.
    pub(super) roles: Vec<Option<Role>>,
    found: Vec<Vec<(&'static str, Find)>>,
}

impl<'a> Session<'a> {
    /// Reads every turn once.
    pub(super) fn new(heard: &'a Heard<'a>) -> Self {
        let said: Vec<Said> = heard.turns.iter().map(|turn| read(&turn.text)).collect();
        let roles = heard.turns.iter().map(|turn| heard.role(turn)).collect();
        let found = heard.turns.iter().map(|_| Vec::new()).collect();
        Self { heard, said, roles, found }
    }

    /// The places of somebody's turns.
    pub(super) fn turns_of(&self, role: Role) -> Vec<usize> {
        (0..self.said.len()).filter(|at| self.roles[*at] == Some(role)).collect()
    }

    /// The turns before one, nearest first, as far back as a coder reads.
    pub(super) fn before(&self, at: usize) -> impl Iterator<Item = usize> + use<'a> {
        (at.saturating_sub(LOOKS_BACK)..at).rev()
    }

    /// Somebody's nearest turn before this one.
    pub(super) fn last_of(&self, role: Role, at: usize) -> Option<usize> {
        self.before(at).find(|before| self.roles[*before] == Some(role))
    }

    /// Writes down what was found; the first of a family in a turn stays.
    pub(super) fn add(&mut self, at: usize, family: &'static str, find: Option<Find>) {
        if let Some(find) = find.filter(|_| self.get(at, family).is_none()) {
            self.found[at].push((family, find));
        }
    }

    /// What was found of a family in a turn.
    pub(super) fn get(&self, at: usize, family: &str) -> Option<&Find> {
        self.found[at].iter().find(|(known, _)| *known == family).map(|(_, find)| find)
    }

    /// Everything found, as marks.
    pub(super) fn marks(self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (at, found) in self.found.iter().enumerate() {
            marks.extend(found.iter().map(|(family, find)| self.mark(at, family, find)));
        }
        marks
    }

    fn mark(&self, at: usize, family: &'static str, find: &Find) -> Mark {
        Mark {
            turn: self.heard.turns[at].number,
            family,
            code: find.code.clone(),
            confidence: find.confidence,
            span: self.span(at, find),
            spoke: Voice::Lexicon,
            rejected_by: None,
        }
    }

    /// The bytes a find rests on; the whole turn where it rests on no word, as for "[laughs]".
    fn span(&self, at: usize, find: &Find) -> core::ops::Range<usize> {
        match find.words.is_empty() {
            true => 0..self.heard.turns[at].text.len(),
            false => self.said[at].span(find.words.clone()),
        }
    }
}
