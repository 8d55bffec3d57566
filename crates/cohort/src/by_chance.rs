//! How many findings a month a caseload should expect by chance alone, so that nobody takes each of them for news.

use engine::watch::ewma::{ONE_SIDED, TWO_SIDED};
use engine::watch::false_alarm::{Sides, chance};

/// Sessions over which the false-alarm rate of a chart is told (METHODS B.13).
const OVER: u16 = 20;

/// Weekly sessions.
const SESSIONS_A_MONTH: f64 = 4.345;

/// Findings a month that chance alone is expected to bring, over so many courses with weekly sessions.
///
/// Each course is watched by three charts: the client's view and the therapist's for falls, and the gap between the two
/// for either side. Findings that rest on a single low answer are not charts and are not counted here.
#[must_use]
pub fn chance_findings_a_month(courses: usize) -> f64 {
    let falls = chance(ONE_SIDED, Sides::One, OVER).get();
    let gap = chance(TWO_SIDED, Sides::Two, OVER).get();
    let a_session = (2.0 * falls + gap) / f64::from(OVER);
    let courses = f64::from(u32::try_from(courses).unwrap_or(u32::MAX));
    courses * SESSIONS_A_MONTH * a_session
}
