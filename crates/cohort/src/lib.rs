//! Compares many courses at once. It knows no names and no record.

mod by_chance;

pub use by_chance::chance_findings_a_month;
