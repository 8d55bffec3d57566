//! The door: the only place where the clock is read and chance is drawn.

use jiff::civil::Date;
use record::{Chance, Moment};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Seconds since 1970, UTC.
    fn now(&self) -> Moment;
    /// The practice's own calendar day.
    fn today(&self) -> Date;
}

/// The machine's clock, in the machine's time zone.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the door: the one place where the clock is read")]
    fn now(&self) -> Moment {
        let seconds = jiff::Timestamp::now().as_second();
        Moment(u64::try_from(seconds).expect("the machine's clock stands after 1970"))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the door: the one place where the clock is read")]
    fn today(&self) -> Date {
        jiff::Zoned::now().date()
    }
}

/// The operating system's chance.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    #[expect(clippy::disallowed_methods, reason = "this is the door: the one place where chance is drawn")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}
