//! Sessions as one page that stands alone: what was counted, the ribbon, and the turns with their codes in the margin.

use listen::{Mark, Turn};
use maud::{Markup, html};

use super::hearing::Session;
use super::ribbon::ribbon;
use super::sentences::{Line, also_heard, lines};
use crate::cli::page;

pub(super) fn page(sessions: &[Session]) -> String {
    page::alone("Transcripts", &html! { @for session in sessions { (one(session)) } })
}

fn one(session: &Session) -> Markup {
    let language = listen::language(&session.transcript.turns);
    html! {
        section {
            h2 { (session.label) }
            p {
                "Coded by " (session.coder) ". Codes are proposals with the words they rest on; anybody may turn them down."
                @if !matches!(language, listen::Language::English { .. }) { " Language: " (language) "." }
            }
            (ribbon(session))
            h3 { "What was counted" }
            dl { @for line in lines(&session.measures()).iter().chain(&also_heard(session)) { (measure(line)) } }
            h3 { "What was said" }
            (turns(session))
        }
    }
}

fn measure(line: &Line) -> Markup {
    html! {
        dt { (line.what) }
        dd {
            (line.said)
            @if !line.quoted.is_empty() {
                details {
                    summary { "the words" }
                    ul { @for (turn, words) in &line.quoted { li { "turn " (turn) ": “" (words) "”" } } }
                }
            }
        }
    }
}

fn turns(session: &Session) -> Markup {
    let mut marks = &session.marks[..];
    html! {
        div.table {
            table {
                thead { tr { th scope="col" { "Turn" } th scope="col" { "Time" } th scope="col" { "Who" } th scope="col" { "Words" } th scope="col" { "Codes" } } }
                tbody {
                    @for one in &session.transcript.turns { (turn(one, own(&mut marks, one))) }
                }
            }
        }
    }
}

/// The marks of a turn, taken from the front of those that are left; they come in the order of the turns.
fn own<'a>(marks: &mut &'a [Mark], turn: &Turn) -> &'a [Mark] {
    let before = marks.partition_point(|mark| mark.turn < turn.number);
    let (own, rest) = marks[before..].split_at(marks[before..].partition_point(|mark| mark.turn == turn.number));
    *marks = rest;
    own
}

fn turn(turn: &Turn, marks: &[Mark]) -> Markup {
    html! {
        tr {
            td { (turn.number) }
            td { (clock(turn)) }
            th scope="row" { bdi { (speaker(turn)) } }
            td { (words(turn, marks)) }
            td { @for mark in marks { (code(mark)) br; } }
        }
    }
}

fn clock(turn: &Turn) -> String {
    turn.start_ms.map(|ms| format!("{:02}:{:02}", ms / 60_000, ms / 1_000 % 60)).unwrap_or_default()
}

fn speaker(turn: &Turn) -> String {
    turn.speaker.as_ref().map_or_else(|| "(no name)".to_owned(), ToString::to_string)
}

/// A code; struck through where somebody turned it down.
fn code(mark: &Mark) -> Markup {
    let voice = match mark.spoke {
        listen::Voice::Lexicon => "rules",
        listen::Voice::Model => "model",
        listen::Voice::Both => "rules and model",
        listen::Voice::Person => "a person",
    };
    let said = html! { span title={ (voice) ", " (format!("{:.2}", mark.confidence)) } { (mark.family) " " (mark.code) } };
    html! { @if mark.rejected_by.is_some() { s { (said) } } @else { (said) } }
}

/// The words of a turn, those that codes rest on marked; codes that rest on the whole turn mark nothing.
fn words(turn: &Turn, marks: &[Mark]) -> Markup {
    let text = &turn.text[..];
    let rests = |mark: &&Mark| mark.rejected_by.is_none() && mark.span.len() < text.len();
    let mut spans: Vec<_> = marks.iter().filter(rests).map(|mark| mark.span.clone()).collect();
    spans.retain(|span| !span.is_empty() && text.get(span.clone()).is_some());
    spans.sort_by_key(|span| span.start);
    let mut pieces: Vec<(bool, &str)> = Vec::new();
    let mut until = 0;
    for span in spans {
        if span.end > until {
            let from = span.start.max(until);
            pieces.extend([(false, &text[until..from]), (true, &text[from..span.end])]);
            until = span.end;
        }
    }
    pieces.push((false, &text[until..]));
    html! { @for (marked, piece) in pieces { @if marked { mark { (piece) } } @else { (piece) } } }
}
