//! A questionnaire as it stands in a file of `instruments/`, before it is checked.

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::{Deserialize, Serialize};

use crate::course::Rater;

/// Which way a scale runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    /// A higher score is a better one: alliance, well-being.
    Higher,
    /// A lower score is a better one: distress, tension.
    Lower,
}

impl Better {
    /// Whether `a` is worse than `b`.
    #[must_use]
    pub fn is_worse(self, a: f64, b: f64) -> bool {
        match self {
            Self::Higher => a < b,
            Self::Lower => a > b,
        }
    }

    /// The other way round.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Higher => Self::Lower,
            Self::Lower => Self::Higher,
        }
    }

    /// By how much `to` is better than `from`; negative where it is worse.
    #[must_use]
    pub fn gain(self, from: f64, to: f64) -> f64 {
        match self {
            Self::Higher => to - from,
            Self::Lower => from - to,
        }
    }
}

/// What may be done with a questionnaire's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Licence {
    /// Text may be shipped.
    Open,
    /// Text may be shipped for non-commercial use, unaltered.
    NonCommercial,
    /// Only the definition is shipped; the practice brings its licensed text.
    Permission,
    /// Only an externally scored total may be entered.
    Closed,
}

/// Where a number stands and who says so. Every number a person sees has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// `published`, `adapted` or `tool-defined`.
    pub status: String,
    /// The paper, page or reason.
    pub says: String,
    /// The tag it carries in the methods: `V`, `V-2nd`, `M-H`, `M-M`, `M-L`, `C` or `O`. One tagged `M-L` never
    /// drives a finding.
    pub tag: String,
}

/// A questionnaire as it stands in its file, before it is checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Written id, for example `phq-9`.
    pub id: String,
    /// Counts up whenever wording, order, range or key changes.
    pub version: u32,
    /// Full name.
    pub name: String,
    /// Who answers it.
    pub by: Rater,
    /// What may be done with its text.
    pub licence: Licence,
    /// The line that must stand beside its text.
    pub attribution: String,
    /// What is asked before the items; absent where the text is not ours to ship.
    #[serde(default)]
    pub stem: Option<String>,
    /// After how many days it is worth asking again, where it is asked now and then and not about each session.
    #[serde(default)]
    pub every_days: Option<u16>,
    /// The items in printed order.
    pub items: Vec<Item>,
    /// The scales.
    pub scales: Vec<Scale>,
    /// Items that call for help at once.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// Items of which only one is asked at a time, in turn: the facilitative qualities.
    #[serde(default)]
    pub rotation: Vec<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Written id within the instrument.
    pub id: String,
    /// The question; absent where the text is not ours to ship.
    #[serde(default)]
    pub text: Option<String>,
    /// Lowest printed number.
    pub min: i32,
    /// Highest printed number.
    pub max: i32,
    /// What the numbers mean, by printed number as text (`"0"`): all of them or the two ends.
    #[serde(default)]
    pub anchors: BTreeMap<String, String>,
}

/// How item scores become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregate {
    /// Their sum, prorated over what was answered.
    Sum,
    /// Their mean.
    Mean,
}

/// One score an instrument gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Written id within the instrument.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The items it is made of.
    pub items: Vec<String>,
    /// Which of them count from the other end.
    #[serde(default)]
    pub reversed: Vec<String>,
    /// Sum or mean.
    pub aggregate: Aggregate,
    /// Which way it runs.
    pub better: Better,
    /// How many items may be missing; the rest stand in for them.
    pub may_miss: usize,
    /// Standard error of measurement and what it comes from.
    #[serde(default)]
    pub error: Option<Error>,
    /// Where clinical begins.
    #[serde(default)]
    pub cutoff: Option<Cutoff>,
    /// Mean and standard deviation of people the scale is compared with.
    #[serde(default)]
    pub norm: Option<Norm>,
}

/// How exactly a scale measures: `sem = sd · √(1 − reliability)`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Error {
    /// Reliability, between 0 and 1, exclusive.
    pub reliability: f64,
    /// What kind of reliability: `alpha`, `retest`, `omega-within`, `assumed`.
    pub kind: String,
    /// Standard deviation of the sample it belongs to, in points.
    pub sd: f64,
    /// Who says so.
    pub source: Source,
}

/// Where clinical begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cutoff {
    /// A score at this value or on its worse side is clinical.
    pub clinical_from: f64,
    /// Who says so.
    pub source: Source,
}

/// Mean and standard deviation of a population.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// Who was asked.
    pub population: String,
    /// Their mean, in points.
    pub mean: f64,
    /// Their standard deviation, in points.
    pub sd: f64,
    /// Who says so.
    pub source: Source,
}

/// An item that calls for help at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// The item.
    pub item: String,
    /// The printed number from which it calls.
    pub from: i32,
    /// What it is about. Only `self-harm` is taken: an answer about harm done by the therapist has to reach a person
    /// the client chose, and this version cannot promise that yet.
    pub about: String,
}
