//! Codes as shapes: one for each kind of thing that is heard, so that none is told by colour alone.

use maud::{Markup, html};

/// A shape, drawn about its middle in a box of fourteen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// What a turn is made of: questions, reflections, what is given.
    Square,
    /// Where the client leans.
    Triangle,
    /// The therapist as a person.
    Plus,
    /// Talk off the work.
    Bar,
    /// What the client came for.
    Star,
    /// Drawing back.
    Diamond,
    /// Speaking up against.
    FullDiamond,
    /// Putting right.
    Ring,
    /// A hard belief.
    Half,
    /// The frame between the two.
    Hexagon,
}

impl Shape {
    /// The shape of a family.
    #[must_use]
    pub fn of(family: &str) -> Self {
        match family {
            "talk" => Self::Triangle,
            "self" | "reversal" => Self::Plus,
            "chat" => Self::Bar,
            "goal" => Self::Star,
            "withdrawal" => Self::Diamond,
            "confrontation" => Self::FullDiamond,
            "repair" => Self::Ring,
            "belief" => Self::Half,
            "boundary" => Self::Hexagon,
            _ => Self::Square,
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Square => "M-5-5H5V5H-5Z",
            Self::Triangle => "M0-6L6 5H-6Z",
            Self::Plus => "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
            Self::Bar => "M-6-2H6V2H-6Z",
            Self::Star => "M0-7L2-2L7 0L2 2L0 7L-2 2L-7 0L-2-2Z",
            Self::Diamond | Self::FullDiamond => "M0-7L6 0L0 7L-6 0Z",
            Self::Ring => "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z",
            Self::Half => "M-6 3A6 6 0 0 1 6 3Z",
            Self::Hexagon => "M-6-3L0-6.5L6-3V3L0 6.5L-6 3Z",
        }
    }

    const fn is_hollow(self) -> bool {
        matches!(self, Self::Diamond | Self::Ring | Self::Hexagon)
    }

    /// The shape with its middle at a place of a picture; one that was turned down is only an outline of dots.
    #[must_use]
    pub fn at(self, x: &str, y: &str, turned_down: bool) -> Markup {
        let class = match (turned_down, self.is_hollow()) {
            (true, _) => "shape turned-down",
            (false, true) => "shape hollow",
            (false, false) => "shape",
        };
        html! { path class=(class) d=(self.path()) transform={ "translate(" (x) " " (y) ")" } {} }
    }

    /// The shape by itself, beside its name.
    #[must_use]
    pub fn swatch(self, turned_down: bool) -> Markup {
        html! {
            svg.swatch viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" { (self.at("0", "0", turned_down)) }
        }
    }
}
