//! What a complaint, a refusal or pressure sounds like, code by code.

use super::about_self::{CONTROLS, DEFENDS};
use super::about_therapist::{INTERVENTION, THERAPIST};
use super::about_work::{ACTIVITIES, PARAMETERS, PROGRESS};
use crate::lexicon::rules::Rule;

pub(super) const RULES: &[Rule] = &[THERAPIST, INTERVENTION, ACTIVITIES, PARAMETERS, PROGRESS, DEFENDS, CONTROLS];

/// Other people's doings, the past, and what is said calmly.
pub(super) const NEVER: &[&str] = &[
    "my boss|husband|wife|mother|mum|dad|father|sister|brother|teacher|doctor .. said|says|always|never|told|thinks|keeps",
    "i'd rather not",
    "i don't think it's that",
    "he|she|they .. said|says|told|told me|goes|went|asks|asked",
    "i told .. boss|husband|wife|mother|mum|dad|father|sister|brother|him|her|them",
    "thank you",
    "i see it differently",
];
