//! One event: when it is, how long, what it is called, and whether it was called off or moved.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::lines::{Property, Written, plain};
use super::when::{self, When};
use crate::story::Problem;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// One event as it is to be laid out.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// Its own label.
    pub(super) uid: String,
    /// What it is called.
    pub(super) title: String,
    /// When it begins first; midnight where it is whole days.
    pub(super) begins: DateTime,
    /// How many minutes it lasts, where it is not whole days and the file says.
    pub(super) minutes: Option<u32>,
    /// How many days it touches, where it lasts a day or more; 0 for an appointment.
    pub(super) whole_days: i64,
    /// Whether it was called off.
    pub(super) cancelled: bool,
    /// How it repeats, as written.
    pub(super) rule: Option<Property>,
    /// Repeats that do not take place.
    pub(super) left_out: Vec<DateTime>,
    /// The repeat it stands for, where it was moved or changed.
    pub(super) instead_of: Option<DateTime>,
}

/// Reads one event.
pub(super) fn read(written: &Written, here: &TimeZone) -> Result<Event, Problem> {
    let at = format!("line {}", written.line);
    let missing = || Problem::new(&at, "this event has no DTSTART, so nobody knows when it is; add it by hand");
    let begins = time(written.find("DTSTART").ok_or_else(missing)?, here)?;
    let minutes = length(written, begins, here)?;
    let whole = matches!(begins, When::Day(_)) || minutes.is_some_and(|minutes| minutes >= DAY);
    let days = if whole { touched(begins.begins(), minutes.unwrap_or(0)) } else { 0 };
    let text = |name| written.find(name).map(|property| plain(&property.value)).unwrap_or_default();
    Ok(Event {
        uid: text("UID"),
        title: text("SUMMARY"),
        begins: begins.begins(),
        minutes: minutes.filter(|_| !whole),
        whole_days: days,
        cancelled: text("STATUS").eq_ignore_ascii_case("CANCELLED"),
        rule: written.find("RRULE").cloned(),
        left_out: left_out(written, here)?,
        instead_of: written.find("RECURRENCE-ID").map(|property| time(property, here)).transpose()?.map(When::begins),
    })
}

fn time(property: &Property, here: &TimeZone) -> Result<When, Problem> {
    when::read(&property.value, here)
        .ok_or_else(|| unread(property, "is no day or time; correct it to a form like 20260602T100000"))
}

fn unread(property: &Property, what: &str) -> Problem {
    let value: String = property.value.chars().take(40).filter(|letter| !letter.is_control()).collect();
    Problem::new(format!("line {}", property.line), format!("{} {value:?} {what}", property.name))
}

/// How many days something touches that begins then and lasts so long; midnight at its end touches no further one.
fn touched(begins: DateTime, minutes: u32) -> i64 {
    let last = begins.saturating_add(jiff::SignedDuration::from_mins(i64::from(minutes.max(1)) - 1)).date();
    i64::from((last - begins.date()).get_days()) + 1
}

/// How many minutes it lasts, by its end or its length.
fn length(written: &Written, begins: When, here: &TimeZone) -> Result<Option<u32>, Problem> {
    if let Some(property) = written.find("DTEND") {
        let lasts = time(property, here)?.begins().duration_since(begins.begins());
        let minutes =
            u32::try_from(lasts.as_mins()).map_err(|_| unread(property, "lies before its beginning; correct one"));
        return minutes.map(Some);
    }
    let Some(property) = written.find("DURATION") else { return Ok(None) };
    let minutes = when::minutes(&property.value);
    minutes.map(Some).ok_or_else(|| unread(property, "is no length; correct it to a form like PT50M"))
}

fn left_out(written: &Written, here: &TimeZone) -> Result<Vec<DateTime>, Problem> {
    let each = |property: &Property| {
        let times: Vec<_> = property.value.split(',').map(|value| when::read(value, here)).collect();
        let times: Option<Vec<_>> = times.into_iter().collect();
        times.ok_or_else(|| unread(property, "holds something that is no day or time; correct it"))
    };
    let all: Result<Vec<_>, _> = written.all("EXDATE").map(each).collect();
    Ok(all?.into_iter().flatten().map(When::begins).collect())
}
