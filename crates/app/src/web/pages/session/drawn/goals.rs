//! The client's goals in a talk: in how many turns each came up, how many were the client's, and when last.

use listen::codes::GOAL;
use listen::{Goal, Role, Turn};
use practice::observed::Observed;

use crate::web::codes;
use crate::words::Words;

/// A sentence for each goal.
pub(super) fn came_up(words: &Words, observed: &Observed, client: &str) -> Vec<String> {
    observed.goals.iter().map(|goal| sentence(words, observed, client, goal)).collect()
}

fn sentence(words: &Words, observed: &Observed, client: &str, goal: &Goal) -> String {
    let turns = turns(observed, goal);
    let own = turns.iter().filter(|turn| observed.roles.of(turn.speaker.as_ref()) == Some(Role::Client)).count();
    let at = turns.last().map(|last| last.start_ms.map(codes::clock));
    let gaps = [
        ("goal", goal.text.as_str().into()),
        ("client", client.into()),
        ("count", turns.len().into()),
        ("own", own.into()),
        ("at", at.clone().flatten().unwrap_or_default().into()),
    ];
    let key = match at {
        None => "goal-unheard",
        Some(None) => "goal-came-up",
        Some(Some(_)) => "goal-came-up-at",
    };
    words.say(key, &gaps)
}

/// The turns that touch a goal, without those where a person turned it down.
fn turns<'a>(observed: &'a Observed, goal: &Goal) -> Vec<&'a Turn> {
    let about = observed.codes.iter().map(|code| &code.mark).filter(|mark| mark.rejected_by.is_none());
    let about = about.filter(|mark| mark.family == GOAL.id && mark.code == goal.id);
    about.filter_map(|mark| observed.turn(mark.turn)).collect()
}
