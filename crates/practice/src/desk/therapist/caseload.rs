//! The therapist's day: every own course with its sessions, its assessment, and who has not answered.

use engine::course::Attendance;
use engine::reading::Preference;
use engine::signal::Person;
use jiff::civil::Date;
use record::ClientId;

use super::TherapistDesk;
use crate::entries::Planned;
use crate::fault::Stop;
use crate::policy::Relation;
use crate::review::CourseReview;

/// One course of the caseload.
#[derive(Clone, Debug)]
pub struct Caseload {
    /// The client's ledger.
    pub client: ClientId,
    /// The course, judged as of today.
    pub review: CourseReview,
    /// The session of today, where there is one.
    pub today: Option<Planned>,
    /// The last session held that the client has not answered about.
    pub unanswered: Option<u32>,
}

impl TherapistDesk {
    /// Every own course: those with a session today first, by hour, then the others by name.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn caseload(&self) -> Result<Vec<Caseload>, Stop> {
        let (today, chosen) = (self.0.house.today(), self.reads()?);
        let own = self.own_clients();
        let mut caseload =
            own.into_iter().map(|client| self.one(client, today, &chosen)).collect::<Result<Vec<_>, _>>()?;
        caseload.sort_by_key(order);
        Ok(caseload)
    }

    pub(super) fn own_clients(&self) -> Vec<ClientId> {
        let directory = self.0.house.directory();
        let own = directory
            .courses()
            .filter(|course| directory.relation(self.0.who(), course.client).0 == Relation::Treating);
        own.map(|course| course.client).collect()
    }

    fn one(&self, client: ClientId, today: Date, chosen: &Preference) -> Result<Caseload, Stop> {
        let review = self.judged(client, chosen)?;
        let planned = review.file.sessions.values().find(|planned| planned.on == today).cloned();
        let unanswered = unanswered(&review);
        Ok(Caseload { client, review, today: planned, unanswered })
    }

    /// How many findings a month are to be expected by chance alone, over this whole caseload.
    #[must_use]
    pub fn expected_by_chance(&self) -> f64 {
        cohort::chance_findings_a_month(self.own_clients().len())
    }

    /// Whether a viewer of this desk may see what a signal says.
    #[must_use]
    pub const fn viewer(&self) -> Person {
        Person::Therapist
    }
}

fn order(one: &Caseload) -> (bool, Option<String>, String) {
    (one.today.is_none(), one.today.as_ref().and_then(|planned| planned.at.clone()), one.review.name.clone())
}

fn unanswered(review: &CourseReview) -> Option<u32> {
    let held = review.file.sessions.values().rev().find(|planned| planned.attendance == Some(Attendance::Held))?;
    (!review.file.answered_about(held.number)).then_some(held.number)
}
