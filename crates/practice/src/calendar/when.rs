//! Days, times and lengths as a calendar writes them: `20260602`, `20260602T100000Z`, `PT50M`.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// A day, or a day with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// A whole day.
    Day(Date),
    /// The clock on the wall.
    At(DateTime),
}

impl When {
    /// Its beginning; a day begins at midnight.
    pub(super) fn begins(self) -> DateTime {
        match self {
            Self::Day(day) => day.to_datetime(Time::midnight()),
            Self::At(at) => at,
        }
    }
}

/// A day or time; one in UTC is told as the clock here says.
pub(super) fn read(value: &str, here: &TimeZone) -> Option<When> {
    let value = value.trim();
    let Some((day, time)) = value.split_once('T') else { return Some(When::Day(date(value)?)) };
    let utc = time.ends_with('Z');
    let at = date(day)?.to_datetime(clock(time.trim_end_matches('Z'))?);
    if !utc {
        return Some(When::At(at));
    }
    let moment = TimeZone::UTC.to_timestamp(at).ok()?;
    Some(When::At(here.to_datetime(moment)))
}

fn date(value: &str) -> Option<Date> {
    let (year, month, day) = (value.get(0..4)?, value.get(4..6)?, value.get(6..)?);
    Date::new(digits(year, 4)?, digits(month, 2)?, digits(day, 2)?).ok()
}

fn clock(value: &str) -> Option<Time> {
    let (hour, minute, second) = (value.get(0..2)?, value.get(2..4)?, value.get(4..)?);
    let second: i8 = if second.is_empty() { 0 } else { digits(second, 2)? };
    Time::new(digits(hour, 2)?, digits(minute, 2)?, second.min(59), 0).ok()
}

/// So many digits and nothing else.
fn digits<N: core::str::FromStr>(text: &str, many: usize) -> Option<N> {
    let plain = text.len() == many && text.bytes().all(|letter| letter.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// A length in minutes: `PT50M`, `PT1H30M`, `P1D`, `P2W`.
pub(super) fn minutes(value: &str) -> Option<u32> {
    let (mut total, mut number, mut any) = (0_u32, String::new(), false);
    for letter in value.trim().strip_prefix('P')?.chars() {
        let seconds = match letter {
            '0'..='9' => {
                number.push(letter);
                continue;
            }
            'T' => continue,
            'W' => 7 * 24 * 3600,
            'D' => 24 * 3600,
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        total = total.checked_add(number.parse::<u32>().ok()?.checked_mul(seconds)?)?;
        number.clear();
        any = true;
    }
    (any && number.is_empty()).then_some(total / 60)
}
