//! Judges a course of therapy: every signal answers with a finding, with quiet, or with why it cannot say.
//!
//! The engine is pure. It knows no file, clock, network or chance; the same course, the same instruments and the
//! same `as_of` give the same assessment, byte for byte, on every machine. It cannot fail: it answers.

#![no_std]

extern crate alloc;

pub mod answer;
pub mod assessment;
pub mod codes;
pub mod course;
pub mod evidence;
pub mod finding;
pub mod instrument;
pub mod number;
pub mod phrase;
pub mod picture;
pub mod reading;
mod readings;
pub mod score;
pub mod series;
pub mod signal;
pub mod signals;

pub mod alliance;
pub mod attachment;
pub mod boundary;
pub mod capacity;
pub mod carried;
pub mod countertransference;
pub mod distance;
pub mod drift;
pub mod dual;
pub mod ending;
pub mod former;
pub mod frame;
pub mod goals;
pub mod into_life;
pub mod narrative;
pub mod outcome;
pub mod parts;
pub mod preference;
pub mod qualities;
pub mod rupture;
pub mod safety;
pub mod transference;
pub mod watch;

pub use answer::{Answer, Why};
pub use assessment::{Assessment, assess};
pub use course::{Course, Form, Rater, Session};
pub use evidence::Evidence;
pub use finding::{Finding, Strength};
pub use instrument::{Bench, Instrument};
pub use phrase::Phrase;
pub use score::{Score, Scored, Why as NotScored};
pub use signal::{Person, Signal, Status, System};
