//! What a viewer may see of a course: the assessment, its picture, and what people have said about each finding.

use std::collections::{BTreeMap, BTreeSet};

use engine::assessment::{Assessment, Said, assess};
use engine::course::Course;
use engine::instrument::Bench;
use engine::reading::{Preference, Reading, reading_order};
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
    /// How this viewer wants findings in order.
    preference: Preference,
}

impl CourseReview {
    /// Judges an opened casefile for one viewer.
    #[must_use]
    pub(crate) fn new(file: Casefile, course: Course, viewer: Person, bench: &Bench, as_of: Date) -> Self {
        let course = course.read_by(viewer);
        let mut assessment = assess(&course, bench, as_of);
        assessment.answers.retain(|said| said.signal.audience.contains(&viewer) && taken_in(said.signal.system));
        let mut said: BTreeMap<String, Vec<Reviewed>> = BTreeMap::new();
        for reviewed in &file.reviews {
            said.entry(reviewed.finding.clone()).or_default().push(reviewed.clone());
        }
        let (name, preference) = (file.name.clone(), Preference::default());
        Self { name, course, assessment, said, file, preference }.ordered(&Preference::default())
    }

    /// The answer under a key, if this viewer has it.
    #[must_use]
    pub fn answer(&self, key: &str) -> Option<&Said> {
        self.assessment.answers.iter().find(|said| said.key() == key)
    }

    /// The same, in the order that this viewer chose.
    #[must_use]
    pub(crate) fn ordered(self, chosen: &Preference) -> Self {
        Self { preference: Preference { settled: self.settled(), ..chosen.clone() }, ..self }
    }

    /// Findings in the order in which they are read: see `docs/reading-order.md`.
    #[must_use]
    pub fn reading(&self) -> Reading<'_> {
        reading_order(&self.assessment.answers, &self.preference, &self.course)
    }

    /// The first finding that nobody has settled; `calls` may lead where they have no card of their own.
    #[must_use]
    pub fn leading(&self, calls: bool) -> Option<&Said> {
        let leads = |said: &&Said| !self.preference.settled.contains(&said.key());
        self.reading().all().filter(leads).find(|said| calls || said.signal.system != System::S25)
    }

    /// Keys of what somebody has talked about, or sees otherwise: it need not lead any more.
    fn settled(&self) -> BTreeSet<String> {
        let settled = |one: &Reviewed| one.opinion != Opinion::Seen;
        let of = self.said.iter().filter(|(_, said)| said.iter().any(settled));
        of.map(|(key, _)| key.clone()).collect()
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
    !matches!(system, System::S9 | System::S13)
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
