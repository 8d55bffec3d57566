//! One turn of speech with its codes in the margin: the words each rests on, who heard it, and what to say to it.

use super::View;
use super::heard::{Talk, shown};
use crate::{
    web::look::{Room, card::fold, form, shape::Shape},
    words::Words,
};
use maud::{Markup, html};

/// A turn, or a stretch of turns without anything to look at.
#[derive(Clone, Debug)]
pub enum Piece {
    /// A turn.
    Turn(Turn),
    /// Turns folded under a sentence.
    Stretch(String, Vec<Turn>),
}

/// One turn of speech.
#[derive(Clone, Debug, Default)]
pub struct Turn {
    /// Counts from 0; evidence links to `#turn-…`.
    pub number: u32,
    /// `12:04`, or nothing where no time is known.
    pub at: String,
    /// Who spoke.
    pub who: String,
    /// What was said, in parts.
    pub parts: Vec<Part>,
    /// Perhaps nobody said it: a machine's words in silence.
    pub doubtful: bool,
    /// What was heard in it, as far as it is shown.
    pub codes: Vec<Code>,
    /// Whether a code can be added here; with the codes that can, where somebody asked for them.
    pub adding: Adding,
}

/// A piece of a turn's text.
#[derive(Clone, Debug)]
pub struct Part {
    /// The words.
    pub text: String,
    /// Whether a code that stands rests on them.
    pub rests: bool,
}

/// Whether a code can be added to a turn.
#[derive(Clone, Debug, Default)]
pub enum Adding {
    /// No: neither of the two spoke.
    #[default]
    No,
    /// Yes, when asked for.
    CanBe,
    /// It was asked for: families by name, each with the values and names of its codes.
    Open(Vec<(String, Vec<(String, String)>)>),
}

/// A code heard in a turn: a proposal a person answers.
#[derive(Clone, Debug)]
pub struct Code {
    /// The family's id; comes back as `family`.
    pub family: String,
    /// The code's id; comes back as `code`.
    pub code: String,
    /// Its name in words.
    pub name: String,
    /// Its shape.
    pub shape: Shape,
    /// How a person stands to it.
    pub stands: Stands,
    /// Who heard it and how sure, or what was said of it, as a sentence.
    pub says: String,
    /// The codes that could stand in its place.
    pub others: Vec<(String, String)>,
    /// The same read out after a key was pressed: what it is now, and the count.
    pub told: String,
}

/// How a person stands to a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Nobody has said anything.
    Proposed,
    /// It is so; changed and added ones are too.
    Accepted,
    /// It is not so.
    TurnedDown,
}

pub(super) fn piece(view: &View, talk: &Talk, piece: &Piece, words: &Words, room: &Room) -> Markup {
    match piece {
        Piece::Turn(turn) => one(view, talk, turn, words, room),
        Piece::Stretch(says, turns) => {
            let inside = html! { @for turn in turns { (one(view, talk, turn, words, room)) } };
            fold(says, &inside)
        }
    }
}

fn one(view: &View, talk: &Talk, turn: &Turn, words: &Words, room: &Room) -> Markup {
    html! {
        div.spoken id={ "turn-" (turn.number) } {
            div {
                p.turn {
                    strong { bdi { (turn.who) } }
                    @if !turn.at.is_empty() { " " span.quiet { (turn.at) } }
                    br;
                    span dir="auto" { @for part in &turn.parts { (text(part)) } }
                }
                @if turn.doubtful { p.quiet { (words.plain("turn-doubtful")) } }
            }
            div.margin {
                @for code in &turn.codes { (code_of(view, talk, turn, code, words, room)) }
                (adding(view, talk, turn, words, room))
            }
        }
    }
}

fn text(part: &Part) -> Markup {
    html! { @if part.rests { mark.rests { (part.text) } } @else { (part.text) } }
}

fn code_of(view: &View, talk: &Talk, turn: &Turn, code: &Code, words: &Words, room: &Room) -> Markup {
    let id = format!("code-{}-{}", turn.number, code.family);
    let down = code.stands == Stands::TurnedDown;
    html! {
        div.code id=(id) role="group" aria-labelledby={ (id) "-name" } data-code="" data-tells=(code.told) {
            p.code-name id={ (id) "-name" } {
                (code.shape.swatch(down)) " "
                @if down { s { (code.name) } } @else { strong { (code.name) } }
            }
            p.quiet { (code.says) }
            (answer(view, talk, turn, code, words, room))
        }
    }
}

/// The three answers; the one that was given takes itself back.
fn answer(view: &View, talk: &Talk, turn: &Turn, code: &Code, words: &Words, room: &Room) -> Markup {
    let given = |stands: Stands| if code.stands == stands { "true" } else { "false" };
    let value = |stands: Stands, value: &'static str| if code.stands == stands { "taken-back" } else { value };
    let name = || html! { span.unseen { ": " (code.name) } };
    let to = format!("to-{}-{}", turn.number, code.family);
    let body = html! {
        (about(talk, turn))
        (form::hidden("family", &code.family))
        (form::hidden("code", &code.code))
        div.answers {
            button.plain name="said" value=(value(Stands::Accepted, "accepted")) aria-pressed=(given(Stands::Accepted))
                data-key="a" { (words.plain("code-so")) (name()) }
            button.plain name="said" value=(value(Stands::TurnedDown, "rejected")) aria-pressed=(given(Stands::TurnedDown))
                data-key="r" { (words.plain("code-not-so")) (name()) }
        }
        @if !code.others.is_empty() {
            details.other {
                summary data-key="c" { (words.plain("code-other")) span.unseen { ": " (code.name) } }
                label for=(to) { (words.plain("code-other-which")) }
                select id=(to) name="to" { @for (id, name) in &code.others { option value=(id) { (name) } } }
                button.plain name="said" value="changed" { (words.plain("code-other-go")) }
            }
        }
    };
    form::form(room, &format!("{}/code", view.action), &body)
}

fn about(talk: &Talk, turn: &Turn) -> Markup {
    html! {
        (form::hidden("transcript", &talk.entry))
        (form::hidden("turn", &turn.number.to_string()))
        (form::hidden("shown", &talk.family))
    }
}

fn adding(view: &View, talk: &Talk, turn: &Turn, words: &Words, room: &Room) -> Markup {
    match &turn.adding {
        Adding::No => html! {},
        Adding::CanBe => {
            let shown = shown(&view.action, &talk.family);
            let (path, _) = shown.split_once('#').unwrap_or((&shown, ""));
            let joint = if path.contains('?') { '&' } else { '?' };
            html! {
                p.add { a href={ (path) (joint) "add=" (turn.number) "#turn-" (turn.number) } {
                    (words.plain("code-add")) span.unseen { ": " (turn.who) " " (turn.at) " (" (turn.number) ")" }
                } }
            }
        }
        Adding::Open(families) => {
            form::form(room, &format!("{}/code", view.action), &choose(talk, turn, families, words))
        }
    }
}

fn choose(talk: &Talk, turn: &Turn, families: &[(String, Vec<(String, String)>)], words: &Words) -> Markup {
    html! {
        (about(talk, turn))
        div.field {
            label for="added" { (words.plain("code-add-which")) }
            select #added name="added" {
                @for (family, codes) in families {
                    optgroup label=(family) { @for (value, name) in codes { option value=(value) { (name) } } }
                }
            }
        }
        button name="said" value="added" { (words.plain("code-add-go")) }
    }
}
