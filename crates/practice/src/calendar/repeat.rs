//! Weekly repeats: every week or every few, so many times or until a day.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;

use super::event::Event;
use super::when::{self, When};
use crate::story::Problem;

/// Most repeats of one event: 1 500, which is twenty-eight years of weeks.
const MOST: usize = 1_500;

/// How an event repeats.
struct Weekly {
    every: i64,
    times: Option<usize>,
    until: Option<DateTime>,
}

/// Every beginning of an event, up to and including the day `until`.
pub(super) fn days(event: &Event, until: Date, here: &TimeZone) -> Result<Vec<DateTime>, Problem> {
    let Some(rule) = &event.rule else { return Ok(vec![event.begins]) };
    let weekly = weekly(&rule.value, event.begins.date().weekday(), here).ok_or_else(|| {
        let value: String = rule.value.chars().take(60).filter(|letter| !letter.is_control()).collect();
        let what = format!("RRULE {value:?} is no plain weekly repeat; its first day was read, add the others by hand");
        Problem::new(format!("line {}", rule.line), what)
    })?;
    let nth =
        |nth: i64| event.begins.checked_add(jiff::Span::new().try_weeks(nth.checked_mul(weekly.every)?).ok()?).ok();
    let within = |begins: &DateTime| begins.date() <= until && weekly.until.is_none_or(|last| *begins <= last);
    let many = weekly.times.unwrap_or(MOST).min(MOST);
    Ok((0..).map_while(nth).take_while(within).take(many).collect())
}

/// A rule that says no more than: this weekday, every week or every few. None where it says anything else.
fn weekly(rule: &str, weekday: Weekday, here: &TimeZone) -> Option<Weekly> {
    let mut weekly = Weekly { every: 1, times: None, until: None };
    let mut is_weekly = false;
    for part in rule.trim().trim_end_matches(';').split(';') {
        let (name, value) = part.split_once('=')?;
        match name.to_ascii_uppercase().as_str() {
            "FREQ" => is_weekly = value.eq_ignore_ascii_case("WEEKLY"),
            "INTERVAL" => weekly.every = value.parse().ok().filter(|weeks| (1..=520).contains(weeks))?,
            "COUNT" => weekly.times = Some(value.parse().ok()?),
            "UNTIL" => weekly.until = Some(last(value, here)?),
            "BYDAY" if value.eq_ignore_ascii_case(short(weekday)) => {}
            "WKST" => {}
            _ => return None,
        }
    }
    is_weekly.then_some(weekly)
}

/// The last moment a rule names; of a day without a time, its end.
fn last(value: &str, here: &TimeZone) -> Option<DateTime> {
    Some(match when::read(value, here)? {
        When::Day(day) => day.at(23, 59, 59, 0),
        When::At(at) => at,
    })
}

const fn short(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
