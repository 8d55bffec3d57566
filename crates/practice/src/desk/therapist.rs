//! The therapist's desk: own caseload, courses, sessions, the minute after a session, and what to do with a finding.

mod after;
mod calendar;
mod caseload;
mod codes;
mod courses;
mod own;
mod transcripts;
mod words;

pub use after::{AfterSession, HONEST, Shown};
pub use calendar::Taken;
pub use caseload::Caseload;
pub use codes::OfCode;
pub use courses::SessionFile;
pub use own::OwnDeskReview;

use engine::reading::Preference;
use record::{Class, ClientId};

use crate::entries::{Consent, ConsentTo, Opinion, Packet, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::policy::Verb;
use crate::review::{CourseReview, reviewed};
use crate::seat::Seat;

/// What a therapist reads of a course.
pub(super) const COURSE: &[Class] = &[
    class::IDENTITY,
    class::FRAME,
    class::CONSENT,
    class::SHARED,
    class::SAFETY,
    class::THERAPIST,
    class::OWN_NOTE,
    class::TRANSCRIPT,
    class::REVIEW,
];

/// What a therapist releases of a finding, in the sentences they saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The finding's key.
    pub finding: String,
    /// Its sentence.
    pub claim: String,
    /// How firmly it stands.
    pub strength: String,
    /// Its evidence, line by line.
    pub evidence: Vec<String>,
    /// What the therapist wants to ask.
    pub question: String,
}

/// A therapist, signed in.
#[derive(Clone)]
pub struct TherapistDesk(pub(super) Seat);

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
        self.judged(client, &self.reads()?)
    }

    fn judged(&self, client: ClientId, chosen: &Preference) -> Result<CourseReview, Stop> {
        let permit = self.0.permit(Verb::ReadCourse, client)?;
        let file = self.0.casefile(permit, COURSE)?;
        Ok(self.0.house.review(file, engine::signal::Person::Therapist).ordered(chosen))
    }

    /// Says seen, disagree or talked about; it stays with the finding.
    ///
    /// # Errors
    /// Not this therapist's course, no such finding, or no reason given to disagree.
    pub fn say(&self, client: ClientId, finding: &str, opinion: Opinion, why: &str) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::ReviewFinding, client)?;
        let review = self.course(client)?;
        let said = review.answer(finding).ok_or(Refusal::NotYours)?;
        if opinion == Opinion::Disagree && said.signal.system == engine::System::S25 {
            return Err(Refusal::AlwaysStands.into());
        }
        let reviewed = reviewed(finding, opinion, why, self.0.house.today())?;
        self.0.write(permit, vec![Writing::of(class::REVIEW, &reviewed)])
    }

    /// Releases a finding to the supervisor: the packet, and nothing else.
    ///
    /// # Errors
    /// Not this therapist's course, no such finding, or the client has not agreed to it.
    pub fn take_to_supervision(&self, client: ClientId, release: Release) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::TakeToSupervision, client)?;
        let file = self.0.casefile(permit, &[class::CONSENT])?;
        if !file.agreed(ConsentTo::Supervision) {
            return Err(Refusal::NoConsent(ConsentTo::Supervision).into());
        }
        self.course(client)?.answer(&release.finding).ok_or(Refusal::NotYours)?;
        let on = self.0.house.today();
        let reviewed = reviewed(&release.finding, Opinion::TakenToSupervision, &release.question, on)?;
        let packet = Packet {
            finding: release.finding,
            claim: release.claim,
            strength: release.strength,
            evidence: release.evidence,
            question: reviewed.why.clone(),
            on,
        };
        self.0.house.open_to_supervisor(self.0.keys(), permit.course())?;
        let released = Writing::of(class::SUPERVISION, &packet);
        self.0.write(permit, vec![released, Writing::of(class::REVIEW, &reviewed)])
    }

    /// Notes a consent the client gave or took back on paper.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn consent_on_paper(&self, client: ClientId, to: ConsentTo, given: bool) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::Consent, client)?;
        self.0.note_consent(permit, Consent { to, given, on: self.0.house.today(), on_paper: true })
    }
}
