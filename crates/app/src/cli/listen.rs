//! `attune listen`: reads transcripts into turns with speakers and times, and counts what can be counted.

mod text;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args as Arguments, ValueEnum};
use listen::{Roles, Transcript};

use super::{Complaint, Verdict, output, progress::Progress};

/// Read session transcripts: who spoke, when, how much, and where it was silent.
///
/// Reads WebVTT (Zoom, Teams), SRT, JSON of Whisper, WhisperX, Deepgram and AssemblyAI, text of Otter, Teams and Google
/// Meet, Word documents, `NAME: text` and CSV, told by content. Nothing is dropped silently: what is broken is kept as text
/// with a warning.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Example:\n  attune listen session.vtt --roles Ines=therapist,Mara=client --format json --out session.json"
)]
pub struct Args {
    /// Transcripts; `-` reads standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Who is who: `NAME=therapist,NAME=client,NAME=other`.
    #[arg(long, value_name = "ROLES", value_parser = roles)]
    roles: Option<Roles>,
    /// Mask names and numbers: of third parties by their form, and of the speakers. Read it yourself before you share it.
    #[arg(long)]
    mask: bool,
    /// How to write it (default: by the ending of --out; a table on a terminal, CSV in a pipe).
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write to this file instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
    Html,
}

/// One transcript and what it is called.
struct Labelled {
    label: String,
    transcript: Transcript,
}

fn roles(written: &str) -> Result<Roles, String> {
    Roles::parse(written)
        .map_err(|part| format!("cannot read `{part}`; write NAME=therapist, NAME=client or NAME=other"))
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<Verdict, Complaint> {
    let (heard, refused) = read_all(args, quiet)?;
    let roles = args.roles.clone().unwrap_or_default();
    somebody_speaks(&roles, &heard)?;
    let (heard, roles) = if args.mask { masked(heard, &roles) } else { (heard, roles) };
    let format = args.format.unwrap_or_else(|| by_ending(args.out.as_deref()));
    output::write(args.out.as_deref(), write(format, &heard, &roles).as_bytes())?;
    if !quiet {
        heard.iter().for_each(warn);
    }
    match refused.split_last() {
        None => Ok(Verdict::Yes),
        Some((last, others)) => {
            others.iter().for_each(|complaint| eprintln!("attune: {complaint}"));
            Err(last.clone())
        }
    }
}

/// Reads every file; with several, one that cannot be read does not stop the others.
fn read_all(args: &Args, quiet: bool) -> Result<(Vec<Labelled>, Vec<Complaint>), Complaint> {
    let (mut heard, mut refused) = (Vec::new(), Vec::new());
    let progress = Progress::over(args.files.len(), quiet);
    for file in &args.files {
        match read(file) {
            Ok(transcripts) => heard.extend(transcripts),
            Err(complaint) if args.files.len() == 1 => return Err(complaint),
            Err(complaint) => refused.push(complaint),
        }
        progress.one_more();
    }
    Ok((heard, refused))
}

fn read(file: &Path) -> Result<Vec<Labelled>, Complaint> {
    let bytes = output::read(file, listen::limits::MOST_BYTES as u64)?;
    let place = |refused: &listen::Refused| format!("{}, {}", file.display(), refused.place());
    let transcripts = listen::read_all(&bytes)
        .map_err(|refused| Complaint::new(place(&refused), format!("{} {}", refused.what(), refused.what_to_do())))?;
    let name = file.file_stem().map_or_else(|| "-".into(), |stem| stem.to_string_lossy().into_owned());
    let labelled = |transcript: Transcript| {
        let label = transcript.id.clone().unwrap_or_else(|| name.clone());
        Labelled { label, transcript }
    };
    Ok(transcripts.into_iter().map(labelled).collect())
}

/// Every transcript without names and numbers, and the roles under the speakers' new names.
fn masked(heard: Vec<Labelled>, roles: &Roles) -> (Vec<Labelled>, Roles) {
    let mut renamed = Roles::default();
    let mask = |one: Labelled| {
        let masked = listen::mask(&one.transcript);
        masked.roles(roles).iter().for_each(|(name, role)| renamed.set(name.clone(), role));
        if masked.counts.no_capitals {
            eprintln!("attune: {}: no capitals in these words, so no names could be found in them", one.label);
        }
        Labelled { label: one.label, transcript: masked.transcript }
    };
    let heard = heard.into_iter().map(mask).collect();
    (heard, renamed)
}

/// A role for somebody who speaks nowhere is a slip of the pen.
fn somebody_speaks(roles: &Roles, heard: &[Labelled]) -> Result<(), Complaint> {
    for (name, _) in roles.iter() {
        let speaks = |one: &Labelled| one.transcript.speakers().contains(&name);
        if !heard.is_empty() && !heard.iter().any(speaks) {
            let known: Vec<_> =
                heard.iter().flat_map(|one| one.transcript.speakers()).map(ToString::to_string).collect();
            let meant = practice::library::nearest(name.as_str(), known.iter().map(String::as_str));
            let meant = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
            return Err(Complaint::new("--roles", format!("nobody called `{name}` speaks here{meant}")));
        }
    }
    Ok(())
}

fn by_ending(out: Option<&Path>) -> Format {
    match out.and_then(Path::extension).and_then(|ending| ending.to_str()) {
        Some("json") => Format::Json,
        Some("html") => Format::Html,
        None if std::io::stdout().is_terminal() => Format::Text,
        _ => Format::Csv,
    }
}

fn write(format: Format, heard: &[Labelled], roles: &Roles) -> String {
    match format {
        Format::Csv => csv(heard, roles),
        Format::Json => json(heard, roles),
        Format::Text => text::write(heard, roles),
        Format::Html => text::page(heard, roles),
    }
}

fn csv(heard: &[Labelled], roles: &Roles) -> String {
    let rows = heard.iter().flat_map(|one| listen::rows(&one.label, &one.transcript, roles, &[]));
    listen::to_csv(&rows.collect::<Vec<_>>())
}

/// One object: of one transcript, or of several under `transcripts`.
fn json(heard: &[Labelled], roles: &Roles) -> String {
    let reports: Vec<_> = heard.iter().map(|one| listen::report(&one.label, &one.transcript, roles, &[])).collect();
    let written = match &reports[..] {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(&serde_json::json!({ "transcripts": several })),
    };
    written.expect("a report holds strings and finite numbers only") + "\n"
}

fn warn(one: &Labelled) {
    for warning in &one.transcript.warnings {
        eprintln!("attune: {}, {}: {}", one.label, one.transcript.place(warning), warning.what);
    }
}
