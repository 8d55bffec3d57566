//! Watching a series over time: smoothing with known measurement error, and alarms with a known false-alarm rate.
