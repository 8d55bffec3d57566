//! Who hears: which coder this house has, asked once for each transcript.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex};

use listen::codes::GOAL;
use listen::model::Model;
use listen::{Coder, Goal, GoalWords, Lexicon, Mark, Roles, Transcript};

use crate::entries::{Coded, CodedMark, Heard};

/// The coder of this house and its name, and the one place where it is chosen: the model with the rules beside it, or the
/// rules alone where the program carries no weights. What people said of codes outlives a change here.
static CODER: LazyLock<(&str, Box<dyn Coder + Send + Sync>)> = LazyLock::new(|| match Model::shipped() {
    Ok(model) => (concat!("model ", env!("CARGO_PKG_VERSION")), Box::new(model)),
    Err(_) => (concat!("rules ", env!("CARGO_PKG_VERSION")), Box::new(Lexicon)),
});

/// What the coder of this house hears in a transcript, as it is written down beside it.
#[must_use]
pub fn coded(transcript: &Transcript, roles: &Roles, goals: &[Goal]) -> Coded {
    let marks = heard_by(CODER.1.as_ref(), transcript, roles, goals);
    Coded { by: CODER.0.to_owned(), goals: goals.to_vec(), marks: marks.iter().map(CodedMark::from).collect() }
}

/// What the rules alone hear: the same on every machine, which the model's arithmetic need not be.
#[must_use]
pub fn marks_of_rules(transcript: &Transcript, roles: &Roles, goals: &[Goal]) -> Vec<Mark> {
    heard_by(&Lexicon, transcript, roles, goals)
}

fn heard_by(coder: &dyn Coder, transcript: &Transcript, roles: &Roles, goals: &[Goal]) -> Vec<Mark> {
    listen::hear(&listen::Heard { turns: &transcript.turns, roles, goals }, coder)
}

/// How many transcripts are kept in mind; beyond that all are heard anew. A mark holds ids and places, and no word.
const MOST_KEPT: usize = 1_024;

/// Remembers what was heard where no coder of this version wrote it beside the transcript, for these goals: an entry never
/// changes, so it need not be heard twice.
#[derive(Default)]
pub struct Listener(Mutex<Known>);

/// By entry, what was heard in it for which goals.
type Known = BTreeMap<String, (Vec<Goal>, Arc<[Mark]>)>;

impl Listener {
    /// What the coder hears in the transcript of an entry, where these are the client's goals now.
    pub(crate) fn marks(&self, entry: &str, heard: &Heard, transcript: &Transcript, goals: &[Goal]) -> Arc<[Mark]> {
        match &heard.coded {
            Some(coded) if coded.by == CODER.0 && coded.goals == goals => written(coded).collect(),
            _ => self.anew(entry, heard, transcript, goals),
        }
    }

    fn anew(&self, entry: &str, heard: &Heard, transcript: &Transcript, goals: &[Goal]) -> Arc<[Mark]> {
        if let Some((_, marks)) = self.known().get(entry).filter(|(of, _)| of == goals) {
            return marks.clone();
        }
        let marks: Arc<[Mark]> = match &heard.coded {
            Some(coded) if coded.by == CODER.0 => for_goals(coded, transcript, &heard.roles, goals).into(),
            _ => heard_by(CODER.1.as_ref(), transcript, &heard.roles, goals).into(),
        };
        let mut known = self.known();
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.insert(entry.to_owned(), (goals.to_vec(), marks.clone()));
        marks
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.lock().expect("nobody panics while holding what was heard")
    }
}

fn written(coded: &Coded) -> impl Iterator<Item = Mark> {
    coded.marks.iter().filter_map(CodedMark::mark)
}

/// What is written down, heard again for goals set or put in other words since: by words alone, which takes no time.
fn for_goals(coded: &Coded, transcript: &Transcript, roles: &Roles, goals: &[Goal]) -> Vec<Mark> {
    let stands = |mark: &Mark| {
        let was = coded.goals.iter().find(|goal| goal.id == mark.code);
        mark.family != GOAL.id || was.is_some_and(|was| goals.contains(was))
    };
    let mut marks: Vec<Mark> = written(coded).filter(stands).collect();
    let touched: BTreeSet<u32> = marks.iter().filter(|mark| mark.family == GOAL.id).map(|mark| mark.turn).collect();
    let new: Vec<Goal> = goals.iter().filter(|goal| !coded.goals.contains(goal)).cloned().collect();
    let heard = heard_by(&GoalWords, transcript, roles, &new).into_iter();
    marks.extend(heard.filter(|mark| !touched.contains(&mark.turn)));
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use listen::{Role, SpeakerName, Voice};

    const TALK: &str = "Ines: How did you sleep?\nMara: I could not sleep through the night.\nInes: What else?\nMara: My mother phoned.\n";

    fn goal(id: &str, text: &str) -> Goal {
        Goal { id: id.into(), text: text.into() }
    }

    fn heard(coded: Option<Coded>) -> Heard {
        let roles = [("Ines", Role::Therapist), ("Mara", Role::Client)];
        let roles = Roles::new(roles.map(|(name, role)| (SpeakerName::new(name).expect("a name"), role)));
        Heard { session: 3, text: TALK.into(), roles, coded }
    }

    fn touching(listener: &Listener, heard: &Heard, goals: &[Goal]) -> Vec<(u32, String, Voice)> {
        let transcript = listen::read(heard.text.as_bytes()).expect("two speakers by name");
        let marks = listener.marks("0b", heard, &transcript, goals);
        marks.iter().filter(|m| m.family == GOAL.id).map(|m| (m.turn, m.code.to_string(), m.spoke)).collect()
    }

    #[test]
    fn a_goal_set_after_a_session_was_heard_is_listened_for_and_one_taken_back_is_not() {
        let (sleep, mother) = (goal("a", "Sleep through the night"), goal("b", "Talk to my mother"));
        let mark = CodedMark {
            turn: 1,
            family: GOAL.id.into(),
            code: "a".into(),
            confidence: 0.6,
            from: 12,
            to: 17,
            spoke: Voice::Both,
        };
        let coded = Coded { by: CODER.0.to_owned(), goals: vec![sleep.clone()], marks: vec![mark] };
        let (listener, heard) = (Listener::default(), heard(Some(coded)));
        let first = (1, "a".to_owned(), Voice::Both);
        assert_eq!(touching(&listener, &heard, std::slice::from_ref(&sleep)), std::slice::from_ref(&first));
        let second = (3, "b".to_owned(), Voice::Lexicon);
        assert_eq!(touching(&listener, &heard, &[sleep, mother.clone()]), [first, second.clone()]);
        assert_eq!(touching(&listener, &heard, &[mother]), [second]);
        assert_eq!(touching(&listener, &heard, &[]), []);
    }
}
