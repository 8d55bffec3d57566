//! The model's choices and the lexicon's marks become one list, and each mark says who spoke.

use super::Model;
use super::decided::Decided;
use crate::coder::{Heard, Mark, Voice};
use crate::codes::FAMILIES;
use std::borrow::Cow;
use std::collections::HashMap;

/// The families the model was trained on with codes of people; in them it has heard the rules and decides.
const DECIDES: [&str; 5] = ["main", "question", "reflection", "input", "talk"];

/// One mark at most a turn and family.
pub(super) fn join(model: &Model, heard: &Heard<'_>, decided: &Decided<'_>, rules: Vec<Mark>) -> Vec<Mark> {
    let mut by_place: HashMap<(u32, &str), Mark> =
        rules.into_iter().map(|mark| ((mark.turn, mark.family), mark)).collect();
    let mut marks = Vec::new();
    for (at, turn) in heard.turns.iter().enumerate() {
        for family in FAMILIES {
            let rule = by_place.remove(&(turn.number, family.id));
            let said = mark(model, heard, decided, at, family.id);
            marks.extend(one_of(model, decided.get(at, family.id).is_some(), said, rule));
        }
    }
    marks
}

/// The model's own mark, if it chose a code.
fn mark(model: &Model, heard: &Heard<'_>, decided: &Decided<'_>, at: usize, family: &str) -> Option<Mark> {
    let (plan, choice) = decided.get(at, family)?;
    let (family, code) = plan.code(choice.label)?;
    let turn = &heard.turns[at];
    Some(Mark {
        turn: turn.number,
        family,
        code: Cow::Borrowed(code),
        confidence: choice.probabilities[choice.label],
        span: model.span(&turn.text, heard.role(turn), plan.offset + choice.label),
        spoke: Voice::Model,
        rejected_by: None,
    })
}

/// Which of two stands: what both say; what the model says where it has weighed the rule; otherwise the surer one.
fn one_of(model: &Model, read: bool, said: Option<Mark>, rule: Option<Mark>) -> Option<Mark> {
    let Some(rule) = rule else { return said };
    let weighed = DECIDES.contains(&rule.family) || model.weighs(&rule);
    match said {
        Some(said) if said.code == rule.code => Some(Mark { span: rule.span, spoke: Voice::Both, ..said }),
        Some(said) if weighed || said.confidence >= rule.confidence => Some(said),
        None if read && weighed => None,
        _ => Some(rule),
    }
}

impl Model {
    /// Whether the model was told of this rule when it was trained.
    fn weighs(&self, rule: &Mark) -> bool {
        self.plan.rules.iter().any(|known| known.split_once('.') == Some((rule.family, &*rule.code)))
    }
}
