//! A rule held against what is known to have happened: what it finds, what it invents, and how late it is.
//!
//! An episode belongs to a rupture if it begins while the rupture lasts and not later than five sessions after it began.
//! A rupture is found if an episode belongs to it; the first one counts for the delay. An episode that begins while no
//! rupture is under way is a false alarm; one that begins later in a long rupture is neither.

use crate::{
    counts::{self, Estimate},
    ruptures::{Courses, Found},
};

/// An episode that begins later than this many sessions after a rupture does not find it.
const WITHIN: i32 = 5;

/// A rupture that is known to have happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rupture {
    /// Whose.
    pub course: u32,
    /// The session in which it began.
    pub onset: i32,
    /// How deep it was, in standard errors of measurement.
    pub depth: f64,
    /// The session in which all was well again, if that came.
    pub repaired: Option<i32>,
}

impl Rupture {
    /// Whether it is under way in a session.
    const fn lasts(&self, session: i32) -> bool {
        let over = match self.repaired {
            Some(repaired) => session >= repaired,
            None => false,
        };
        session >= self.onset && !over
    }
}

/// A rupture, and how many sessions later it was found, if it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sought {
    /// The rupture.
    pub rupture: Rupture,
    /// The delay in sessions.
    pub delay: Option<i32>,
}

/// How a rule did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Every rupture.
    pub sought: Vec<Sought>,
    /// Episodes that nothing stands behind.
    pub false_alarms: u64,
    /// Answers given while no rupture was under way.
    pub quiet: u64,
}

/// Sensitivity to ruptures of about one depth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Power {
    /// The depth, to the nearest standard error of measurement.
    pub depth: u32,
    /// How many there were.
    pub ruptures: u64,
    /// The share that was found.
    pub found: Estimate,
}

/// Holds what a rule found against what happened. Both are in order of course and onset; with `sure`, only episodes that
/// are more than possible count, from the session in which they were.
#[must_use]
pub fn calibrate(courses: &Courses, ruptures: &[Rupture], found: &[Found], sure: bool) -> Calibration {
    let mut told = Calibration::default();
    let (mut ruptures, mut found) = (ruptures, found);
    for (at, course) in courses.iter().enumerate() {
        let of = u32::try_from(at).expect("courses are counted in 32 bits");
        let known = take(&mut ruptures, |rupture| rupture.course == of);
        let heard = take(&mut found, |one| one.course == of);
        let rang = |one: &Found| if sure { one.episode.sure } else { Some(one.episode.onset) };
        let rang: Vec<i32> = heard.iter().filter_map(rang).collect();
        told.add(known, &rang);
        let answered = course.iter().filter(|moment| moment.points.is_some());
        told.quiet += answered.filter(|moment| !known.iter().any(|one| one.lasts(moment.session))).count() as u64;
    }
    told
}

/// The leading part of a slice that belongs.
fn take<'a, T>(all: &mut &'a [T], belongs: impl Fn(&T) -> bool) -> &'a [T] {
    let (own, rest) = all.split_at(all.iter().take_while(|one| belongs(one)).count());
    *all = rest;
    own
}

impl Calibration {
    fn add(&mut self, known: &[Rupture], rang: &[i32]) {
        for rupture in known {
            let found = |session: &&i32| rupture.lasts(**session) && **session - rupture.onset <= WITHIN;
            let delay = rang.iter().find(found).map(|session| session - rupture.onset);
            self.sought.push(Sought { rupture: *rupture, delay });
        }
        let nothing = |session: &&i32| !known.iter().any(|rupture| rupture.lasts(**session));
        self.false_alarms += rang.iter().filter(nothing).count() as u64;
    }

    /// The share of ruptures found.
    #[must_use]
    pub fn sensitivity(&self) -> Option<Estimate> {
        counts::share(self.found().count() as u64, self.sought.len() as u64)
    }

    /// False alarms in twenty answered sessions without a rupture.
    #[must_use]
    pub fn false_alarms_in_twenty(&self) -> Option<Estimate> {
        counts::rate(self.false_alarms, self.quiet as f64 / 20.0)
    }

    fn found(&self) -> impl Iterator<Item = i32> {
        self.sought.iter().filter_map(|one| one.delay)
    }

    /// The delays of what was found, in sessions: their mean, with its interval where there are two or more.
    #[must_use]
    pub fn delay(&self) -> Option<(f64, Option<Estimate>)> {
        counts::mean(&self.found().map(f64::from).collect::<Vec<_>>())
    }

    /// How many were found 0, 1, … 5 sessions after their onset.
    #[must_use]
    pub fn delays(&self) -> [u64; WITHIN as usize + 1] {
        let mut delays = [0; WITHIN as usize + 1];
        self.found().filter_map(|delay| usize::try_from(delay).ok()).for_each(|delay| delays[delay] += 1);
        delays
    }

    /// Sensitivity by depth, to the nearest standard error.
    #[must_use]
    pub fn power(&self) -> Vec<Power> {
        let depth = |one: &Sought| one.rupture.depth.round() as u32;
        let mut depths: Vec<u32> = self.sought.iter().map(depth).collect();
        depths.sort_unstable();
        depths.dedup();
        let of = |at: u32| {
            let there = || self.sought.iter().filter(move |one| depth(one) == at);
            let ruptures = there().count() as u64;
            let found = counts::share(there().filter(|one| one.delay.is_some()).count() as u64, ruptures)?;
            Some(Power { depth: at, ruptures, found })
        };
        depths.into_iter().filter_map(of).collect()
    }
}
