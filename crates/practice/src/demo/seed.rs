//! One story on its way into the record: what the client writes, what the therapist writes, on our days.

use std::sync::Arc;

use engine::course::Limits;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::{LAST_HOUR, transcript};
use crate::entries::{Answered, Consent, ConsentTo, Heard, Marked, Planned, Profile, RiskAnswer, Role, class};
use crate::fault::{Fault, Stop};
use crate::ledger::Writing;
use crate::library::Library;
use crate::story::{self, Story, StorySession};
use crate::told::{self, Told};

/// One story on its way into the record.
pub(super) struct Seed<'a> {
    pub(super) told: &'a Story,
    pub(super) library: Arc<Library>,
    pub(super) shift: Span,
    pub(super) file: &'a str,
}

impl Seed<'_> {
    pub(super) fn day(&self, told: Date) -> Date {
        told.saturating_add(self.shift)
    }

    /// What the client writes, and what the therapist writes.
    pub(super) fn writings(&self, hour: u32) -> Result<(Vec<Writing>, Vec<Writing>), Stop> {
        let profile = Profile { name: self.told.people.client.clone() };
        let mut client = vec![Writing::of(class::IDENTITY, &profile)];
        client.extend(self.consents());
        client.extend(self.forms()?.iter().flat_map(|form| self.client_form(form)));
        let mut therapist: Vec<Writing> = self.told.sessions.iter().map(|session| self.planned(session)).collect();
        therapist.push(self.next(hour));
        let own = self.forms()?.into_iter().filter(|form| form.by == engine::course::Rater::Therapist);
        therapist.extend(own.map(|form| Writing::of(class::THERAPIST, &form)));
        for session in &self.told.sessions {
            therapist.extend(marks(session));
        }
        let (by_client, by_therapist) = self.beside()?.into_iter().partition::<Vec<_>, _>(is_told_by_client);
        client.extend(by_client.iter().map(Told::writing));
        therapist.extend(by_therapist.iter().map(Told::writing));
        Ok((client, therapist))
    }

    fn consents(&self) -> Vec<Writing> {
        let on = self.told.sessions.first().map_or_else(Date::default, |first| self.day(first.on));
        let given = |to| Writing::of(class::CONSENT, &Consent { to, given: true, on, on_paper: false });
        ConsentTo::ALL.map(given).to_vec()
    }

    /// What the story tells beside sessions and forms, on our days.
    fn beside(&self) -> Result<Vec<Told>, Stop> {
        Ok(self.told()?.into_iter().filter(|told| !told.is_of_the_desk()).collect())
    }

    /// What belongs to the therapist's own desk, the limits they set among it.
    pub(super) fn of_the_desk(&self) -> Result<Vec<Told>, Stop> {
        Ok(self.told()?.into_iter().filter(Told::is_of_the_desk).collect())
    }

    fn told(&self) -> Result<Vec<Told>, Stop> {
        let mut course = self.course()?;
        let (ceiling, supervision_every) = (course.capacity.ceiling, course.capacity.supervision_every);
        let first = course.sessions.first().map_or_else(Date::default, |session| session.on);
        if ceiling.or(supervision_every).is_some() {
            let id = String::from("limits-1");
            course.capacity.limits.push(Limits { id, on: first, ceiling, supervision_every });
        }
        Ok(Told::all(&course).into_iter().map(|told| told.moved_by(self.shift)).collect())
    }

    fn course(&self) -> Result<engine::Course, Stop> {
        let silent = &mut |_: &story::TranscriptAt, session| {
            Ok(engine::course::Talk { id: String::new(), session, turns: Default::default() })
        };
        let wrong = |problems: Vec<story::Problem>| {
            let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
            Fault::Shipped(format!("cases/{}: {}", self.file, lines.join("; ")))
        };
        Ok(self.told.course(&self.library, silent).map_err(wrong)?)
    }

    fn forms(&self) -> Result<Vec<Answered>, Stop> {
        let answered = |form: engine::course::Form| Answered {
            instrument: form.instrument,
            version: form.version,
            by: form.by,
            on: self.day(form.on),
            session: form.session,
            answers: form.answers,
        };
        Ok(self.course()?.forms.into_iter().map(answered).collect())
    }

    fn client_form(&self, form: &Answered) -> Vec<Writing> {
        if form.by != engine::course::Rater::Client {
            return Vec::new();
        }
        let instrument = self.library.find(&form.instrument, Some(form.version));
        let risks = instrument.map_or(&[][..], |instrument| &instrument.definition().risks);
        let called = risks.iter().filter_map(|risk| {
            let value = *form.answers.get(&risk.item)?;
            (value >= risk.from).then(|| Writing::of(class::SAFETY, &called(form, &risk.item, value)))
        });
        called.chain([Writing::of(class::SHARED, form)]).collect()
    }

    fn planned(&self, session: &StorySession) -> Writing {
        let planned = Planned {
            number: session.number,
            on: self.day(session.on),
            at: session.at.clone(),
            attendance: Some(session.attendance),
        };
        Writing::of(class::FRAME, &planned)
    }

    /// The session of today: one an hour, so that a therapist's day is full.
    fn next(&self, hour: u32) -> Writing {
        let last = self.told.sessions.iter().max_by_key(|session| session.on);
        let on = last.map_or_else(Date::default, |last| self.day(last.on).saturating_add(7.days()));
        let number = self.told.sessions.iter().map(|session| session.number).max().unwrap_or(0) + 1;
        let at = (hour <= LAST_HOUR).then(|| format!("{hour:02}:00"));
        Writing::of(class::FRAME, &Planned { number, on, at, attendance: None })
    }

    pub(super) fn heard(&self, session: &StorySession) -> Result<Option<Writing>, Stop> {
        let Some(at) = &session.transcript else { return Ok(None) };
        let text = transcript(&at.path);
        let text = text.ok_or_else(|| Fault::Shipped(format!("cases/{}: no {}", self.file, at.path)))?;
        let (text, roles) = (text.to_owned(), at.roles.clone());
        let goals = crate::transcript::wording(self.told.goals.iter());
        let coded = Some(crate::listener::coded(&crate::transcript::read(text.as_bytes())?, &roles, &goals));
        let heard = Heard { session: session.number, text, roles, coded };
        Ok(Some(Writing::of(class::TRANSCRIPT, &heard)))
    }
}

/// Whether the client would have filled in this sheet: they signed it, or both may.
fn is_told_by_client(told: &Told) -> bool {
    let signed_by = |sheet: &told::Sheet| told.fields().get(sheet.signed).cloned();
    let sheet = told::sheet(told.kind());
    let by_client = sheet.is_some_and(|sheet| sheet.by.contains(&Role::Client));
    by_client && sheet.and_then(signed_by).is_none_or(|by| by == engine::course::Rater::Client.word())
}

fn called(form: &Answered, item: &str, value: i32) -> RiskAnswer {
    RiskAnswer {
        instrument: form.instrument.clone(),
        version: form.version,
        item: item.to_owned(),
        value,
        on: form.on,
        session: form.session,
    }
}

fn marks(session: &StorySession) -> Vec<Writing> {
    let marked = |event: &story::Event| Marked { session: session.number, by: event.by, what: event.what };
    session.events.iter().map(|event| Writing::of(class::THERAPIST, &marked(event))).collect()
}
