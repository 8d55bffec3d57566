//! `attune doctor`: whether this machine and this practice are as they should be.

use std::path::{Path, PathBuf};

use clap::Args as Arguments;
use practice::library::Library;

use super::{Complaint, Verdict};
use crate::words::Words;

/// Look the house over: questionnaires, sentences, signals, and the record if there is one.
#[derive(Debug, Arguments)]
#[command(after_help = "Example:\n  attune doctor --data /srv/practice")]
pub struct Args {
    /// Where the practice keeps its record.
    #[arg(long, value_name = "DIR", default_value = "attune-data")]
    data: PathBuf,
}

/// One thing looked at: whether it is in order, and what was seen.
type Check = (bool, String);

pub(super) fn run(args: &Args) -> Result<Verdict, Complaint> {
    let checks = [questionnaires(), sentences(), demo(), record(&args.data), private(&args.data)];
    for (fine, seen) in &checks {
        println!("{}  {seen}", if *fine { "in order   " } else { "please look" });
    }
    println!("not checked  disk encryption: ask whoever looks after this machine");
    Ok(if checks.iter().all(|(fine, _)| *fine) { Verdict::Yes } else { Verdict::No })
}

fn questionnaires() -> Check {
    let (library, misprints) = Library::shipped();
    match misprints.first() {
        None => (true, format!("{} questionnaires", library.all().count())),
        Some(misprint) => (false, format!("{}, {}: {}", misprint.file, misprint.field, misprint.what)),
    }
}

fn sentences() -> Check {
    match Words::load("en") {
        Ok(_) => (true, "sentences in English".to_owned()),
        Err(fault) => (false, fault.to_string()),
    }
}

fn demo() -> Check {
    match practice::demo::stories() {
        Ok(stories) => (true, format!("{} invented courses", stories.len())),
        Err(fault) => (false, fault.to_string()),
    }
}

fn record(data: &Path) -> Check {
    if !practice::House::is_in(data) {
        return (true, format!("no record in {} yet", data.display()));
    }
    match practice::whole::verify(data, None) {
        Ok(Ok(whole)) => (true, whole),
        Ok(Err(broken)) => (false, broken),
        Err(what) => (false, what),
    }
}

/// The folder opens for its owner and for nobody else.
fn private(data: &Path) -> Check {
    use std::os::unix::fs::PermissionsExt;
    match std::fs::metadata(data) {
        Err(_) => (true, "no folder to protect yet".to_owned()),
        Ok(meta) if meta.permissions().mode() & 0o077 == 0 => (true, "the folder opens for its owner only".to_owned()),
        Ok(meta) => {
            let mode = meta.permissions().mode() & 0o777;
            (false, format!("{} opens for others too (mode {mode:o}); run chmod 700 on it", data.display()))
        }
    }
}
