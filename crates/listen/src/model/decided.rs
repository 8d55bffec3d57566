//! What the model decides on: one label a family and turn, in keeping with the rules of the coding guide.

use super::joined::{greatest, softmax};
use super::plan::{FamilyPlan, Plan};
use super::reading::Reading;
use crate::speakers::Role;

/// The families whose presence `main` speaks of: it names one only if the turn holds one, and `other` only if it holds
/// none.
const HELD: [&str; 3] = ["question", "reflection", "input"];
/// Fewest turns of a run of `chat` or `minimal`.
const RUN: usize = 3;

/// A family's probabilities in one turn, and the label chosen.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// One a label.
    pub(super) probabilities: Vec<f64>,
    /// How much speaks for each, as a logarithm.
    scores: Vec<f64>,
    /// The label's number.
    pub(super) label: usize,
}

/// The choices of a session, by turn and then by the plan's families; none where the speaker cannot carry the family.
#[derive(Debug)]
pub(super) struct Decided<'a> {
    plan: &'a Plan,
    choices: Vec<Vec<Option<Choice>>>,
}

impl<'a> Decided<'a> {
    /// Decides every family in every turn.
    pub(super) fn new(plan: &'a Plan, reading: &Reading<'_>) -> Self {
        let turn = |at: usize| plan.families.iter().map(|family| choice(family, reading, at)).collect();
        let mut decided = Self { plan, choices: (0..reading.roles.len()).map(turn).collect() };
        (0..decided.choices.len()).for_each(|at| decided.agree(at));
        decided.chat();
        decided.minimal(&reading.roles);
        decided
    }

    /// The choice of a family in a turn.
    pub(super) fn get(&self, turn: usize, family: &str) -> Option<(&'a FamilyPlan, &Choice)> {
        let at = self.plan.families.iter().position(|known| known.family == family)?;
        Some((&self.plan.families[at], self.choices[turn][at].as_ref()?))
    }

    /// `main`, `question`, `reflection` and `input` are decided together: the likeliest that can all be true at once.
    fn agree(&mut self, turn: usize) {
        let Some((main, choice)) = self.get(turn, "main") else { return };
        let whole = |label: usize| {
            choice.scores[label] + self.held(turn, &main.labels[label]).iter().map(|held| held.2).sum::<f64>()
        };
        let scores: Vec<f64> = (0..main.labels.len()).map(whole).collect();
        let Some(best) = greatest(&scores, |_| true) else { return };
        let held = self.held(turn, &main.labels[best]);
        self.choose(turn, "main", best);
        held.into_iter().for_each(|(family, label, _)| self.choose(turn, family, label));
    }

    /// The best label of each family that `main` speaks of, if `main` says this: the family, the label, its score.
    fn held(&self, turn: usize, main: &str) -> Vec<(&'static str, usize, f64)> {
        let best = |family: &'static str| {
            let (_, choice) = self.get(turn, family)?;
            let allowed = |label: usize| (main != family || label != 0) && (main != "other" || label == 0);
            greatest(&choice.scores, allowed).map(|label| (family, label, choice.scores[label]))
        };
        HELD.into_iter().filter_map(best).collect()
    }

    /// Small talk comes in runs; a turn about a boundary is about the two of them and ends one.
    fn chat(&mut self) {
        let is_chat = |at: usize| self.is(at, "chat", "chat") && !self.has(at, "boundary");
        let kept = runs(&(0..self.choices.len()).map(|at| (at, is_chat(at))).collect::<Vec<_>>());
        self.keep("chat", "chat", &kept);
    }

    /// Minimal replies come in runs of the client's own turns.
    fn minimal(&mut self, roles: &[Option<Role>]) {
        let theirs = (0..self.choices.len()).filter(|at| roles[*at] == Some(Role::Client));
        let kept = runs(&theirs.map(|at| (at, self.is(at, "withdrawal", "minimal"))).collect::<Vec<_>>());
        self.keep("withdrawal", "minimal", &kept);
    }

    /// Outside the turns kept, the next best label stands in place of this one.
    fn keep(&mut self, family: &str, code: &str, kept: &[usize]) {
        for turn in (0..self.choices.len()).filter(|turn| !kept.contains(turn)) {
            let Some((plan, choice)) = self.get(turn, family).filter(|_| self.is(turn, family, code)) else { continue };
            let next = greatest(&choice.scores, |label| plan.labels[label] != code);
            next.into_iter().for_each(|label| self.choose(turn, family, label));
        }
    }

    fn is(&self, turn: usize, family: &str, code: &str) -> bool {
        self.get(turn, family).is_some_and(|(plan, choice)| plan.labels[choice.label] == code)
    }

    fn has(&self, turn: usize, family: &str) -> bool {
        self.get(turn, family).is_some_and(|(plan, choice)| plan.optional && choice.label != 0)
    }

    fn choose(&mut self, turn: usize, family: &str, label: usize) {
        let at = self.plan.families.iter().position(|known| known.family == family);
        let choice = at.and_then(|at| self.choices[turn][at].as_mut());
        choice.into_iter().for_each(|choice| choice.label = label);
    }
}

fn choice(family: &FamilyPlan, reading: &Reading<'_>, turn: usize) -> Option<Choice> {
    if !family.is_for(reading.roles[turn]) {
        return None;
    }
    let probabilities = softmax(&reading.logits(turn, family));
    let scores = family.scores(&probabilities);
    let label = greatest(&scores, |_| true)?;
    Some(Choice { probabilities, scores, label })
}

/// The turns that stand in runs of at least three.
fn runs(turns: &[(usize, bool)]) -> Vec<usize> {
    let runs = turns.chunk_by(|one, next| one.1 == next.1);
    runs.filter(|run| run[0].1 && run.len() >= RUN).flatten().map(|(turn, _)| *turn).collect()
}
