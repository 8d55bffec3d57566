//! Time between sessions, in weeks.

use jiff::civil::Date;

/// A stretch of time in weeks; parts of a week count.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Weeks(pub f64);

impl Weeks {
    /// From one day to another; negative where `to` is the earlier one.
    #[must_use]
    pub fn between(from: Date, to: Date) -> Self {
        let days = to.duration_since(from).as_hours() / 24;
        Self(f64::from(i32::try_from(days).expect("two calendar days lie less than 10 000 years apart")) / 7.0)
    }
}
