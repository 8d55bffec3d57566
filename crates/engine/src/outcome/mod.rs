//! Outcome: whether distress falls by more than measurement error.

pub mod change;
pub mod expected;
pub mod gains;
pub mod judge;
pub mod picture;

pub use picture::picture;

use crate::{
    course::{Course, Form, Rater},
    instrument::{Bench, Instrument, Scale},
    score::{Scored, score_of},
};
use alloc::{collections::BTreeSet, vec::Vec};

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

/// Every questionnaire on the bench that a client answers and that has a total, in order of id: the version filled in last,
/// because another version is another series.
pub(crate) fn outcomes<'a>(course: &'a Course, bench: &'a Bench) -> Vec<Outcome<'a>> {
    let clients = bench.instruments.iter().filter(|i| i.definition().by == Rater::Client && current(course, i));
    let totals = clients.filter_map(|i| i.scale(TOTAL).map(|scale| (i, scale)));
    let mut all: Vec<Outcome> = totals.map(|(i, scale)| outcome(course, i, scale)).collect();
    all.sort_by_key(|o| (o.instrument.id(), o.instrument.version()));
    all
}

/// Whether this version is the one the client filled in last, among those of the same questionnaire.
fn current(course: &Course, instrument: &Instrument) -> bool {
    let theirs = course.forms.of(instrument.id()).filter(|form| form.by == Rater::Client);
    let newest = theirs.max_by_key(|form| (form.on, form.version));
    newest.is_none_or(|form| form.version == instrument.version())
}

fn outcome<'a>(course: &'a Course, instrument: &'a Instrument, scale: &'a Scale) -> Outcome<'a> {
    let forms = || course.forms.filled(instrument, Rater::Client);
    let key = instrument.key(scale);
    let scored = forms().rev().filter_map(|form| match score_of(key, form) {
        Scored::Score(score) => Some((form, score.value)),
        Scored::NotScored(_) => None,
    });
    let mut sittings: Vec<(&Form, f64)> = last_of_each_sitting(scored).collect();
    sittings.reverse();
    Outcome { instrument, scale, forms: sittings, asked: forms().any(|form| !only_risk(instrument, form)) }
}

/// Two forms about one session, or of one day, are one sitting, and the later stands, as in every series. Two answers of
/// one day are no change over time. Goes from the last form to the first.
fn last_of_each_sitting<'a>(scored: impl Iterator<Item = (&'a Form, f64)>) -> impl Iterator<Item = (&'a Form, f64)> {
    let (mut days, mut sessions) = (BTreeSet::new(), BTreeSet::new());
    scored.filter(move |(form, _)| {
        let (day, session) = (days.insert(form.on), form.session.is_none_or(|session| sessions.insert(session)));
        day && session
    })
}

/// Whether a form holds nothing but an answer that calls for help: passed on alone, it says nothing about a form begun.
fn only_risk(instrument: &Instrument, form: &Form) -> bool {
    let risk = |item: &&alloc::string::String| instrument.definition().risks.iter().any(|risk| risk.item == **item);
    form.totals.is_empty() && !form.answers.is_empty() && form.answers.keys().all(|item| risk(&item))
}
