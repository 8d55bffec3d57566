//! A long table: one row a course and session, in any order.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;

/// One line of a long table: a course's score in a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which course, counted from 0 in order of appearance.
    pub course: u32,
    /// The number of the session.
    pub session: i32,
    /// The score in points, if there is one; a missing score and no row at all are the same.
    pub points: Option<f64>,
}

/// Two rows for one session of one course: their places in the table, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The earlier row.
    pub first: usize,
    /// The later row.
    pub second: usize,
}

/// The places of the rows in order of course and session.
pub(crate) fn in_order(rows: &[Row]) -> Result<Vec<u32>, Twice> {
    let order = out_of_order(rows, before)?;
    Ok(order.unwrap_or_else(|| places(rows.len()).collect()))
}

/// The rows in order of course and session.
pub(crate) fn ordered(rows: &[Row]) -> Result<Cow<'_, [Row]>, Twice> {
    let order = out_of_order(rows, before)?;
    Ok(order.map_or(Cow::Borrowed(rows), |order| order.iter().map(|place| rows[*place as usize]).collect()))
}

fn before(a: &Row, b: &Row) -> Ordering {
    (a.course, a.session).cmp(&(b.course, b.session))
}

/// The places of the rows in an order in which no two stand alike; `None` if they stand in it.
pub(crate) fn out_of_order<T>(rows: &[T], before: impl Fn(&T, &T) -> Ordering) -> Result<Option<Vec<u32>>, Twice> {
    if rows.is_sorted_by(|a, b| before(a, b).is_lt()) {
        return Ok(None);
    }
    let mut order: Vec<u32> = places(rows.len()).collect();
    order.sort_by(|a, b| before(&rows[*a as usize], &rows[*b as usize]));
    let same = |pair: &&[u32]| before(&rows[pair[0] as usize], &rows[pair[1] as usize]).is_eq();
    match order.windows(2).filter(same).map(|pair| (pair[1], pair[0])).min() {
        Some((second, first)) => Err(Twice { first: first as usize, second: second as usize }),
        None => Ok(Some(order)),
    }
}

fn places(rows: usize) -> Range<u32> {
    0..u32::try_from(rows).expect("a table has fewer than four thousand million rows")
}

/// The stretches of `order` that belong to one course each.
pub(crate) fn courses<'a>(rows: &'a [Row], order: &'a [u32]) -> impl Iterator<Item = Range<usize>> + 'a {
    let course = |at: &u32| rows[*at as usize].course;
    let mut start = 0;
    order.chunk_by(move |a, b| course(a) == course(b)).map(move |chunk| {
        start += chunk.len();
        start - chunk.len()..start
    })
}

/// About equal stretches of rows, each of whole courses, worked on side by side.
pub(crate) fn side_by_side<T: Send>(
    rows: usize,
    threads: usize,
    course: impl Fn(usize) -> u32,
    work: impl Fn(Range<usize>) -> T + Sync,
) -> Vec<T> {
    let mut stretches = stretches(rows, threads, course);
    let Some(last) = stretches.pop() else { return Vec::new() };
    std::thread::scope(|scope| {
        let work = &work;
        let started: Vec<_> = stretches.into_iter().map(|stretch| scope.spawn(move || work(stretch))).collect();
        let last = work(last);
        let done = started.into_iter().map(|one| one.join().expect("what brings a thread to a stop is a fault"));
        done.chain([last]).collect()
    })
}

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

/// What was found, in order, in the parts that threads left it in.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts<R> {
    parts: Vec<Vec<R>>,
    /// Where each part begins.
    starts: Vec<usize>,
}

impl<R> From<Vec<Vec<R>>> for Parts<R> {
    fn from(parts: Vec<Vec<R>>) -> Self {
        let ends = parts.iter().scan(0, |end, part: &Vec<R>| {
            *end += part.len();
            Some(*end)
        });
        let starts = std::iter::once(0).chain(ends).take(parts.len()).collect();
        Self { parts, starts }
    }
}

impl<R> Parts<R> {
    /// The finding in this place.
    #[must_use]
    pub fn get(&self, place: usize) -> &R {
        let part = self.starts.partition_point(|start| *start <= place) - 1;
        &self.parts[part][place - self.starts[part]]
    }
}
