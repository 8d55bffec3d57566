//! Sessions written down: rows, one object, a summary or a page.

use super::hearing::Session;
use super::{Format, html, text};

pub(super) fn write(format: Format, sessions: &[Session]) -> String {
    match format {
        Format::Csv => csv(sessions),
        Format::Json => json(sessions),
        Format::Text => text::write(sessions),
        Format::Html => html::page(sessions),
    }
}

fn csv(sessions: &[Session]) -> String {
    let rows = sessions.iter().flat_map(|one| listen::rows(&one.label, &one.transcript, &one.roles, &one.marks));
    listen::to_csv(&rows.collect::<Vec<_>>())
}

/// One object: of one transcript, or of several under `transcripts`.
fn json(sessions: &[Session]) -> String {
    let known: Vec<_> = sessions.iter().map(Session::known).collect();
    let both = sessions.iter().zip(&known);
    let reports: Vec<_> = both.map(|(one, known)| listen::report(&one.label, &one.transcript, known)).collect();
    let written = match &reports[..] {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(&serde_json::json!({ "transcripts": several })),
    };
    written.expect("a report holds strings and finite numbers only") + "\n"
}
