//! A course of therapy as the engine sees it: sessions, forms, marks and coded turns, without a name in it.

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One client and one therapist from the first session to the last.
///
/// Order given does not matter: [`Course::in_order`] sorts before anything is judged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// An opaque label; never a name.
    pub id: String,
    /// Sessions planned or held.
    pub sessions: Vec<Session>,
    /// Forms somebody answered, entirely or in part.
    pub forms: Vec<Form>,
    /// What a person marked by hand: a rupture noticed, a repair tried.
    pub marks: Vec<Mark>,
    /// What was heard in recorded sessions.
    pub talks: Vec<Talk>,
}

/// One appointment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Counts from 1 in the order planned; a missed session keeps its number.
    pub number: u32,
    /// The day it was planned for.
    pub on: Date,
    /// Whether it took place.
    #[serde(default)]
    pub attendance: Attendance,
}

/// Whether a session took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    /// Both were there.
    #[default]
    Held,
    /// The client did not come.
    Missed,
    /// Called off beforehand.
    Cancelled,
}

/// Who answered a form or made a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rater {
    /// The client.
    Client,
    /// The therapist.
    Therapist,
}

impl Rater {
    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Therapist => "therapist",
        }
    }
}

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

/// Something a person noted about a session by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The entry it came from.
    pub id: String,
    /// Who noted it.
    pub by: Rater,
    /// The session it is about.
    pub session: u32,
    /// What was noted.
    pub what: Noted,
}

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Noted {
    /// Tension, a misunderstanding or a hurt was felt in this session.
    Rupture,
    /// It was talked about, or put right.
    RepairTried,
}

/// What was heard in one recorded session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talk {
    /// The entry it came from.
    pub id: String,
    /// The session it is about.
    pub session: u32,
    /// The turns, in the order spoken.
    pub turns: Vec<CodedTurn>,
}

/// One turn of speech with the codes found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodedTurn {
    /// Counts from 0 within the transcript.
    pub turn: u32,
    /// Who spoke; a third person has no place here.
    pub by: Option<Rater>,
    /// Milliseconds from the start of the recording, where known.
    pub start: Option<u32>,
    /// Milliseconds from the start of the recording, where known.
    pub end: Option<u32>,
    /// How many words.
    pub words: u32,
    /// Codes as `family.code`, for example `repair.owns`.
    pub codes: Vec<String>,
}

impl Course {
    /// The same course with sessions by number, forms by day and session, and marks and talks by session.
    #[must_use]
    pub fn in_order(&self) -> Self {
        let mut course = self.clone();
        course.sessions.sort_by_key(|s| (s.number, s.on));
        course.forms.sort_by(|a, b| (a.on, a.session, &a.id).cmp(&(b.on, b.session, &b.id)));
        course.marks.sort_by(|a, b| (a.session, &a.id).cmp(&(b.session, &b.id)));
        course.talks.sort_by(|a, b| (a.session, &a.id).cmp(&(b.session, &b.id)));
        course
    }

    /// The same course without anything that happened after `day`.
    #[must_use]
    pub fn until(&self, day: Date) -> Self {
        let mut course = self.clone();
        course.forms.retain(|f| f.on <= day);
        course.sessions.retain(|s| s.on <= day);
        let last = course.sessions.iter().map(|s| s.number).max().unwrap_or(0);
        course.marks.retain(|m| m.session <= last);
        course.talks.retain(|t| t.session <= last);
        course
    }

    /// The last day on which anything is known to have happened.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        let held = self.sessions.iter().filter(|s| s.attendance == Attendance::Held).map(|s| s.on);
        self.forms.iter().map(|f| f.on).chain(held).max()
    }
}
