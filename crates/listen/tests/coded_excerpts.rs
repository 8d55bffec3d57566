//! The excerpts coded twice by people: how far the two agree, and how near the lexicon comes to them.
//!
//! The agreement expected here was computed by a separate program in another language from the same two files, with
//! Cohen's formula and "no row" as a value of its own. The lexicon's figures are floors, a margin under what was
//! measured when its rules were fixed: they are there to notice a fall, and no rule is tuned on these excerpts.

use listen::{Coder, Goal, Heard, Lexicon, Role, Roles, SpeakerName, read};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Family to turn to code; a turn is its excerpt and its number.
type Coded = BTreeMap<String, BTreeMap<(String, u32), String>>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coded")
}

fn rows(file: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_path(folder().join(file)).expect("the file is there");
    reader.records().map(|row| row.expect("the file is well formed")).collect()
}

fn coder(file: &str) -> Coded {
    let mut coded = Coded::new();
    for row in rows(file) {
        let turn = (row[0].to_owned(), row[1].parse().expect("a number"));
        coded.entry(row[2].to_owned()).or_default().insert(turn, row[3].to_owned());
    }
    coded
}

/// Who speaks in each turn of each excerpt, and what the lexicon makes of it.
fn heard() -> (BTreeMap<(String, u32), String>, Coded) {
    let mut speakers = BTreeMap::new();
    let mut coded = Coded::new();
    for entry in std::fs::read_dir(folder().join("turns")).expect("the excerpts are there") {
        let path = entry.expect("a file").path();
        let excerpt = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let transcript = read(&std::fs::read(&path).expect("readable")).expect("a transcript");
        let goals: Vec<Goal> = goals_of(&excerpt);
        let roles = Roles::new(
            [("therapist", Role::Therapist), ("client", Role::Client)]
                .map(|(name, role)| (SpeakerName::new(name).expect("a name"), role)),
        );
        for turn in &transcript.turns {
            let speaker = turn.speaker.as_ref().expect("every turn has one").as_str().to_owned();
            speakers.insert((excerpt.clone(), turn.number), speaker);
        }
        for mark in Lexicon.code(&Heard { turns: &transcript.turns, roles: &roles, goals: &goals }) {
            let turn = (excerpt.clone(), mark.turn);
            coded.entry(mark.family.to_owned()).or_default().insert(turn, mark.code.into_owned());
        }
    }
    (speakers, coded)
}

fn goals_of(excerpt: &str) -> Vec<Goal> {
    let of = rows("goals.csv").into_iter().filter(|row| &row[0] == excerpt);
    of.map(|row| Goal { id: row[1].to_owned(), text: row[2].to_owned() }).collect()
}

/// Share of equal turns and Cohen's kappa.
fn agreement(pairs: &[(&str, &str)]) -> (f64, f64) {
    let count = pairs.len() as f64;
    let equal = pairs.iter().filter(|(a, b)| a == b).count() as f64 / count;
    let codes: BTreeSet<&str> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let share = |of: &dyn Fn(&(&str, &str)) -> bool| pairs.iter().filter(|pair| of(pair)).count() as f64 / count;
    let chance: f64 = codes.iter().map(|code| share(&|pair| pair.0 == *code) * share(&|pair| pair.1 == *code)).sum();
    (equal, (equal - chance) / (1.0 - chance))
}

/// Family, turns of those who may carry it, share of equal turns, kappa.
const AGREED: [(&str, usize, f64, f64); 14] = [
    ("main", 860, 0.9767, 0.9662),
    ("question", 860, 0.9907, 0.9834),
    ("reflection", 860, 0.9581, 0.9263),
    ("input", 860, 0.9709, 0.9190),
    ("talk", 859, 0.9790, 0.9346),
    ("self", 860, 0.9988, 0.9888),
    ("reversal", 860, 1.0, 1.0),
    ("chat", 1719, 0.9983, 0.9784),
    ("goal", 1108, 0.9801, 0.9476),
    ("withdrawal", 859, 0.9884, 0.9472),
    ("confrontation", 859, 0.9895, 0.9509),
    ("repair", 860, 0.9744, 0.9418),
    ("belief", 859, 0.9988, 0.9872),
    ("boundary", 1719, 0.9942, 0.9534),
];

#[test]
fn the_two_codings_agree_as_a_separate_program_found() {
    let (a, b) = (coder("coder-a.csv"), coder("coder-b.csv"));
    let (speakers, _) = heard();
    let with_goals: BTreeSet<String> = rows("goals.csv").into_iter().map(|row| row[0].to_owned()).collect();
    for (family, turns, equal, kappa) in AGREED {
        let who = listen::codes::family(family).expect("a known family").who;
        let carries = |(turn, speaker): &(&(String, u32), &String)| {
            let may = match who {
                listen::codes::Who::Therapist => speaker.as_str() == "therapist",
                listen::codes::Who::Client => speaker.as_str() == "client",
                listen::codes::Who::Both => true,
            };
            may && (family != "goal" || with_goals.contains(&turn.0))
        };
        let none = BTreeMap::new();
        let code = |coded: &'_ Coded, turn| coded.get(family).unwrap_or(&none).get(turn).cloned().unwrap_or_default();
        let pairs: Vec<(String, String)> =
            speakers.iter().filter(carries).map(|(turn, _)| (code(&a, turn), code(&b, turn))).collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let found = agreement(&pairs);
        assert_eq!(pairs.len(), turns, "{family}");
        assert!((found.0 - equal).abs() < 1e-4 && (found.1 - kappa).abs() < 1e-4, "{family}: {found:?}");
    }
}

/// The lexicon's F1 over all codes of a family against a coding.
fn f1(found: &Coded, coded: &Coded, family: &str) -> f64 {
    let (found, coded) = (&found[family], &coded[family]);
    let right = found.iter().filter(|(turn, code)| coded.get(*turn) == Some(*code)).count();
    2.0 * right as f64 / (found.len() + coded.len()) as f64
}

/// Family and floor: what was measured, the mean over the two codings, less .03.
const FLOORS: [(&str, f64); 14] = [
    ("main", 0.74),
    ("question", 0.79),
    ("reflection", 0.45),
    ("input", 0.27),
    ("talk", 0.79),
    ("self", 0.49),
    ("reversal", 0.32),
    ("chat", 0.24),
    ("goal", 0.48),
    ("withdrawal", 0.43),
    ("confrontation", 0.28),
    ("repair", 0.28),
    ("belief", 0.69),
    ("boundary", 0.43),
];

#[test]
fn the_lexicon_does_not_fall_below_what_was_measured() {
    let (a, b) = (coder("coder-a.csv"), coder("coder-b.csv"));
    let (_, found) = heard();
    let measured: Vec<(&str, f64)> =
        FLOORS.iter().map(|(family, _)| (*family, (f1(&found, &a, family) + f1(&found, &b, family)) / 2.0)).collect();
    let fell = measured.iter().zip(FLOORS).filter(|((_, f1), (_, floor))| f1 < floor).count();
    assert_eq!(fell, 0, "measured: {measured:.3?}");
}
