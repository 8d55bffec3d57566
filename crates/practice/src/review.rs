//! What a viewer may see of a course: the assessment, its picture, and what people have said about each finding.

use std::collections::BTreeMap;

use engine::assessment::{Assessment, Said, assess};
use engine::course::Course;
use engine::instrument::Bench;
use engine::signal::{Person, System};
use jiff::civil::Date;

use crate::casefile::Casefile;
use crate::entries::{Opinion, Reviewed};
use crate::fault::{Refusal, Stop};

/// A course as one viewer may see it.
#[derive(Clone, Debug)]
pub struct CourseReview {
    /// What the client wants to be called.
    pub name: String,
    /// The course the engine judged.
    pub course: Course,
    /// What the engine says of it, as far as this viewer may see.
    pub assessment: Assessment,
    /// What was said about findings, by the finding's key, oldest first.
    pub said: BTreeMap<String, Vec<Reviewed>>,
    /// The opened casefile, for sessions and notes.
    pub file: Casefile,
}

impl CourseReview {
    /// Judges an opened casefile for one viewer.
    #[must_use]
    pub(crate) fn new(file: Casefile, course: Course, viewer: Person, bench: &Bench, as_of: Date) -> Self {
        let mut assessment = assess(&course, bench, as_of);
        assessment.answers.retain(|said| said.signal.audience.contains(&viewer) && taken_in(said.signal.system));
        let mut said: BTreeMap<String, Vec<Reviewed>> = BTreeMap::new();
        for reviewed in &file.reviews {
            said.entry(reviewed.finding.clone()).or_default().push(reviewed.clone());
        }
        Self { name: file.name.clone(), course, assessment, said, file }
    }

    /// The answer under a key, if this viewer has it.
    #[must_use]
    pub fn answer(&self, key: &str) -> Option<&Said> {
        self.assessment.answers.iter().find(|said| said.key() == key)
    }

    /// What was said about an answer, oldest first.
    #[must_use]
    pub fn said_about(&self, said: &Said) -> &[Reviewed] {
        self.said.get(&said.key()).map_or(&[], Vec::as_slice)
    }
}

/// Whether this house has a way to put in what a system lives on. Of the others only a course file can tell, and a page
/// that says "nobody was asked" where nobody can answer helps no one.
const fn taken_in(system: System) -> bool {
    matches!(
        system,
        System::S1 | System::S2 | System::S5 | System::S6 | System::S7 | System::S15 | System::S16 | System::S25
    )
}

/// The longest answer to "why", in characters.
const MOST_WHY: usize = 4_000;

/// What somebody says about a finding; to disagree needs a why.
pub(crate) fn reviewed(finding: &str, opinion: Opinion, why: &str, on: Date) -> Result<Reviewed, Stop> {
    if opinion == Opinion::Disagree && why.trim().is_empty() {
        return Err(Refusal::NeedsWhy.into());
    }
    if why.chars().count() > MOST_WHY {
        return Err(Refusal::TooLong { field: "why", most: MOST_WHY }.into());
    }
    Ok(Reviewed { finding: finding.to_owned(), opinion, why: why.trim().to_owned(), on })
}
