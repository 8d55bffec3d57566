//! A session for people on a terminal: what was counted, each with a few of the words behind it.

use std::fmt::Write;

use super::hearing::Session;
use super::sentences::{Line, also_heard, lines};

/// Most quotations under one line; the others are in every other format.
const MOST_QUOTED: usize = 2;
/// Most characters of one of them.
const LONGEST_QUOTED: usize = 76;

pub(super) fn write(sessions: &[Session]) -> String {
    sessions.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(session: &Session) -> String {
    let mut text = format!("{} ({}, coded by {})\n", session.label, session.transcript.format, session.coder);
    let language = listen::language(&session.transcript.turns);
    if !matches!(language, listen::Language::English { .. }) {
        let _ = writeln!(text, "  language: {language}");
    }
    let mut all = lines(&session.measures());
    all.extend(also_heard(session));
    let widest = all.iter().map(|line| line.what.chars().count()).max().unwrap_or(0);
    all.iter().for_each(|line| write_line(&mut text, line, widest));
    text + "  Codes are proposals. Every turn with its codes: --format html, or csv.\n"
}

fn write_line(text: &mut String, line: &Line, widest: usize) {
    let _ = writeln!(text, "  {:widest$}  {}", line.what, line.said);
    for (turn, words) in line.quoted.iter().take(MOST_QUOTED) {
        let _ = writeln!(text, "      turn {turn}: \"{}\"", shortened(words));
    }
    if line.quoted.len() > MOST_QUOTED {
        let _ = writeln!(text, "      and {} more", line.quoted.len() - MOST_QUOTED);
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(LONGEST_QUOTED) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}
