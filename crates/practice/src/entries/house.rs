//! The practice's own ledger: colleagues, courses, settings, imported questionnaires.

use engine::course::Under;
use serde::{Deserialize, Serialize};

use super::Kind;

/// What a person does in the practice. It decides which desk they sit at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A client.
    Client,
    /// A therapist.
    Therapist,
    /// A supervisor.
    Supervisor,
    /// The office.
    Office,
}

/// Somebody who signs in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colleague {
    /// The person's opaque id, in hex.
    pub person: String,
    /// What they do here.
    pub role: Role,
    /// Their name as others read it; empty for clients, whose names are sealed apart.
    pub name: String,
    /// A therapist's supervisor, by id.
    pub supervisor: Option<String>,
}

/// A course of therapy was opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewCourse {
    /// The client's opaque id, in hex.
    pub client: String,
    /// The person who signs in as this client.
    pub person: String,
    /// The therapist.
    pub therapist: String,
}

/// A therapist was given a ledger of their own, for what belongs to nobody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnDesk {
    /// The ledger's opaque id, in hex.
    pub ledger: String,
    /// Whose it is.
    pub person: String,
}

/// What the office settled for the whole practice. The newest counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// What the practice calls itself on the page.
    pub practice: String,
    /// Whom to call when it cannot wait.
    pub crisis: Vec<CrisisLine>,
    /// Who reads answers that call for help, and when; without it no such question is asked by link.
    pub who_reads_when: Option<String>,
    /// Everybody here is invented.
    pub demo: bool,
}

/// Somebody to call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrisisLine {
    /// Who answers.
    pub name: String,
    /// The number, as people read it.
    pub number: String,
    /// When they answer.
    pub hours: String,
}

/// A questionnaire the office brought with its licensed text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedForm {
    /// The whole definition with its text, as brought.
    pub definition: String,
    /// Who holds the licence.
    pub holder: String,
    /// The day of the licence.
    pub dated: String,
    /// What it covers.
    pub scope: String,
}

kinds! {
    Colleague => "colleague",
    NewCourse => "new-course",
    OwnDesk => "own-desk",
    Under => "under",
    Settings => "settings",
    ImportedForm => "imported-form",
}
