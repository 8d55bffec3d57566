//! The supervisor's desk: what was released for supervision, the answers that call for help, what clients sent here (see
//! `concerns`), and nothing else.

use record::ClientId;

use super::Call;
use crate::entries::{Packet, class};
use crate::fault::{Refusal, Stop};
use crate::policy::{Relation, Verb};
use crate::seat::Seat;

/// A supervisor, signed in.
#[derive(Clone)]
pub struct SupervisorDesk(Seat);

/// A packet and who released it.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The therapist's name.
    pub from: String,
    /// What was released.
    pub packet: Packet,
}

impl SupervisorDesk {
    pub(super) const fn new(seat: Seat) -> Self {
        Self(seat)
    }

    /// Who sits here.
    #[must_use]
    pub const fn seat(&self) -> &Seat {
        &self.0
    }

    /// Everything released to this supervisor, newest first.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn packets(&self) -> Result<Vec<Received>, Stop> {
        let mut received = Vec::new();
        for client in self.supervised() {
            received.extend(self.packets_of(client)?);
        }
        received.sort_by_key(|received| std::cmp::Reverse(received.packet.on));
        Ok(received)
    }

    /// Answers that call for help in every course supervised here, newest first: this desk is the deputy who reads them.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn calls(&self) -> Result<Vec<Call>, Stop> {
        let mut calls = Vec::new();
        for client in self.supervised() {
            calls.extend(self.calls_of(client)?);
        }
        calls.sort_by_key(|call| std::cmp::Reverse(call.answer.on));
        Ok(calls)
    }

    fn calls_of(&self, client: ClientId) -> Result<Vec<Call>, Stop> {
        let permit = self.0.permit(Verb::ReadCalls, client)?;
        let file = self.0.casefile(permit, &[class::SAFETY])?;
        Ok(super::calls::of(&self.0, permit.course(), &file))
    }

    fn packets_of(&self, client: ClientId) -> Result<Vec<Received>, Stop> {
        let permit = self.0.permit(Verb::ReadPackets, client)?;
        let from = self.0.house.name_of(permit.course().therapist);
        let entries = match self.0.entries(permit, &[class::SUPERVISION]) {
            // The client took back that anything goes to supervision, and the key went with it.
            Err(Stop::Refused(Refusal::NotYours)) => return Ok(Vec::new()),
            other => other?,
        };
        let received = |entry: &crate::ledger::Opened| Ok(Received { from: from.clone(), packet: entry.payload()? });
        entries.iter().map(received).collect()
    }

    fn supervised(&self) -> Vec<ClientId> {
        let directory = self.0.house.directory();
        let mine = directory
            .courses()
            .filter(|course| directory.relation(self.0.who(), course.client).0 == Relation::Supervising);
        mine.map(|course| course.client).collect()
    }
}
