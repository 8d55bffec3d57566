//! Reading from a file or standard input, and writing so that nothing is ever half-written.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use super::Complaint;

/// Whether `-` stands for a standard stream.
#[must_use]
pub fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file or, with `-`, standard input, refusing anything above `most` bytes before it is held.
///
/// # Errors
/// What cannot be read, and why.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Complaint> {
    let source: Box<dyn Read> = if is_stream(path) {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| Complaint::io(path, &error))?)
    };
    let mut bytes = Vec::new();
    source.take(most + 1).read_to_end(&mut bytes).map_err(|error| Complaint::io(path, &error))?;
    if bytes.len() as u64 > most {
        let what = format!("this is larger than {} MB; split it or check that it is the right file", most / 1_000_000);
        return Err(Complaint::new(path.display(), what));
    }
    Ok(bytes)
}

/// Writes to standard output or, through a temporary file beside it, to a file.
///
/// # Errors
/// What cannot be written, and why; the file is then as it was before.
pub fn write(out: Option<&Path>, bytes: &[u8]) -> Result<(), Complaint> {
    match out.filter(|path| !is_stream(path)) {
        Some(path) => replace(path, bytes).map_err(|error| Complaint::io(path, &error)),
        None => print(bytes),
    }
}

fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

fn print(bytes: &[u8]) -> Result<(), Complaint> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Complaint::io(Path::new("-"), &error)),
        _ => Ok(()),
    }
}
