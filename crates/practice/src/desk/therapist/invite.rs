//! Making a link for a check-in: which forms it asks, about which session, and what was said last time.

use engine::course::Rater;
use engine::instrument::Instrument;
use engine::score::{Scored, score};
use record::ClientId;

use super::{COURSE, TherapistDesk};
use crate::casefile::Casefile;
use crate::entries::{ConsentTo, Planned};
use crate::fault::{Refusal, Stop};
use crate::intake::{Asked, Before, Invitation};
use crate::ledger::encode;
use crate::library::Library;
use crate::policy::Verb;

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
        let library = self.0.house.library();
        let forms = asking.forms.iter().map(|id| self.form_to_ask(&library, id)).collect::<Result<Vec<_>, _>>()?;
        let planned = self.asked_about(&file, asking.session);
        let course = permit.course();
        let invitation = Invitation {
            client: client.to_string(),
            person: course.person.to_string(),
            name: file.name.clone(),
            therapist: self.0.house.name_of(course.therapist),
            deputy: self.0.house.directory().supervisor_of(course.therapist).map(|id| self.0.house.name_of(id)),
            session: planned.as_ref().map(|planned| planned.number),
            on: planned.map_or_else(|| self.0.house.today(), |planned| planned.on),
            asks: forms.iter().map(|form| Asked::all_of(form, times_asked(&file, form.id()))).collect(),
            before: before(&file, &forms),
            suggested: file.choice,
            begun_in: None,
            sharing: None,
            answers: Default::default(),
            called: Default::default(),
        };
        self.0.house.leave_in_tray(self.0.keys(), client, &encode(&invitation), GOOD_FOR)
    }

    fn form_to_ask<'a>(&self, library: &'a Library, id: &str) -> Result<&'a Instrument, Stop> {
        let form = library.find(id, None).filter(|form| form.definition().by == Rater::Client);
        let form = form.filter(|form| form.definition().items.iter().all(|item| item.text.is_some()));
        let form = form.ok_or(Refusal::NothingChosen)?;
        if !form.definition().risks.is_empty() && self.0.house.settings().who_reads_when.is_none() {
            let what = "nobody is named who reads answers that call for help; the office settles that first".to_owned();
            return Err(Refusal::BadField { field: "forms", what }.into());
        }
        Ok(form)
    }

    fn asked_about(&self, file: &Casefile, session: Option<u32>) -> Option<Planned> {
        let today = self.0.house.today();
        match session {
            Some(number) => file.sessions.get(&number).cloned(),
            None => file.sessions.values().rev().find(|planned| planned.on <= today).cloned(),
        }
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
