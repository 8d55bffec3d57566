//! Heads: every file opens with a sentence, and every signal with its six lines.

use super::{Complaint, House};
use crate::{lists::SIGNAL_HEAD, rust::RustFile};

/// Complains about files without a first sentence and signals without their six lines.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let sentences = house.rust.iter().filter_map(sentence);
    let signals = house.rust.iter().filter(|file| is_signal(file)).filter_map(six_lines);
    sentences.chain(signals).collect()
}

fn sentence(file: &RustFile) -> Option<Complaint> {
    let head = head(file.text);
    let opening = head.iter().take_while(|line| !line.is_empty()).last();
    let good = opening.is_some_and(|line| line.ends_with('.'));
    (!good).then(|| Complaint::at(file.path, 1, "open with one `//!` sentence that ends in a full stop"))
}

/// Whether a signal stands in this file.
#[must_use]
pub fn is_signal(file: &RustFile) -> bool {
    let declared = |line: &str| line.contains(": Signal = Signal {");
    file.path.starts_with("crates/engine/src/") && file.code().any(|(_, line)| declared(line))
}

fn six_lines(file: &RustFile) -> Option<Complaint> {
    let head = head(file.text);
    let places: Vec<_> = SIGNAL_HEAD.iter().map(|label| line_of(&head, label)).collect();
    let lacking: Vec<_> =
        SIGNAL_HEAD.iter().zip(&places).filter(|(_, at)| at.is_none()).map(|(label, _)| *label).collect();
    if !lacking.is_empty() {
        return Some(Complaint::at(
            file.path,
            1,
            format!("a signal opens with six lines; lacking {}", lacking.join(" ")),
        ));
    }
    (!places.is_sorted())
        .then(|| Complaint::at(file.path, 1, format!("the six lines stand in order: {}", SIGNAL_HEAD.join(" "))))
}

/// The line on which a label is followed by words.
fn line_of(head: &[&str], label: &str) -> Option<usize> {
    head.iter().position(|line| line.strip_prefix(label).is_some_and(|rest| !rest.trim().is_empty()))
}

/// The lines of a file's opening comment, without their marks.
#[must_use]
pub fn head(text: &str) -> Vec<&str> {
    text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect()
}
