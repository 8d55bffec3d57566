//! `listener.json`: which families and labels the model knows, its limits, and how its parts are joined.

use super::unusable::Unusable;
use super::weights::PLAN;
use crate::codes;
use crate::speakers::Role;
use serde::Deserialize;

/// The only format there is so far.
const FORMAT: u32 = 1;
/// The label of an optional family that says: nothing of it is here.
const NONE: &str = "none";

/// What `listener.json` says.
#[derive(Debug, Deserialize)]
pub(super) struct Plan {
    format: u32,
    /// Limits of the encoder.
    pub(super) encoder: EncoderPlan,
    /// Limits of the context network.
    pub(super) context: ContextPlan,
    /// How n-grams are counted.
    pub(super) ngrams: GramPlan,
    /// The lexicon's codes whose marks are weighed, as `family.code`.
    pub(super) rules: Vec<String>,
    /// The families, in the order of their columns.
    pub(super) families: Vec<FamilyPlan>,
}

/// Limits of the encoder.
#[derive(Debug, Deserialize)]
pub(super) struct EncoderPlan {
    /// Most pieces of a turn.
    pub(super) pieces: usize,
    /// How many of the first pieces a longer turn keeps.
    pub(super) head: usize,
}

/// Limits of the context network.
#[derive(Debug, Deserialize)]
pub(super) struct ContextPlan {
    /// How many turns it looks back.
    pub(super) back: usize,
    /// How many logits a turn has.
    pub(super) labels: usize,
}

/// How n-grams are counted.
#[derive(Debug, Deserialize)]
pub(super) struct GramPlan {
    /// A bucket's number has so many bits.
    pub(super) bits: u32,
    /// Most words of a turn.
    pub(super) tokens: usize,
    /// The steps by which the length of a turn is told.
    pub(super) sizes: Vec<usize>,
    /// What the turn's own words count, and those of the turn before.
    pub(super) values: [f64; 2],
}

/// A family as the model knows it.
#[derive(Debug, Deserialize)]
pub(super) struct FamilyPlan {
    /// Its id.
    pub(super) family: String,
    /// Its labels; an optional family's first is `none`.
    pub(super) labels: Vec<String>,
    /// Its first column among the logits.
    pub(super) offset: usize,
    /// Whether a turn may carry nothing of it.
    pub(super) optional: bool,
    /// Whose turns may carry it.
    pub(super) speakers: Vec<Role>,
    /// How its parts are joined.
    pub(super) stack: Stack,
}

/// How the parts of one family are joined.
#[derive(Debug, Deserialize)]
pub(super) struct Stack {
    /// The weight of the context network.
    pub(super) context: f64,
    /// The weight of the n-grams.
    pub(super) ngrams: f64,
    /// A start for each label.
    pub(super) bias: Vec<f64>,
    /// For each rule, what its mark adds to each label.
    pub(super) rules: Vec<Vec<f64>>,
    /// What each label's probability is multiplied with when one is decided on.
    pub(super) decide: Vec<f64>,
}

impl Plan {
    /// Reads it and holds every number against the others, so that nothing that follows can reach beyond an end.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unusable> {
        let plan: Self = serde_json::from_slice(bytes).map_err(|error| Unusable::damaged(PLAN, error))?;
        plan.wrong().map_or(Ok(plan), |why| Err(Unusable::damaged(PLAN, why)))
    }

    /// The family of that id.
    pub(super) fn family(&self, id: &str) -> Option<&FamilyPlan> {
        self.families.iter().find(|family| family.family == id)
    }

    fn wrong(&self) -> Option<String> {
        if self.format != FORMAT {
            return Some(format!("it is of format {}, and this program reads format {FORMAT}", self.format));
        }
        let (encoder, grams) = (&self.encoder, &self.ngrams);
        if !(4..=512).contains(&encoder.pieces) || encoder.head > encoder.pieces - 2 {
            return Some("its limits of pieces do not fit together".to_owned());
        }
        if !(1..=24).contains(&grams.bits) || grams.values.iter().any(|value| !value.is_finite()) {
            return Some("its limits of n-grams do not fit together".to_owned());
        }
        if let Some(rule) = self.rules.iter().find(|rule| known_rule(rule).is_none()) {
            return Some(format!("no code is called `{rule}`"));
        }
        self.families.iter().find_map(|family| family.wrong(self))
    }
}

impl FamilyPlan {
    /// The written ids of family and label; `None` for the label that says nothing of it is here.
    pub(super) fn code(&self, label: usize) -> Option<(&'static str, &'static str)> {
        let family = codes::family(&self.family)?;
        let code = family.codes.iter().find(|code| code.id == self.labels[label])?;
        Some((family.id, code.id))
    }

    /// The number of a label.
    pub(super) fn label(&self, id: &str) -> Option<usize> {
        self.labels.iter().position(|label| label == id)
    }

    /// Whether a speaker's turns may carry it.
    pub(super) fn is_for(&self, role: Option<Role>) -> bool {
        role.is_some_and(|role| self.speakers.contains(&role))
    }

    fn wrong(&self, plan: &Plan) -> Option<String> {
        let size = self.labels.len();
        let stack = &self.stack;
        let codes = &self.labels[usize::from(self.optional).min(size)..];
        let none = !self.optional || self.labels.first().is_some_and(|label| label == NONE);
        let known = |code: &String| known_rule(&format!("{}.{code}", self.family)).is_some();
        let numbers = stack.bias.iter().chain(&stack.decide).chain(stack.rules.iter().flatten());
        let finite = numbers.chain([&stack.context, &stack.ngrams]).all(|number| number.is_finite());
        let fits = stack.bias.len() == size
            && stack.decide.len() == size
            && stack.rules.len() == plan.rules.len()
            && stack.rules.iter().all(|rule| rule.len() == size)
            && self.offset.checked_add(size).is_some_and(|end| end <= plan.context.labels);
        let whole = none && !codes.is_empty() && codes.iter().all(known) && finite && fits;
        (!whole).then(|| format!("the parts of the family `{}` do not fit together", self.family))
    }
}

/// The written ids of a rule `family.code`.
pub(super) fn known_rule(rule: &str) -> Option<(&'static str, &'static str)> {
    let (family, code) = rule.split_once('.')?;
    let family = codes::family(family)?;
    family.codes.iter().find(|known| known.id == code).map(|code| (family.id, code.id))
}
