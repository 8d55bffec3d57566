//! The picture of the alliance: both views, scale by scale, with ruptures as arcs on the whole.

use super::ALLIANCE;
use crate::{
    course::{Attendance, Course, Rater},
    instrument::Bench,
    picture::{Dot, Picture},
    rupture::episodes,
    series::Series,
};
use alloc::{string::ToString, vec::Vec};

/// The scales that are drawn.
const SCALES: [&str; 4] = [ALLIANCE, "bond", "work", "tension"];

/// Alliance, bond, work and tension of both, as far as they were asked.
#[must_use]
pub fn picture(course: &Course, bench: &Bench) -> Vec<Picture> {
    let course = course.in_order();
    let both = [Rater::Client, Rater::Therapist].into_iter();
    let lines = both.flat_map(|by| SCALES.map(|scale| line(&course, bench, by, scale)));
    lines.flatten().collect()
}

fn line(course: &Course, bench: &Bench, by: Rater, scale: &str) -> Option<Picture> {
    let series = Series::latest(course, bench, by, scale)?;
    series.answered().next()?;
    let not_held = series.sittings.iter().filter(|s| s.attendance != Attendance::Held);
    Some(Picture {
        by,
        instrument: series.instrument.id().to_string(),
        scale: series.scale.id.clone(),
        range: series.range(),
        clinical_from: series.scale.cutoff.as_ref().map(|c| c.clinical_from),
        dots: Dot::of_each_session(&series),
        episodes: if scale == ALLIANCE { episodes(course, bench, by) } else { Vec::new() },
        unanswered: series.unanswered(),
        not_held: not_held.map(|s| s.session).collect(),
    })
}
