//! Folders of weights: read whole, written whole or not at all.

use std::path::Path;

use listen::Model;
use listen::model::{CARD, FILES, HOUSE, House, SUMS, Unusable, Weights};

use crate::cli::{Complaint, output};

/// Larger than any file of a model.
const MOST_BYTES: u64 = 500_000_000;

/// The model of a folder, or the one in this program, and the checksums of its weights.
///
/// # Errors
/// What is missing or damaged, naming the file.
pub(in crate::cli) fn read(folder: Option<&Path>) -> Result<(Model, String), Complaint> {
    let weights = base(folder)?;
    let model = Model::read(&weights).map_err(|unusable| complaint(folder, &unusable))?;
    // A folder is one model as long as its plan and what the house taught are the same.
    Ok((model, weights.small_sums()))
}

/// The weights to start from: of a folder, or those in this program.
pub(super) fn base(folder: Option<&Path>) -> Result<Weights, Complaint> {
    let Some(folder) = folder else { return Ok(Weights::shipped()) };
    if !folder.is_dir() {
        return Err(Complaint::new(folder.display(), "there is no such folder; check the path"));
    }
    let mut files = Vec::new();
    for name in FILES {
        let path = folder.join(name);
        if path.exists() {
            files.push((name.to_owned(), output::read(&path, MOST_BYTES)?));
        }
    }
    Ok(Weights::from_files(files))
}

/// A model that cannot be used, and where its files lie.
pub(super) fn complaint(folder: Option<&Path>, unusable: &Unusable) -> Complaint {
    match folder {
        Some(folder) => Complaint::new(
            folder.join(&unusable.file).display(),
            format!("{}; {}", unusable.what, unusable.what_to_do()),
        ),
        None => Complaint::new("the weights in this program", unusable),
    }
}

/// Refuses a place that is taken, before any work is done.
pub(super) fn is_free(out: &Path) -> Result<(), Complaint> {
    if out.symlink_metadata().is_ok() {
        return Err(Complaint::new(
            out.display(),
            "there is something here already; name a folder that is not there yet",
        ));
    }
    let beside = beside(out);
    let what = || format!("there is no folder `{}`; make it first, or check the path", beside.display());
    if beside.is_dir() { Ok(()) } else { Err(Complaint::new(out.display(), what())) }
}

fn beside(out: &Path) -> &Path {
    out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes all files into a folder beside it, and gives it its name once it is whole.
pub(super) fn write(out: &Path, base: Weights, house: &House, card: &str) -> Result<(), Complaint> {
    let failed = |error: &std::io::Error| Complaint::io(out, error);
    let mut weights = base;
    weights.set(HOUSE, house.to_json());
    weights.set(SUMS, weights.sums().into_bytes());
    weights.set(CARD, card.as_bytes().to_vec());
    let draft =
        tempfile::Builder::new().prefix(".attune-train-").tempdir_in(beside(out)).map_err(|error| failed(&error))?;
    for (name, bytes) in weights.iter() {
        put(&draft.path().join(name), bytes).map_err(|error| failed(&error))?;
    }
    is_free(out)?;
    std::fs::rename(draft.path(), out).map_err(|error| failed(&error))?;
    // Under its new name it is no draft any more.
    let _ = draft.keep();
    Ok(())
}

fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
