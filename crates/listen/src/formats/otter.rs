//! Otter's text: `Name  0:15` above each paragraph, names optional, `h:mm:ss` after an hour, a footer of its own.

use super::{Format, headed};

/// Otter's text export.
pub static FORMAT: Format = Format { id: "otter", detect, read: |text| headed::read(text, is_footer) };

fn detect(text: &str) -> bool {
    let lines: Vec<&str> = text.split('\n').collect();
    let headings = headed::headings(&lines);
    let first_line = lines.iter().position(|line| !line.trim().is_empty());
    let opens = first_line.is_some_and(|at| headings[at].is_some_and(|heading| !heading.name.is_empty()));
    let count = headings.iter().flatten().count();
    opens || (count >= 2 && count * 10 >= lines.len()) || (count > 0 && lines.iter().any(|line| is_footer(line.trim())))
}

/// The footer by which Otter signs; recognisers trained on such files also "hear" it in silence.
fn is_footer(line: &str) -> bool {
    line.to_ascii_lowercase().starts_with("transcribed by http") && line.contains("otter.ai")
}
