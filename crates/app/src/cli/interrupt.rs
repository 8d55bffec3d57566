//! An interrupted run: what was being written is taken away, so that nothing half-written stays beside the old result.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once};

use tempfile::NamedTempFile;
use tokio::runtime::Builder;

/// Drafts that do not stand under their names yet.
static DRAFTS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
static WATCH: Once = Once::new();

/// As long as it lives, an interrupt takes this draft away.
#[derive(Debug)]
pub(super) struct Watched(PathBuf);

impl Watched {
    /// A new draft in a folder. An interrupt from its first moment on takes it away.
    pub(super) fn draft(folder: &Path) -> std::io::Result<(NamedTempFile, Self)> {
        WATCH.call_once(watch);
        let mut drafts = drafts();
        let file = NamedTempFile::new_in(folder)?;
        drafts.push(file.path().to_owned());
        let watched = Self(file.path().to_owned());
        Ok((file, watched))
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        drafts().retain(|draft| *draft != self.0);
    }
}

fn drafts() -> std::sync::MutexGuard<'static, Vec<PathBuf>> {
    DRAFTS.lock().expect("nobody panics while adding a path to a list")
}

/// Begins to listen for signals before this returns, and waits for them beside the work. Where none can be waited for, an
/// interrupt ends the program at once, as it does without us.
fn watch() {
    let Ok(runtime) = Builder::new_current_thread().enable_io().build() else { return };
    let signals = {
        let _inside = runtime.enter();
        Signals::new()
    };
    let Ok(signals) = signals else { return };
    std::thread::spawn(move || {
        let code = runtime.block_on(signals.first());
        for draft in drafts().iter() {
            // It may have been given its name in this very moment.
            let _ = std::fs::remove_file(draft);
        }
        std::process::exit(code);
    });
}

/// What asks a program to end.
#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    end: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, end: signal(SignalKind::terminate())? })
    }

    /// Waits for the first, and gives the exit code programs end with then.
    async fn first(mut self) -> i32 {
        tokio::select! {
            _ = self.interrupt.recv() => 130,
            _ = self.end.recv() => 143,
        }
    }
}

#[cfg(not(unix))]
struct Signals(tokio::signal::windows::CtrlC);

#[cfg(not(unix))]
impl Signals {
    fn new() -> std::io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn first(mut self) -> i32 {
        self.0.recv().await;
        130
    }
}
