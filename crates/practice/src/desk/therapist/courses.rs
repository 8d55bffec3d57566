//! Planning sessions, and reading one session.

use engine::course::Attendance;
use jiff::civil::Date;
use record::ClientId;

use super::{COURSE, TherapistDesk};
use crate::entries::{Note, Planned, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::observed::Observed;
use crate::policy::Verb;
use crate::review::CourseReview;

/// One session: the course around it, and what was noted about it.
#[derive(Clone, Debug)]
pub struct SessionFile {
    /// The session.
    pub planned: Planned,
    /// The course it belongs to.
    pub review: CourseReview,
    /// The therapist's own notes on it.
    pub notes: Vec<Note>,
    /// What was heard in it, where there is a transcript.
    pub observed: Option<Observed>,
}

impl TherapistDesk {
    /// Plans a session, or says that it was held, missed or called off.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn plan(&self, client: ClientId, planned: &Planned) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::PlanSession, client)?;
        self.0.write(permit, vec![Writing::of(class::FRAME, planned)])
    }

    /// Plans the session after the last one.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn plan_next(&self, client: ClientId, on: Date, at: Option<String>) -> Result<u32, Stop> {
        let number = self.course(client)?.file.sessions.keys().max().map_or(1, |last| last + 1);
        self.plan(client, &Planned { number, on, at, attendance: None })?;
        Ok(number)
    }

    /// Says whether a planned session took place.
    ///
    /// # Errors
    /// Not this therapist's course, or no such session.
    pub fn took_place(&self, client: ClientId, number: u32, attendance: Attendance) -> Result<(), Stop> {
        let mut planned = self.planned(client, number)?;
        planned.attendance = Some(attendance);
        self.plan(client, &planned)
    }

    pub(super) fn planned(&self, client: ClientId, number: u32) -> Result<Planned, Stop> {
        let permit = self.0.permit(Verb::PlanSession, client)?;
        let mut file = self.0.casefile(permit, &[class::FRAME])?;
        file.sessions.remove(&number).ok_or_else(|| Refusal::NotYours.into())
    }

    /// One session with both check-ins, its transcript and the therapist's own notes.
    ///
    /// # Errors
    /// Not this therapist's course, or no such session.
    pub fn session(&self, client: ClientId, number: u32) -> Result<SessionFile, Stop> {
        let permit = self.0.permit(Verb::ReadSession, client)?;
        let classes: Vec<_> = COURSE.iter().cloned().chain([class::PROCESS]).collect();
        let file = self.0.casefile(permit, &classes)?;
        let planned = file.sessions.get(&number).cloned().ok_or(Refusal::NotYours)?;
        let notes = file.notes.iter().map(|(_, note)| note.clone()).filter(|note| note.session == number).collect();
        let observed = self.0.house.observed(&file, number);
        let review = self.0.house.review(file, engine::signal::Person::Therapist);
        Ok(SessionFile { planned, review, notes, observed })
    }
}
