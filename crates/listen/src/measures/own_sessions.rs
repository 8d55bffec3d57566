//! A session beside this pair's own earlier ones. Never beside another therapist's.

use super::SessionMeasures;
use super::measured::Measured;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The single numbers of a session, by written id with their unit in it; only those that could be counted. This is all
/// of a session that its later ones need.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Numbers(pub BTreeMap<String, f64>);

/// Fewest earlier sessions to say what is usual for a pair. Tool-defined.
pub const FEWEST_EARLIER: usize = 3;

/// One number of a session beside the same number of earlier ones.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Beside {
    /// The id of the number.
    pub id: String,
    /// This session's.
    pub now: f64,
    /// Earlier sessions in which it could be counted.
    pub earlier: usize,
    /// What they were, if there are enough of them.
    pub usual: Option<Usual>,
    /// Where this session stands.
    pub stands: Standing,
}

/// What a number was in earlier sessions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Usual {
    /// The middle one; of an even number the mean of the two in the middle.
    pub median: f64,
    /// The lowest.
    pub lowest: f64,
    /// The highest.
    pub highest: f64,
}

/// Where a session stands among earlier ones. It says nothing of good or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Lower than in every earlier session.
    BelowAll,
    /// As low or as high as some.
    Within,
    /// Higher than in every earlier session.
    AboveAll,
    /// There are fewer than [`FEWEST_EARLIER`] to compare with.
    TooFewSessions,
}

/// Every number of this session beside those of the pair's earlier sessions, by id.
#[must_use]
pub fn beside_own(now: &Numbers, earlier: &[Numbers]) -> Vec<Beside> {
    let one = |(id, &now): (&String, &f64)| {
        let mut before: Vec<f64> = earlier.iter().filter_map(|session| session.0.get(id).copied()).collect();
        before.sort_by(f64::total_cmp);
        let usual = usual(&before);
        Beside { id: id.clone(), now, earlier: before.len(), usual, stands: stands(now, usual) }
    };
    now.0.iter().map(one).collect()
}

fn usual(sorted: &[f64]) -> Option<Usual> {
    if sorted.len() < FEWEST_EARLIER {
        return None;
    }
    let median = f64::midpoint(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
    Some(Usual { median, lowest: *sorted.first()?, highest: *sorted.last()? })
}

fn stands(now: f64, usual: Option<Usual>) -> Standing {
    match usual {
        None => Standing::TooFewSessions,
        Some(usual) if now < usual.lowest => Standing::BelowAll,
        Some(usual) if now > usual.highest => Standing::AboveAll,
        Some(_) => Standing::Within,
    }
}

impl SessionMeasures {
    /// Its single numbers. Minutes and words have ids of their own, so that they are never compared.
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        let mut numbers = Numbers::default();
        numbers.add("therapist-time-share", &self.talk.therapist_time, |share| Some(share.share));
        numbers.add("therapist-words-share", &self.talk.therapist_words, |share| Some(share.share));
        numbers.add("silences", &self.silences_broken, |n| Some(f64::from(n.therapist + n.client + n.other)));
        numbers.add("questions-to-reflections", &self.questions_to_reflections, |both| both.ratio);
        numbers.add("complex-reflections-share", &self.complex_reflections, |part| Some(part.share));
        numbers.add("open-questions-share", &self.open_questions, |part| Some(part.share));
        numbers.add("advice-not-asked", &self.advice, |advice| Some(f64::from(advice.not_asked)));
        numbers.add("disclosures", &self.disclosures, |all| Some(f64::from(all.count)));
        numbers.add("withdrawal", &self.withdrawal, |&n| Some(f64::from(n)));
        numbers.add("confrontation", &self.confrontation, |&n| Some(f64::from(n)));
        numbers.add("repair", &self.repair, |&n| Some(f64::from(n)));
        numbers.add("strain-unanswered", &self.strain, |strain| Some(f64::from(strain.unanswered)));
        numbers.add("style-matching", &self.style_matching, |style| Some(style.lsm));
        numbers.add("we-pair-therapist-per-100-words", &self.we, |we| Some(we.therapist.pair_per_100_words));
        numbers.add("we-pair-client-per-100-words", &self.we, |we| Some(we.client.pair_per_100_words));
        self.add_lengths(&mut numbers);
        numbers
    }

    fn add_lengths(&self, numbers: &mut Numbers) {
        if let Some(chat) = self.chat_minutes.value() {
            numbers.set(&format!("chat-in-middle-{}", chat.unit.id()), chat.in_middle);
        }
        for goal in self.goal_minutes.value().into_iter().flatten() {
            numbers.set(&format!("goal-{}-{}", goal.unit.id(), goal.goal), goal.length);
        }
    }
}

impl Numbers {
    fn add<T>(&mut self, id: &str, measured: &Measured<T>, number: impl Fn(&T) -> Option<f64>) {
        if let Some(number) = measured.value().and_then(number) {
            self.set(id, number);
        }
    }

    fn set(&mut self, id: &str, number: f64) {
        self.0.insert(id.to_owned(), number);
    }
}
