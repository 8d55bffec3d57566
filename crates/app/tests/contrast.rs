//! Ink can be read on paper, in light and in dark: contrast of every pair of tokens that meet on a page.
//!
//! The formula is that of WCAG 2.2, "relative luminance" and "contrast ratio".

use app::web::look;
use std::collections::BTreeMap;

/// Ink and what it stands on; text needs 4.5 to 1 (WCAG 1.4.3).
const TEXT: &[(&str, &[&str])] = &[
    ("ink", &["paper", "card", "sunk", "clay-wash", "sage-wash", "honey-wash"]),
    ("ink-soft", &["paper", "card", "sunk", "clay-wash"]),
    ("clay", &["paper", "card", "sunk", "clay-wash"]),
    ("clay-deep", &["paper", "card"]),
    ("on-clay", &["clay", "clay-deep"]),
    ("paper", &["ink"]),
];

/// Edges of controls and lines of charts; they need 3 to 1 (WCAG 1.4.11).
const LINES: &[(&str, &[&str])] = &[
    ("edge", &["paper", "card"]),
    ("sage", &["paper", "card"]),
    ("honey", &["paper", "card"]),
    ("focus", &["paper", "card", "clay-wash"]),
];

type Tokens = BTreeMap<String, f64>;

/// The relative luminance of each token in the light and in the dark.
fn tokens() -> [Tokens; 2] {
    let file = look::FILES.iter().find(|file| file.name == "tokens.css").expect("the tokens are a file of the look");
    let (light, dark) = file.body.split_once("prefers-color-scheme: dark").expect("the tokens have a dark half");
    [light, dark].map(|half| half.lines().filter_map(token).collect())
}

fn token(line: &str) -> Option<(String, f64)> {
    let (name, colour) = line.trim().strip_prefix("--")?.split_once(": #")?;
    let channel = |at: usize| u8::from_str_radix(colour.get(at..at + 2)?, 16).ok().map(linear);
    Some((name.to_owned(), 0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?))
}

fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

fn ratio(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn too_faint(pairs: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let mut faint = Vec::new();
    for (half, tokens) in ["light", "dark"].into_iter().zip(tokens()) {
        for (ink, grounds) in pairs {
            let measured = grounds.iter().map(|ground| (ground, ratio(tokens[*ink], tokens[*ground])));
            faint.extend(
                measured
                    .filter(|(_, ratio)| *ratio < least)
                    .map(|(ground, ratio)| format!("{half}: {ink} on {ground} {ratio:.2}")),
            );
        }
    }
    faint
}

#[test]
fn the_formula_gives_the_known_ends() {
    // WCAG: black on white is 21 to 1; #767676 on white is the best known grey that just passes, 4.54.
    let of = |colour: &str| token(&format!("--it: #{colour};")).expect("a colour").1;
    assert!((ratio(of("000000"), of("ffffff")) - 21.0).abs() < 1e-9);
    assert!((ratio(of("767676"), of("ffffff")) - 4.54).abs() < 0.005);
}

#[test]
fn every_text_can_be_read_in_light_and_dark() {
    assert_eq!(too_faint(TEXT, 4.5), [""; 0]);
}

#[test]
fn every_edge_and_line_can_be_seen_in_light_and_dark() {
    assert_eq!(too_faint(LINES, 3.0), [""; 0]);
}
