//! Telling: somebody with a course before them, and the sheets they may fill in.

use engine::course::{Course, Rater};
use record::{Class, ClientId, EntryId};

use super::filled::{Filled, Known, Wrong};
use super::kinds::{TakenBack, Told};
use super::sheet::{SHEETS, Sheet, sheet};
use crate::desk::Desk;
use crate::entries::class;
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::policy::Verb;
use crate::seat::{Permit, Seat};

/// Somebody at their desk with a course before them.
#[derive(Clone)]
pub struct Telling {
    seat: Seat,
    permit: Permit,
    by: Rater,
    of: Of,
}

/// What was told of a course, as far as the one who asks may read it.
#[derive(Clone, Debug)]
pub struct ToldHere {
    /// What the client wants to be called.
    pub client: String,
    /// The things told, oldest first, each with its entry.
    pub told: Vec<(String, Told)>,
    /// The course they make.
    pub course: Course,
}

/// What things are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A client's course, as its therapist.
    Client(ClientId),
    /// One's own course, as its client.
    MyCourse,
    /// One's own desk, as a therapist.
    MyDesk,
}

impl Desk {
    /// A course to tell something of: a therapist names whose, a client has one.
    ///
    /// # Errors
    /// Not theirs, or a desk from which nothing is told.
    pub fn telling(&self, of: Of) -> Result<Telling, Stop> {
        let seat = self.seat().clone();
        let (client, by) = match (self, of) {
            (Self::Therapist(_), Of::Client(client)) => (client, Rater::Therapist),
            (Self::Therapist(_), Of::MyDesk) => (seat.house.own_desk(seat.who())?, Rater::Therapist),
            (Self::Client(desk), Of::MyCourse) => (desk.client()?, Rater::Client),
            _ => return Err(Refusal::NotYours.into()),
        };
        let permit = seat.permit(Verb::Tell, client)?;
        Ok(Telling { seat, permit, by, of })
    }
}

impl Telling {
    /// The sheets this person may fill in.
    pub fn sheets(&self) -> impl Iterator<Item = &'static Sheet> {
        SHEETS.iter().filter(|sheet| self.may_fill_in(sheet))
    }

    fn may_fill_in(&self, sheet: &Sheet) -> bool {
        sheet.by.contains(&self.seat.role()) && sheet.own == (self.of == Of::MyDesk)
    }

    /// The sheet of a kind, if this person may fill it in.
    ///
    /// # Errors
    /// No such sheet for them.
    pub fn sheet(&self, kind: &str) -> Result<&'static Sheet, Stop> {
        sheet(kind).filter(|sheet| self.may_fill_in(sheet)).ok_or_else(|| Refusal::NotYours.into())
    }

    /// What was told so far.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn so_far(&self) -> Result<ToldHere, Stop> {
        let file = self.seat.casefile(self.permit, &self.classes())?;
        let course = file.told_course();
        Ok(ToldHere { client: file.name, told: file.told, course })
    }

    fn classes(&self) -> Vec<Class> {
        let shared = [class::IDENTITY, class::FRAME, class::SHARED];
        match self.of {
            Of::MyDesk => vec![class::DESK],
            Of::MyCourse => shared.into_iter().chain(CONCERNS.iter().cloned()).collect(),
            Of::Client(_) => shared.into_iter().chain([class::THERAPIST, class::OWN_NOTE]).collect(),
        }
    }

    /// Writes down what was filled in, or says what is wrong with it. `instead` names the entry it corrects.
    ///
    /// # Errors
    /// No such sheet, or an entry to correct that is not theirs to see.
    pub fn tell(&self, kind: &str, filled: &Filled, instead: Option<&str>) -> Result<Result<(), Vec<Wrong>>, Stop> {
        let (sheet, so_far) = (self.sheet(kind)?, self.so_far()?);
        let earlier = instead.map(|entry| self.own(&so_far, entry)).transpose()?.filter(|told| told.kind() == kind);
        let known = Known { today: self.seat.house.today(), by: self.by, course: &so_far.course };
        let told = match sheet.told(filled, known, earlier, &self.fresh_id()) {
            Ok(told) => told,
            Err(wrong) => return Ok(Err(wrong)),
        };
        self.seat.write(self.permit, corrected(&told, earlier.zip(instead)))?;
        Ok(Ok(()))
    }

    /// Takes back something told: it stays in the record, and counts no longer.
    ///
    /// # Errors
    /// An entry that is not theirs to see.
    pub fn take_back(&self, entry: &str) -> Result<(), Stop> {
        let so_far = self.so_far()?;
        let class = self.own(&so_far, entry)?.class();
        self.seat.write(self.permit, vec![taken_back(class, entry)])
    }

    /// A thing told that this person may correct or take back: what one of the two signed, the other may only read.
    fn own<'a>(&self, so_far: &'a ToldHere, entry: &str) -> Result<&'a Told, Stop> {
        let (_, told) = so_far.told.iter().find(|(id, _)| id == entry).ok_or(Refusal::NotYours)?;
        if self.may_change(told) { Ok(told) } else { Err(Refusal::NotYours.into()) }
    }

    /// Whether this person may correct a thing told, or take it back.
    #[must_use]
    pub fn may_change(&self, told: &Told) -> bool {
        let signed = |sheet: &Sheet| told.fields().get(sheet.signed).is_none_or(|by| by == self.by.word());
        self.sheet(told.kind()).is_ok_and(signed)
    }

    fn fresh_id(&self) -> String {
        let mut bytes = [0_u8; 4];
        self.seat.house.chance().fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Where a client's concerns lie, and what they keep to themselves.
const CONCERNS: &[Class] = &[class::HELD, class::CONCERN_SUPERVISOR, class::CONCERN_OFFICE];

/// A thing told, in the place of what it corrects. Whoever could read the earlier one and cannot read this one finds the
/// earlier one taken back.
pub(crate) fn corrected(told: &Told, earlier: Option<(&Told, &str)>) -> Vec<Writing> {
    let Some((earlier, entry)) = earlier else { return vec![told.writing()] };
    if earlier.class() == told.class() {
        return vec![told.writing().instead_of(EntryId::parse(entry))];
    }
    vec![taken_back(earlier.class(), entry), told.writing()]
}

/// Sealed where the earlier one is, so that whoever could read that one reads that it is taken back.
pub(crate) fn taken_back(class: Class, entry: &str) -> Writing {
    Writing::of(class, &TakenBack { entry: entry.to_owned() }).instead_of(EntryId::parse(entry))
}
