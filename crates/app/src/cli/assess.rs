//! `attune assess`: judges a course told in a file, without a server and without a key.

mod html;
mod json;
mod text;

use std::path::{Path, PathBuf};

use clap::{Args as Arguments, ValueEnum};
use engine::course::{Course, Goal, Talk};
use engine::signal::Person;
use engine::{Assessment, assess};
use jiff::civil::Date;
use practice::library::Library;
use practice::story::{self, Problem, Story, TranscriptAt};

use super::{Complaint, Verdict, output};
use crate::words::{Voice, Words};

/// A course file above this is no course file: 500 sessions of every form take less than a megabyte.
const MOST_BYTES: u64 = 20_000_000;

/// Judge a course of therapy told in a file.
///
/// Every signal answers: a finding with its evidence, quiet, or why it cannot say.
#[derive(Debug, Arguments)]
#[command(after_help = "Example:\n  attune assess cases/mara-rupture-repaired.toml --as-of 2026-09-01 --format json")]
pub struct Args {
    /// A course file in TOML or JSON; `-` reads standard input.
    course: PathBuf,
    /// Judge as of this day, leaving out whatever came later (default: the file's own day, or the last day told).
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Only what this person may see, with words for them.
    #[arg(long = "for", value_enum, value_name = "WHO")]
    reader: Option<Reader>,
    /// How to write it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write to this file instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Reader {
    Client,
    Therapist,
    Supervisor,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    Html,
}

impl From<Reader> for Person {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Client => Self::Client,
            Reader::Therapist => Self::Therapist,
            Reader::Supervisor => Self::Supervisor,
        }
    }
}

/// One course, judged, and for whom it is written.
struct Judged<'a> {
    story: &'a Story,
    assessment: Assessment,
    reader: Option<Person>,
    words: &'a Words,
}

pub(super) fn run(args: &Args) -> Result<Verdict, Complaint> {
    let (library, misprints) = Library::shipped();
    debug_assert!(misprints.is_empty(), "a shipped questionnaire is wrong: {misprints:?}");
    let story = read_story(&args.course)?;
    let course = fold(&args.course, &story, &library)?;
    let as_of = args.as_of.or(story.as_of).or_else(|| course.last_day());
    let as_of = as_of.ok_or_else(|| at(&args.course, "it tells of no session; add one, or say --as-of"))?;
    let course = args.reader.map_or_else(|| course.clone(), |reader| course.read_by(reader.into()));
    let assessment = assess(&course, &library.bench(), as_of);
    let words = Words::english();
    let judged = Judged { story: &story, assessment, reader: args.reader.map(Into::into), words: &words };
    output::write(args.out.as_deref(), judged.write(args.format).as_bytes())?;
    Ok(Verdict::Yes)
}

impl Judged<'_> {
    fn write(&self, format: Format) -> String {
        match format {
            Format::Text => text::write(self),
            Format::Json => json::write(self),
            Format::Html => html::write(self),
        }
    }

    /// Every sentence speaks to the reader; where none was named, of both in the third person.
    fn voice(&self) -> Voice<'_> {
        self.words.spoken_to(self.reader)
    }

    /// The answers this reader may see; all of them where no reader was named.
    fn answers(&self) -> impl Iterator<Item = &engine::assessment::Said> {
        let may_see =
            |said: &&engine::assessment::Said| self.reader.is_none_or(|who| said.signal.audience.contains(&who));
        self.assessment.answers.iter().filter(may_see)
    }
}

fn at(path: &Path, what: impl std::fmt::Display) -> Complaint {
    Complaint::new(path.display(), what)
}

fn read_story(path: &Path) -> Result<Story, Complaint> {
    let bytes = output::read(path, MOST_BYTES)?;
    let text = String::from_utf8(bytes).map_err(|_| at(path, "this is not UTF-8 text; save it as UTF-8"))?;
    let mut story = story::read(&text).map_err(|problem| at(path, problem))?;
    let name = || path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    story.course.get_or_insert_with(name);
    Ok(story)
}

fn fold(path: &Path, story: &Story, library: &Library) -> Result<Course, Complaint> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut hear = |place: &TranscriptAt, session: u32| hear(folder, place, session, &story.goals);
    let several = |problems: Vec<Problem>| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        at(path, lines.join(&format!("\nattune: {}: ", path.display())))
    };
    story.course(library, &mut hear).map_err(several)
}

fn hear(folder: &Path, place: &TranscriptAt, session: u32, goals: &[Goal]) -> Result<Talk, Problem> {
    let path = folder.join(&place.path);
    let here = || format!("session {session}, transcript {}", place.path);
    let bytes =
        output::read(&path, listen::limits::MOST_BYTES as u64).map_err(|c| Problem::new(here(), c.to_string()))?;
    let transcript = listen::read(&bytes).map_err(|refused| Problem::new(here(), refused.to_string()))?;
    Ok(practice::transcript::heard(&place.path, session, &transcript, &place.roles, goals))
}
