//! Taking a client's sessions and the days away from a calendar file.

use std::collections::BTreeMap;

use engine::course::Attendance;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use record::ClientId;

use super::TherapistDesk;
use crate::calendar::{self, Appointment, Calendar};
use crate::casefile::Casefile;
use crate::entries::{Planned, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::policy::Verb;
use crate::story::Problem;
use crate::told::Told;

/// What was taken from a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Sessions planned anew.
    pub planned: usize,
    /// Planned sessions that the calendar has as called off.
    pub called_off: usize,
    /// Breaks told.
    pub breaks: usize,
    /// Appointments on a day that lies before the last session, where none is planned: left as they are.
    pub earlier: usize,
    /// What could not be read.
    pub odd: Vec<Problem>,
}

impl TherapistDesk {
    /// Takes every appointment whose title holds `title`, and every stretch of days away, from a calendar file. What is
    /// there already stays; taking the same file twice changes nothing. `here` is the clock on the wall.
    ///
    /// # Errors
    /// Not this therapist's course, no title, a file that is no calendar, or no appointment of that title.
    pub fn take_calendar(&self, client: ClientId, text: &str, title: &str, here: &TimeZone) -> Result<Taken, Stop> {
        let permit = self.0.permit(Verb::PlanSession, client)?;
        let today = self.0.house.today();
        let calendar = calendar::read(text, here, today.saturating_add(1.year())).map_err(no_calendar)?;
        let theirs = named(&calendar, title)?;
        let file = self.0.casefile(permit, &[class::FRAME])?;
        let (mut taken, mut writings) = (Taken { odd: calendar.odd.clone(), ..Taken::default() }, Vec::new());
        sessions(&theirs, &file, &mut taken, &mut writings);
        breaks(&calendar, &file, today, &mut taken, &mut writings);
        if !writings.is_empty() {
            self.0.write(permit, writings)?;
        }
        Ok(taken)
    }
}

fn no_calendar(problem: Problem) -> Stop {
    Refusal::BadField { field: "file", what: format!("{}: {}", problem.place, problem.what) }.into()
}

/// The appointments whose title holds these words, in any case.
fn named<'a>(calendar: &'a Calendar, title: &str) -> Result<Vec<&'a Appointment>, Stop> {
    let wanted = title.trim().to_lowercase();
    if wanted.is_empty() {
        return Err(Refusal::BadField { field: "title", what: "say what these appointments are called".into() }.into());
    }
    let holds = |one: &&Appointment| one.title.to_lowercase().contains(&wanted);
    let theirs: Vec<&Appointment> = calendar.appointments.iter().filter(holds).collect();
    if theirs.is_empty() {
        let what = format!("none of the {} appointments in this file is called that", calendar.appointments.len());
        return Err(Refusal::BadField { field: "title", what }.into());
    }
    Ok(theirs)
}

/// New sessions follow the last one, so that numbers keep the order of days.
fn sessions(theirs: &[&Appointment], file: &Casefile, taken: &mut Taken, writings: &mut Vec<Writing>) {
    let by_day: BTreeMap<Date, &Planned> = file.sessions.values().map(|planned| (planned.on, planned)).collect();
    let last = file.sessions.values().map(|planned| planned.on).max();
    let mut number = file.sessions.keys().max().copied().unwrap_or(0);
    for appointment in theirs {
        match by_day.get(&appointment.on) {
            Some(planned) if appointment.cancelled && planned.attendance.is_none() => {
                let called_off = Planned { attendance: Some(Attendance::Cancelled), ..(*planned).clone() };
                writings.push(Writing::of(class::FRAME, &called_off));
                taken.called_off += 1;
            }
            None if last.is_some_and(|last| appointment.on < last) => taken.earlier += 1,
            None if !appointment.cancelled => {
                number += 1;
                writings.extend(planned_as(appointment, number));
                taken.planned += 1;
            }
            Some(_) | None => {}
        }
    }
}

fn planned_as(appointment: &Appointment, number: u32) -> [Writing; 2] {
    let at = format!("{:02}:{:02}", appointment.at / 60, appointment.at % 60);
    let planned = Planned { number, on: appointment.on, at: Some(at), attendance: None };
    [Writing::of(class::FRAME, &planned), Told::Kept(appointment.planned(number)).writing()]
}

/// Days away that are not over and were not told before.
fn breaks(calendar: &Calendar, file: &Casefile, today: Date, taken: &mut Taken, writings: &mut Vec<Writing>) {
    let known = file.told_course().breaks;
    let is_new = |away: &&calendar::Away| !known.iter().any(|told| (told.from, told.to) == (away.from, away.to));
    for away in calendar.away.iter().filter(|away| away.to >= today).filter(is_new) {
        writings.push(Told::Break(away.as_break(today)).writing());
        taken.breaks += 1;
    }
}
