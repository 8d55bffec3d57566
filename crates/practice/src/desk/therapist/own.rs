//! What belongs to the therapist alone: capacity and support, and what repeats in them with one client and not with others.

use engine::assessment::{Said, assess};
use engine::course::{Course, Elsewhere, OwnNote};
use engine::reading::Preference;
use engine::signal::System;
use record::ClientId;

use super::TherapistDesk;
use crate::casefile::Casefile;
use crate::entries::class;
use crate::fault::Stop;
use crate::policy::Verb;

/// What a therapist's own desk says, and of whom where it is about one client.
#[derive(Clone, Debug)]
pub struct OwnDeskReview {
    /// Of the therapist's weeks.
    pub capacity: Vec<Said>,
    /// Of their notes on each client: the client's name, and what is said.
    pub notes: Vec<(String, Vec<Said>)>,
}

impl TherapistDesk {
    /// The therapist's own desk, judged as of today.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn own(&self) -> Result<OwnDeskReview, Stop> {
        let files =
            self.own_clients().into_iter().map(|client| self.own_file(client)).collect::<Result<Vec<_>, _>>()?;
        let courses: Vec<Course> = files.iter().map(Casefile::told_course).collect();
        let mut desk = self.own_weeks()?;
        desk.exceptions = courses.iter().flat_map(|course| course.exceptions.iter().cloned()).collect();
        let notes = files.iter().zip(with_the_others(&courses));
        Ok(OwnDeskReview {
            capacity: self.said(&desk, System::S13),
            notes: notes.map(|(file, course)| (file.name.clone(), self.said(&course, System::S9))).collect(),
        })
    }

    fn own_file(&self, client: ClientId) -> Result<Casefile, Stop> {
        let permit = self.0.permit(Verb::ReadDesk, client)?;
        self.0.casefile(permit, &[class::IDENTITY, class::FRAME, class::THERAPIST, class::OWN_NOTE])
    }

    /// How this therapist chose to read findings.
    pub(super) fn reads(&self) -> Result<Preference, Stop> {
        Ok(Preference::chosen(&self.own_weeks()?.reading))
    }

    fn own_weeks(&self) -> Result<Course, Stop> {
        let ledger = self.0.house.own_desk(self.0.who())?;
        let permit = self.0.permit(Verb::ReadDesk, ledger)?;
        Ok(self.0.casefile(permit, &[class::DESK])?.told_course())
    }

    fn said(&self, course: &Course, system: System) -> Vec<Said> {
        let assessed = assess(course, &self.0.house.bench(), self.0.house.today());
        assessed.answers.into_iter().filter(|said| said.signal.system == system).collect()
    }
}

/// Each course with the counts of the notes on all others.
fn with_the_others(courses: &[Course]) -> impl Iterator<Item = Course> + '_ {
    courses.iter().enumerate().map(|(place, course)| {
        let others = courses.iter().enumerate().filter(move |(other, _)| *other != place);
        let notes: Vec<&OwnNote> = others.flat_map(|(_, course)| course.own_notes.iter()).collect();
        Course { own_elsewhere: Elsewhere::of(notes), ..course.clone() }
    })
}
