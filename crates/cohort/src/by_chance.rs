//! How many findings a month a caseload should expect by chance alone, so that nobody takes each of them for news.

use engine::alliance::MOVED_BY_CHANCE_IN_TWENTY;
use engine::number::Share;
use engine::rupture::BY_CHANCE_IN_TWENTY;
use engine::watch::ewma::TWO_SIDED;
use engine::watch::false_alarm::{Sides, chance};

/// Sessions over which false alarms are told (METHODS B.13).
const OVER: u16 = 20;

/// Weekly sessions: 365.25 / 7 / 12.
const SESSIONS_A_MONTH: f64 = 4.348;

/// Findings a month that chance alone is expected to bring, over so many courses with weekly sessions.
#[must_use]
pub fn chance_findings_a_month(courses: usize) -> f64 {
    f64::from(u32::try_from(courses).unwrap_or(u32::MAX)) * SESSIONS_A_MONTH * Watched::over_twenty().a_session()
}

/// How many courses of twenty sessions in which nothing happens show something, for each thing that is watched.
///
/// What is answered more seldom, such as distress, closeness or goals, is left out. What somebody said or noted by hand is
/// never chance and is not counted.
#[derive(Clone, Copy, Debug)]
pub struct Watched {
    /// A rupture, in each of the two views.
    pub rupture: Share,
    /// A level that moved, in each of the two views.
    pub moved: Share,
    /// Two views that drifted apart.
    pub apart: Share,
}

impl Watched {
    /// As the engine watches a course.
    #[must_use]
    pub fn over_twenty() -> Self {
        let apart = chance(TWO_SIDED, Sides::Two, OVER);
        Self { rupture: BY_CHANCE_IN_TWENTY, moved: MOVED_BY_CHANCE_IN_TWENTY, apart }
    }

    /// Findings a session, over all that is watched.
    #[must_use]
    pub fn a_session(self) -> f64 {
        (2.0 * (self.rupture.get() + self.moved.get()) + self.apart.get()) / f64::from(OVER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: two views at .20 and .03 and one distance at 1 − (1 − 1/500)^20 ≈ .039 in twenty sessions make .025 a
    /// session; with 4.348 weekly sessions a month that is .108 a course and 4.3 for forty (METHODS B.13 says about 4 a
    /// cycle for charts alone).
    #[test]
    fn forty_courses_bring_about_four_findings_a_month_by_chance() {
        let forty = chance_findings_a_month(40);
        assert!((4.2..4.5).contains(&forty), "{forty}");
    }

    #[test]
    fn nobody_to_work_with_brings_nothing() {
        assert!(chance_findings_a_month(0).abs() < f64::EPSILON);
    }
}
