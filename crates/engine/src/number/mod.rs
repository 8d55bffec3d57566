//! Numbers with a unit: a bare `f64` does not cross a boundary.
