//! A folder as the place of results: one for each file, each written whole or not at all, and resumed where it was left.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::finished::{Finished, digest};
use super::hearing::{self, Session, Settings};
use super::{Args, Format, apart, batch, ended, inputs, written};
use crate::cli::{Complaint, Verdict, output, progress::Progress};

/// The folder that results go into, made where it is not there; none where they go to one file or standard output.
pub(super) fn wanted(out: Option<&Path>, resume: bool) -> Result<Option<&Path>, Complaint> {
    let ends_as_folder = |path: &Path| path.to_string_lossy().ends_with(std::path::is_separator);
    match out.filter(|path| !output::is_stream(path)) {
        Some(path) if path.is_dir() => Ok(Some(path)),
        Some(path) if path.exists() && resume => {
            Err(Complaint::new(path.display(), "this is a file; with --resume, --out names a folder"))
        }
        Some(path) if resume || ends_as_folder(path) => {
            std::fs::create_dir(path).map_err(|error| Complaint::io(path, &error))?;
            Ok(Some(path))
        }
        None if resume => Err(Complaint::new("--resume", "name the folder of the earlier run: --out FOLDER")),
        _ => Ok(None),
    }
}

/// What became of one file.
enum Outcome {
    Before,
    Now { sessions: Vec<Told> },
}

/// What there is to say of a session once its result is written.
struct Told {
    called: Vec<listen::SpeakerName>,
    notes: Vec<String>,
}

/// Hears each file into its own result.
pub(super) fn run(
    args: &Args,
    files: &[PathBuf],
    settings: &Settings,
    into: &Path,
    quiet: bool,
) -> Result<Verdict, Complaint> {
    let format = args.format.unwrap_or(Format::Json);
    let results = results(files, into, format)?;
    let finished = Mutex::new(Finished::open(into, args.resume)?);
    let progress = Progress::over(files.len(), quiet);
    let one = |file: &Path| one(file, &results[file], settings, format, &finished);
    let outcomes = batch::each(files, args.threads(), one, |_| progress.one_more());
    drop(progress);
    let (done, refused) = apart(outcomes);
    tell(&done, settings, quiet)?;
    ended(refused)
}

/// The name of each file's result; two files of one name would overwrite each other.
fn results(files: &[PathBuf], into: &Path, format: Format) -> Result<BTreeMap<PathBuf, PathBuf>, Complaint> {
    let mut results = BTreeMap::new();
    let mut taken = BTreeMap::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let result = into.join(format!("{name}.{}", format.ending()));
        if let Some(other) = taken.insert(result.clone(), file) {
            let what = format!("has the same name as {}; their results would lie on each other", other.display());
            return Err(Complaint::new(file.display(), what));
        }
        results.insert(file.clone(), result);
    }
    Ok(results)
}

fn one(
    file: &Path,
    result: &Path,
    settings: &Settings,
    format: Format,
    finished: &Mutex<Finished>,
) -> Result<Outcome, Complaint> {
    const UNBROKEN: &str = "no thread ends while it holds the list";
    let bytes = output::read(file, listen::limits::MOST_BYTES as u64)?;
    let made_from = digest([settings.written().as_bytes(), format.ending().as_bytes(), &bytes]);
    if finished.lock().expect(UNBROKEN).holds(result, &made_from) {
        return Ok(Outcome::Before);
    }
    let sessions = hearing::hear_bytes(file, &bytes, settings)?;
    let written = written::write(format, &sessions);
    output::write(Some(result), written.as_bytes())?;
    let digest = digest([written.as_bytes()]);
    finished.lock().expect(UNBROKEN).add(result, &made_from, &digest)?;
    let told = |session: Session| Told { notes: session.notes(), called: session.called };
    Ok(Outcome::Now { sessions: sessions.into_iter().map(told).collect() })
}

/// Says what there is to say of every file heard now, and complains of a role for nobody where all were.
fn tell(done: &[Outcome], settings: &Settings, quiet: bool) -> Result<(), Complaint> {
    let before = done.iter().filter(|outcome| matches!(outcome, Outcome::Before)).count();
    let now = || {
        done.iter().flat_map(|outcome| match outcome {
            Outcome::Before => &[][..],
            Outcome::Now { sessions } => sessions,
        })
    };
    if !quiet {
        now().flat_map(|told| &told.notes).for_each(|note| eprintln!("attune: {note}"));
        if before > 0 {
            eprintln!("attune: {before} of {} were finished before and are left as they are", done.len());
        }
    }
    let called: Vec<_> = now().flat_map(|told| &told.called).collect();
    if before == 0 && !called.is_empty() { inputs::somebody_is_called(&settings.roles, &called) } else { Ok(()) }
}
