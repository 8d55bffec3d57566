//! Working distance: how close the two are and how much they work, one dot a session on a plane. It describes; it scores
//! nobody. `docs/working-distance.md` tells its arithmetic and its limits.

mod part;
mod path;
pub mod region;

pub use part::{Axis, Part, Side};
pub use path::{Dot, Ellipse, Path, Region, path};
