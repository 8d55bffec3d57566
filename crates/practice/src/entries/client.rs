//! A client's ledger: who they are, sessions, consents, forms, marks, transcripts, and what was said about findings.

use std::collections::BTreeMap;

use engine::course::{Attendance, Noted, Rater};
use jiff::civil::Date;
use listen::Roles;
use serde::{Deserialize, Serialize};

use super::{Coded, Kind};

/// Who a client is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The name the client wants to be called by.
    pub name: String,
}

/// A session planned or held; the newest entry for a number counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Counts from 1.
    pub number: u32,
    /// The day.
    pub on: Date,
    /// The hour it begins, `10:00`.
    pub at: Option<String>,
    /// Whether it took place; nothing while it is only planned.
    pub attendance: Option<Attendance>,
}

/// What a client may agree to, each apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentTo {
    /// Questions after a session, answered on a screen.
    Questionnaires,
    /// A transcript of a session being kept and read by this program.
    Transcripts,
    /// Findings being taken to supervision.
    Supervision,
}

impl ConsentTo {
    /// Everything that can be agreed to.
    pub const ALL: [Self; 3] = [Self::Questionnaires, Self::Transcripts, Self::Supervision];
}

/// A consent given or withdrawn; the newest for each thing counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// To what.
    pub to: ConsentTo,
    /// Given, or withdrawn.
    pub given: bool,
    /// The day it was said.
    pub on: Date,
    /// On the screen by the client, or on paper and noted by the therapist.
    pub on_paper: bool,
}

/// Who may read the client's form, as the client chose before answering it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sharing {
    /// The therapist, now.
    #[default]
    Now,
    /// The therapist, once the client has said it themselves.
    AfterISay,
    /// Only the totals.
    OnlyTotals,
    /// Nobody but the client.
    Nobody,
}

/// What the client wants for check-ins to come; the newest counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Who may read them.
    pub sharing: Sharing,
}

/// A form that was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The questionnaire.
    pub instrument: String,
    /// Its version.
    pub version: u32,
    /// Who answered.
    pub by: Rater,
    /// The day it was answered.
    pub on: Date,
    /// The session it belongs to.
    pub session: Option<u32>,
    /// Printed number per item; a skipped item is absent.
    pub answers: BTreeMap<String, i32>,
}

/// The totals of a form whose answers the client kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// The questionnaire.
    pub instrument: String,
    /// Its version.
    pub version: u32,
    /// The day it was answered.
    pub on: Date,
    /// The session it belongs to.
    pub session: Option<u32>,
    /// Score per scale, in points of the scale.
    pub totals: BTreeMap<String, f64>,
}

/// A form the client keeps, and why it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// The form.
    pub form: Answered,
    /// What the client chose.
    pub sharing: Sharing,
}

/// One answer that calls for help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskAnswer {
    /// The questionnaire.
    pub instrument: String,
    /// Its version.
    pub version: u32,
    /// The item.
    pub item: String,
    /// The printed number chosen.
    pub value: i32,
    /// The day.
    pub on: Date,
    /// The session it belongs to.
    pub session: Option<u32>,
}

/// Something the therapist noted about a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marked {
    /// The session.
    pub session: u32,
    /// Who noted it.
    pub by: Rater,
    /// What was noted.
    pub what: Noted,
}

/// The therapist's note to self.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The session.
    pub session: u32,
    /// The text.
    pub text: String,
}

/// A transcript, as brought, with who is who confirmed by a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heard {
    /// The session.
    pub session: u32,
    /// The file's text as brought.
    pub text: String,
    /// Speaker's name in the file to who they are.
    pub roles: Roles,
    /// What this house's coder heard when it was brought; absent in the first version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coded: Option<Coded>,
}

/// What a person says of a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodeOpinion {
    /// It is so.
    Accepted,
    /// It is not so.
    Rejected,
    /// It is another code of the same family.
    Changed {
        /// Which.
        to: String,
    },
    /// It is so, and no coder heard it.
    Added,
    /// Whatever was said of this turn and family is taken back.
    TakenBack,
}

/// What the therapist said of one code. It holds to transcript, turn, family and code, and so outlives the coder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidOfCode {
    /// The session.
    pub session: u32,
    /// The entry of the transcript.
    pub transcript: String,
    /// The number of the turn.
    pub turn: u32,
    /// The family's id.
    pub family: String,
    /// The id of the code it is about.
    pub code: String,
    /// What was said.
    pub opinion: CodeOpinion,
    /// The day it was said.
    pub on: Date,
}

/// What was heard in a session, opened for the client or closed again; the newest for a session counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedTalk {
    /// The session.
    pub session: u32,
    /// The entry of the transcript; another transcript is not opened by this.
    pub transcript: String,
    /// Opened, or closed again.
    pub shared: bool,
    /// The day it was said.
    pub on: Date,
}

/// What a person says about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opinion {
    /// Read it.
    Seen,
    /// Sees it otherwise.
    Disagree,
    /// It was talked about with the client.
    TalkedAbout,
    /// Taken to supervision.
    TakenToSupervision,
}

/// What the therapist said about a finding; it stays with the finding's key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// The finding's key: `rupture.episode/client@7`.
    pub finding: String,
    /// What was said.
    pub opinion: Opinion,
    /// Why, in the therapist's words; needed to disagree.
    pub why: String,
    /// The day it was said.
    pub on: Date,
}

/// A finding released to the supervisor, with nothing but what was chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Packet {
    /// The finding's key.
    pub finding: String,
    /// The sentence as the therapist saw it.
    pub claim: String,
    /// How firmly it stood: `possible`, `reliable`, `confirmed`.
    pub strength: String,
    /// The evidence as the therapist saw it, line by line.
    pub evidence: Vec<String>,
    /// What the therapist wants to ask.
    pub question: String,
    /// The day it was released.
    pub on: Date,
}

impl Kind for Heard {
    const ID: &'static str = "heard";
    const VERSION: u16 = 3;
}

kinds! {
    Profile => "profile",
    Planned => "planned",
    Consent => "consent",
    Choice => "choice",
    Answered => "answered",
    Totals => "totals",
    Held => "held",
    RiskAnswer => "risk-answer",
    Marked => "marked",
    Note => "note",
    SaidOfCode => "said-of-code",
    SharedTalk => "shared-talk",
    Reviewed => "reviewed",
    Packet => "packet",
}
