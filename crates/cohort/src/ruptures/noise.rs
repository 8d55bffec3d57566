//! How often a rule rings for nothing: the same clients, sessions and gaps, and only noise around each client's own mean.

use super::{Courses, Design, Judge, Moment, spread};
use crate::chance::{Chance, Purpose};

/// So many series of noise are judged at least.
const LEAST: usize = 2_000;
/// Of very long series fewer will do, as many as make so many sessions, but never fewer than a tenth of them.
const SESSIONS: usize = 400_000;
/// A larger practice is represented by so many of its clients, evenly picked.
const MOST: usize = 4_000;

/// What a rule found in noise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alarms {
    /// Series judged.
    pub courses: u64,
    /// Series with an episode.
    pub with_any: u64,
    /// Series with one that is more than possible.
    pub with_sure: u64,
    /// Episodes.
    pub episodes: u64,
    /// Answers in all series.
    pub answers: u64,
}

/// Judges noise of `sd` points in the place of each client's scores.
#[must_use]
pub fn on_noise(courses: &Courses, design: Design, sd: f64, seed: u64, threads: usize) -> Alarms {
    let picked = picked(courses);
    let mut alarms = Alarms::default();
    for round in 0..rounds(courses, &picked) {
        let noise = noise(courses, &picked, sd, (seed, round * picked.len()));
        alarms.add(&noise, &Judge::over(&noise, design), threads);
    }
    alarms
}

/// How often the clients picked have to be judged.
fn rounds(courses: &Courses, picked: &[usize]) -> usize {
    let sessions: usize = picked.iter().map(|at| courses.course(*at).len()).sum();
    let Some(each) = sessions.checked_div(picked.len()) else { return 0 };
    let least = (SESSIONS / each.max(1)).clamp(LEAST / 10, LEAST);
    least.div_ceil(picked.len())
}

/// The clients that have answered at all, or some of them.
fn picked(courses: &Courses) -> Vec<usize> {
    let answered: Vec<usize> = (0..courses.len()).filter(|at| spread::mean(courses.course(*at)).is_some()).collect();
    let n = answered.len();
    if n <= MOST { answered } else { (0..MOST).map(|i| answered[i * n / MOST]).collect() }
}

fn noise(courses: &Courses, picked: &[usize], sd: f64, (seed, first): (u64, usize)) -> Courses {
    let mut noise = Courses::default();
    for (i, at) in picked.iter().enumerate() {
        let course = courses.course(*at);
        let mean = spread::mean(course).unwrap_or_default();
        let mut chance = Chance::of(seed, Purpose::Noise, (first + i) as u64);
        noise.push(course.iter().map(|moment| {
            let points = moment.points.map(|_| mean + sd * chance.normal());
            Moment { points, said: false, ..*moment }
        }));
    }
    noise
}

impl Alarms {
    fn add(&mut self, noise: &Courses, judge: &Judge, threads: usize) {
        let found = judge.look(noise, threads);
        let with = |counts: &dyn Fn(&super::Found) -> bool| {
            let mut of: Vec<u32> = found.iter().filter(|one| counts(one)).map(|one| one.course).collect();
            of.dedup();
            of.len() as u64
        };
        self.courses += noise.len() as u64;
        self.with_any += with(&|_| true);
        self.with_sure += with(&|one| one.episode.sure.is_some());
        self.episodes += found.len() as u64;
        self.answers += noise.iter().map(|course| super::series::scores(course).count() as u64).sum::<u64>();
    }
}
