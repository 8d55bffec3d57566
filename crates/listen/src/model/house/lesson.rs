//! A lesson: one transcript that people of this house have coded, as the model sees it.

use super::super::Model;
use super::super::plan::FamilyPlan;
use super::super::reading::Reading;
use super::super::unusable::Unusable;
use crate::coder::{Coder, Heard};
use crate::lexicon::Lexicon;
use std::collections::HashMap;

/// What people said of one family in one turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coded {
    /// The code that stands.
    pub stands: Option<String>,
    /// Codes that were turned down. Where none stands, any other may be right, or nothing.
    pub rejected: Vec<String>,
}

/// One transcript's coded turns.
#[derive(Debug)]
pub struct Lesson {
    /// A vector for each of its coded turns.
    pub(super) vectors: Vec<Vec<f32>>,
    /// What is known of each family in these turns.
    pub(super) known: Vec<Known>,
}

/// What is known of one family in one turn.
#[derive(Debug)]
pub(super) struct Known {
    /// The place of its vector.
    pub(super) vector: usize,
    /// The family's place in the plan.
    pub(super) family: usize,
    /// The shipped logits.
    pub(super) shipped: Vec<f64>,
    /// Which labels may be right.
    pub(super) allowed: Vec<bool>,
}

impl Model {
    /// A lesson from a transcript and what people said of its turns, by turn and family. A family in `coded_families`
    /// of which a coded turn carries nothing was looked for and not found; any other was not looked for.
    ///
    /// # Errors
    /// [`Unusable`] where a network fails.
    pub fn lesson(
        &self,
        heard: &Heard<'_>,
        coded: &HashMap<u32, HashMap<String, Coded>>,
        coded_families: &[String],
    ) -> Result<Lesson, Unusable> {
        let mut rules = Lexicon.code(heard);
        rules.sort_by_key(|mark| mark.turn);
        let reading = Reading::new(self, heard, &rules)?;
        let mut lesson = Lesson { vectors: Vec::new(), known: Vec::new() };
        for (at, turn) in heard.turns.iter().enumerate() {
            let Some(said) = coded.get(&turn.number) else { continue };
            lesson.vectors.push(reading.vector(at).to_vec());
            for (place, family) in self.plan.families.iter().enumerate() {
                let looked_for = family.is_for(reading.roles[at]) && coded_families.contains(&family.family);
                let allowed = looked_for.then(|| allowed(family, said.get(&family.family))).flatten();
                lesson.known.extend(allowed.map(|allowed| Known {
                    vector: lesson.vectors.len() - 1,
                    family: place,
                    shipped: reading.shipped(at, family),
                    allowed,
                }));
            }
        }
        Ok(lesson)
    }
}

/// Which labels may be right; `None` where nothing is known.
fn allowed(family: &FamilyPlan, said: Option<&Coded>) -> Option<Vec<bool>> {
    let only = |label: usize| (0..family.labels.len()).map(|at| at == label).collect::<Vec<_>>();
    let Some(said) = said else { return family.optional.then(|| only(0)) };
    if let Some(code) = &said.stands {
        return family.label(code).map(only);
    }
    let allowed: Vec<bool> = family.labels.iter().map(|label| !said.rejected.contains(label)).collect();
    (allowed.contains(&true) && allowed.contains(&false)).then_some(allowed)
}
