//! Calendars: appointments and days away, read from the `.ics` file that any calendar program writes (RFC 5545).
//!
//! What cannot be read is told by line and never dropped silently; the rest is read all the same. Read are `VEVENT` with
//! `DTSTART`, `DTEND` or `DURATION`, `SUMMARY`, `STATUS`, weekly `RRULE`, `EXDATE` and `RECURRENCE-ID`. Times with a zone of their
//! own are taken as written; times in UTC are told as the clock here says. A crate for this would bring a second calendar into the
//! house (`icalendar` brings chrono).

mod event;
mod lines;
mod repeat;
mod when;

use engine::course::{Break, Kept};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::story::Problem;
use event::Event;

/// Most bytes of one file: 5 MB. Ten years of one person's calendar, at half a kilobyte an event, are about 2 MB.
const MOST_BYTES: usize = 5_000_000;
/// Most events of one file: 20 000. Ten years of eight appointments a working day are as many.
const MOST_EVENTS: usize = 20_000;

/// What a calendar holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Appointments, in order of time.
    pub appointments: Vec<Appointment>,
    /// Days away, in order.
    pub away: Vec<Away>,
    /// What could not be read, or only in part: where, and what to do.
    pub odd: Vec<Problem>,
}

/// One appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The event's own label; all repeats of an event share it.
    pub uid: String,
    /// What it is called.
    pub title: String,
    /// The day.
    pub on: Date,
    /// Minutes after midnight at which it begins.
    pub at: u32,
    /// How many minutes it is planned for, where the file says.
    pub minutes: Option<u32>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// The day it stood on before it was moved, if it was.
    pub moved_from: Option<Date>,
}

/// Days away: an event of whole days, or one of a day and more, with every day that it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// The event's own label.
    pub uid: String,
    /// What it is called.
    pub title: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Reads a calendar. `here` is the clock on the wall, and `until` the last day to which weekly events are laid out.
///
/// # Errors
/// Where the file is no calendar, breaks off, or holds more than anybody's calendar does.
pub fn read(text: &str, here: &TimeZone, until: Date) -> Result<Calendar, Problem> {
    if text.len() > MOST_BYTES {
        return Err(Problem::new("the file", "it is larger than 5 MB; export fewer years"));
    }
    let (events, mut odd) = events(text, here)?;
    let mut calendar = Calendar::default();
    for event in events.iter().filter(|event| event.instead_of.is_none()) {
        let days = repeat::days(event, until, here).unwrap_or_else(|problem| {
            odd.push(problem);
            vec![event.begins]
        });
        calendar.add(event, &days, &events);
    }
    let alone = events.iter().filter(|event| event.instead_of.is_some() && !has_series(event, &events));
    alone.for_each(|event| calendar.put(event, event.begins, event.instead_of));
    calendar.odd = odd;
    calendar.appointments.sort_by(|a, b| (a.on, a.at, &a.uid).cmp(&(b.on, b.at, &b.uid)));
    calendar.away.sort_by(|a, b| (a.from, a.to, &a.uid).cmp(&(b.from, b.to, &b.uid)));
    Ok(calendar)
}

fn events(text: &str, here: &TimeZone) -> Result<(Vec<Event>, Vec<Problem>), Problem> {
    let (mut events, mut odd) = (Vec::new(), Vec::new());
    for written in lines::events(text)? {
        if events.len() == MOST_EVENTS {
            return Err(Problem::new("the file", "it holds more than 20 000 events; export fewer years"));
        }
        match event::read(&written, here) {
            Ok(event) => events.push(event),
            Err(problem) => odd.push(problem),
        }
    }
    Ok((events, odd))
}

fn has_series(moved: &Event, events: &[Event]) -> bool {
    events.iter().any(|event| event.instead_of.is_none() && event.uid == moved.uid)
}

impl Appointment {
    /// How it was planned, for the session of this number. Who moved it, a calendar does not say.
    #[must_use]
    pub fn planned(&self, session: u32) -> Kept {
        Kept { session, planned: Some(self.at), minutes_planned: self.minutes, ..Kept::default() }
    }
}

impl Away {
    /// The same as a break, told on a day; whether it was talked about, a calendar does not say.
    #[must_use]
    pub fn as_break(&self, told: Date) -> Break {
        Break { id: String::new(), from: self.from, to: self.to, told, prepared: false }
    }
}

impl Calendar {
    /// Puts an event and its repeats, each where it stands or where it was moved to.
    fn add(&mut self, event: &Event, days: &[DateTime], events: &[Event]) {
        let moved = |begins| events.iter().find(|other| other.uid == event.uid && other.instead_of == Some(begins));
        for begins in days.iter().copied().filter(|begins| !event.left_out.contains(begins)) {
            match moved(begins) {
                Some(moved) => self.put(moved, moved.begins, Some(begins)),
                None => self.put(event, begins, None),
            }
        }
    }

    fn put(&mut self, event: &Event, begins: DateTime, instead_of: Option<DateTime>) {
        let (uid, title) = (event.uid.clone(), event.title.clone());
        if event.whole_days > 0 {
            let to = begins.date().saturating_add(jiff::Span::new().days(event.whole_days - 1));
            if !event.cancelled {
                self.away.push(Away { uid, title, from: begins.date(), to });
            }
            return;
        }
        let at = u32::from(begins.hour().unsigned_abs()) * 60 + u32::from(begins.minute().unsigned_abs());
        let moved_from = instead_of.filter(|before| *before != begins).map(DateTime::date);
        let (minutes, cancelled) = (event.minutes, event.cancelled);
        self.appointments.push(Appointment { uid, title, on: begins.date(), at, minutes, cancelled, moved_from });
    }
}
