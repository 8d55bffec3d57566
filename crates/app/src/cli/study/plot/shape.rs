//! What a series looks like: its shape and its sign in the key.

use maud::{Markup, html};

use super::{Hand, Sign};

impl Hand {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Clay => "clay",
            Self::Sage => "sage",
            Self::Honey => "honey",
            Self::Ink => "ink",
            Self::Soft => "soft",
        }
    }
}

/// The point of a series.
pub(super) fn spot(hand: Hand, x: f64, y: f64, r: f64) -> Markup {
    let class = format!("spot {}", hand.class());
    match hand {
        Hand::Clay | Hand::Soft => html! { circle class=(class) cx=(at(x)) cy=(at(y)) r=(at(r)) {} },
        Hand::Sage => {
            let side = r * 1.8;
            html! { rect class=(class) x=(at(x - side / 2.0)) y=(at(y - side / 2.0)) width=(at(side)) height=(at(side)) {} }
        }
        Hand::Honey => {
            let r = r * 1.3;
            html! { polygon class=(class) points=(points(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)])) {} }
        }
        Hand::Ink => {
            let r = r * 1.2;
            html! { polygon class=(class) points=(points(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)])) {} }
        }
    }
}

/// How a series looks, for the key.
pub(super) fn swatch(hand: Hand, sign: Sign) -> Markup {
    let class = |what: &str| format!("{what} {}", hand.class());
    html! {
        svg.swatch viewBox="0 0 36 18" width="36" height="18" aria-hidden="true" {
            @match sign {
                Sign::Shade => rect class=(class("shade")) x="1" y="2" width="34" height="14" {},
                Sign::Faint => polyline.faint points="1,13 12,6 22,11 35,4" {},
                Sign::Line => polyline class=(class("line")) points="1,9 35,9" {},
                Sign::Spot => (spot(hand, 18.0, 9.0, 5.0)),
                Sign::Bar => rect class=(class("bar")) x="12" y="2" width="12" height="14" {},
            }
        }
    }
}

pub(super) fn points(places: &[(f64, f64)]) -> String {
    places.iter().map(|(x, y)| format!("{},{}", at(*x), at(*y))).collect::<Vec<_>>().join(" ")
}

/// One decimal, whatever the machine: a tenth of a unit is finer than any line.
pub(super) fn at(value: f64) -> String {
    format!("{:.1}", value + 0.0)
}
