//! A transcript for people: what was counted, then the turns; on a terminal, or as a page that stands alone.

use std::fmt::Write;

use listen::{Language, Measured, Measures, Roles, Share, Turn, measure};
use maud::{Markup, html};

use super::Labelled;
use crate::cli::page;

pub(super) fn write(heard: &[Labelled], roles: &Roles) -> String {
    heard.iter().map(|one| one_text(one, roles)).collect::<Vec<_>>().join("\n")
}

fn one_text(one: &Labelled, roles: &Roles) -> String {
    let mut text = format!("{} ({})\n", one.label, one.transcript.format);
    for line in language(one).into_iter().chain(counted(&measure(&one.transcript, roles))) {
        let _ = writeln!(text, "  {line}");
    }
    if roles.is_empty() {
        for reason in &listen::propose(&one.transcript).reasons {
            let _ = writeln!(text, "  perhaps: {reason}");
        }
    }
    for turn in &one.transcript.turns {
        let _ = writeln!(text, "{:>9}  {}: {}", clock(turn), speaker(turn), turn.text);
    }
    text
}

/// A word where the transcript is not plainly English.
fn language(one: &Labelled) -> Option<String> {
    match listen::language(&one.transcript.turns) {
        Language::English { .. } => None,
        other => Some(format!("codes: {other}")),
    }
}

fn counted(measures: &Measures) -> Vec<String> {
    let mut lines: Vec<String> = measures.speakers.iter().map(speaks).collect();
    lines.push(share("therapist's part of the time", &measures.therapist_time));
    lines.push(share("therapist's part of the words", &measures.therapist_words));
    lines.push(match measures.silences.value() {
        Some(silences) => format!("silences of three seconds or more: {}", silences.len()),
        None => "silences: cannot say, there are no times".to_owned(),
    });
    lines
}

fn speaks(one: &listen::SpeakerMeasures) -> String {
    let name = one.speaker.as_ref().map_or_else(|| "(no name)".to_owned(), ToString::to_string);
    format!("{name}: {} turns, {} words", one.turns, one.words)
}

fn share(what: &str, measured: &Measured<Share>) -> String {
    match measured {
        Measured::Counted { value, .. } => format!("{what}: {:.0} %", value.share * 100.0),
        Measured::CannotSay { why } => format!("{what}: cannot say ({})", why.id()),
    }
}

fn clock(turn: &Turn) -> String {
    turn.start_ms.map(|ms| format!("{:02}:{:02}", ms / 60_000, ms / 1_000 % 60)).unwrap_or_default()
}

fn speaker(turn: &Turn) -> String {
    turn.speaker.as_ref().map_or_else(|| "(no name)".to_owned(), ToString::to_string)
}

pub(super) fn page(heard: &[Labelled], roles: &Roles) -> String {
    page::alone("Transcripts", &html! { @for one in heard { (one_page(one, roles)) } })
}

fn one_page(one: &Labelled, roles: &Roles) -> Markup {
    html! {
        section {
            h2 { (one.label) }
            ul { @for line in language(one).into_iter().chain(counted(&measure(&one.transcript, roles))) { li { (line) } } }
            dl {
                @for turn in &one.transcript.turns {
                    dt { (clock(turn)) " " (speaker(turn)) }
                    dd { (turn.text) }
                }
            }
        }
    }
}
