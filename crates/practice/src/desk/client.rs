//! The client's desk: their own course, what they keep, who may see what, and who did.

mod saying;

pub use saying::TellEnding;

use engine::signal::Person;
use jiff::civil::Date;
use record::{Class, ClientId, EntryId};

use crate::entries::{Choice, Consent, ConsentTo, Held, Opinion, SharedTalk, Sharing, class};
use crate::fault::{Refusal, Stop};
use crate::house::Read;
use crate::ledger::Writing;
use crate::observed::Observed;
use crate::policy::{READERS, Relation, Verb};
use crate::review::CourseReview;
use crate::seat::{Permit, Seat};

/// What a client reads of their own course.
pub(super) const OWN: &[Class] = &[
    class::IDENTITY,
    class::FRAME,
    class::CONSENT,
    class::SHARED,
    class::HELD,
    class::CONCERN_SUPERVISOR,
    class::CONCERN_OFFICE,
    class::OWN_REVIEW,
    class::SAFETY,
    class::TRANSCRIPT,
];

/// A client, signed in.
#[derive(Clone)]
pub struct ClientDesk(Seat);

/// A form the client keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptForm {
    /// The entry, to share it by.
    pub entry: String,
    /// The form and what was chosen.
    pub held: Held,
}

/// Who may see what, who did, and what was agreed.
#[derive(Clone, Debug)]
pub struct Shares {
    /// The therapist's name.
    pub therapist: String,
    /// The supervisor's name, where there is one.
    pub supervisor: Option<String>,
    /// Each class of keys and the relations that hold it.
    pub readers: &'static [(Class, &'static [Relation])],
    /// Who may read check-ins to come, where they said.
    pub choice: Option<Sharing>,
    /// What was agreed to, the newest for each thing.
    pub consents: Vec<Consent>,
    /// Forms the client keeps, newest first.
    pub kept: Vec<KeptForm>,
    /// Sessions whose talk was opened for them, and since when.
    pub talks: Vec<SharedTalk>,
    /// Every read of this record, newest first.
    pub reads: Vec<Read>,
}

/// What was heard in a session, opened for the client.
#[derive(Clone, Debug)]
pub struct OpenedTalk {
    /// What the client wants to be called.
    pub name: String,
    /// The therapist's name.
    pub therapist: String,
    /// When it was opened.
    pub since: Date,
    /// The day of the session.
    pub on: Option<Date>,
    /// What was heard.
    pub observed: Observed,
}

impl ClientDesk {
    pub(super) const fn new(seat: Seat) -> Self {
        Self(seat)
    }

    /// Who sits here.
    #[must_use]
    pub const fn seat(&self) -> &Seat {
        &self.0
    }

    /// The therapist's name.
    ///
    /// # Errors
    /// No course of theirs.
    pub fn therapist(&self) -> Result<String, Stop> {
        let permit = self.permit(Verb::ReadSharing)?;
        Ok(self.0.house.name_of(permit.course().therapist))
    }

    pub(crate) fn client(&self) -> Result<ClientId, Stop> {
        let directory = self.0.house.directory();
        let own = directory.courses().find(|course| course.person == self.0.who());
        own.map(|course| course.client).ok_or_else(|| Refusal::NotYours.into())
    }

    pub(super) fn permit(&self, verb: Verb) -> Result<Permit, Stop> {
        self.0.permit(verb, self.client()?)
    }

    /// The client's own course as of today, with what they keep.
    ///
    /// # Errors
    /// No course of theirs.
    pub fn course(&self) -> Result<CourseReview, Stop> {
        let file = self.0.casefile(self.permit(Verb::ReadCourse)?, OWN)?;
        Ok(self.0.house.review(file, Person::Client))
    }

    /// Who may see what, and who did.
    ///
    /// # Errors
    /// No course of theirs.
    pub fn shares(&self) -> Result<Shares, Stop> {
        let permit = self.permit(Verb::ReadSharing)?;
        let file = self.0.casefile(permit, &[class::CONSENT, class::HELD, class::TRANSCRIPT])?;
        let kept = file.held.iter().rev().filter(|(_, held)| held.sharing != Sharing::Now);
        let course = permit.course();
        Ok(Shares {
            therapist: self.0.house.name_of(course.therapist),
            supervisor: self.0.house.directory().supervisor_of(course.therapist).map(|id| self.0.house.name_of(id)),
            readers: READERS,
            choice: file.choice,
            consents: file.consents.values().cloned().collect(),
            kept: kept.map(|(entry, held)| KeptForm { entry: entry.clone(), held: held.clone() }).collect(),
            talks: file.heard.keys().filter_map(|session| file.shared_talk(*session).cloned()).collect(),
            reads: self.0.house.reads_of(self.0.keys(), permit)?,
        })
    }

    /// What was heard in a session, once the therapist has opened it. Before that it looks like what does not exist.
    ///
    /// # Errors
    /// No course of theirs, no such session, nothing opened, or the consent to transcripts taken back.
    pub fn talk(&self, session: u32) -> Result<OpenedTalk, Stop> {
        let permit = self.permit(Verb::ReadTalk)?;
        let classes = [class::IDENTITY, class::FRAME, class::CONSENT, class::SHARED, class::TRANSCRIPT];
        let file = self.0.casefile(permit, &classes)?;
        let since = file.shared_talk(session).ok_or(Refusal::NotYours)?.on;
        Ok(OpenedTalk {
            name: file.name.clone(),
            therapist: self.0.house.name_of(permit.course().therapist),
            since,
            on: file.sessions.get(&session).map(|planned| planned.on),
            observed: self.0.house.observed(&file, session).ok_or(Refusal::NotYours)?,
        })
    }

    /// Chooses anew who may read a kept form; with [`Sharing::Now`] the therapist can.
    ///
    /// # Errors
    /// No such form of theirs.
    pub fn share(&self, entry: &str, sharing: Sharing) -> Result<(), Stop> {
        let permit = self.permit(Verb::ChangeSharing)?;
        let file = self.0.casefile(permit, &[class::HELD, class::SHARED])?;
        let kept = file.held.iter().find(|(id, held)| id == entry && held.sharing != Sharing::Now);
        let (id, held) = kept.ok_or(Refusal::NotYours)?;
        let shown = file.shown_of(&held.form).and_then(EntryId::parse);
        let opened = crate::intake::opened(&held.form, sharing, &self.0.house.library());
        let opened = opened.map(|writing| writing.instead_of(shown));
        let now = Writing::of(class::HELD, &Held { sharing, form: held.form.clone() }).instead_of(EntryId::parse(id));
        self.0.write(permit, opened.into_iter().chain([now]).collect())
    }

    /// Chooses who may read check-ins to come.
    ///
    /// # Errors
    /// No course of theirs.
    pub fn choose(&self, sharing: Sharing) -> Result<(), Stop> {
        let permit = self.permit(Verb::ChangeSharing)?;
        self.0.write(permit, vec![Writing::of(class::CONSENT, &Choice { sharing })])
    }

    /// Says seen, disagree or talked about. Nobody else reads it.
    ///
    /// # Errors
    /// No such finding, or no reason given to disagree.
    pub fn say(&self, finding: &str, opinion: Opinion, why: &str) -> Result<(), Stop> {
        let permit = self.permit(Verb::ReviewFinding)?;
        self.course()?.answer(finding).ok_or(Refusal::NotYours)?;
        let reviewed = crate::review::reviewed(finding, opinion, why, self.0.house.today())?;
        self.0.write(permit, vec![Writing::of(class::OWN_REVIEW, &reviewed)])
    }

    /// Gives a consent, or takes it back.
    ///
    /// # Errors
    /// No course of theirs.
    pub fn consent(&self, to: ConsentTo, given: bool) -> Result<(), Stop> {
        let permit = self.permit(Verb::Consent)?;
        self.0.note_consent(permit, Consent { to, given, on: self.0.house.today(), on_paper: false })
    }
}
