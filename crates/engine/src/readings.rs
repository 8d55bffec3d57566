//! One scale of one questionnaire as it was answered on days of its own: every week, every few months.

use crate::{
    course::{Course, Form},
    evidence::{Evidence, Point, What},
    instrument::{Bench, Instrument, Scale},
    phrase::Phrase,
    score::{Scored, score_of},
};
use alloc::{string::ToString, vec::Vec};
use jiff::civil::Date;

/// The scores of one scale, oldest first; one a day.
#[derive(Clone, Debug)]
pub(crate) struct Readings<'a> {
    instrument: &'a Instrument,
    scale: &'a Scale,
    forms: Vec<(&'a Form, f64)>,
}

impl<'a> Readings<'a> {
    /// In the version that was filled in last: another version is another series. Nothing where nobody filled one in.
    pub(crate) fn of(course: &'a Course, bench: &'a Bench, id: &str, scale: &str) -> Option<Self> {
        let last = course.forms.of(id).next_back()?;
        let instrument = bench.find(id, last.version)?;
        let scale = instrument.scale(scale)?;
        let (mut forms, key): (Vec<(&Form, f64)>, _) = (Vec::new(), instrument.key(scale));
        for form in course.forms.filled(instrument, instrument.definition().by) {
            if let Scored::Score(score) = score_of(key, form) {
                forms.pop_if(|(earlier, _)| earlier.on == form.on);
                forms.push((form, score.value));
            }
        }
        Some(Self { instrument, scale, forms })
    }

    /// Only the latest, so many at most.
    pub(crate) fn latest(mut self, most: usize) -> Self {
        self.forms.drain(..self.forms.len().saturating_sub(most));
        self
    }

    /// Only those from this day on.
    pub(crate) fn since(mut self, day: Date) -> Self {
        self.forms.retain(|(form, _)| form.on >= day);
        self
    }

    /// The scores.
    pub(crate) fn values(&self) -> Vec<f64> {
        self.forms.iter().map(|(_, value)| *value).collect()
    }

    /// The latest form and its score.
    pub(crate) fn last(&self) -> Option<(&'a Form, f64)> {
        self.forms.last().copied()
    }

    /// The scale.
    pub(crate) const fn scale(&self) -> &'a Scale {
        self.scale
    }

    /// All of them as evidence, with the sentence beside them.
    pub(crate) fn evidence(&self, reads: Phrase) -> Evidence {
        let point = |(form, value): &(&Form, f64)| Point {
            form: form.id.clone(),
            session: form.session,
            on: form.on,
            value: *value,
        };
        let (instrument, scale) = (self.instrument.id().to_string(), self.scale.id.clone());
        let points = self.forms.iter().map(point).collect();
        Evidence { what: What::Scores { instrument, scale, by: self.instrument.definition().by, points }, reads }
    }
}

/// Whether anybody began this questionnaire.
pub(crate) fn was_asked(course: &Course, id: &str) -> bool {
    course.forms.of(id).next().is_some()
}
