//! Desks: what each role can ask for, as types. A page that needs a right asks for the desk that has it.

mod calls;
mod client;
mod concerns;
mod invite;
mod office;
mod supervisor;
mod therapist;

pub use calls::{Call, Done, WaitingCall};
pub use client::{ClientDesk, KeptForm, OpenedTalk, Shares, TellEnding};
pub use concerns::Sent;
pub use invite::Asking;
pub use office::{FirstCode, NewPerson, OfficeDesk, Shelved};
pub use supervisor::{Received, SupervisorDesk};
pub use therapist::{
    AfterSession, Caseload, HONEST, OfCode, OwnDeskReview, Release, SessionFile, Shown, Taken, TherapistDesk,
};

use crate::entries::Role;
use crate::seat::Seat;

/// The desk of somebody signed in.
#[derive(Clone)]
pub enum Desk {
    /// A client's.
    Client(ClientDesk),
    /// A therapist's.
    Therapist(TherapistDesk),
    /// A supervisor's.
    Supervisor(SupervisorDesk),
    /// The office's.
    Office(OfficeDesk),
}

impl Desk {
    pub(crate) fn at(seat: Seat) -> Self {
        match seat.role() {
            Role::Client => Self::Client(ClientDesk::new(seat)),
            Role::Therapist => Self::Therapist(TherapistDesk::new(seat)),
            Role::Supervisor => Self::Supervisor(SupervisorDesk::new(seat)),
            Role::Office => Self::Office(OfficeDesk::new(seat)),
        }
    }

    /// Who sits here.
    #[must_use]
    pub const fn seat(&self) -> &Seat {
        match self {
            Self::Client(desk) => desk.seat(),
            Self::Therapist(desk) => desk.seat(),
            Self::Supervisor(desk) => desk.seat(),
            Self::Office(desk) => desk.seat(),
        }
    }
}
