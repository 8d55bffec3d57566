//! Which coder hears: the one place that knows those there are.

use clap::ValueEnum;
use listen::{Coder, Lexicon};

use crate::cli::Complaint;

/// Who looks for codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Which {
    /// Rules and word lists.
    Rules,
    /// The trained model on this machine.
    Model,
    /// Both, each code with who spoke.
    Both,
}

/// A coder and what a result calls it.
pub(super) struct Chosen {
    pub(super) name: &'static str,
    pub(super) coder: Box<dyn Coder + Sync>,
}

/// The coder asked for, or the best there is.
pub(super) fn choose(asked: Option<Which>) -> Result<Chosen, Complaint> {
    match asked {
        None | Some(Which::Rules) => Ok(Chosen { name: "rules", coder: Box::new(Lexicon) }),
        Some(Which::Model | Which::Both) => Err(Complaint::new(
            "--coder",
            "no trained model is part of this Attune yet; leave --coder out, or say `--coder rules`",
        )),
    }
}
