//! An invented practice in which everything is known: levels, ruptures, repairs, and who stopped answering when.
//!
//! A client's level is the practice's mean, the therapist's part `N(0, therapist_spread)` and the client's own
//! `N(0, spread)`. It wanders from session to session by `N(0, drift)`. From the second session on, while none is under
//! way, a rupture begins with chance `ruptures`: the level falls at once by a depth drawn evenly from `depth`, in standard
//! errors of measurement. With chance `repair` it comes back in a straight line over one to five sessions, else it stays
//! down. An answer is the level and an error `N(0, sem)`, cut where the scale ends, and rounded. It is missing with
//! chance `missing`, and with `missing + missing_after_rupture` while a rupture is under way: not at random.
//!
//! Each client has a stream of chance of their own and draws the same numbers whatever the options say, so that two
//! practices which differ in one option differ in nothing else that can be helped.

use crate::{
    calibrate::Rupture,
    chance::{Chance, Purpose},
};
use thiserror::Error;

/// Repairs take one to this many sessions.
const REPAIR_WITHIN: f64 = 5.0;
/// No scale has larger numbers.
const LARGEST: f64 = 1e9;
/// A practice has no more rows than this.
const MOST_ROWS: u64 = 50_000_000;

/// What kind of practice to invent. Points are points of its scale; shares and chances run from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// How many clients.
    pub clients: u32,
    /// How many sessions each.
    pub sessions: u32,
    /// How many therapists share the clients, one after the other.
    pub therapists: u32,
    /// Where chance begins.
    pub seed: u64,
    /// The mean level, in points.
    pub mean: f64,
    /// The spread of clients' levels, in points.
    pub spread: f64,
    /// The spread of therapists' parts, in points.
    pub therapist_spread: f64,
    /// The standard error of measurement, in points.
    pub sem: f64,
    /// The spread of the level's step from one session to the next, in points.
    pub drift: f64,
    /// The chance that a rupture begins in a session.
    pub ruptures: f64,
    /// The least and the greatest depth of a rupture, in standard errors of measurement.
    pub depth: (f64, f64),
    /// The share of ruptures that are repaired.
    pub repair: f64,
    /// The chance that an answer is missing.
    pub missing: f64,
    /// What a rupture adds to that while it lasts.
    pub missing_after_rupture: f64,
    /// The lowest and the highest score.
    pub range: (f64, f64),
    /// Decimals of a score.
    pub decimals: u8,
}

/// One session of an invented client.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Session {
    /// The score, if it was given.
    pub points: Option<f64>,
    /// The level behind it.
    pub level: f64,
    /// Which of the client's ruptures is under way, by its place.
    pub rupture: Option<usize>,
}

/// An invented client.
#[derive(Clone, Debug, PartialEq)]
pub struct Client {
    /// Whose client, counted from 0.
    pub therapist: u32,
    /// Session by session, from the first.
    pub sessions: Vec<Session>,
    /// Their ruptures. One that would be over only after the last session is not repaired.
    pub ruptures: Vec<Rupture>,
}

/// Why there is no such practice.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum Refused {
    /// Something of which there must be one at least.
    #[error("there must be at least one of them")]
    Nobody(&'static str),
    /// A chance or share outside 0 to 1.
    #[error("{1} is no share; it lies between 0 and 1")]
    Share(&'static str, f64),
    /// A spread below 0, or a measurement error that is not above it.
    #[error("{1} is no spread in points; {0} cannot be negative")]
    Spread(&'static str, f64),
    /// A measurement error that is not above 0.
    #[error("a measurement error of {0} cannot be used; it lies above 0")]
    Error(f64),
    /// Two ends in the wrong order, or a depth below 0.
    #[error("{1} to {2} cannot be used; put the lower number first, and no depth below 0")]
    Ends(&'static str, f64, f64),
    /// A number of points that no scale has.
    #[error("{} is more than any scale has; write at most 1000000000", plainly(*.1))]
    Large(&'static str, f64),
    /// More rows than a machine should be asked for.
    #[error("{0} rows are too many; ask for at most {most} and simulate in parts with other seeds", most = MOST_ROWS)]
    Rows(u64),
}

impl Refused {
    /// The part of the plan it is about.
    #[must_use]
    pub const fn about(&self) -> &'static str {
        match self {
            Self::Nobody(what)
            | Self::Share(what, _)
            | Self::Spread(what, _)
            | Self::Large(what, _)
            | Self::Ends(what, _, _) => what,
            Self::Error(_) => "sem",
            Self::Rows(_) => "clients",
        }
    }
}

impl Plan {
    /// Whether there can be such a practice.
    ///
    /// # Errors
    /// The first part of the plan that cannot be.
    pub fn check(&self) -> Result<(), Refused> {
        let counts = [("clients", self.clients), ("sessions", self.sessions), ("therapists", self.therapists)];
        let shares = [
            ("ruptures", self.ruptures),
            ("repair", self.repair),
            ("missing", self.missing),
            ("missing-after-rupture", self.missing_after_rupture),
        ];
        let spreads = [("spread", self.spread), ("therapist-spread", self.therapist_spread), ("drift", self.drift)];
        let rows = u64::from(self.clients) * u64::from(self.sessions);
        let nobody = counts.iter().find(|(_, n)| *n == 0).map(|(what, _)| Refused::Nobody(what));
        let share = shares.iter().find(|(_, p)| !(0.0..=1.0).contains(p)).map(|(what, p)| Refused::Share(what, *p));
        let spread = spreads.iter().find(|(_, sd)| *sd < 0.0).map(|(what, sd)| Refused::Spread(what, *sd));
        let error = (self.sem <= 0.0).then_some(Refused::Error(self.sem));
        let ends = [("depth", self.depth, self.depth.0 < 0.0), ("range", self.range, self.range.0 == self.range.1)];
        let ends = ends.iter().find(|(_, (low, high), bad)| low > high || *bad);
        let ends = ends.map(|(what, (low, high), _)| Refused::Ends(what, *low, *high));
        let many = (rows > MOST_ROWS).then_some(Refused::Rows(rows));
        nobody.or(share).or(spread).or(error).or(ends).or(many).or(self.large()).map_or(Ok(()), Err)
    }

    fn large(&self) -> Option<Refused> {
        let points = [
            ("mean", self.mean),
            ("spread", self.spread),
            ("therapist-spread", self.therapist_spread),
            ("sem", self.sem),
            ("drift", self.drift),
            ("depth", self.depth.1),
            ("floor", self.range.0),
            ("ceiling", self.range.1),
        ];
        points.iter().find(|(_, points)| points.abs() > LARGEST).map(|(what, points)| Refused::Large(what, *points))
    }

    /// Invents one client, counted from 0; the same whoever else is invented.
    #[must_use]
    pub fn client(&self, number: u32) -> Client {
        let therapist = number % self.therapists;
        let mut chance = Chance::of(self.seed, Purpose::Client, number.into());
        let part = Chance::of(self.seed, Purpose::Therapist, therapist.into()).normal();
        let level = self.mean + self.therapist_spread * part + self.spread * chance.normal();
        let mut walk = Walk { plan: self, number, level, under_way: None, ruptures: Vec::new() };
        let sessions = (1..=self.sessions).map(|session| walk.session(session as i32, &mut chance)).collect();
        Client { therapist, sessions, ruptures: walk.ruptures }
    }
}

/// A client on the way from session to session.
struct Walk<'a> {
    plan: &'a Plan,
    number: u32,
    level: f64,
    under_way: Option<Fallen>,
    ruptures: Vec<Rupture>,
}

/// A rupture under way.
#[derive(Clone, Copy)]
struct Fallen {
    onset: i32,
    depth: f64,
    /// Sessions until it is over, if it will be.
    over: Option<i32>,
}

impl Fallen {
    /// The part of its depth that is left in a session.
    fn left(self, session: i32) -> f64 {
        let since = f64::from(session - self.onset);
        self.over.map_or(1.0, |over| 1.0 - since / f64::from(over)).max(0.0)
    }
}

impl Walk<'_> {
    fn session(&mut self, session: i32, chance: &mut Chance) -> Session {
        let (step, error) = (chance.normal(), chance.normal());
        let (begins, answers, repairs) = (chance.even(), chance.even(), chance.even());
        let (depth, takes) = (chance.even(), chance.even());
        self.level += if session > 1 { self.plan.drift * step } else { 0.0 };
        self.under_way = self.under_way.filter(|fallen| fallen.left(session) > 0.0);
        if session > 1 && self.under_way.is_none() && begins < self.plan.ruptures {
            let (low, high) = self.plan.depth;
            let over = (repairs < self.plan.repair).then(|| 1 + (takes * REPAIR_WITHIN) as i32);
            self.begin(Fallen { onset: session, depth: round(low + (high - low) * depth, 2), over });
        }
        let level =
            self.level - self.under_way.map_or(0.0, |fallen| fallen.depth * fallen.left(session) * self.plan.sem);
        let more = self.under_way.map_or(0.0, |_| self.plan.missing_after_rupture);
        let (lowest, highest) = self.plan.range;
        let points = round((level + self.plan.sem * error).clamp(lowest, highest), self.plan.decimals);
        Session {
            points: (answers >= self.plan.missing + more).then_some(points),
            level,
            rupture: self.under_way.map(|_| self.ruptures.len() - 1),
        }
    }

    fn begin(&mut self, fallen: Fallen) {
        let last = self.plan.sessions as i32;
        let repaired = fallen.over.map(|over| fallen.onset + over).filter(|session| *session <= last);
        let Fallen { onset, depth, .. } = fallen;
        self.ruptures.push(Rupture { course: self.number, onset, depth, repaired });
        self.under_way = Some(fallen);
    }
}

/// A number as people write it: digits while there are few, an exponent where there are many.
fn plainly(number: f64) -> String {
    if number.abs() < 1e15 { number.to_string() } else { format!("{number:e}") }
}

/// To so many decimals, halves away from nought.
#[must_use]
pub fn round(number: f64, decimals: u8) -> f64 {
    let ten = 10_f64.powi(decimals.into());
    (number * ten).round() / ten
}
