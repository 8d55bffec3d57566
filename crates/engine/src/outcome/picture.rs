//! The picture of outcome: each questionnaire's scores, its level with a band, and where clinical begins.

use super::{Outcome, outcomes};
use crate::{
    course::{Attendance, Course, Rater},
    instrument::Bench,
    number::{Interval, Sem, Weeks},
    picture::{Dot, Picture},
    watch::{
        Seen, drift,
        level::{Belief, Prior},
    },
};
use alloc::{string::ToString, vec::Vec};

/// One line per outcome questionnaire that has a score.
#[must_use]
pub fn picture(course: &Course, bench: &Bench) -> Vec<Picture> {
    let course = course.in_order();
    let scored = outcomes(&course, bench).into_iter().filter(|o| !o.forms.is_empty());
    scored.map(|outcome| line(&course, &outcome)).collect()
}

fn line(course: &Course, outcome: &Outcome) -> Picture {
    let not_held = course.sessions.iter().filter(|s| s.attendance != Attendance::Held);
    Picture {
        by: Rater::Client,
        instrument: outcome.instrument.id().to_string(),
        scale: outcome.scale.id.clone(),
        range: outcome.instrument.range(outcome.scale),
        clinical_from: outcome.scale.cutoff.as_ref().map(|c| c.clinical_from),
        dots: dots(outcome),
        episodes: Vec::new(),
        // These forms are not asked in every session, so a session without one leaves no gap.
        unanswered: Vec::new(),
        not_held: not_held.map(|s| s.number).collect(),
    }
}

fn dots(outcome: &Outcome) -> Vec<Dot> {
    let bands = outcome.scale.sem().map(|sem| bands(outcome, sem));
    let dot = |(i, (form, value)): (usize, &(&crate::course::Form, f64))| Dot {
        session: form.session,
        on: form.on,
        observed: Some(*value),
        band: bands.as_ref().map(|bands| bands[i]),
    };
    outcome.forms.iter().enumerate().map(dot).collect()
}

fn bands(outcome: &Outcome, sem: Sem) -> Vec<Interval> {
    let first = outcome.forms[0].0.on;
    let see =
        |(form, value): &(&crate::course::Form, f64)| Seen { at: Weeks::between(first, form.on), points: Some(*value) };
    let seen: Vec<Seen> = outcome.forms.iter().map(see).collect();
    let smoothed = drift::model(&seen, sem, Prior::Diffuse).filter(&seen).smooth();
    let range = outcome.instrument.range(outcome.scale);
    smoothed.levels.iter().map(|level: &Belief| level.interval().within(range)).collect()
}
