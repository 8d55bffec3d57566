//! `attune listen`: reads transcripts into turns with speakers and times, codes what is said, and counts what can be counted.

mod batch;
mod coders;
mod finished;
mod folder;
mod goals;
mod hearing;
mod html;
mod inputs;
mod ribbon;
mod sentences;
mod text;
mod written;

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::{Args as Arguments, ValueEnum};
use hearing::{Session, Settings};
use listen::{Encoding, Roles};

use super::{Complaint, Verdict, output, progress::Progress};

/// Read session transcripts: who spoke, when, how much, which moves the two made, and with which words.
///
/// Reads WebVTT (Zoom, Teams), SRT, JSON of Whisper, WhisperX, Deepgram and AssemblyAI, text of Otter, Teams and Google
/// Meet, Word documents, `NAME: text` and CSV, told by content. Nothing is dropped silently: what is broken is kept as text
/// with a warning. Codes are proposals with the words they rest on; none is an alliance score, none reads a voice.
#[derive(Debug, Arguments)]
#[command(after_help = "Examples:\n  \
    attune listen session.vtt --roles Ines=therapist,Mara=client --format json --out session.json\n  \
    attune listen sessions/ --roles T=therapist,C=client --goals goals.csv --out heard/ --resume\n\n\
    A file whose speakers are called `therapist` and `client` needs no --roles. A folder stands for the files in it.\n\
    With a folder as --out, each file's result is written there under its own name (JSON unless --format says otherwise);\n\
    with --resume, those finished before from the same file and settings are left as they are. Files that cannot be read\n\
    are told at the end; the rest is written, and the exit code is 2.")]
pub struct Args {
    /// Transcripts, or folders of them; `-` reads standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Who is who: `NAME=therapist,NAME=client,NAME=other`.
    #[arg(long, value_name = "ROLES", value_parser = roles)]
    roles: Option<Roles>,
    /// Who looks for codes (default: the best there is).
    #[arg(long, value_enum, value_name = "CODER")]
    coder: Option<coders::Which>,
    /// Weights of your own, as `attune train` writes them.
    #[arg(long, value_name = "DIR")]
    weights: Option<PathBuf>,
    /// The client's goals: a CSV with the columns `goal,text`, and `transcript` where they are not the same for all.
    #[arg(long, value_name = "FILE")]
    goals: Option<PathBuf>,
    /// How the files are written, where it cannot be told: utf-8, windows-1252, latin-1, utf-16le, utf-16be.
    #[arg(long, value_name = "ENCODING", value_parser = encoding)]
    encoding: Option<Encoding>,
    /// Mask names and numbers: of third parties by their form, and of the speakers. Read it yourself before you share it.
    #[arg(long)]
    mask: bool,
    /// How to write it (default: by the ending of --out; a summary on a terminal, CSV in a pipe).
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write to this file, or to a file for each input in this folder, instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Go on where an earlier run into the same folder ended.
    #[arg(long)]
    resume: bool,
    /// How many threads may work (default: as many as there are cores); the result is the same for any number.
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
    Html,
}

impl Format {
    /// What a file's name ends with.
    const fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }
}

fn roles(written: &str) -> Result<Roles, String> {
    Roles::parse(written)
        .map_err(|part| format!("cannot read `{part}`; write NAME=therapist, NAME=client or NAME=other"))
}

fn encoding(written: &str) -> Result<Encoding, String> {
    let known = || Encoding::ALL.map(Encoding::id).join(", ");
    Encoding::from_id(written).ok_or_else(|| format!("no encoding is called `{written}`; those there are: {}", known()))
}

impl Args {
    fn threads(&self) -> usize {
        self.threads.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }

    /// How many threads may work within one file: with many files, each file has one.
    fn threads_within(&self, files: &[PathBuf]) -> usize {
        (self.threads() / files.len().max(1)).max(1)
    }
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<Verdict, Complaint> {
    let files = inputs::files(&args.files)?;
    let settings = Settings {
        encoding: args.encoding,
        roles: args.roles.clone().unwrap_or_default(),
        mask: args.mask,
        coder: coders::choose(args.coder, args.weights.as_deref(), args.threads_within(&files))?,
        goals: args.goals.as_deref().map(goals::read).transpose()?.unwrap_or_default(),
    };
    match folder::wanted(args.out.as_deref(), args.resume)? {
        Some(into) => folder::run(args, &files, &settings, into, quiet),
        None => to_one_place(args, &files, &settings, quiet),
    }
}

/// Everything into one file or standard output, in the order given.
fn to_one_place(args: &Args, files: &[PathBuf], settings: &Settings, quiet: bool) -> Result<Verdict, Complaint> {
    let progress = Progress::over(files.len(), quiet);
    let heard = batch::each(files, args.threads(), |file| hearing::hear(file, settings), |_| progress.one_more());
    drop(progress);
    let (heard, refused) = apart(heard);
    if heard.is_empty() {
        return ended(refused);
    }
    let sessions: Vec<Session> = heard.into_iter().flatten().collect();
    inputs::somebody_speaks(&settings.roles, &sessions)?;
    let format = args.format.unwrap_or_else(|| by_ending(args.out.as_deref()));
    output::write(args.out.as_deref(), written::write(format, &sessions).as_bytes())?;
    if !quiet {
        sessions.iter().flat_map(Session::notes).for_each(|note| eprintln!("attune: {note}"));
    }
    ended(refused)
}

fn apart<T>(results: Vec<Result<T, Complaint>>) -> (Vec<T>, Vec<Complaint>) {
    let (mut done, mut refused) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => done.push(value),
            Err(complaint) => refused.push(complaint),
        }
    }
    (done, refused)
}

/// Tells what could not be read; the last of it is what the command ends with.
fn ended(mut refused: Vec<Complaint>) -> Result<Verdict, Complaint> {
    let Some(last) = refused.pop() else { return Ok(Verdict::Yes) };
    refused.iter().for_each(|complaint| eprintln!("attune: {complaint}"));
    Err(last)
}

fn by_ending(out: Option<&Path>) -> Format {
    match out.and_then(Path::extension).and_then(|ending| ending.to_str()) {
        Some("json") => Format::Json,
        Some("html") => Format::Html,
        Some("txt") => Format::Text,
        None if std::io::stdout().is_terminal() => Format::Text,
        _ => Format::Csv,
    }
}
