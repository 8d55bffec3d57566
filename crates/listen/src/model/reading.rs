//! What the model makes of a session before anything is decided: a vector and logits for every turn.

use super::Model;
use super::grams::{Said, buckets};
use super::plan::FamilyPlan;
use super::unusable::Unusable;
use crate::coder::{Heard, Mark};
use crate::speakers::Role;
use crate::transcript::Turn;

/// A session as the model reads it.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    model: &'a Model,
    /// What the speaker of each turn is.
    pub(super) roles: Vec<Option<Role>>,
    vectors: Vec<f32>,
    context: Vec<f32>,
    /// The logits of the n-grams, by turn.
    ngrams: Vec<Vec<f32>>,
    /// The rules that spoke, by turn.
    rules: Vec<Vec<usize>>,
}

impl<'a> Reading<'a> {
    /// Reads every turn; `marks` are the lexicon's.
    pub(super) fn new(model: &'a Model, heard: &Heard<'_>, marks: &[Mark]) -> Result<Self, Unusable> {
        let roles: Vec<_> = heard.turns.iter().map(|turn| heard.role(turn)).collect();
        let vectors = model.vectors_of(heard.turns.iter().map(|turn| turn.text.as_str()))?;
        let context = model.context.logits(&vectors, &roles)?;
        let rules = heard.turns.iter().map(|turn| spoken(&model.plan.rules, turn, marks)).collect();
        Ok(Self { model, ngrams: ngrams(model, heard.turns, &roles), roles, vectors, context, rules })
    }

    /// The vector of a turn.
    pub(super) fn vector(&self, turn: usize) -> &[f32] {
        let width = self.model.encoder.width;
        &self.vectors[turn * width..(turn + 1) * width]
    }

    /// The vectors of all turns, one after the other.
    pub(super) fn vectors(&self) -> &[f32] {
        &self.vectors
    }

    /// The logits of a family as the weights were shipped.
    pub(super) fn shipped(&self, turn: usize, family: &FamilyPlan) -> Vec<f64> {
        let labels = self.model.plan.context.labels;
        let context = &self.context[turn * labels..(turn + 1) * labels];
        family.logits(context, &self.ngrams[turn], &self.rules[turn])
    }

    /// The logits of a family, with what this house taught.
    pub(super) fn logits(&self, turn: usize, family: &FamilyPlan) -> Vec<f64> {
        let shipped = self.shipped(turn, family);
        let house = self.model.house.as_ref();
        house.map_or_else(|| shipped.clone(), |house| house.adjusted(&family.family, &shipped, self.vector(turn)))
    }

    #[cfg(test)]
    pub(super) fn parts(&self, turn: usize) -> (&[f32], &[f32], &[f32]) {
        let labels = self.model.plan.context.labels;
        (self.vector(turn), &self.context[turn * labels..(turn + 1) * labels], &self.ngrams[turn])
    }
}

fn ngrams(model: &Model, turns: &[Turn], roles: &[Option<Role>]) -> Vec<Vec<f32>> {
    let plan = &model.plan.ngrams;
    let said: Vec<Said> =
        turns.iter().zip(roles).map(|(turn, role)| Said::new(&turn.text, *role, plan.tokens)).collect();
    let before = |at: usize| at.checked_sub(1).map(|before| &said[before]);
    (0..said.len()).map(|at| model.linear.logits(&buckets(&said[at], before(at), plan))).collect()
}

/// The places in the list of rules whose code the lexicon gave to this turn.
fn spoken(rules: &[String], turn: &Turn, marks: &[Mark]) -> Vec<usize> {
    let from = marks.partition_point(|mark| mark.turn < turn.number);
    let own = marks[from..].iter().take_while(|mark| mark.turn == turn.number);
    let place = |mark: &Mark| rules.iter().position(|rule| rule.split_once('.') == Some((mark.family, &*mark.code)));
    own.filter_map(place).collect()
}
