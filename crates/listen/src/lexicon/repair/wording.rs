//! What answering a strain sounds like, code by code.

use super::goes_on::{CHANGES_TASK, CLARIFIES, EXPLAINS, REDIRECTS, VALIDATES};
use super::looks_into::{DISCLOSES, INVITES, LINKS_ELSEWHERE, LINKS_HERE, OWNS};
use crate::lexicon::rules::Rule;

pub(super) const RULES: &[Rule] =
    &[OWNS, CHANGES_TASK, LINKS_HERE, LINKS_ELSEWHERE, DISCLOSES, CLARIFIES, VALIDATES, EXPLAINS, INVITES, REDIRECTS];

/// A check on a plan, or on homework, asks nothing about the two.
pub(super) const NEVER: &[&str] = &["how does that sound", "how did the", "does that make sense"];
