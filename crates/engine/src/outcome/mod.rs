//! Outcome: whether distress falls by more than measurement error.

pub mod change;
pub mod judge;
pub mod picture;

pub use picture::picture;

use crate::{
    course::{Course, Form, Rater},
    instrument::{Bench, Instrument, Scale},
    score::{Scored, score_form},
};
use alloc::vec::Vec;

/// The scale that every outcome questionnaire calls its total.
const TOTAL: &str = "total";

/// The scored forms of one outcome questionnaire, oldest first.
pub(crate) struct Outcome<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) scale: &'a Scale,
    pub(crate) forms: Vec<(&'a Form, f64)>,
    /// Whether any form was begun, scored or not.
    pub(crate) asked: bool,
}

/// Every questionnaire on the bench that a client answers and that has a total, in order of id and version.
pub(crate) fn outcomes<'a>(course: &'a Course, bench: &'a Bench) -> Vec<Outcome<'a>> {
    let clients = bench.instruments.iter().filter(|i| i.definition().by == Rater::Client);
    let totals = clients.filter_map(|i| i.scale(TOTAL).map(|scale| (i, scale)));
    let mut all: Vec<Outcome> = totals.map(|(i, scale)| outcome(course, i, scale)).collect();
    all.sort_by_key(|o| (o.instrument.id(), o.instrument.version()));
    all
}

fn outcome<'a>(course: &'a Course, instrument: &'a Instrument, scale: &'a Scale) -> Outcome<'a> {
    let ours = |form: &&Form| {
        (form.instrument.as_str(), form.version, form.by) == (instrument.id(), instrument.version(), Rater::Client)
    };
    let forms = || course.forms.iter().filter(ours);
    let scored = |form: &'a Form| match score_form(instrument, &scale.id, form) {
        Scored::Score(score) => Some((form, score.value)),
        Scored::NotScored(_) => None,
    };
    Outcome { instrument, scale, forms: forms().filter_map(scored).collect(), asked: forms().next().is_some() }
}
