//! Where a table comes from: a file or standard input, read in blocks of whole rows, so that it is never held as text.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use super::cut::whole_rows;
use crate::cli::{Complaint, output::is_stream};

/// The header must end within this many bytes; a table with thousands of columns needs fewer.
const HEAD_BYTES: u64 = 1 << 16;
/// Rows are read and cut in blocks of about this size: small enough for a processor's own memory.
const BLOCK_BYTES: u64 = 1 << 18;
/// No row is longer; a quote that nobody closes would make a row of the rest of the file.
const ROW_BYTES: usize = 1 << 24;

/// A table as bytes.
pub(super) struct Source {
    read: Box<dyn Read + Send>,
    /// What was read and not handed out yet.
    left: Vec<u8>,
    pub(super) delimiter: u8,
    /// How many bytes there are, 0 where that is not known.
    pub(super) bytes: u64,
    ended: bool,
}

/// Why no further block comes.
pub(super) enum Fault {
    Reading(std::io::Error),
    /// A row that does not end.
    Endless,
}

impl Source {
    pub(super) fn open(path: &Path) -> Result<Self, Complaint> {
        let io = |error: std::io::Error| Complaint::io(path, &error);
        let (mut read, bytes): (Box<dyn Read + Send>, u64) = if is_stream(path) {
            (Box::new(std::io::stdin()), 0)
        } else {
            let file = File::open(path).map_err(io)?;
            let bytes = file.metadata().map_err(io)?.len();
            (Box::new(file), bytes)
        };
        let mut head = Vec::new();
        read.by_ref().take(HEAD_BYTES).read_to_end(&mut head).map_err(io)?;
        readable(path, &head)?;
        let head = head.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(head);
        let delimiter = delimiter(&head);
        Ok(Self { read: Box::new(Cursor::new(head).chain(read)), left: Vec::new(), delimiter, bytes, ended: false })
    }

    /// The next whole rows, in memory that may have held others before.
    pub(super) fn block(&mut self, mut block: Vec<u8>) -> Option<Result<Vec<u8>, Fault>> {
        block.clear();
        block.append(&mut self.left);
        while !self.ended {
            // A block without the end of a row is doubled, so that long rows are not searched over and over.
            let more = BLOCK_BYTES.max(block.len() as u64);
            block.reserve(more as usize);
            match self.read.by_ref().take(more).read_to_end(&mut block) {
                Ok(read) => self.ended = (read as u64) < more,
                Err(error) => return self.end(Fault::Reading(error)),
            }
            if let Some(whole) = whole_rows(&block, self.delimiter).filter(|_| !self.ended) {
                self.left.extend_from_slice(&block[whole..]);
                block.truncate(whole);
                return Some(Ok(block));
            }
            if block.len() > ROW_BYTES {
                return self.end(Fault::Endless);
            }
        }
        (!block.is_empty()).then_some(Ok(block))
    }

    /// Puts back what was not used of a block.
    pub(super) fn give_back(&mut self, rest: &[u8]) {
        self.left.splice(..0, rest.iter().copied());
    }

    fn end(&mut self, fault: Fault) -> Option<Result<Vec<u8>, Fault>> {
        self.ended = true;
        Some(Err(fault))
    }
}

fn readable(path: &Path, head: &[u8]) -> Result<(), Complaint> {
    let says = |what| Err(Complaint::new(path.display(), what));
    if head.iter().all(u8::is_ascii_whitespace) {
        return says("the file is empty; a table begins with a line of column names");
    }
    if head.starts_with(b"PK") {
        return says("this is a spreadsheet or an archive, not a table in text; save it as CSV in UTF-8");
    }
    if head.starts_with(b"PAR1") {
        return says("this is a Parquet file; end its name in .parquet, and do not read it from a pipe");
    }
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") || head.contains(&0) {
        return says("this is not UTF-8 text; save it as CSV in UTF-8");
    }
    Ok(())
}

/// The separator that stands most often in the first line, outside quotes; a comma where none does.
fn delimiter(head: &[u8]) -> u8 {
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    let mut quoted = false;
    for byte in head.iter().skip_while(|byte| matches!(byte, b'\n' | b'\r')) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            other if !quoted => counts.iter_mut().filter(|(_, mark)| mark == other).for_each(|(count, _)| *count += 1),
            _ => {}
        }
    }
    // Of equal counts the first in the list.
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(b',', |(_, mark)| *mark)
}
