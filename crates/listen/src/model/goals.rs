//! Goals: how near a turn comes to a goal in what it is about, beside the words they share.
//!
//! Nearness is the cosine of the vectors of turn and goal, each taken from the session's mean, which is what all of its
//! turns have in common. Where it counts as near is tool-defined.

use super::Model;
use super::reading::Reading;
use super::unusable::Unusable;
use crate::coder::{Goal, Heard, Mark, Voice};
use crate::speakers::Role;
use crate::transcript::Turn;

/// From here on nearness bears out a goal that the words show. Tool-defined.
const NEAR: f64 = 0.35;

impl Model {
    /// How near each turn comes to each goal, from -1 to 1: a row a turn, in their order, a number a goal.
    ///
    /// # Errors
    /// [`Unusable`] where the encoder fails.
    pub fn nearness(&self, turns: &[Turn], goals: &[Goal]) -> Result<Vec<Vec<f64>>, Unusable> {
        let vectors = self.vectors_of(turns.iter().map(|turn| turn.text.as_str()))?;
        self.nearness_of(&vectors, goals)
    }

    fn nearness_of(&self, vectors: &[f32], goals: &[Goal]) -> Result<Vec<Vec<f64>>, Unusable> {
        let goals = self.vectors_of(goals.iter().map(|goal| goal.text.as_str()))?;
        let middle = mean(vectors, self.encoder.width);
        let goals: Vec<Vec<f64>> = goals.chunks(self.encoder.width).map(|goal| from(goal, &middle)).collect();
        let near = |turn: &[f32]| goals.iter().map(|goal| cosine(goal, &from(turn, &middle))).collect();
        Ok(vectors.chunks(self.encoder.width).map(near).collect())
    }

    /// The lexicon's marks; where a turn is near the goal that its words show, both speak.
    pub(super) fn with_goals(
        &self,
        heard: &Heard<'_>,
        reading: &Reading<'_>,
        mut marks: Vec<Mark>,
    ) -> Result<Vec<Mark>, Unusable> {
        if heard.goals.is_empty() {
            return Ok(marks);
        }
        let near = self.nearness_of(reading.vectors(), heard.goals)?;
        for (at, turn) in heard.turns.iter().enumerate() {
            let spoken = matches!(reading.roles[at], Some(Role::Therapist | Role::Client));
            let is_near = |mark: &Mark| nearest(&near[at]).is_some_and(|goal| heard.goals[goal].id == *mark.code);
            let own = marks.iter_mut().find(|mark| mark.turn == turn.number && mark.family == "goal");
            own.into_iter().filter(|mark| spoken && is_near(mark)).for_each(|mark| mark.spoke = Voice::Both);
        }
        Ok(marks)
    }
}

/// The goal nearest of all, if it is near.
fn nearest(near: &[f64]) -> Option<usize> {
    super::joined::greatest(near, |goal| near[goal] >= NEAR)
}

#[expect(clippy::cast_precision_loss, reason = "a session has a few thousand turns")]
fn mean(vectors: &[f32], width: usize) -> Vec<f64> {
    let mut sums = vec![0.0; width];
    for vector in vectors.chunks(width) {
        sums.iter_mut().zip(vector).for_each(|(sum, number)| *sum += f64::from(*number));
    }
    let turns = (vectors.len() / width).max(1) as f64;
    sums.into_iter().map(|sum| sum / turns).collect()
}

fn from(vector: &[f32], middle: &[f64]) -> Vec<f64> {
    vector.iter().zip(middle).map(|(number, middle)| f64::from(*number) - middle).collect()
}

fn cosine(one: &[f64], other: &[f64]) -> f64 {
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let length = (product(one, one) * product(other, other)).sqrt();
    if length > 0.0 { (product(one, other) / length).clamp(-1.0, 1.0) } else { 0.0 }
}
