//! The therapist's desk: own caseload, courses, sessions, the minute after a session, and what to do with a finding.

mod after;
mod caseload;
mod courses;
mod invite;
mod transcripts;

pub use after::AfterSession;
pub use caseload::Caseload;
pub use courses::{FirstCode, NewClient, SessionFile};
pub use invite::Asking;

use record::{Class, ClientId};

use crate::entries::{Consent, ConsentTo, Opinion, Packet, Reviewed, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::policy::Verb;
use crate::review::CourseReview;
use crate::seat::Seat;

/// What a therapist reads of a course.
const COURSE: &[Class] = &[
    class::IDENTITY,
    class::FRAME,
    class::CONSENT,
    class::SHARED,
    class::SAFETY,
    class::THERAPIST,
    class::TRANSCRIPT,
    class::REVIEW,
];

/// The longest answer to "why", in characters.
pub const MOST_WHY: usize = 4_000;

/// A therapist, signed in.
#[derive(Clone)]
pub struct TherapistDesk(Seat);

impl TherapistDesk {
    pub(super) const fn new(seat: Seat) -> Self {
        Self(seat)
    }

    /// Who sits here.
    #[must_use]
    pub const fn seat(&self) -> &Seat {
        &self.0
    }

    /// A course, judged as of today.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn course(&self, client: ClientId) -> Result<CourseReview, Stop> {
        let permit = self.0.permit(Verb::ReadCourse, client)?;
        let file = self.0.casefile(permit, COURSE)?;
        Ok(self.0.house.review(file, engine::signal::Person::Therapist))
    }

    /// Says seen, disagree or talked about; it stays with the finding.
    ///
    /// # Errors
    /// Not this therapist's course, no such finding, or no reason given to disagree.
    pub fn say(&self, client: ClientId, finding: &str, opinion: Opinion, why: &str) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::ReviewFinding, client)?;
        if self.course(client)?.answer(finding).is_none() {
            return Err(Refusal::NotYours.into());
        }
        if opinion == Opinion::Disagree && why.trim().is_empty() {
            return Err(Refusal::NeedsWhy.into());
        }
        let reviewed = self.reviewed(finding, opinion, why)?;
        self.0.write(permit, vec![Writing::of(class::REVIEW, &reviewed)])
    }

    fn reviewed(&self, finding: &str, opinion: Opinion, why: &str) -> Result<Reviewed, Stop> {
        if why.chars().count() > MOST_WHY {
            return Err(Refusal::TooLong { field: "why", most: MOST_WHY }.into());
        }
        let on = self.0.house.today();
        Ok(Reviewed { finding: finding.to_owned(), opinion, why: why.trim().to_owned(), on })
    }

    /// Releases a finding to the supervisor: its sentence, its evidence, the therapist's question, and nothing else.
    ///
    /// # Errors
    /// Not this therapist's course, or the client has not agreed to it.
    pub fn take_to_supervision(
        &self,
        client: ClientId,
        finding: &str,
        claim: String,
        evidence: Vec<String>,
        question: &str,
    ) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::TakeToSupervision, client)?;
        let file = self.0.casefile(permit, &[class::CONSENT])?;
        if !file.agreed(ConsentTo::Supervision) {
            return Err(Refusal::NoConsent(ConsentTo::Supervision).into());
        }
        let reviewed = self.reviewed(finding, Opinion::TakenToSupervision, question)?;
        let question = reviewed.why.clone();
        let packet = Packet { finding: finding.to_owned(), claim, evidence, question, on: reviewed.on };
        let released = Writing::of(class::SUPERVISION, &packet);
        self.0.write(permit, vec![released, Writing::of(class::REVIEW, &reviewed)])
    }

    /// Notes a consent the client gave or took back on paper.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn consent_on_paper(&self, client: ClientId, to: ConsentTo, given: bool) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::Consent, client)?;
        let consent = Consent { to, given, on: self.0.house.today(), on_paper: true };
        self.0.write(permit, vec![Writing::of(class::CONSENT, &consent)])
    }
}
