//! A long table by moments in time, in any order: taken apart into courses, which several threads walk.

pub use crate::long::Twice;
use crate::long::{Parts, out_of_order, side_by_side};
use engine::{number::Weeks, watch::Seen};
use std::ops::Range;

/// One line of a long table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which course, counted from 0 in order of appearance.
    pub course: u32,
    /// When, in the table's own unit of time.
    pub at: f64,
    /// In points, if there is an answer.
    pub points: Option<f64>,
}

/// What was found for each row, and for each course.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<R, C> {
    /// Row after row in order of course and time.
    rows: Parts<R>,
    /// Where each row of the table stands in that order; `None` if that is the table's own.
    places: Option<Vec<u32>>,
    /// Course after course.
    pub courses: Vec<C>,
}

impl<R, C> Found<R, C> {
    /// What was found for a row of the table.
    #[must_use]
    pub fn row(&self, at: usize) -> &R {
        self.rows.get(self.places.as_ref().map_or(at, |places| places[at] as usize))
    }
}

/// Takes a table apart and walks each course: `walk` gets its moments in order of time, adds what it finds for each of
/// them, and returns what it finds for the course. Courses must be counted without gaps. The answer is the same for any
/// number of threads.
///
/// # Errors
/// The first moment told twice.
///
/// # Panics
/// Where `walk` does, or does not add one finding a moment.
pub fn each_course<R: Send, C: Send>(
    rows: &[Row],
    threads: usize,
    walk: impl Fn(&[Seen], &mut Vec<R>) -> C + Sync,
) -> Result<Found<R, C>, Twice> {
    let before = |a: &Row, b: &Row| a.course.cmp(&b.course).then(a.at.total_cmp(&b.at));
    let order = out_of_order(rows, before)?;
    let row = |place: usize| &rows[order.as_ref().map_or(place, |order| order[place] as usize)];
    let work = |stretch: Range<usize>| {
        let (mut found, mut courses) = (Vec::with_capacity(stretch.len()), Vec::new());
        let (mut seen, mut at) = (Vec::new(), stretch.start);
        while at < stretch.end {
            let course = row(at).course;
            seen.clear();
            seen.extend((at..stretch.end).map(row).take_while(|row| row.course == course).map(seen_in));
            courses.push(walk(&seen, &mut found));
            at += seen.len();
            assert_eq!(found.len(), at - stretch.start, "one finding a moment");
        }
        (found, courses)
    };
    let done = side_by_side(rows.len(), threads, |place| row(place).course, work);
    let (parts, courses): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    let places = order.map(|order| turned(&order));
    Ok(Found { rows: parts.into(), places, courses: courses.into_iter().flatten().collect() })
}

fn seen_in(row: &Row) -> Seen {
    Seen { at: Weeks(row.at), points: row.points }
}

fn turned(order: &[u32]) -> Vec<u32> {
    let mut places = vec![0; order.len()];
    for (place, at) in (0..).zip(order) {
        places[*at as usize] = place;
    }
    places
}
