//! `attune verify`: whether a record is whole, without a passphrase.

use std::path::PathBuf;

use clap::Args as Arguments;

use super::{Complaint, Verdict};

/// Check that a record is whole: every entry chained to the one before, signed, and counted.
///
/// Needs no passphrase and reads no content. Exit code 1 names the first entry that is not as it was written.
#[derive(Debug, Arguments)]
#[command(after_help = "Example:\n  attune verify --data /srv/practice --expect 3F2A-…")]
pub struct Args {
    /// Where the practice keeps its record.
    #[arg(long, value_name = "DIR", default_value = "attune-data")]
    data: PathBuf,
    /// The fingerprint written down before; a whole file put back in time does not match it.
    #[arg(long, value_name = "FINGERPRINT")]
    expect: Option<String>,
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<Verdict, Complaint> {
    let verified = practice::whole::verify(&args.data, args.expect.as_deref());
    match verified.map_err(|what| Complaint::new(args.data.display(), what))? {
        Ok(whole) => {
            if !quiet {
                println!("{whole}");
            }
            Ok(Verdict::Yes)
        }
        Err(broken) => {
            println!("{broken}");
            Ok(Verdict::No)
        }
    }
}
