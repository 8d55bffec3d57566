//! A course as a picture: what is drawn, the same in words, and the same as a table.

use super::{card::fold, chart};
use crate::words::Words;
use maud::{Markup, html};

/// What a picture of a course shows. Everything drawn is also in the table.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// Sessions in order; each has its place from left to right.
    pub sessions: Vec<Place>,
    /// What was measured, from top to bottom.
    pub panels: Vec<Panel>,
    /// Ruptures, and what became of them.
    pub arcs: Vec<Arc>,
    /// The same in two or three sentences; what a person who cannot see the picture reads.
    pub says: String,
}

/// One session on the line of time.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its number.
    pub session: u32,
    /// Its day, as people say it.
    pub on: String,
    /// Whether both were there.
    pub held: bool,
}

/// One measure with its own height.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What it is, with the way it runs: `PHQ-9 total (lower is easier)`.
    pub title: String,
    /// The lowest possible value.
    pub min: f64,
    /// The highest possible value.
    pub max: f64,
    /// One line for each person who was asked.
    pub lines: Vec<Line>,
}

/// What one person answered over time.
#[derive(Clone, Debug)]
pub struct Line {
    /// Whose answers; decides colour, dash and shape together.
    pub hand: Hand,
    /// Their name as the reader knows it: `Mara`, `You`.
    pub name: String,
    /// Answers, oldest first.
    pub dots: Vec<Dot>,
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// The client's view of the work: solid, round.
    Client,
    /// The therapist's view of the work: dashed, square.
    Therapist,
    /// How the client is doing: dotted, pointed.
    Outcome,
}

/// One score with how exactly it is known.
#[derive(Clone, Copy, Debug)]
pub struct Dot {
    /// The session it belongs to.
    pub session: u32,
    /// In points of the panel.
    pub value: f64,
    /// The lower and upper end of its interval; none where measurement error is not known.
    pub between: Option<(f64, f64)>,
}

/// A rupture: where it began, and where it was repaired, if it was.
#[derive(Clone, Debug)]
pub struct Arc {
    /// The session it was felt in.
    pub from: u32,
    /// The session it was repaired in.
    pub to: Option<u32>,
    /// What the table says: `Rupture, repaired in session 9`.
    pub says: String,
}

impl Hand {
    /// The name of its colour, dash and shape in chart.css.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Therapist => "therapist",
            Self::Outcome => "outcome",
        }
    }
}

/// The picture, its key, its words and its table; nothing where nothing was answered. `id` makes its parts unique.
#[must_use]
pub fn figure(picture: &Picture, words: &Words, id: &str) -> Markup {
    html! {
        @if picture.panels.iter().any(|panel| panel.lines.iter().any(|line| !line.dots.is_empty())) {
            figure.picture {
                (key(picture, words))
                div.drawn-wide { (chart::draw(picture, words, &format!("{id}-wide"), chart::WIDE)) }
                div.drawn-narrow { (chart::draw(picture, words, &format!("{id}-narrow"), chart::NARROW)) }
                figcaption { p { (picture.says) } }
                (fold(&words.plain("picture-table"), &table(picture, words)))
            }
        }
    }
}

fn key(picture: &Picture, words: &Words) -> Markup {
    let lines = picture.panels.iter().flat_map(|panel| &panel.lines);
    let mut seen: Vec<(Hand, &str)> = Vec::new();
    // An outcome stands alone under its own title; a second "Mara" in the key would only puzzle.
    for line in lines.filter(|line| line.hand != Hand::Outcome) {
        if !seen.contains(&(line.hand, line.name.as_str())) {
            seen.push((line.hand, &line.name));
        }
    }
    html! {
        ul.key aria-hidden="true" {
            @for (hand, name) in seen { li { (chart::swatch(hand)) bdi { (name) } } }
            @if seen_interval(picture) { li { (chart::band_swatch()) (words.plain("picture-key-band")) } }
            @if !picture.arcs.is_empty() { li { (chart::arc_swatch()) (words.plain("picture-key-arc")) } }
            @if picture.sessions.iter().any(|place| !place.held) {
                li { (chart::missed_swatch()) (words.plain("picture-key-missed")) }
            }
        }
    }
}

fn seen_interval(picture: &Picture) -> bool {
    let lines = picture.panels.iter().flat_map(|panel| &panel.lines);
    lines.flat_map(|line| &line.dots).any(|dot| dot.between.is_some())
}

fn table(picture: &Picture, words: &Words) -> Markup {
    html! {
        div.table tabindex="0" role="region" aria-label=(words.plain("picture-table")) {
            table {
                thead { tr {
                    th scope="col" { (words.plain("picture-session")) }
                    @for (panel, line) in columns(picture) { th scope="col" { (panel.title) ", " bdi { (line.name) } } }
                    @if !picture.arcs.is_empty() { th scope="col" { (words.plain("picture-noticed")) } }
                } }
                tbody { @for place in &picture.sessions { (row(picture, words, place)) } }
            }
        }
    }
}

fn columns(picture: &Picture) -> impl Iterator<Item = (&Panel, &Line)> {
    picture.panels.iter().flat_map(|panel| panel.lines.iter().map(move |line| (panel, line)))
}

fn row(picture: &Picture, words: &Words, place: &Place) -> Markup {
    let arcs = || picture.arcs.iter().filter(|arc| arc.from == place.session);
    html! {
        tr {
            th scope="row" { (place.session) ". " (place.on) }
            @for (_, line) in columns(picture) { td { (cell(words, place, line)) } }
            @if !picture.arcs.is_empty() { td { @for arc in arcs() { (arc.says) " " } } }
        }
    }
}

fn cell(words: &Words, place: &Place, line: &Line) -> String {
    let Some(dot) = line.dots.iter().find(|dot| dot.session == place.session) else {
        return words.plain(if place.held { "picture-not-answered" } else { "picture-not-held" });
    };
    let value = short(dot.value);
    match dot.between {
        Some((low, high)) => {
            let ends = [("value", value.into()), ("low", short(low).into()), ("high", short(high).into())];
            words.say("picture-between", &ends)
        }
        None => value,
    }
}

/// A number as the table writes it: whole where it is whole, else with one decimal.
fn short(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0 + 0.0;
    if tenths.fract() == 0.0 { format!("{tenths:.0}") } else { format!("{tenths:.1}") }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn the_table_writes_whole_numbers_whole() {
        assert_eq!([short(7.0), short(6.666), short(-0.01), short(9.96)], ["7", "6.7", "0", "10"]);
    }
}
