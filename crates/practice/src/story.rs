//! Course files: a course of therapy told as a story, which a person can read and the engine can judge.
//!
//! The same shape in TOML (`cases/*.toml`) and JSON. A story holds people, sessions, answers, transcripts by path and
//! events, and may end with what the engine is expected to say.

mod contradictions;
mod fold;
mod given;
mod problem;
mod shape;

pub use problem::Problem;
pub(crate) use problem::place_in;
pub use shape::{Answers, DatedAnswers, Event, Expected, Fill, People, Story, StorySession, TranscriptAt};

use crate::library::Library;
use engine::course::Course;

/// Reads a story from TOML or, where the text opens with a brace, from JSON.
///
/// # Errors
/// What is wrong, at which line and column, and what to do.
pub fn read(text: &str) -> Result<Story, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|error| Problem::json(&error))
    } else {
        toml::from_str(text).map_err(|error| Problem::toml(text, &error))
    }
}

impl Story {
    /// Folds the story into the course the engine judges.
    ///
    /// `listen` is handed each transcript's place and gives its coded turns; the caller owns the files.
    ///
    /// # Errors
    /// Every answer that does not fit its questionnaire, every session told twice, whatever contradicts itself or lies
    /// ahead of the day the file is judged on, and whatever `listen` refuses.
    pub fn course(
        &self,
        library: &Library,
        listen: &mut dyn FnMut(&TranscriptAt, u32) -> Result<engine::course::Talk, Problem>,
    ) -> Result<Course, Vec<Problem>> {
        fold::course(self, library, listen)
    }
}
