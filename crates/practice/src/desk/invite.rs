//! Making a link for a check-in: which forms it asks, about which session, and what was said last time.

use engine::course::Rater;
use engine::instrument::Instrument;
use engine::score::{Scored, score};
use record::ClientId;

use super::client::OWN;
use super::therapist::COURSE;
use super::{ClientDesk, TherapistDesk};
use crate::casefile::Casefile;
use crate::entries::{ConsentTo, Planned};
use crate::fault::{Refusal, Stop};
use crate::intake::{Asked, Before, Invitation};
use crate::ledger::encode;
use crate::library::Library;
use crate::policy::Verb;
use crate::seat::{Permit, Seat};

/// How long a link stays good, in seconds: a week.
const GOOD_FOR: u64 = 7 * 24 * 3_600;

/// The scale whose change is told on the last screen.
const COMPARED: &str = "alliance";

/// What a link should ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// About which session; the last one that has come where absent.
    pub session: Option<u32>,
    /// The forms, by id.
    pub forms: Vec<String>,
}

impl TherapistDesk {
    /// Makes a link; its token is shown once and kept nowhere.
    ///
    /// # Errors
    /// Not this therapist's course, a client who took back consent, an unknown form, or one that may call for help while
    /// nobody reads such answers.
    pub fn invite(&self, client: ClientId, asking: &Asking) -> Result<String, Stop> {
        let permit = self.0.permit(Verb::InviteCheckIn, client)?;
        let file = self.0.casefile(permit, COURSE)?;
        if file.took_back(ConsentTo::Questionnaires) {
            return Err(Refusal::NoConsent(ConsentTo::Questionnaires).into());
        }
        let planned = asked_about(&self.0, &file, asking.session);
        asked(&self.0, permit, &file, &asking.forms, planned)
    }
}

impl ClientDesk {
    /// Opens a form for the client to answer now, of their own accord: a link like any other, about no session.
    ///
    /// # Errors
    /// An unknown form, or one that may call for help while nobody reads such answers.
    pub fn ask_myself(&self, form: &str) -> Result<String, Stop> {
        let permit = self.permit(Verb::InviteCheckIn)?;
        let file = self.seat().casefile(permit, OWN)?;
        asked(self.seat(), permit, &file, &[form.to_owned()], None)
    }
}

fn asked(
    seat: &Seat,
    permit: Permit,
    file: &Casefile,
    forms: &[String],
    planned: Option<Planned>,
) -> Result<String, Stop> {
    let (house, course, library) = (&seat.house, permit.course(), seat.house.library());
    let forms = forms.iter().map(|id| form_to_ask(seat, &library, id)).collect::<Result<Vec<_>, _>>()?;
    let session = planned.as_ref().map(|planned| planned.number);
    let asks = |form: &&Instrument| match session {
        Some(session) => Asked::about(form, session),
        None => Asked::all_of(form, times_asked(file, form.id())),
    };
    let invitation = Invitation {
        client: permit.client().to_string(),
        person: course.person.to_string(),
        name: file.name.clone(),
        therapist: house.name_of(course.therapist),
        deputy: house.directory().supervisor_of(course.therapist).map(|id| house.name_of(id)),
        session,
        on: planned.map_or_else(|| house.today(), |planned| planned.on),
        asks: forms.iter().map(asks).collect(),
        before: before(file, &forms),
        suggested: file.choice,
        begun_in: None,
        sharing: None,
        answers: Default::default(),
        called: Default::default(),
    };
    house.leave_in_tray(seat.keys(), permit.client(), &encode(&invitation), GOOD_FOR)
}

fn form_to_ask<'a>(seat: &Seat, library: &'a Library, id: &str) -> Result<&'a Instrument, Stop> {
    let form = library.find(id, None).filter(|form| form.definition().by == Rater::Client);
    let form = form.filter(|form| form.definition().items.iter().all(|item| item.text.is_some()));
    let form = form.ok_or(Refusal::NothingChosen)?;
    if !form.definition().risks.is_empty() && seat.house.settings().who_reads_when.is_none() {
        let what = "nobody is named who reads answers that call for help; the office settles that first".to_owned();
        return Err(Refusal::BadField { field: "forms", what }.into());
    }
    Ok(form)
}

fn asked_about(seat: &Seat, file: &Casefile, session: Option<u32>) -> Option<Planned> {
    let today = seat.house.today();
    match session {
        Some(number) => file.sessions.get(&number).cloned(),
        None => file.sessions.values().rev().find(|planned| planned.on <= today).cloned(),
    }
}

fn times_asked(file: &Casefile, form: &str) -> usize {
    let answered = file.forms.iter().filter(|(_, answered)| answered.instrument == form).count();
    answered + file.totals.iter().filter(|(_, totals)| totals.instrument == form).count()
}

fn before(file: &Casefile, forms: &[&Instrument]) -> Option<Before> {
    let form = forms.iter().find(|form| form.scale(COMPARED).is_some())?;
    let mut last = file.forms.iter().filter(|(_, answered)| answered.instrument == form.id()).collect::<Vec<_>>();
    last.sort_by_key(|(_, answered)| answered.on);
    match score(form, COMPARED, &last.last()?.1.answers) {
        Scored::Score(score) => Some(Before { scale: COMPARED.to_owned(), value: score.value }),
        Scored::NotScored(_) => None,
    }
}
