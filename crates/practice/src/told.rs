//! What people tell of a course beside forms and sessions: a goal, a break, an exception, a belief.
//!
//! `kinds` is the one list of kinds, `sheet` holds what each kind asks, `filled` turns what was filled in into a thing told
//! or names what is wrong with it, `telling` writes it down for whoever may.

mod filled;
mod kinds;
mod offered;
mod sheet;
mod telling;

pub use filled::{Filled, Known, Why, Wrong};
pub use kinds::{TakenBack, Told};
pub use sheet::{Field, SHEETS, Shape, Sheet, sheet};
pub use telling::{Of, Telling, ToldHere};
pub(crate) use telling::{corrected, taken_back};
