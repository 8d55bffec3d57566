//! What a therapist turn rests on: the four steps of the coding guide, over the lines of the turn.

use super::input;
use super::lines::{Line, is_joiner, lines};
use super::phrases::Phrases;
use super::question::{self, Asks};
use super::reflection::{self, Gives, Lately};
use super::rules::{Find, most_words};
use super::session::Session;
use super::words::Said;
use crate::speakers::Role;
use core::ops::Range;
use std::sync::LazyLock;

/// What a line of a therapist turn does besides asking.
#[derive(Clone, Debug)]
enum Does {
    Reflects { complex: bool, how: Gives },
    Informs(Find),
    Neither,
}

struct Move {
    line: Line,
    asks: Asks,
    does: Does,
}

/// Marks the question, the reflection, the input and the rest of every therapist turn.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Therapist) {
        let moves = moves(session, at);
        let asked: Vec<(Line, Asks)> = moves.iter().map(|one| (one.line.clone(), one.asks)).collect();
        let question = question::one(&asked);
        let reflection = reflection_of(&moves);
        let input = input_of(&moves);
        let main = main(session, at, &moves, &question, &reflection, &input);
        session.add(at, "main", Some(main));
        session.add(at, "question", question);
        session.add(at, "reflection", reflection);
        session.add(at, "input", input);
    }
}

fn moves(session: &Session<'_>, at: usize) -> Vec<Move> {
    let said = &session.said[at];
    let lately = Lately::new(session, at);
    lines(said).into_iter().map(|line| one_move(said, line, &lately)).collect()
}

fn one_move(said: &Said, line: Line, lately: &Lately) -> Move {
    let asks = question::asks(said, &line);
    let does = match asks {
        Asks::Nothing | Asks::Stated => does(said, &line, lately),
        Asks::Tag if line.words.len() > 4 => does(said, &line, lately),
        Asks::Tag => Does::Neither,
        Asks::Open | Asks::Closed => proposes(said, &line),
    };
    Move { line, asks, does }
}

/// A question may carry a proposal, and no fact.
fn proposes(said: &Said, line: &Line) -> Does {
    match input::gives(said, line).filter(|find| find.code != "information") {
        Some(find) => Does::Informs(find),
        None => Does::Neither,
    }
}

fn does(said: &Said, line: &Line, lately: &Lately) -> Does {
    let words = &said.words[line.words.clone()];
    if words.iter().all(is_joiner) || reflection::gives_nothing(said, line) {
        return Does::Neither;
    }
    let reflects = reflection::gives(said, line, lately).filter(|how| *how == Gives::Stem || !is_own(said, line));
    let informs = input::gives(said, line);
    match (reflects, informs) {
        (Some(how @ (Gives::Stem | Gives::Words)), Some(find)) if find.code == "information" => {
            reflects_so(said, line, lately, how)
        }
        (Some(how @ Gives::Stem), _) => reflects_so(said, line, lately, how),
        (_, Some(find)) => Does::Informs(Find { words: line.words.clone(), ..find }),
        (Some(how), None) => reflects_so(said, line, lately, how),
        (None, None) => follows(said, line, lately),
    }
}

fn reflects_so(said: &Said, line: &Line, lately: &Lately, how: Gives) -> Does {
    Does::Reflects { complex: reflection::adds(said, line, lately), how }
}

/// About oneself, so neither gives back nor informs.
const OWN: &[&str] = &["^i|my|me|mine|we|our", "^i'm"];

static OWNS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(OWN.iter().map(|text| (0, *text))));

/// Whether the line is the therapist's own: it speaks of "I" or "we" and gives nothing back.
fn is_own(said: &Said, line: &Line) -> bool {
    OWNS.find_in(said, line.words.clone()).is_some_and(|hit| hit.words.start == line.words.start)
}

/// A statement of no known form, said right after the client told something, mostly stays with what was told.
fn follows(said: &Said, line: &Line, lately: &Lately) -> Does {
    match lately.words >= TOLD && !is_own(said, line) {
        true => Does::Reflects { complex: true, how: Gives::Follows },
        false => Does::Neither,
    }
}

/// Fewest words of a client turn that tells something.
const TOLD: usize = 4;

fn reflection_of(moves: &[Move]) -> Option<Find> {
    let of = |wanted: bool| {
        moves.iter().find_map(|one| match &one.does {
            Does::Reflects { complex, how } if *complex == wanted => Some((one.line.words.clone(), *how)),
            _ => None,
        })
    };
    let find = |code, (words, how): (Range<usize>, Gives)| Find::new(code, confidence(how), words);
    of(true).map(|found| find("complex", found)).or_else(|| of(false).map(|found| find("simple", found)))
}

fn confidence(how: Gives) -> f64 {
    match how {
        Gives::Stem => 0.6,
        Gives::You => 0.5,
        Gives::Words => 0.6,
        Gives::Fragment => 0.4,
        Gives::Follows => 0.45,
    }
}

fn input_of(moves: &[Move]) -> Option<Find> {
    let finds = moves.iter().filter_map(|one| match &one.does {
        Does::Informs(find) => Some(find.clone()),
        _ => None,
    });
    most_words(finds.collect(), &input::ORDER)
}

/// Asks whether what was given suits: then the input stays what the turn rests on.
const CHECKS: &[&str] = &[
    "does that make sense",
    "make sense",
    "how does that sound",
    "does that sound",
    "is that okay|alright|clear|fair",
    "would that .. work|suit|be",
    "any questions",
    "does that suit|fit|work|help",
    "what do you think of that|about",
    "did you know that",
    "do you follow|understand",
    "does one of those",
    "okay",
];

static CHECKED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(CHECKS.iter().map(|text| (0, *text))));

fn main(
    session: &Session<'_>,
    at: usize,
    moves: &[Move],
    question: &Option<Find>,
    reflection: &Option<Find>,
    input: &Option<Find>,
) -> Find {
    let said = &session.said[at];
    let words_of = |wanted: fn(&Does) -> bool| -> usize {
        moves.iter().filter(|one| wanted(&one.does)).map(|one| one.line.words.len()).sum()
    };
    let reflecting = words_of(|does| matches!(does, Does::Reflects { .. }));
    let informing = words_of(|does| matches!(does, Does::Informs(_)));
    let whole = 0..said.words.len();
    match (question, reflection, input) {
        (None, None, None) => Find::new("other", 0.79, whole),
        (Some(find), _, Some(_)) if only_checks(said, moves) && find.words.start > 0 => Find::new("input", 0.6, whole),
        (Some(find), _, _) if !stated_behind_reflection(moves) => Find::new("question", 0.84, find.words.clone()),
        (_, Some(find), None) => Find::new("reflection", find.confidence, find.words.clone()),
        (_, Some(find), Some(_)) if reflecting >= informing => Find::new("reflection", 0.5, find.words.clone()),
        (_, _, Some(find)) => Find::new("input", find.confidence, find.words.clone()),
        (Some(find), _, _) => Find::new("question", 0.84, find.words.clone()),
    }
}

fn only_checks(said: &Said, moves: &[Move]) -> bool {
    let mut questions = moves.iter().filter(|one| matches!(one.asks, Asks::Open | Asks::Closed | Asks::Stated));
    questions.all(|one| CHECKED.find_in(said, one.line.words.clone()).is_some())
}

/// A statement put as a question that closes a longer reflection leaves the turn a reflection.
fn stated_behind_reflection(moves: &[Move]) -> bool {
    let asked = moves.iter().any(|one| matches!(one.asks, Asks::Open | Asks::Closed));
    let reflects = |one: &&Move| matches!(one.does, Does::Reflects { .. }) && one.asks == Asks::Nothing;
    !asked && moves.iter().any(|one| one.asks == Asks::Stated) && moves.iter().filter(reflects).count() > 0
}
