//! The order in which a person reads findings: the one thing most worth talking about first, why it is first, then the
//! rest. The rule is written out in `docs/reading-order.md`.

use crate::{
    assessment::Said,
    course::{Course, ReadingOrder},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    phrase::Phrase,
    signal::System,
};
use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::cmp::Reverse;
use jiff::civil::Date;

/// The signal whose findings come right after safety.
const HARD_STOP: &str = "boundary.hard-stop";

/// What somebody may change about the order. Nothing here moves safety or a hard stop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preference {
    /// Keys of findings that were talked about or seen otherwise: they go down.
    pub settled: BTreeSet<String>,
    /// Systems to be read last.
    pub last: Vec<System>,
    /// Whether older evidence comes before newer.
    pub oldest_first: bool,
}

impl Preference {
    /// What a therapist chose last, and no finding settled yet.
    #[must_use]
    pub fn chosen(orders: &[ReadingOrder]) -> Self {
        let newest = orders.iter().max_by_key(|order| order.on);
        newest.map_or_else(Self::default, |order| Self {
            last: order.last.iter().map(|topic| topic.system()).collect(),
            oldest_first: order.oldest_first,
            ..Self::default()
        })
    }
}

/// Findings in the order in which they are read.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The one most worth talking about; nothing where nothing was found.
    pub first: Option<&'a Said>,
    /// Why it is first.
    pub why: Option<Phrase>,
    /// The others, in order.
    pub rest: Vec<&'a Said>,
    /// Findings that rest on some of the same evidence: each group counts once.
    pub shared: Vec<Vec<&'a Said>>,
}

impl<'a> Reading<'a> {
    /// All of them, in order.
    pub fn all(&self) -> impl Iterator<Item = &'a Said> {
        self.first.into_iter().chain(self.rest.iter().copied())
    }

    /// How many things were found: what rests on the same evidence is one.
    #[must_use]
    pub fn count(&self) -> usize {
        let again: usize = self.shared.iter().map(|group| group.len() - 1).sum();
        self.all().count() - again
    }

    /// The others that rest on some of the same evidence.
    pub fn shares_with(&self, said: &Said) -> impl Iterator<Item = &'a Said> {
        let key = said.key();
        let group = self.shared.iter().find(|group| group.iter().any(|one| one.key() == key));
        group.into_iter().flatten().copied().filter(move |one| one.key() != key)
    }
}

/// Puts findings in order. Answers that are no findings are left out.
///
/// Safety comes first and hard stops second, whatever anybody prefers; within each what is settled comes later. Then what
/// is settled goes down, then the systems to be read last; a person's word comes before what is reliable, and that before
/// what is possible; of those, the newest evidence comes first.
#[must_use]
pub fn reading_order<'a>(answers: &'a [Said], preference: &Preference, course: &Course) -> Reading<'a> {
    let mut found: Vec<(&Said, &Finding)> = answers.iter().filter_map(|said| Some((said, finding(said)?))).collect();
    found.sort_by_key(|(said, finding)| place(said, finding, preference, course));
    let shared = groups(&found);
    let why = found.first().map(|(said, finding)| why(said, finding, preference));
    let mut in_order = found.into_iter().map(|(said, _)| said);
    Reading { first: in_order.next(), why, rest: in_order.collect(), shared }
}

const fn finding(said: &Said) -> Option<&Finding> {
    match &said.answer {
        crate::answer::Answer::Finding(finding) => Some(finding),
        crate::answer::Answer::Quiet { .. } | crate::answer::Answer::CannotSay { .. } => None,
    }
}

/// What comes before everything, whatever is preferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Band {
    Safety,
    HardStop,
    Other,
}

fn band(said: &Said) -> Band {
    match said.signal {
        signal if signal.system == System::S25 => Band::Safety,
        signal if signal.id == HARD_STOP => Band::HardStop,
        _ => Band::Other,
    }
}

/// By what findings are sorted; smaller is read earlier.
type Place = (Band, bool, bool, Reverse<Strength>, Option<Reverse<Option<Date>>>, Option<Date>);

fn place(said: &Said, finding: &Finding, preference: &Preference, course: &Course) -> Place {
    let band = band(said);
    let settled = preference.settled.contains(&said.key());
    let last = band == Band::Other && preference.last.contains(&said.signal.system);
    let newest = finding.evidence().iter().filter_map(|one| day(one, course)).max();
    let (newer, older) = if preference.oldest_first { (None, newest) } else { (Some(Reverse(newest)), None) };
    (band, settled, last, Reverse(finding.strength()), newer, older)
}

fn why(said: &Said, finding: &Finding, preference: &Preference) -> Phrase {
    Phrase::plain(match (band(said), finding.strength()) {
        (Band::Safety, _) => "reading-safety",
        (Band::HardStop, _) => "reading-hard-stop",
        _ if preference.settled.contains(&said.key()) => "reading-settled",
        (Band::Other, Strength::Confirmed) => "reading-confirmed",
        (Band::Other, Strength::Reliable) => "reading-reliable",
        (Band::Other, Strength::Possible) => "reading-possible",
    })
}

/// The last day a piece of evidence speaks of.
fn day(evidence: &Evidence, course: &Course) -> Option<Date> {
    let of_session = |number: u32| course.sessions.iter().find(|session| session.number == number).map(|s| s.on);
    match &evidence.what {
        What::Answer { form, .. } => course.forms.iter().find(|one| one.id == *form).map(|form| form.on),
        What::Scores { points, .. } => points.iter().map(|point| point.on).max(),
        What::Speech { session, .. } | What::Marked { session, .. } => of_session(*session),
        What::Logged { on, .. } => Some(*on),
        // A rule is older than the course, and no news.
        What::Rule { .. } => None,
        What::Absent { sessions } => sessions.iter().filter_map(|session| of_session(*session)).max(),
    }
}

/// One thing a finding rests on: the entry, what of it, and the turn where it is speech.
type Piece<'a> = (&'a str, &'a str, u32);

/// The smallest pieces a finding rests on, by which two are told to share. What is absent is no piece, nor is a rule.
fn pieces(finding: &Finding) -> BTreeSet<Piece<'_>> {
    finding.evidence().iter().flat_map(|one| piece(&one.what)).collect()
}

fn piece(what: &What) -> Vec<Piece<'_>> {
    match what {
        What::Answer { form, item, .. } => alloc::vec![(form, item, 0)],
        What::Scores { scale, points, .. } => {
            points.iter().map(|point| (point.form.as_str(), scale.as_str(), 0)).collect()
        }
        What::Speech { talk, turn, .. } => alloc::vec![(talk, "turn", *turn)],
        What::Marked { mark, .. } => alloc::vec![(mark, "mark", 0)],
        What::Logged { entry, .. } => alloc::vec![(entry, "entry", 0)],
        What::Rule { .. } | What::Absent { .. } => Vec::new(),
    }
}

/// Findings joined by pieces they have in common, also by way of a third; those that share nothing are left out.
fn groups<'a>(found: &[(&'a Said, &Finding)]) -> Vec<Vec<&'a Said>> {
    let mut groups: Vec<(BTreeSet<Piece<'_>>, Vec<&'a Said>)> = Vec::new();
    for (said, finding) in found {
        let mut joined = (pieces(finding), alloc::vec![*said]);
        let (meet, apart) = groups.into_iter().partition(|(theirs, _)| !theirs.is_disjoint(&joined.0));
        groups = apart;
        let meet: Vec<(BTreeSet<Piece<'_>>, Vec<&Said>)> = meet;
        for (theirs, members) in meet.into_iter().rev() {
            joined.0.extend(theirs);
            joined.1.splice(0..0, members);
        }
        groups.push(joined);
    }
    groups.into_iter().map(|(_, members)| members).filter(|members| members.len() > 1).collect()
}
