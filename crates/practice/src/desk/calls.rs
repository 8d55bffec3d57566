//! Calls for help at the desks: what waits for whom, and saying what was done. No desk has a way to hide one.

use record::{ClientId, PersonId};

use super::{OfficeDesk, SupervisorDesk, TherapistDesk};
use crate::calls::{Named, Turn, Waits, shown_to};
use crate::casefile::Casefile;
use crate::directory::{CourseOf, Directory};
use crate::entries::{Acknowledged, Act, Escalation, RiskAnswer, Role, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::policy::Verb;
use crate::seat::Seat;

/// The longest account of what was done, in characters.
const MOST_WORDS: usize = 4_000;

/// An answer that calls for help, and what was done about it. Who the client is, the therapist knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The therapist's name.
    pub therapist: String,
    /// The client's ledger.
    pub client: ClientId,
    /// The entry of the answer.
    pub entry: String,
    /// The answer.
    pub answer: RiskAnswer,
    /// What was done about it and by whom, oldest first.
    pub done: Vec<Done>,
    /// Whether whoever reads this has still to say what they did. What others said does not take it off this desk.
    pub waits: bool,
}

/// What somebody did about a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Their name.
    pub who: String,
    /// What they did.
    pub act: Act,
    /// In their words; may be empty.
    pub words: String,
    /// Seconds since 1970.
    pub at: u64,
}

/// That a call of somebody's client waits, and whom to phone. Nothing of the call is known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCall {
    /// The client's therapist.
    pub therapist: String,
    /// Their deputy, where there is one.
    pub deputy: Option<String>,
    /// Seconds since 1970.
    pub since: u64,
}

/// The calls of an opened casefile, the newest first.
pub(super) fn of(seat: &Seat, course: CourseOf, file: &Casefile) -> Vec<Call> {
    let therapist = seat.house.name_of(course.therapist);
    let call = |(entry, answer): &(String, RiskAnswer)| {
        let about = || file.acknowledged.iter().filter(|(_, done)| done.call == *entry);
        Call {
            therapist: therapist.clone(),
            client: course.client,
            entry: entry.clone(),
            answer: answer.clone(),
            done: about().map(|(who, done)| told(seat, *who, done)).collect(),
            waits: !about().any(|(who, done)| *who == seat.who() && done.act.answers()),
        }
    };
    file.risks.iter().rev().map(call).collect()
}

fn told(seat: &Seat, who: PersonId, done: &Acknowledged) -> Done {
    Done { who: seat.house.name_of(who), act: done.act, words: done.words.clone(), at: done.at }
}

/// Says what was done about a call that is in this course now.
fn acknowledge(seat: &Seat, client: ClientId, call: &str, act: Act, words: &str) -> Result<(), Stop> {
    let permit = seat.permit(Verb::AnswerCall, client)?;
    let file = seat.casefile(permit, &[class::SAFETY])?;
    if !file.risks.iter().any(|(entry, _)| entry == call) {
        return Err(Refusal::NotYours.into());
    }
    let words = words.trim();
    if words.chars().count() > MOST_WORDS {
        return Err(Refusal::TooLong { field: "words", most: MOST_WORDS }.into());
    }
    if act == Act::Other && words.is_empty() {
        return Err(Refusal::NeedsWhy.into());
    }
    let done = Acknowledged { call: call.to_owned(), act, words: words.to_owned(), at: seat.house.now().0 };
    seat.house.acknowledge(seat.keys(), client, &done)
}

/// What waits for whoever sits here in this turn, the oldest first.
fn waiting(seat: &Seat, turn: Turn) -> Result<Vec<WaitingCall>, Stop> {
    seat.permit_house(Verb::ReadWaiting)?;
    let (directory, waiting) = seat.house.waiting();
    let hours = waiting.escalation.hours;
    let mine = |waits: &&Waits| {
        let named = named(&directory, waiting.second(), waits.therapist);
        shown_to(waits.since, seat.house.now().0, hours, named).contains(&turn)
            && (turn == Turn::Office || waiting.second() == Some(seat.who()))
    };
    Ok(waiting.all().into_iter().filter(mine).map(|waits| notice(seat, &directory, waits)).collect())
}

/// Who comes after a therapist. A second deputy who is one of the two already has seen it.
fn named(directory: &Directory, second: Option<PersonId>, therapist: PersonId) -> Named {
    let deputy = directory.supervisor_of(therapist);
    Named { deputy: deputy.is_some(), second: second.is_some_and(|id| id != therapist && Some(id) != deputy) }
}

fn notice(seat: &Seat, directory: &Directory, waits: &Waits) -> WaitingCall {
    WaitingCall {
        therapist: seat.house.name_of(waits.therapist),
        deputy: directory.supervisor_of(waits.therapist).map(|id| seat.house.name_of(id)),
        since: waits.since,
    }
}

impl TherapistDesk {
    /// The calls of a course this desk has opened, the newest first.
    #[must_use]
    pub fn calls_in(&self, client: ClientId, file: &Casefile) -> Vec<Call> {
        let (_, course) = self.seat().house.directory().relation(self.seat().who(), client);
        course.map_or_else(Vec::new, |course| of(self.seat(), course, file))
    }

    /// Says what was done about a call. It stays on the deputy's desk until they have said so, too.
    ///
    /// # Errors
    /// Not this therapist's course, no such call, or no words where they are needed.
    pub fn acknowledge(&self, client: ClientId, call: &str, act: Act, words: &str) -> Result<(), Stop> {
        acknowledge(self.seat(), client, call, act, words)
    }

    /// Calls of others' clients, where this therapist is the second deputy and nobody has answered in time.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn calls_waiting(&self) -> Result<Vec<WaitingCall>, Stop> {
        waiting(self.seat(), Turn::Second)
    }
}

impl SupervisorDesk {
    /// Says what was done about a call. It stays on the therapist's desk until they have said so, too.
    ///
    /// # Errors
    /// Not a course supervised here, no such call, or no words where they are needed.
    pub fn acknowledge(&self, client: ClientId, call: &str, act: Act, words: &str) -> Result<(), Stop> {
        acknowledge(self.seat(), client, call, act, words)
    }

    /// Calls of others' clients, where this supervisor is the second deputy and nobody has answered in time.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn calls_waiting(&self) -> Result<Vec<WaitingCall>, Stop> {
        waiting(self.seat(), Turn::Second)
    }
}

impl OfficeDesk {
    /// Calls that nobody has answered in time: whose client, and whom to phone.
    ///
    /// # Errors
    /// Not the office.
    pub fn calls_waiting(&self) -> Result<Vec<WaitingCall>, Stop> {
        waiting(self.seat(), Turn::Office)
    }

    /// How long a call may wait, and who comes after the deputy.
    ///
    /// # Errors
    /// Not the office.
    pub fn escalation(&self) -> Result<Escalation, Stop> {
        self.seat().permit_house(Verb::ManageSettings)?;
        Ok(self.seat().house.waiting().1.escalation)
    }

    /// Settles it anew.
    ///
    /// # Errors
    /// Not the office, no hours or more than three days, or a second deputy who reads no clients' answers here.
    pub fn settle_escalation(&self, escalation: &Escalation) -> Result<(), Stop> {
        let house = &self.seat().house;
        self.seat().permit_house(Verb::ManageSettings)?;
        if !(1..=Escalation::MOST_HOURS).contains(&escalation.hours) {
            let what = format!("choose between 1 and {} hours", Escalation::MOST_HOURS);
            return Err(Refusal::BadField { field: "hours", what }.into());
        }
        let role = |id: &String| PersonId::parse(id).and_then(|id| house.directory().role(id));
        let works_here = |id: &String| matches!(role(id), Some(Role::Therapist | Role::Supervisor));
        if !escalation.second.as_ref().is_none_or(works_here) {
            let what = "choose a therapist or a supervisor of this practice".to_owned();
            return Err(Refusal::BadField { field: "second", what }.into());
        }
        house.write_own(Writing::of(class::HOUSE, escalation))
    }
}
