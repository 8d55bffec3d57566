//! Attune, one binary: pages and the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    app::cli::run()
}
