//! The model held against what Python makes of the same files, step by step. Without weights in `models/listener` these
//! tests have nothing to hold, and say so.

#![allow(clippy::unwrap_used, reason = "a broken expectation stops the test, which is what a test is for")]

use super::grams::{Said, buckets, words};
use super::joined::softmax;
use super::reading::Reading;
use super::{Model, Weights};
use crate::coder::Heard;
use crate::speakers::{Role, Roles, SpeakerName};
use crate::transcript::Turn;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
struct Parity {
    turns: Vec<Expected>,
}

/// One turn as Python's onnxruntime sees it.
#[derive(Deserialize)]
struct Expected {
    speaker: Role,
    text: String,
    pieces: Vec<i32>,
    words: Vec<String>,
    buckets: Vec<u32>,
    values: Vec<f32>,
    vector: Vec<f32>,
    context: Vec<f32>,
    ngrams: Vec<f32>,
    probabilities: BTreeMap<String, Vec<f64>>,
    codes: BTreeMap<String, String>,
}

/// The model and Python's figures, once the weights are in the repository.
fn both() -> Option<(&'static Model, Vec<Expected>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/listener/parity.json");
    let Ok(written) = std::fs::read(path) else {
        assert!(Weights::shipped().iter().next().is_none(), "weights come with their parity.json");
        eprintln!("no weights in models/listener: nothing to hold against Python");
        return None;
    };
    let parity: Parity = serde_json::from_slice(&written).unwrap();
    Some((Model::shipped().unwrap(), parity.turns))
}

fn session(expected: &[Expected]) -> (Vec<Turn>, Roles) {
    let name = |role: Role| SpeakerName::new(role.id()).unwrap();
    let turn = |(number, row): (usize, &Expected)| Turn {
        number: u32::try_from(number).unwrap(),
        speaker: Some(name(row.speaker)),
        text: row.text.clone(),
        ..Turn::default()
    };
    let roles = [Role::Therapist, Role::Client, Role::Other].map(|role| (name(role), role));
    (expected.iter().enumerate().map(turn).collect(), Roles::new(roles))
}

fn apart(ours: &[f32], theirs: &[f32]) -> f32 {
    assert_eq!(ours.len(), theirs.len());
    ours.iter().zip(theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max)
}

/// How far a vector is from Python's, as a share of its length.
fn share_apart(ours: &[f32], theirs: &[f32]) -> f32 {
    let square = |numbers: &mut dyn Iterator<Item = f32>| numbers.map(|x| x * x).sum::<f32>().sqrt();
    square(&mut ours.iter().zip(theirs).map(|(a, b)| a - b)) / square(&mut theirs.iter().copied())
}

#[test]
fn pieces_words_and_buckets_are_pythons_to_the_letter() {
    let Some((model, expected)) = both() else { return };
    let (encoder, grams) = (&model.plan.encoder, &model.plan.ngrams);
    let mut before = None;
    for row in &expected {
        assert_eq!(model.pieces.of_turn(&row.text, encoder.pieces, encoder.head), row.pieces, "{}", row.text);
        assert_eq!(words(&row.text, grams.tokens), row.words);
        let said = Said::new(&row.text, Some(row.speaker), grams.tokens);
        let mut sums: BTreeMap<u32, f32> = BTreeMap::new();
        buckets(&said, before.as_ref(), grams).into_iter().for_each(|(at, x)| *sums.entry(at).or_default() += x);
        assert_eq!(sums.keys().copied().collect::<Vec<_>>(), row.buckets, "{}", row.text);
        assert!(apart(&sums.into_values().collect::<Vec<_>>(), &row.values) < 1e-5);
        before = Some(said);
    }
}

/// int8 sums are whole numbers and the same everywhere. What stands between them is rounded differently by each runtime,
/// and where that pushes a number over an edge of the next scaling, a vector moves: onnxruntime's own, with and without
/// its graph optimisations, lie up to a tenth of their length apart on these turns. Probabilities hardly move.
#[test]
fn vectors_logits_and_probabilities_are_pythons_within_rounding() {
    let Some((model, expected)) = both() else { return };
    let (turns, roles) = session(&expected);
    let heard = Heard { turns: &turns, roles: &roles, goals: &[] };
    let reading = Reading::new(model, &heard, &[]).unwrap();
    let (mut worst, mut shares) = ([0.0_f32; 4], Vec::new());
    for (at, row) in expected.iter().enumerate() {
        let (vector, context, ngrams) = reading.parts(at);
        let found = [share_apart(vector, &row.vector), apart(context, &row.context), apart(ngrams, &row.ngrams)];
        shares.push(found[0]);
        worst[..3].iter_mut().zip(found).for_each(|(worst, found)| *worst = worst.max(found));
        for (family, theirs) in &row.probabilities {
            let ours = softmax(&reading.shipped(at, model.plan.family(family).unwrap()));
            let far = ours.iter().zip(theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            #[expect(clippy::cast_possible_truncation, reason = "a probability")]
            let far = far as f32;
            worst[3] = worst[3].max(far);
        }
    }
    println!(
        "furthest apart: vector {}, context {}, n-grams {}, probability {}",
        worst[0], worst[1], worst[2], worst[3]
    );
    shares.sort_by(f32::total_cmp);
    println!("vectors apart, as a share of their length: {shares:?}");
    assert!(shares[shares.len() / 2] < 0.05, "most vectors are nearly the same: {shares:?}");
    let [vector, context, ngrams, probability] = worst;
    assert!(vector < 0.2 && context < 0.5 && ngrams < 2e-3 && probability < 0.03, "{worst:?}");
}

/// A decision may differ only where Python's own two best are nearly equal.
#[test]
fn decisions_are_pythons_unless_the_two_best_are_nearly_equal() {
    let Some((model, expected)) = both() else { return };
    let (turns, roles) = session(&expected);
    let reading = Reading::new(model, &Heard { turns: &turns, roles: &roles, goals: &[] }, &[]).unwrap();
    for (at, row) in expected.iter().enumerate() {
        for (id, code) in &row.codes {
            let family = model.plan.family(id).unwrap();
            let ours = family.decide(&softmax(&reading.shipped(at, family)));
            let scores = family.scores(&row.probabilities[id]);
            let theirs = family.label(code).unwrap();
            assert!(ours == theirs || scores[theirs] - scores[ours] < 0.1, "turn {at}, {id}: {}", family.labels[ours]);
        }
    }
}

#[derive(Deserialize)]
struct Cut {
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    text: String,
    pieces: Vec<i32>,
}

#[test]
fn odd_texts_are_cut_as_hugging_face_cuts_them() {
    let Some((model, _)) = both() else { return };
    let cut: Cut = serde_json::from_str(include_str!("../../../../reference/tokenizer.json")).unwrap();
    for row in cut.rows {
        let ours = model.pieces.of_turn(&row.text, usize::MAX, 0);
        assert_eq!(ours[1..ours.len() - 1], row.pieces, "{:?}", row.text);
    }
}

#[test]
fn a_long_turn_keeps_its_first_and_its_last_pieces() {
    let Some((model, _)) = both() else { return };
    let all = model.pieces.of_turn(&"one two three ".repeat(100), usize::MAX, 0);
    let cut = model.pieces.of_turn(&"one two three ".repeat(100), 96, 47);
    assert_eq!(cut.len(), 96);
    assert_eq!((&cut[..48], &cut[48..]), (&all[..48], &all[all.len() - 48..]));
}

#[test]
fn a_session_longer_than_one_pass_is_read_as_if_it_were_one() {
    let Some((model, _)) = both() else { return };
    let texts = ["Yes.", "Why?", "I was cross.", "You were.", "It rained."];
    let vectors = |from: usize, to: usize| model.vectors_of((from..to).map(|at| texts[at % 5])).unwrap();
    let speakers: Vec<_> = (0..600).map(|at| Some(if at % 2 == 0 { Role::Therapist } else { Role::Client })).collect();
    let whole = model.context.logits(&vectors(0, 600), &speakers).unwrap();
    let end = model.context.logits(&vectors(480, 600), &speakers[480..]).unwrap();
    let labels = model.plan.context.labels;
    assert!(apart(&whole[590 * labels..], &end[110 * labels..]) < 1e-4);
}
