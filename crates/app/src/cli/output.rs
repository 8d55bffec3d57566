//! Reading from a file or standard input, and writing so that nothing is ever half-written.

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::Complaint;
use super::interrupt::Watched;

/// Whether `-` stands for a standard stream.
#[must_use]
pub fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether two paths name one file, or both standard output; devices may be named as often as one likes.
#[must_use]
pub fn are_one(one: &Path, other: &Path) -> bool {
    if is_stream(one) || is_stream(other) {
        return is_stream(one) && is_stream(other);
    }
    !is_device(one) && whole(one).is_some_and(|one| Some(one) == whole(other))
}

/// Something that is there and is neither a file nor a folder: a pipe, a terminal, `/dev/null`.
fn is_device(path: &Path) -> bool {
    path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// A path without links and detours, whether or not its file is there yet.
fn whole(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok().or_else(|| Some(folder(path).canonicalize().ok()?.join(path.file_name()?)))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
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
    draft(out, |to| to.write_all(bytes))?.keep()
}

/// Output that has been written but does not stand under its name yet.
#[must_use = "a draft that is not kept is thrown away"]
pub struct Draft(Option<(NamedTempFile, PathBuf, Watched)>);

/// Fills a draft; what goes to standard output, a pipe or a device goes at once, for a draft put in its place would take
/// the device away. A link stays, and what it leads to is written.
///
/// # Errors
/// What cannot be written, and why; the file is then as it was before.
pub fn draft(out: Option<&Path>, fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<Draft, Complaint> {
    let Some(path) = out.filter(|path| !is_stream(path)) else {
        return print(fill).map(|()| Draft(None));
    };
    if !folder(path).is_dir() {
        let what = format!("there is no folder `{}`; make it first, or check the path", folder(path).display());
        return Err(Complaint::new(path.display(), what));
    }
    if is_device(path) {
        let device = File::options().write(true).open(path).map_err(|error| Complaint::io(path, &error))?;
        return pour(device, fill).map(|()| Draft(None)).map_err(|error| Complaint::io(path, &error));
    }
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (file, watched) = fill_beside(&target, fill).map_err(|error| Complaint::io(path, &error))?;
    Ok(Draft(Some((file, target, watched))))
}

impl Draft {
    /// Puts it under its name.
    ///
    /// # Errors
    /// Why that cannot be done; the file is then as it was before.
    pub fn keep(self) -> Result<(), Complaint> {
        let Some((file, path, _watched)) = self.0 else { return Ok(()) };
        file.persist(&path).map(drop).map_err(|error| Complaint::io(&path, &error.error))
    }
}

fn fill_beside(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> std::io::Result<(NamedTempFile, Watched)> {
    let (mut file, watched) = Watched::draft(folder(path))?;
    let mut buffer = BufWriter::with_capacity(1 << 16, file.as_file_mut());
    fill(&mut buffer)?;
    // Whole when it is put under its name; not waited for until the disk has it, since a result can be reckoned again.
    buffer.flush()?;
    drop(buffer);
    Ok((file, watched))
}

fn print(fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<(), Complaint> {
    pour(std::io::stdout().lock(), fill).map_err(|error| Complaint::io(Path::new("-"), &error))
}

/// Writes at once; a reader who has seen enough is no error.
fn pour(to: impl Write, fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> std::io::Result<()> {
    let mut to = BufWriter::with_capacity(1 << 16, to);
    match fill(&mut to).and_then(|()| to.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}
