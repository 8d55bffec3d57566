//! Space kept back, so that on a full disk what is looked at can still be written down.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Some thousand audits: each commit adds about four pages to a log that is emptied in between.
const BYTES: usize = 4 << 20;

/// A file of no meaning that can be given up at once.
pub(crate) struct Reserve {
    path: PathBuf,
    there: bool,
}

impl Reserve {
    /// Takes the space if there is any; a record on a full disk opens without.
    pub(crate) fn new(dir: &Path) -> Self {
        let mut reserve = Reserve { path: dir.join("reserve"), there: false };
        reserve.fill();
        reserve
    }

    /// True if the space is kept back, now or again.
    pub(crate) fn fill(&mut self) -> bool {
        if !self.there {
            self.there = fill(&self.path).is_ok();
        }
        if !self.there {
            self.release();
        }
        self.there
    }

    /// Gives the space to whoever needs it.
    pub(crate) fn release(&mut self) {
        // Emptied, not removed: a removed file keeps its space while a program being started still holds it open.
        // One that cannot be emptied keeps the disk full, and the next write says so.
        let _ = fs::File::create(&self.path);
        self.there = false;
    }
}

fn fill(path: &Path) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|file| file.len() == BYTES as u64) {
        return Ok(());
    }
    let (mut file, noise) = (fs::File::create(path)?, noise());
    for _ in 0..BYTES / noise.len() {
        file.write_all(&noise)?;
    }
    file.sync_all()
}

/// 64 KiB that no file system compresses away; Marsaglia's xorshift64 with his constants 13, 7, 17.
fn noise() -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let word = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    std::iter::repeat_with(word).take((64 << 10) / 8).flatten().collect()
}
