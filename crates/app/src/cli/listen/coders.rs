//! Which coder hears: the one place that knows those there are.

use std::path::Path;

use clap::ValueEnum;
use listen::model::Weights;
use listen::{Coder, Lexicon};

use crate::cli::{Complaint, train};

/// Who looks for codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Which {
    /// Rules and word lists.
    Rules,
    /// The trained model on this machine, with the rules beside it.
    Model,
}

/// A coder and what a result calls it.
pub(super) struct Chosen {
    pub(super) name: &'static str,
    /// The checksums of its weights, by which an earlier result is known to be of the same coder.
    pub(super) sums: String,
    pub(super) coder: Box<dyn Coder + Sync>,
}

/// The coder asked for, or the best there is: without weights in this program the rules. The model works on so many
/// threads.
pub(super) fn choose(asked: Option<Which>, weights: Option<&Path>, threads: usize) -> Result<Chosen, Complaint> {
    let shipped = Weights::shipped().iter().next().is_some();
    match (asked, weights) {
        (Some(Which::Rules), Some(_)) => {
            Err(Complaint::new("--weights", "the rules have no weights; leave out --coder rules, or --weights"))
        }
        (Some(Which::Rules), None) => Ok(rules()),
        (None, None) if !shipped => Ok(rules()),
        (_, folder) => model(folder, threads),
    }
}

fn rules() -> Chosen {
    Chosen { name: "rules", sums: String::new(), coder: Box::new(Lexicon) }
}

fn model(folder: Option<&Path>, threads: usize) -> Result<Chosen, Complaint> {
    let (model, sums) = train::weights(folder)?;
    let name = if folder.is_some() { "house model and rules" } else { "model and rules" };
    Ok(Chosen { name, sums, coder: Box::new(model.on_threads(threads)) })
}
