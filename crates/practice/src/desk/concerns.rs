//! Concerns that clients sent to this desk about their therapist. Whose client it is, the desk sees; who the client is,
//! only where they say so themselves.

use engine::course::{Concern, ConcernTo};
use record::{Class, ClientId};

use super::{OfficeDesk, SupervisorDesk};
use crate::entries::class;
use crate::fault::{Refusal, Stop};
use crate::policy::{Relation, Verb};
use crate::seat::Seat;
use crate::told::Told;

/// One concern, and about whom it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// The therapist's name.
    pub therapist: String,
    /// What was sent.
    pub concern: Concern,
}

impl SupervisorDesk {
    /// What clients of the therapists supervised here sent, newest first.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn concerns(&self) -> Result<Vec<Sent>, Stop> {
        sent_to(self.seat(), Relation::Supervising, &class::CONCERN_SUPERVISOR, ConcernTo::Supervisor)
    }
}

impl OfficeDesk {
    /// What clients sent to the office, newest first.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn concerns(&self) -> Result<Vec<Sent>, Stop> {
        sent_to(self.seat(), Relation::Administering, &class::CONCERN_OFFICE, ConcernTo::Office)
    }
}

fn sent_to(seat: &Seat, relation: Relation, class: &Class, to: ConcernTo) -> Result<Vec<Sent>, Stop> {
    let directory = seat.house.directory();
    let stands = |client: ClientId| directory.relation(seat.who(), client).0 == relation;
    let mut sent = Vec::new();
    for course in directory.courses().filter(|course| stands(course.client)) {
        let concerns = concerns_of(seat, course.client, class)?;
        let therapist = seat.house.name_of(course.therapist);
        let here = concerns.into_iter().filter(|concern| concern.to == to);
        sent.extend(here.map(|concern| Sent { therapist: therapist.clone(), concern }));
    }
    sent.sort_by_key(|sent| std::cmp::Reverse(sent.concern.on));
    Ok(sent)
}

/// Somebody who joined the desk later holds no key to what came before, and sees nothing of it.
fn concerns_of(seat: &Seat, client: ClientId, class: &Class) -> Result<Vec<Concern>, Stop> {
    let permit = seat.permit(Verb::ReadConcerns, client)?;
    let file = match seat.casefile(permit, std::slice::from_ref(class)) {
        Err(Stop::Refused(Refusal::NotYours)) => return Ok(Vec::new()),
        other => other?,
    };
    let concern = |(_, told)| if let Told::Concern(concern) = told { Some(concern) } else { None };
    Ok(file.told.into_iter().filter_map(concern).collect())
}
