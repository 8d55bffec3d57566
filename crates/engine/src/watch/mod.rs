//! Watching a series over time: smoothing with known measurement error, and alarms with a known false-alarm rate.
//!
//! [`level`] is the filter and smoother; [`drift`] says how fast a true level moves; [`live`] walks a series the way it
//! came in, knowing at each session only what was known then; [`ewma`] raises alarms; [`false_alarm`] says how often
//! they ring for nothing.

pub mod drift;
pub mod ewma;
pub mod false_alarm;
pub mod level;
pub mod live;

use crate::number::Weeks;

/// One moment of a series: when, and what was seen, if anything.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// Since the first moment of the series.
    pub at: Weeks,
    /// In points; `None` where nothing was answered.
    pub points: Option<f64>,
}
