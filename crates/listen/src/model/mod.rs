//! The model: a coder that was taught, on this machine. An encoder reads each turn, a small network looks at the ten
//! turns before it, a linear model counts n-grams, and the lexicon's marks are weighed with them.
//!
//! Its files and how they are joined are told in `training/FORMAT.md`; what it was taught, and how often it is right, in
//! the card beside its weights. It decides within the rules of the coding guide (`decided`), and each mark says whether
//! the lexicon, the model or both spoke (`voices`).

mod context;
mod decided;
mod encoder;
mod goals;
mod grams;
mod house;
mod joined;
mod linear;
mod network;
mod normal;
mod pieces;
mod plan;
mod reading;
mod span;
#[cfg(test)]
mod tests;
mod unusable;
mod voices;
mod weights;

pub use house::{Coded, House, Lesson, Outcome, Score, Verdict, learn, steps};
pub use unusable::Unusable;
pub use weights::{CARD, FILES, HOUSE, SUMS, Weights};

use crate::coder::{Coder, Heard, Mark};
use crate::lexicon::Lexicon;
use context::Context;
use decided::Decided;
use encoder::Encoder;
use linear::Linear;
use pieces::Pieces;
use plan::Plan;
use reading::Reading;
use std::sync::OnceLock;

/// The coder that was taught, with the lexicon beside it.
#[derive(Debug)]
pub struct Model {
    plan: Plan,
    pieces: Pieces,
    encoder: Encoder,
    context: Context,
    linear: Linear,
    house: Option<House>,
    threads: usize,
}

impl Model {
    /// The model that lies in this program, read once.
    ///
    /// # Errors
    /// [`Unusable`] where the program was built without weights.
    pub fn shipped() -> Result<&'static Self, Unusable> {
        static SHIPPED: OnceLock<Result<Model, Unusable>> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::read(&Weights::shipped())).as_ref().map_err(Clone::clone)
    }

    /// Reads a model from its files and tries every part once. It works on as many threads as there are processors.
    ///
    /// # Errors
    /// [`Unusable`] names the file that is missing, damaged, or made for another model.
    pub fn read(weights: &Weights) -> Result<Self, Unusable> {
        weights.check_sums()?;
        let plan = Plan::read(weights.file(weights::PLAN)?)?;
        let pieces = Pieces::read(weights.file(weights::PIECES)?)?;
        let trial = pieces.of_turn("", plan.encoder.pieces, plan.encoder.head);
        let encoder = Encoder::read(weights, &trial)?;
        let context = Context::read(weights, plan.context.back, plan.context.labels, encoder.width)?;
        let linear = Linear::read(weights.file(linear::FILE)?, plan.ngrams.bits, plan.context.labels)?;
        let house = weights.optional(HOUSE).map(|bytes| House::read(bytes, &plan, encoder.width)).transpose()?;
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Self { plan, pieces, encoder, context, linear, house, threads })
    }

    /// The same on so many threads, at least one. What it says does not depend on them.
    #[must_use]
    pub fn on_threads(self, threads: usize) -> Self {
        Self { threads: threads.max(1), ..self }
    }

    /// One vector a text, one after the other.
    fn vectors_of<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Result<Vec<f32>, Unusable> {
        let limits = &self.plan.encoder;
        let pieces: Vec<_> = texts.map(|text| self.pieces.of_turn(text, limits.pieces, limits.head)).collect();
        self.encoder.vectors(&pieces, self.threads)
    }

    fn marks(&self, heard: &Heard<'_>, rules: Vec<Mark>) -> Result<Vec<Mark>, Unusable> {
        let reading = Reading::new(self, heard, &rules)?;
        let decided = Decided::new(&self.plan, &reading);
        let rules = self.with_goals(heard, &reading, rules)?;
        Ok(voices::join(self, heard, &decided, rules))
    }
}

impl Coder for Model {
    /// Both coders' marks. Should a network that ran when it was read fail later, the lexicon's marks stand alone.
    fn code(&self, heard: &Heard<'_>) -> Vec<Mark> {
        let mut rules = Lexicon.code(heard);
        rules.sort_by_key(|mark| mark.turn);
        self.marks(heard, rules.clone()).unwrap_or(rules)
    }
}

impl Coder for &Model {
    fn code(&self, heard: &Heard<'_>) -> Vec<Mark> {
        (**self).code(heard)
    }
}
