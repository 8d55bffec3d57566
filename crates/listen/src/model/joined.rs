//! How the parts of the model become one probability a label: `training/FORMAT.md` section 5.

use super::plan::FamilyPlan;

impl FamilyPlan {
    /// The logits of this family's labels, from those of both models for all labels and from the rules that spoke.
    pub(super) fn logits(&self, context: &[f32], ngrams: &[f32], rules: &[usize]) -> Vec<f64> {
        let stack = &self.stack;
        let logit = |label: usize| {
            let column = self.offset + label;
            let said: f64 = rules.iter().map(|rule| stack.rules[*rule][label]).sum();
            let models = stack.context * f64::from(context[column]) + stack.ngrams * f64::from(ngrams[column]);
            models + stack.bias[label] + said
        };
        (0..self.labels.len()).map(logit).collect()
    }

    /// How much speaks for each label when one is decided on, as a logarithm.
    pub(super) fn scores(&self, probabilities: &[f64]) -> Vec<f64> {
        probabilities
            .iter()
            .zip(&self.stack.decide)
            .map(|(p, weight)| (p * weight).max(f64::MIN_POSITIVE).ln())
            .collect()
    }

    /// The label decided on: the greatest score, the first if equal.
    #[cfg(test)]
    pub(super) fn decide(&self, probabilities: &[f64]) -> usize {
        greatest(&self.scores(probabilities), |_| true).expect("a family has labels")
    }
}

/// The greatest of those allowed, the first if equal.
pub(super) fn greatest(scores: &[f64], allowed: impl Fn(usize) -> bool) -> Option<usize> {
    let places = (0..scores.len()).filter(|at| allowed(*at));
    places.reduce(|best, at| if scores[at] > scores[best] { at } else { best })
}

/// Probabilities that sum to one.
pub(super) fn softmax(logits: &[f64]) -> Vec<f64> {
    let most = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers: Vec<f64> = logits.iter().map(|logit| (logit - most).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}
