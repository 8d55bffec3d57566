//! The card of house-trained weights: what they were taught, from how much, and how good they are where held out.

use core::fmt::Write;

use listen::model::{Outcome, Score, Verdict, Weights};

/// The table of all families: counts, and scores on transcripts held out.
pub(super) fn table(outcomes: &[Outcome]) -> String {
    let mut table = String::from(
        "family         turns  transcripts  log-loss before  after   right before  after   what came of it\n",
    );
    for outcome in outcomes {
        let number = |score: Option<Score>, of: fn(Score) -> f64| {
            score.map_or("-".to_owned(), |score| format!("{:.3}", of(score)))
        };
        let Outcome { family, turns, transcripts, before, after, .. } = outcome;
        writeln!(
            table,
            "{family:<13} {turns:>6}  {transcripts:>11}  {:>15}  {:>6}  {:>12}  {:>6}  {}",
            number(*before, |score| score.log_loss),
            number(*after, |score| score.log_loss),
            number(*before, |score| score.right),
            number(*after, |score| score.right),
            came(outcome.verdict),
        )
        .expect("a string takes every letter");
    }
    table
}

const fn came(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::TooFew => "too few codes: it stays as shipped",
        Verdict::NoBetter => "no better where held out: it stays as shipped",
        Verdict::Learned => "learned",
    }
}

/// The card.
pub(super) fn write(outcomes: &[Outcome], base: &Weights, seed: u64, transcripts: usize) -> String {
    format!(
        "# Weights trained in this house\n\n\
         Made by `attune train` from {transcripts} transcripts that people of this house have coded, with seed {seed}. The \
         encoder, the context network and the n-grams are those of the base; only the families marked `learned` were \
         adjusted.\n\n\
         Scores are from cross-validation: each transcript was judged by weights that had not seen it. Log-loss is better \
         when smaller; `right` is the share of turns decided as your people did. A family was kept only if its loss fell by \
         more than one standard error over transcripts.\n\n\
         ```\n{}```\n\n\
         No word of a transcript lies in this folder, but its numbers were computed from them: keep it as you keep the \
         transcripts. It codes as those who coded for it, with their habits and slips, and knows nothing of clients unlike \
         theirs. Its base, by checksum:\n\n```\n{}```\n",
        table(outcomes),
        base.sums(),
    )
}
