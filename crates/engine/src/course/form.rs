//! Forms: printed numbers as somebody answered them.

use super::Rater;
use alloc::{collections::BTreeMap, string::String};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One filled form: raw numbers as printed on the form, before any key is applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// The entry it came from; evidence opens it.
    pub id: String,
    /// Which questionnaire, for example `phq-9`.
    pub instrument: String,
    /// Which version of it; another version starts another series.
    pub version: u32,
    /// Who answered.
    pub by: Rater,
    /// The day it was answered.
    pub on: Date,
    /// The session it belongs to, where it belongs to one.
    pub session: Option<u32>,
    /// Printed number per item id; an item left out or skipped is absent.
    pub answers: BTreeMap<String, i32>,
    /// Points per scale, where the client shared only the totals and no answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub totals: BTreeMap<String, f64>,
}
