//! A long table by moments in time, in any order: taken apart into courses, which several threads walk.

pub use crate::long::Twice;
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
    /// Row after row in order of course and time, in parts as they were worked on.
    parts: Vec<Vec<R>>,
    /// Where each part begins.
    starts: Vec<usize>,
    /// Where each row of the table stands in that order; `None` if that is the table's own.
    places: Option<Vec<u32>>,
    /// Course after course.
    pub courses: Vec<C>,
}

impl<R, C> Found<R, C> {
    /// What was found for a row of the table.
    #[must_use]
    pub fn row(&self, at: usize) -> &R {
        let place = self.places.as_ref().map_or(at, |places| places[at] as usize);
        let part = self.starts.partition_point(|start| *start <= place) - 1;
        &self.parts[part][place - self.starts[part]]
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
    let order = in_order(rows)?;
    let row = |place: usize| &rows[order.as_ref().map_or(place, |order| order[place] as usize)];
    let stretches = stretches(rows.len(), threads, |place| row(place).course);
    let work = |stretch: &Range<usize>| {
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
    let done = side_by_side(&stretches, work);
    let (parts, courses): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    let places = order.map(|order| turned(&order));
    let starts = stretches.iter().map(|stretch| stretch.start).collect();
    Ok(Found { parts, starts, places, courses: courses.into_iter().flatten().collect() })
}

fn seen_in(row: &Row) -> Seen {
    Seen { at: Weeks(row.at), points: row.points }
}

/// The places of the rows in order of course and time; `None` if they stand in it.
fn in_order(rows: &[Row]) -> Result<Option<Vec<u32>>, Twice> {
    let before = |a: &Row, b: &Row| a.course.cmp(&b.course).then(a.at.total_cmp(&b.at));
    if rows.is_sorted_by(|a, b| before(a, b).is_lt()) {
        return Ok(None);
    }
    let count = u32::try_from(rows.len()).expect("a table has fewer than four thousand million rows");
    let mut order: Vec<u32> = (0..count).collect();
    order.sort_by(|a, b| before(&rows[*a as usize], &rows[*b as usize]));
    let same = |pair: &&[u32]| before(&rows[pair[0] as usize], &rows[pair[1] as usize]).is_eq();
    match order.windows(2).filter(same).map(|pair| (pair[1], pair[0])).min() {
        Some((second, first)) => Err(Twice { first: first as usize, second: second as usize }),
        None => Ok(Some(order)),
    }
}

/// About equal stretches of rows, each of whole courses.
fn stretches(rows: usize, threads: usize, course: impl Fn(usize) -> u32) -> Vec<Range<usize>> {
    let share = rows.div_ceil(threads.max(1));
    let (mut stretches, mut start) = (Vec::new(), 0);
    while start < rows {
        let mut end = (start + share).min(rows);
        while end < rows && course(end) == course(end - 1) {
            end += 1;
        }
        stretches.push(start..end);
        start = end;
    }
    stretches
}

fn side_by_side<T: Send>(stretches: &[Range<usize>], work: impl Fn(&Range<usize>) -> T + Sync) -> Vec<T> {
    if let [only] = stretches {
        return vec![work(only)];
    }
    std::thread::scope(|scope| {
        let started: Vec<_> = stretches.iter().map(|stretch| scope.spawn(|| work(stretch))).collect();
        started.into_iter().map(|one| one.join().expect("what a course brings a thread to a stop is a fault")).collect()
    })
}

fn turned(order: &[u32]) -> Vec<u32> {
    let mut places = vec![0; order.len()];
    for (place, at) in (0..).zip(order) {
        places[*at as usize] = place;
    }
    places
}
