//! The shape of a course file, field by field; an unknown field is refused by name.

use std::collections::BTreeMap;

use engine::course::{
    AfterEnd, Attendance, Belief, BeliefRating, Break, Capacity, Circle, Concern, Elsewhere, Ending, Episode,
    Exception, Goal, GoalRating, Kept, Noted, OwnNote, Rater, RuptureStep, Scene, Screened, Talk, Tie, Under, day,
};
use jiff::civil::Date;
use listen::Roles;
use serde::{Deserialize, Serialize};

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
    #[serde(default, deserialize_with = "day::read_some")]
    pub as_of: Option<Date>,
    /// Who it is about.
    #[serde(default)]
    pub people: People,
    /// Session by session.
    #[serde(default)]
    pub sessions: Vec<StorySession>,
    /// Forms filled in on a day of their own, as every month.
    #[serde(default)]
    pub forms: Vec<DatedAnswers>,
    /// How sessions were kept.
    #[serde(default)]
    pub kept: Vec<Kept>,
    /// Breaks.
    #[serde(default)]
    pub breaks: Vec<Break>,
    /// The client's goals.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// How far they have come.
    #[serde(default)]
    pub ratings: Vec<GoalRating>,
    /// Exceptions to the frame.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
    /// What was told of a rupture afterwards.
    #[serde(default)]
    pub steps: Vec<RuptureStep>,
    /// Wishes to stop, pauses and ends.
    #[serde(default)]
    pub endings: Vec<Ending>,
    /// The code, profession and place the practice works under.
    #[serde(default)]
    pub under: Under,
    /// Days on which ties beside therapy were asked about.
    #[serde(default)]
    pub screened: Vec<Screened>,
    /// Ties beside therapy.
    #[serde(default)]
    pub ties: Vec<Tie>,
    /// What is wished for after the end.
    #[serde(default)]
    pub afterwards: Vec<AfterEnd>,
    /// What troubles the client.
    #[serde(default)]
    pub concerns: Vec<Concern>,
    /// Relationship episodes.
    #[serde(default)]
    pub episodes: Vec<Episode>,
    /// The therapist's capacity.
    #[serde(default)]
    pub capacity: Capacity,
    /// The client's beliefs.
    #[serde(default)]
    pub beliefs: Vec<Belief>,
    /// How much they are believed.
    #[serde(default)]
    pub believed: Vec<BeliefRating>,
    /// Scenes as told.
    #[serde(default)]
    pub scenes: Vec<Scene>,
    /// Sessions that were heard and coded elsewhere, beside those with a transcript.
    #[serde(default)]
    pub talks: Vec<Talk>,
    /// The therapist's notes for themselves.
    #[serde(default)]
    pub own_notes: Vec<OwnNote>,
    /// How that therapist's notes about their other clients add up.
    #[serde(default)]
    pub own_elsewhere: Elsewhere,
    /// The people of the client's life.
    #[serde(default)]
    pub circles: Vec<Circle>,
    /// What the engine is expected to say. Of a signal that is not named here it is expected that it cannot say, since
    /// nobody was asked.
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
    #[serde(deserialize_with = "day::read")]
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

/// A form filled in on a day of its own.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DatedAnswers {
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The form.
    #[serde(flatten)]
    pub answers: Answers,
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
