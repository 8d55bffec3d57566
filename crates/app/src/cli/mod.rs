//! The command line: one file a command, one list of all, the same rules for each.
//!
//! Exit code 0: done. 1: it ran and the answer is "no". 2: bad input or usage, one clear message, nothing half-written.

mod assess;
mod complaint;
mod doctor;
mod interrupt;
mod listen;
mod output;
mod page;
mod progress;
mod serve;
mod study;
mod train;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
pub use complaint::Complaint;

/// Keeps a therapy relationship in view, on the practice's own machine.
#[derive(Debug, Parser)]
#[command(name = "attune", version, about, max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    command: Command,
    /// Say nothing but results and errors.
    #[arg(long, global = true)]
    quiet: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Args),
    Assess(assess::Args),
    Listen(listen::Args),
    Study(study::Args),
    Train(train::Args),
    Verify(verify::Args),
    Doctor(doctor::Args),
}

/// How a command ended that ran to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Done; where something was asked, the answer is yes.
    Yes,
    /// It ran, and the answer is no.
    No,
}

/// Runs the command line.
#[must_use]
pub fn run() -> ExitCode {
    let line = Line::parse();
    let ended = match line.command {
        Command::Serve(args) => serve::run(&args, line.quiet),
        Command::Assess(args) => assess::run(&args),
        Command::Listen(args) => listen::run(&args, line.quiet),
        Command::Study(args) => study::run(&args, line.quiet),
        Command::Train(args) => train::run(&args, line.quiet),
        Command::Verify(args) => verify::run(&args, line.quiet),
        Command::Doctor(args) => doctor::run(&args),
    };
    match ended {
        Ok(Verdict::Yes) => ExitCode::SUCCESS,
        Ok(Verdict::No) => ExitCode::from(1),
        Err(complaint) => {
            eprintln!("attune: {complaint}");
            ExitCode::from(2)
        }
    }
}
