//! Learns the adjustments of a house: for each family a multinomial logistic regression on the vector and the shipped
//! probabilities, drawn towards changing nothing, and kept only if it does better on transcripts it was not shown.
//!
//! How strongly it is drawn is chosen among four strengths by cross-validation over whole transcripts. What it then
//! gains there must be more than one standard error of the gain, so that neither chance nor the choice among four passes
//! for learning. The limits and the strengths are tool-defined.

use super::super::Model;
use super::super::joined::{greatest, softmax};
use super::super::plan::FamilyPlan;
use super::lesson::{Known, Lesson};
use super::minimise::minimise;
use super::{FORMAT, House, LEAST, Taught, View, product};
use serde::Serialize;

/// How strongly weights are drawn to zero.
const STRENGTHS: [f64; 4] = [3.0, 10.0, 30.0, 100.0];
/// Parts that whole transcripts are dealt into.
const PARTS: usize = 5;
/// Fewest transcripts in which a family is coded.
const FEWEST_TRANSCRIPTS: usize = 5;
/// Fewest turns in which something is known of it.
const FEWEST_TURNS: usize = 60;
/// Fewest turns of each of at least two labels.
const FEWEST_EACH: usize = 8;

/// What came of one family.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Its id.
    pub family: String,
    /// Turns in which something was known of it.
    pub turns: usize,
    /// Transcripts these turns come from.
    pub transcripts: usize,
    /// What was decided.
    pub verdict: Verdict,
    /// On transcripts held out, as shipped; absent where there was too little to hold out.
    pub before: Option<Score>,
    /// On the same, adjusted.
    pub after: Option<Score>,
}

/// What was decided of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Too few turns, transcripts or codes; it stays as shipped.
    TooFew,
    /// It did no better on transcripts held out; it stays as shipped.
    NoBetter,
    /// It was learned.
    Learned,
}

/// How good predictions are on transcripts held out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Score {
    /// The mean of minus the natural logarithm of the probability given to what is right; less is better.
    pub log_loss: f64,
    /// The share of turns decided rightly, 0 to 1.
    pub right: f64,
}

/// A turn's features and what is known of it.
struct Row<'a> {
    transcript: usize,
    features: Vec<f64>,
    known: &'a Known,
}

/// Learns from lessons, one a transcript. The same lessons and seed give the same house; `step` is called once for each
/// of [`steps`] pieces of work.
#[must_use]
pub fn learn(model: &Model, lessons: &[Lesson], seed: u64, step: &mut dyn FnMut()) -> (House, Vec<Outcome>) {
    let vectors: Vec<&[f32]> = lessons.iter().flat_map(|lesson| &lesson.vectors).map(Vec::as_slice).collect();
    let view = View::of(&vectors, model.encoder.width);
    let parts = deal(lessons.len(), seed);
    let (mut families, mut outcomes) = (Vec::new(), Vec::new());
    for (place, family) in model.plan.families.iter().enumerate() {
        let rows = rows(lessons, place, &view);
        if rows.is_empty() {
            continue;
        }
        let (outcome, weights) = learn_family(family, &rows, &parts, step);
        let taught = |weights| Taught { family: family.family.clone(), labels: family.labels.clone(), weights };
        families.extend(weights.map(taught));
        outcomes.push(outcome);
    }
    (House { format: FORMAT, view, families }, outcomes)
}

/// How often [`learn`] calls `step` at most.
#[must_use]
pub fn steps(model: &Model) -> usize {
    model.plan.families.len() * STRENGTHS.len() * PARTS
}

fn rows<'a>(lessons: &'a [Lesson], family: usize, view: &View) -> Vec<Row<'a>> {
    let row = |transcript: usize, lesson: &'a Lesson, known: &'a Known| Row {
        transcript,
        features: view.features(&known.shipped, &lesson.vectors[known.vector]),
        known,
    };
    let lessons = lessons.iter().enumerate();
    let known = lessons.flat_map(|(at, lesson)| lesson.known.iter().map(move |known| (at, lesson, known)));
    known.filter(|(.., known)| known.family == family).map(|(at, lesson, known)| row(at, lesson, known)).collect()
}

fn learn_family(
    family: &FamilyPlan,
    rows: &[Row<'_>],
    parts: &[usize],
    step: &mut dyn FnMut(),
) -> (Outcome, Option<Vec<Vec<f64>>>) {
    let mut transcripts: Vec<usize> = rows.iter().map(|row| row.transcript).collect();
    transcripts.dedup();
    let mut outcome = Outcome {
        family: family.family.clone(),
        turns: rows.len(),
        transcripts: transcripts.len(),
        verdict: Verdict::TooFew,
        before: None,
        after: None,
    };
    if too_few(family, rows, transcripts.len()) {
        return (outcome, None);
    }
    let shipped: Vec<Vec<f64>> = rows.iter().map(|row| softmax(&row.known.shipped)).collect();
    let tried = STRENGTHS.map(|strength| held_out(rows, parts, strength, step));
    let (best, held) = tried
        .iter()
        .enumerate()
        .min_by(|a, b| total(a.1, rows).total_cmp(&total(b.1, rows)))
        .expect("there are four strengths");
    outcome.before = Some(score(family, rows, &shipped));
    outcome.after = Some(score(family, rows, held));
    outcome.verdict = if gains(rows, &shipped, held) { Verdict::Learned } else { Verdict::NoBetter };
    let weights = (outcome.verdict == Verdict::Learned).then(|| fit(&rows.iter().collect::<Vec<_>>(), STRENGTHS[best]));
    (outcome, weights)
}

fn too_few(family: &FamilyPlan, rows: &[Row<'_>], transcripts: usize) -> bool {
    let count = |label: usize| rows.iter().filter(|row| only(row.known) == Some(label)).count();
    let often = (0..family.labels.len()).filter(|label| count(*label) >= FEWEST_EACH).count();
    transcripts < FEWEST_TRANSCRIPTS || rows.len() < FEWEST_TURNS || often < 2
}

/// The label that is right, where only one may be.
fn only(known: &Known) -> Option<usize> {
    let mut allowed = (0..known.allowed.len()).filter(|label| known.allowed[*label]);
    allowed.next().filter(|_| allowed.next().is_none())
}

/// The probabilities of every row, from weights that never saw its transcript.
fn held_out(rows: &[Row<'_>], parts: &[usize], strength: f64, step: &mut dyn FnMut()) -> Vec<Vec<f64>> {
    let mut found = vec![Vec::new(); rows.len()];
    for part in 0..PARTS {
        let shown: Vec<&Row<'_>> = rows.iter().filter(|row| parts[row.transcript] != part).collect();
        let weights = fit(&shown, strength);
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| parts[row.transcript] == part) {
            found[at] = probabilities(&weights, row);
        }
        step();
    }
    found
}

fn probabilities(weights: &[Vec<f64>], row: &Row<'_>) -> Vec<f64> {
    let logit = |(logit, weights): (&f64, &Vec<f64>)| logit + product(weights, &row.features);
    softmax(&row.known.shipped.iter().zip(weights).map(logit).collect::<Vec<_>>())
}

/// The weights that make what is right likeliest, drawn to zero.
fn fit(rows: &[&Row<'_>], strength: f64) -> Vec<Vec<f64>> {
    let Some(first) = rows.first() else { return Vec::new() };
    let (labels, size) = (first.known.shipped.len(), first.features.len());
    let found = minimise(labels * size, |at, slope| {
        slope.iter_mut().zip(at).for_each(|(slope, weight)| *slope = strength * weight);
        let pull = at.iter().map(|weight| weight * weight).sum::<f64>() * strength / 2.0;
        rows.iter().fold(pull, |sum, row| sum + one_loss(row, at, slope))
    });
    found.chunks(size).map(<[f64]>::to_vec).collect()
}

/// The loss of one row; adds its slope.
fn one_loss(row: &Row<'_>, at: &[f64], slope: &mut [f64]) -> f64 {
    let size = row.features.len();
    let logits =
        row.known.shipped.iter().zip(at.chunks(size)).map(|(logit, weights)| logit + product(weights, &row.features));
    let found = softmax(&logits.collect::<Vec<_>>());
    let right = right(row.known, &found);
    for (label, slope) in slope.chunks_mut(size).enumerate() {
        let target = if row.known.allowed[label] { found[label] / right } else { 0.0 };
        let miss = found[label] - target;
        slope.iter_mut().zip(&row.features).for_each(|(slope, feature)| *slope += miss * feature);
    }
    -right.ln()
}

/// The probability given to what may be right.
fn right(known: &Known, found: &[f64]) -> f64 {
    let sum: f64 = found.iter().zip(&known.allowed).filter(|(_, allowed)| **allowed).map(|(p, _)| p).sum();
    sum.max(LEAST * LEAST)
}

fn total(found: &[Vec<f64>], rows: &[Row<'_>]) -> f64 {
    rows.iter().zip(found).map(|(row, found)| -right(row.known, found).ln()).sum()
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand turns")]
fn score(family: &FamilyPlan, rows: &[Row<'_>], found: &[Vec<f64>]) -> Score {
    let decided = |found: &[f64]| greatest(&family.scores(found), |_| true);
    let hit = |(row, found): &(&Row<'_>, &Vec<f64>)| decided(found).is_some_and(|label| row.known.allowed[label]);
    let hits = rows.iter().zip(found).filter(hit).count();
    Score { log_loss: total(found, rows) / rows.len() as f64, right: hits as f64 / rows.len() as f64 }
}

/// Whether the loss falls by more than one standard error of its fall, over transcripts.
#[expect(clippy::cast_precision_loss, reason = "a few thousand transcripts")]
fn gains(rows: &[Row<'_>], shipped: &[Vec<f64>], held: &[Vec<f64>]) -> bool {
    let mut falls = std::collections::BTreeMap::<usize, f64>::new();
    for ((row, before), after) in rows.iter().zip(shipped).zip(held) {
        *falls.entry(row.transcript).or_default() += right(row.known, after).ln() - right(row.known, before).ln();
    }
    let count = falls.len() as f64;
    let mean = falls.values().sum::<f64>() / count;
    let variance = falls.values().map(|fall| (fall - mean).powi(2)).sum::<f64>() / (count - 1.0);
    mean > (variance / count).sqrt()
}

/// Deals whole transcripts into parts of like size, in an order that the seed gives.
fn deal(transcripts: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..transcripts).collect();
    order.sort_by_key(|at| (scatter(seed, *at), *at));
    let mut parts = vec![0; transcripts];
    order.iter().enumerate().for_each(|(place, at)| parts[*at] = place % PARTS);
    parts
}

/// A number that looks like chance and is the same for the same seed and place (`SplitMix64`, Steele and others 2014).
fn scatter(seed: u64, place: usize) -> u64 {
    let mixed = seed.wrapping_add((place as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
