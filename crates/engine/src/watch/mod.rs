//! Watching a series over time: smoothing with known measurement error, and alarms with a known false-alarm rate.
//!
//! [`level`] is the filter and smoother, [`trend`] the same with a slope; [`drift`] says how fast a true level moves, and
//! [`likeliest`] the same without holding back; [`live`] walks a series the way it came in, knowing at each session only
//! what was known then; [`ewma`] and [`cusum`] raise alarms; [`false_alarm`] and [`run_length`] say how often they ring
//! for nothing. Analyses of tables ask through [`path`] and [`chart`].

pub mod chart;
pub mod cusum;
pub mod drift;
pub mod ewma;
pub mod false_alarm;
pub mod level;
pub mod likeliest;
pub mod live;
pub mod path;
mod quadrature;
pub mod run_length;
mod spread;
pub mod trend;

use crate::number::Weeks;

/// One moment of a series: when, and what was seen, if anything.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// Since the first moment of the series. A researcher's table may count in another unit; it then stands for a week
    /// in whatever is told by the week.
    pub at: Weeks,
    /// In points; `None` where nothing was answered.
    pub points: Option<f64>,
}

impl Seen {
    /// Weeks since an earlier moment; none where there was no earlier one.
    fn since(&self, earlier: Option<Weeks>) -> f64 {
        earlier.map_or(0.0, |earlier| (self.at.0 - earlier.0).max(0.0))
    }
}
