//! The shape of a course file, field by field; an unknown field is refused by name.

use std::collections::BTreeMap;

use engine::course::{Attendance, Noted, Rater};
use jiff::civil::Date;
use listen::Roles;
use serde::{Deserialize, Deserializer, Serialize};

/// A course of therapy as it stands in a course file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// A label for the course; the file's name where absent.
    #[serde(default)]
    pub course: Option<String>,
    /// One line.
    #[serde(default)]
    pub title: String,
    /// A few plain sentences.
    #[serde(default)]
    pub story: String,
    /// The day to judge it on; the last day told where absent.
    #[serde(default, deserialize_with = "some_day")]
    pub as_of: Option<Date>,
    /// Who it is about.
    #[serde(default)]
    pub people: People,
    /// Session by session.
    #[serde(default)]
    pub sessions: Vec<StorySession>,
    /// What the engine is expected to say.
    #[serde(default)]
    pub expect: Vec<Expected>,
}

/// The two people.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    /// The client's name.
    #[serde(default)]
    pub client: String,
    /// The therapist's name.
    #[serde(default)]
    pub therapist: String,
}

/// One session and what belongs to it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StorySession {
    /// Counts from 1.
    pub number: u32,
    /// The day.
    #[serde(deserialize_with = "day")]
    pub on: Date,
    /// The hour it begins, `10:00`.
    #[serde(default)]
    pub at: Option<String>,
    /// Whether it took place.
    #[serde(default)]
    pub attendance: Attendance,
    /// A line of story.
    #[serde(default)]
    pub told: String,
    /// Forms filled in for it.
    #[serde(default)]
    pub answers: Vec<Answers>,
    /// What somebody noted about it.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Its transcript, by path.
    #[serde(default)]
    pub transcript: Option<TranscriptAt>,
}

/// One filled form: answers by item, or all of them in printed order.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Answers {
    /// The questionnaire's id.
    pub form: String,
    /// Its version; the newest where absent.
    #[serde(default)]
    pub version: Option<u32>,
    /// All answers in printed order; `"-"` is a skipped item.
    #[serde(default)]
    pub items: Option<Vec<Fill>>,
    /// Answers by item.
    #[serde(flatten)]
    pub by_item: BTreeMap<String, Fill>,
}

/// A printed number, or `"-"` for a skipped item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Fill {
    /// The printed number.
    Number(i32),
    /// A skipped item, written `"-"`.
    Word(String),
}

/// Something noted about a session.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// What was noted.
    pub what: Noted,
    /// Who noted it.
    pub by: Rater,
}

/// Where a transcript lies and who is who in it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranscriptAt {
    /// Path from the course file.
    pub path: String,
    /// Speaker's name in the file to `therapist`, `client` or `other`.
    #[serde(default)]
    pub roles: Roles,
}

/// What one signal is expected to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The signal's id.
    pub signal: String,
    /// What it is about.
    #[serde(default)]
    pub anchor: Option<String>,
    /// `finding`, `quiet` or `cannot_say`.
    pub answer: String,
    /// With a finding: `possible`, `reliable` or `confirmed`.
    #[serde(default)]
    pub strength: Option<String>,
    /// With cannot say: the written reason.
    #[serde(default)]
    pub reason: Option<String>,
}

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let word = Day::deserialize(from)?;
    word.date().map_err(serde::de::Error::custom)
}

fn some_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    day(from).map(Some)
}

/// A day as TOML writes it bare, or as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Day {
    Bare(toml::value::Datetime),
    Text(String),
}

impl Day {
    fn date(&self) -> Result<Date, String> {
        let text = match self {
            Self::Bare(bare) => bare.to_string(),
            Self::Text(text) => text.clone(),
        };
        text.parse().map_err(|_| format!("{text:?} is not a day; write it as 2026-06-02"))
    }
}
