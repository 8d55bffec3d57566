//! Each row's own part and its client's: means of what there is, or each client's own straight line.

use super::lagged::Before;
use super::{Design, Refused, Row, Shown};
use std::collections::HashMap;

/// A row as the model needs it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Used {
    pub(super) client: u32,
    pub(super) therapist: u32,
    pub(super) time: f64,
    pub(super) within: f64,
    /// The client's own, less the therapist's where there are therapists.
    pub(super) between: f64,
    pub(super) of_therapist: f64,
    pub(super) earlier_y: f64,
    pub(super) y: f64,
}

impl Used {
    pub(super) fn shown(&self) -> Shown {
        Shown { client: self.client, within: self.within, between: self.between + self.of_therapist, y: self.y }
    }
}

/// Why rows could not be used, and how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// The outcome is missing.
    pub without_outcome: usize,
    /// With a lag, there is no row one session before: the first, or after a gap.
    pub without_before: usize,
    /// x is missing: in the row, or with a lag in the one before.
    pub without_x: usize,
    /// With a lag, the outcome one session before is missing.
    pub without_earlier_outcome: usize,
    /// Fewer than three values of x, too few for a line of one's own.
    pub without_line: usize,
}

/// Which reason to count.
type Why = fn(&mut LeftOut) -> &mut usize;

impl LeftOut {
    /// All of them.
    #[must_use]
    pub const fn all(&self) -> usize {
        self.without_outcome + self.without_before + self.without_x + self.without_earlier_outcome + self.without_line
    }
}

/// A client's own x: a level, and how it moves with time where that is taken out.
#[derive(Clone, Copy, Debug)]
struct Own {
    level: f64,
    slope: f64,
}

/// The parts of a table.
pub(super) struct Parts<'a> {
    rows: &'a [Row],
    design: Design,
    /// Around which time a client's line is told.
    centre: f64,
    own: HashMap<u32, Own>,
    therapists: HashMap<u32, f64>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(rows: &'a [Row], design: Design) -> Result<Self, Refused> {
        let times: Vec<f64> = rows.iter().filter(|row| row.x.is_some()).map(|row| row.time).collect();
        let centre = mean(&times);
        let mut values: HashMap<u32, Vec<(f64, f64)>> = HashMap::new();
        for row in rows {
            if let Some(x) = row.x {
                values.entry(row.client).or_default().push((row.time - centre, x));
            }
        }
        let line = |of: &[(f64, f64)]| if design.detrend { straight(of) } else { Some(level(of)) };
        let own = values.iter().filter_map(|(client, of)| Some((*client, line(of)?))).collect();
        let mut parts = Self { rows, design, centre, own, therapists: HashMap::new() };
        if design.therapists {
            parts.therapists = parts.means_of_therapists()?;
        }
        Ok(parts)
    }

    /// The mean of each therapist's clients' own x, each client counted once.
    fn means_of_therapists(&self) -> Result<HashMap<u32, f64>, Refused> {
        let mut firsts: HashMap<u32, usize> = HashMap::new();
        let mut clients: HashMap<u32, Vec<f64>> = HashMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            let first = *firsts.entry(row.client).or_insert(at);
            if self.rows[first].therapist != row.therapist {
                return Err(Refused::TwoTherapists(first, at));
            }
            if let (true, Some(own)) = (first == at, self.own.get(&row.client)) {
                clients.entry(row.therapist).or_default().push(own.level);
            }
        }
        Ok(clients.into_iter().map(|(therapist, levels)| (therapist, mean(&levels))).collect())
    }

    /// The rows that can be used, in their order, and why the others cannot.
    pub(super) fn used(&self) -> Result<(Vec<Used>, LeftOut), Refused> {
        let before = Before::of(self.rows, self.design.lag)?;
        let (mut used, mut left_out) = (Vec::new(), LeftOut::default());
        for (at, row) in self.rows.iter().enumerate() {
            match self.one(row, before.of_row(at).map(|at| &self.rows[at])) {
                Ok(one) => used.push(one),
                Err(why) => *why(&mut left_out) += 1,
            }
        }
        Ok((used, left_out))
    }

    /// `source` is the row that explains: this one, or the one before.
    fn one(&self, row: &Row, source: Option<&Row>) -> Result<Used, Why> {
        let y = row.y.ok_or::<Why>(|left| &mut left.without_outcome)?;
        let source = source.ok_or::<Why>(|left| &mut left.without_before)?;
        let x = source.x.ok_or::<Why>(|left| &mut left.without_x)?;
        let earlier = if self.design.lag && self.design.earlier { source.y } else { Some(0.0) };
        let earlier_y = earlier.ok_or::<Why>(|left| &mut left.without_earlier_outcome)?;
        let own = self.own.get(&row.client);
        let own = own.ok_or::<Why>(|left| &mut left.without_line)?;
        let of_therapist = self.therapists.get(&row.therapist).copied().unwrap_or(0.0);
        Ok(Used {
            client: row.client,
            therapist: row.therapist,
            time: row.time,
            within: x - own.level - own.slope * (source.time - self.centre),
            between: own.level - of_therapist,
            of_therapist,
            earlier_y,
            y,
        })
    }
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

fn level(of: &[(f64, f64)]) -> Own {
    let values: Vec<f64> = of.iter().map(|(_, x)| *x).collect();
    Own { level: mean(&values), slope: 0.0 }
}

/// The least-squares line; none from fewer than three values, or at one time only.
fn straight(of: &[(f64, f64)]) -> Option<Own> {
    let times: Vec<f64> = of.iter().map(|(time, _)| *time).collect();
    let (from, height) = (mean(&times), level(of).level);
    let spread: f64 = times.iter().map(|time| (time - from).powi(2)).sum();
    if of.len() < 3 || spread <= 0.0 {
        return None;
    }
    let slope = of.iter().map(|(time, x)| (time - from) * (x - height)).sum::<f64>() / spread;
    Some(Own { level: height - slope * from, slope })
}
