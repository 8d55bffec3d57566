//! What confirms a suspected rupture: the client's word, a mark by either, or a next session that is still low.

use super::last_of;
use crate::{
    course::{Course, Form, Mark, Noted, Rater, RuptureStep, Step},
    evidence::What,
    number::reaches,
    series::{Series, Sitting},
};
use alloc::vec::Vec;

/// One thing that confirms an episode.
#[derive(Clone, Debug, PartialEq)]
pub enum Confirmation {
    /// Somebody answered the question about tension with the middle of its scale or more.
    Tension {
        /// The session.
        session: u32,
        /// Who answered.
        by: Rater,
        /// The answer in points.
        points: f64,
        /// The answer itself, or its score where only the totals were shared.
        what: What,
    },
    /// Somebody noted a rupture by hand.
    Marked(Mark),
    /// Somebody told of it afterwards: that it was so, that their part is theirs, or that it is still there.
    Told(RuptureStep),
    /// The next answered session was still below the level before, by a standard error of measurement or more.
    StillLow {
        /// That session.
        session: u32,
    },
}

impl Confirmation {
    /// Whether a person said it.
    #[must_use]
    pub const fn by_a_person(&self) -> bool {
        matches!(self, Self::Tension { .. } | Self::Marked(_) | Self::Told(_))
    }

    /// The session it is about.
    #[must_use]
    pub const fn session(&self) -> u32 {
        match self {
            Self::Tension { session, .. } | Self::StillLow { session } => *session,
            Self::Marked(mark) => mark.session,
            Self::Told(step) => step.session,
        }
    }
}

/// What people said about the session of an onset or the one after it. The client's tension confirms in both views; the
/// therapist's own confirms nothing about the client's.
pub(super) fn said_about(course: &Course, tension: &[Confirmation], onset: u32) -> Vec<Confirmation> {
    let near = onset..=onset.saturating_add(1);
    let marks = ruptures(course).map(|mark| Confirmation::Marked(mark.clone()));
    let all = tension.iter().cloned().chain(marks).chain(told(course));
    all.filter(|word| near.contains(&word.session())).collect()
}

/// Every tension answer that reaches the middle of its scale, from the forms of an alliance series.
pub(super) fn tension(course: &Course, series: &Series) -> Vec<Confirmation> {
    let Some(tension) = series.sister(course, "tension") else { return Vec::new() };
    let middle = tension.range().middle();
    let high = |s: &Sitting| {
        let (form, score) =
            s.score.filter(|(_, score)| reaches(tension.scale.better.gain(score.value, middle), 0.0))?;
        let what = answer_to(&tension, s.session, form);
        Some(Confirmation::Tension { session: s.session, by: series.by, points: score.value, what })
    };
    tension.sittings.iter().filter_map(high).collect()
}

fn answer_to(tension: &Series, session: u32, form: &Form) -> What {
    let printed = tension.scale.items.first().and_then(|item| Some((item, *form.answers.get(item)?)));
    let (instrument, by) = (form.instrument.clone(), form.by);
    match printed {
        Some((item, value)) => What::Answer { form: form.id.clone(), instrument, item: item.clone(), value, by },
        None => {
            What::Scores { instrument, scale: tension.scale.id.clone(), by, points: tension.points(session..=session) }
        }
    }
}

/// Ruptures marked by hand, by either.
pub(super) fn ruptures(course: &Course) -> impl Iterator<Item = &Mark> {
    course.marks.iter().filter(|mark| mark.what == Noted::Rupture)
}

/// Steps that say there was a strain. Having tried to put something right says less: one may ask and be wrong.
pub(super) fn told(course: &Course) -> impl Iterator<Item = Confirmation> {
    let says_so = |step: &&RuptureStep| step.step != Step::Tried;
    course.steps.iter().filter(says_so).map(|step| Confirmation::Told(step.clone()))
}

/// The first repair tried from the onset on, while repair is still looked for.
pub(super) fn repair_tried(course: &Course, onset: u32) -> Option<&Mark> {
    let while_open = onset..=last_of(course, onset);
    course.marks.iter().find(|mark| mark.what == Noted::RepairTried && while_open.contains(&mark.session))
}

/// Whether somebody noted a rupture in a session about which this rater gave no score.
pub(super) fn silent_at_a_rupture(course: &Course, series: &Series) -> bool {
    let silent = |session: u32| series.sittings.iter().any(|s| s.session == session && s.score.is_none());
    ruptures(course).any(|mark| silent(mark.session))
}
