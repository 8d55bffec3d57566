//! `attune train`: makes weights of one's own from turns that people of this house have coded.

mod card;
mod coded;
mod folder;
mod lessons;

use std::path::PathBuf;

use clap::Args as Arguments;
use listen::Model;
use listen::model::{Outcome, Verdict as Came, learn, steps};

use super::{Complaint, Verdict, output, progress::Progress};

/// Teach the model your house's way of coding, on this machine.
///
/// Takes tables as `attune listen` writes them, once somebody has gone through them: a row is a code that stands, a row
/// with `rejected_by` a code that was turned down, and a family that stands in the tables but not in a turn was looked for
/// there and not found. Remove what nobody has looked at, for a machine's guesses teach it nothing.
///
/// The encoder stays as it is. For each family with enough codes an adjustment is learned, drawn towards the shipped
/// weights, and kept only if it does better on transcripts it was not shown. Exit code 1 says that no family did; nothing
/// is written then.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Example:\n  attune train coded.csv --transcripts sessions/*.vtt --out our-weights\n  attune listen next.vtt --weights our-weights"
)]
pub struct Args {
    /// Tables of coded turns: transcript, turn, speaker, family, code and, where something was turned down, `rejected_by`.
    #[arg(required = true, value_name = "CODED.csv")]
    coded: Vec<PathBuf>,
    /// The transcripts the tables speak of, in any format that `attune listen` reads.
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    transcripts: Vec<PathBuf>,
    /// The folder to write; it must not be there yet.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Start from the weights of this folder instead of those in the program.
    #[arg(long, value_name = "DIR")]
    base: Option<PathBuf>,
    /// Deals transcripts into parts for cross-validation; the same seed deals the same.
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

pub(super) use folder::read as weights;

pub(super) fn run(args: &Args, quiet: bool) -> Result<Verdict, Complaint> {
    folder::is_free(&args.out)?;
    let base = folder::base(args.base.as_deref())?;
    let model = Model::read(&base).map_err(|unusable| folder::complaint(args.base.as_deref(), &unusable))?;
    let coded = coded::read_all(&args.coded)?;
    let transcripts = lessons::read_all(&args.transcripts)?;
    let progress = Progress::over(coded.len() + steps(&model), quiet);
    let lessons = lessons::all(&model, &coded, &transcripts, &progress)?;
    let (house, outcomes) = learn(&model, &lessons, args.seed, &mut || progress.one_more());
    drop(progress);
    let learned = outcomes.iter().any(|outcome| outcome.verdict == Came::Learned);
    if learned {
        let card = card::write(&outcomes, &base, args.seed, lessons.len());
        folder::write(&args.out, base, &house, &card)?;
    }
    if !quiet {
        output::write(None, said(&outcomes, learned).as_bytes())?;
    }
    if learned { Ok(Verdict::Yes) } else { Ok(Verdict::No) }
}

fn said(outcomes: &[Outcome], learned: bool) -> String {
    let end = if learned {
        ""
    } else {
        "Nothing was learned, so nothing was written: the shipped weights stay the better ones.\n"
    };
    format!("{}{end}", card::table(outcomes))
}
