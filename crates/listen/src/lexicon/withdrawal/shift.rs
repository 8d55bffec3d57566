//! Shift: the client changes the subject right after something tender was on the table.

use super::SHOWN;
use crate::lexicon::chat::has_topic;
use crate::lexicon::lists::named;
use crate::lexicon::phrases::{Hit, Keys, Phrases};
use crate::lexicon::reflection::content;
use crate::lexicon::rules::Find;
use crate::lexicon::session::Session;
use crate::lexicon::words::{Key, Said};
use crate::speakers::Role;
use std::sync::LazyLock;

/// Ways to turn elsewhere.
const TURNS_AWAY: &[&str] = &[
    "^have you|did you .. seen|see|hear|heard|notice|watch|get|been",
    "^anyway|anyhow",
    "that reminds me",
    "^by the way",
    "^speaking of",
    "^is it|that .. still|going|new|a",
    "^is that|this a|your|new|real|the",
    "^see they've|they have",
    "^did i tell you",
    "^i like your|that|the",
    "^where did you get",
    "^what time",
    "^funny .. you|thing",
    "^you know what|they|who",
    "^oh guess",
    "^actually .. my|the|i|have|did",
    "^my neighbour|cousin|car|dog|cat|boiler|landlord|mate",
    "^what happened to .. your|the",
    "^do you .. know|like|watch|ever|want",
    "^nice|lovely .. chair|plant|picture|weather|day|mug|room|curtains|rug",
    "^it's .. warm|cold|hot|raining|stuffy|sunny|bright .. in|out|today",
    "^can i|we have|open|get|ask",
    "i've been .. reading|watching|listening",
    "^there's|they've .. been|closed|opened|roadworks|dug|a|new|sale",
];

static AWAY: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(TURNS_AWAY.iter().map(|text| (0, *text))));

/// A new subject right after something tender: none of the words just used, and an opening that turns elsewhere.
pub(super) fn find(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.last_of(Role::Therapist, at).filter(|before| before + 1 == at)?;
    let said = &session.said[at];
    let hit = AWAY.find(said).into_iter().find(|hit| hit.words.start <= 8);
    let turned = hit.is_some() || asks_about_else(said);
    let hit = hit.unwrap_or(Hit { label: 0, words: 0..said.words.len() });
    let known: Keys = session.before(at).take(3).flat_map(|turn| content(&session.said[turn].words)).collect();
    let own: Vec<Key> = content(&said.words).collect();
    let shared = own.iter().filter(|stem| known.contains(stem)).count();
    let moved = shared * 5 <= own.len() && named("feelings").count(&said.words) == 0;
    (turned && moved && is_tender(session, before)).then(|| Find::new("shift", 0.32, hit.words))
}

/// A question back about a thing of small talk.
fn asks_about_else(said: &Said) -> bool {
    let asks = said.sentences.iter().any(|sentence| sentence.asked);
    asks && has_topic(said) && said.words.len() <= 40
}

fn is_tender(session: &Session<'_>, therapist: usize) -> bool {
    let turns = [Some(therapist), session.last_of(Role::Client, therapist)];
    let tender = |turn: usize| {
        let said = &session.said[turn];
        named("feelings").count(&said.words) + named("grave").count(&said.words) > 0 || said.notes_any(SHOWN)
    };
    let asked = session.get(therapist, "question").is_some_and(|find| find.code == "open");
    let reflected = session.get(therapist, "reflection").is_some_and(|find| find.code == "complex");
    turns.into_iter().flatten().any(tender) || asked || reflected
}
