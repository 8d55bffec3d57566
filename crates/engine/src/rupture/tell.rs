//! Telling an episode: its sentence, what it rests on, and words for bringing it up.

use super::{Confirmation, Episode, Noticed, State, confirm::repair_tried, steps};
use crate::{
    alliance::ASKS,
    answer::Answer,
    course::{Course, Mark},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    number::below,
    phrase::{Gap, Phrase},
    series::Series,
    signal::Person,
    watch::{
        ewma::ONE_SIDED,
        false_alarm::{self, Sides},
    },
};
use alloc::{format, string::String, vec, vec::Vec};

/// The finding that an episode makes; `None` only for one that rests on nothing, which there is not.
pub(super) fn finding(course: &Course, series: Option<&Series>, episode: &Episode) -> Option<Answer> {
    let mut evidence = evidence(course, series, episode).into_iter();
    let first = evidence.next()?;
    Some(Answer::Finding(Finding::new(anchor(episode), claim(episode), episode.strength(), first, evidence)))
}

fn anchor(episode: &Episode) -> String {
    let who = match episode.by {
        crate::course::Rater::Client => "client",
        crate::course::Rater::Therapist => "therapist",
    };
    format!("{who}@{}", episode.onset)
}

fn claim(episode: &Episode) -> Phrase {
    let sure = episode.strength() > Strength::Possible;
    let key = match (episode.how, episode.state) {
        (Noticed::Said, State::RepairTried) => "rupture-said-repair-tried",
        (Noticed::Said, State::Repaired) => "rupture-said-repaired",
        (Noticed::Said, State::Reopened) => "rupture-said-reopened",
        (Noticed::Said, _) => "rupture-said",
        (_, State::Reopened) => "rupture-reopened",
        (_, State::Repaired) if episode.said_repaired.is_some() => "rupture-repaired-said",
        (_, State::Repaired) if !sure => "rupture-possible-back",
        (_, State::Possible | State::Unrepaired) if !sure => "rupture-possible",
        (_, State::Possible | State::Open) => "rupture-open",
        (_, State::RepairTried) => "rupture-repair-tried",
        (_, State::Repaired) => "rupture-repaired",
        (_, State::Unrepaired) => "rupture-unrepaired",
    };
    let mut claim = Phrase::plain(key).who(episode.by).count("session", episode.onset);
    if let (Some(before), Some(trough)) = (episode.before, episode.trough) {
        claim = claim.number("before", before).number("lowest", trough.points);
    }
    if let Some(back) = episode.repaired_at {
        claim = claim.count("repaired", back);
    }
    if let Some(day) = episode.said_repaired.or(episode.reopened) {
        claim = claim.day("day", day);
    }
    claim
}

fn evidence(course: &Course, series: Option<&Series>, episode: &Episode) -> Vec<Evidence> {
    let mut all = Vec::new();
    if let Some(series) = series {
        all.extend(scores(series, episode));
    }
    all.extend(episode.confirmed.iter().filter_map(confirmation));
    all.extend(repair_tried(course, episode.onset).map(|mark| marked(mark, "evidence-repair-marked")));
    all.extend(steps::evidence(episode));
    all.extend(steps::heard(course, episode));
    all.extend(series.and_then(|series| absent(series, episode)));
    all
}

/// The scores from the last one before the onset to the end, with how often chance alone would do this.
fn scores(series: &Series, episode: &Episode) -> Option<Evidence> {
    let earlier = series.answered().map(|(s, _)| s.session).rfind(|n| *n < episode.onset);
    let sessions = earlier.unwrap_or(episode.onset)..=episode.until;
    let answered = series.answered().filter(|(s, _)| s.session <= episode.until).count();
    let reads = match episode.how {
        Noticed::Said => Phrase::plain("evidence-rupture-scores-said"),
        how => Phrase::plain("evidence-rupture-scores").of_hundred("percent", by_chance(how, answered)),
    };
    let evidence = series.evidence(sessions, reads.count("sessions", answered).who(series.by));
    let empty = matches!(&evidence.what, What::Scores { points, .. } if points.is_empty());
    (!empty).then_some(evidence)
}

/// How many of a hundred courses without any rupture show such a fall somewhere in this many answers.
fn by_chance(how: Noticed, answered: usize) -> f64 {
    let values = u16::try_from(answered.saturating_sub(1)).unwrap_or(u16::MAX);
    if how == Noticed::Slow {
        return false_alarm::chance(ONE_SIDED, Sides::One, values).percent();
    }
    // At most: the second condition, a raw fall of RC90, only makes it rarer.
    100.0 * (1.0 - libm::pow(1.0 - below(-2.0), f64::from(values)))
}

fn confirmation(confirmation: &Confirmation) -> Option<Evidence> {
    match confirmation {
        Confirmation::Tension { session, by, points, what } => {
            let reads = Phrase::plain("evidence-tension").who(*by).count("session", *session);
            Some(Evidence { what: what.clone(), reads: reads.with("value", Gap::Number(*points, 0)) })
        }
        Confirmation::Marked(mark) => Some(marked(mark, "evidence-rupture-marked")),
        Confirmation::StillLow { .. } | Confirmation::Told(_) => None,
    }
}

fn marked(mark: &Mark, key: &'static str) -> Evidence {
    Evidence {
        what: What::Marked { mark: mark.id.clone(), session: mark.session, by: mark.by },
        reads: Phrase::plain(key).who(mark.by).count("session", mark.session),
    }
}

/// Sessions around the episode without a form: after a hurt, people skip forms, so this is never calm.
fn absent(series: &Series, episode: &Episode) -> Option<Evidence> {
    let around = episode.onset.saturating_sub(1)..=episode.until;
    let silent = series.sittings.iter().filter(|s| around.contains(&s.session) && s.score.is_none());
    let sessions: Vec<u32> = silent.map(|s| s.session).collect();
    let reads = Phrase::plain("evidence-absent").who(series.by).count("count", sessions.len());
    (!sessions.is_empty()).then_some(Evidence { what: What::Absent { sessions }, reads })
}

/// Words for whoever wants to bring it up. What the therapist felt is no feeling of the client's: there the client asks.
pub(super) fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let Answer::Finding(finding) = answer else { return Vec::new() };
    let (client, therapist) = match finding.claim().key {
        "rupture-repaired" | "rupture-repaired-said" | "rupture-said-repaired" => {
            ("say-client-rupture-repaired", "say-therapist-rupture-repaired")
        }
        "rupture-reopened" | "rupture-said-reopened" => {
            ("say-client-rupture-reopened", "say-therapist-rupture-reopened")
        }
        "rupture-unrepaired" => ("say-client-rupture-unrepaired", "say-therapist-rupture-unrepaired"),
        "rupture-possible" | "rupture-possible-back" => {
            ("say-client-rupture-possible", "say-therapist-rupture-possible")
        }
        "rupture-repair-tried" | "rupture-said-repair-tried" => {
            ("say-client-rupture-repair-tried", "say-therapist-rupture-repair-tried")
        }
        _ => ("say-client-rupture-open", "say-therapist-rupture-open"),
    };
    let client = if finding.anchor().starts_with("client@") { client } else { ASKS };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
