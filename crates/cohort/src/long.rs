//! A long table: one row a course and session, in any order.

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
    let mut order: Vec<u32> =
        (0..u32::try_from(rows.len()).expect("a table has fewer than four thousand million rows")).collect();
    let key = |at: &u32| (rows[*at as usize].course, rows[*at as usize].session);
    if !order.is_sorted_by_key(key) {
        order.sort_by_key(key);
    }
    let twice = order.windows(2).filter(|pair| key(&pair[0]) == key(&pair[1])).map(|pair| (pair[1], pair[0]));
    match twice.min() {
        Some((second, first)) => Err(Twice { first: first as usize, second: second as usize }),
        None => Ok(order),
    }
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
