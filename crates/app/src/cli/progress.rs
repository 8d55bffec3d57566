//! Progress on a terminal once work takes over a second; nothing in a pipe, nothing when asked to be quiet.

use std::cell::Cell;
use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget};

/// A bar that appears only when it is wanted.
pub(super) struct Progress {
    bar: ProgressBar,
    since: Instant,
    shown: Cell<bool>,
}

impl Progress {
    /// Progress over so many pieces of work.
    pub(super) fn over(pieces: usize, quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(pieces as u64), ProgressDrawTarget::hidden());
        let never = quiet || !std::io::stderr().is_terminal();
        Self { bar, since: Instant::now(), shown: Cell::new(never) }
    }

    /// One piece is done.
    pub(super) fn one_more(&self) {
        if !self.shown.get() && self.since.elapsed() > Duration::from_secs(1) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown.set(true);
        }
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
