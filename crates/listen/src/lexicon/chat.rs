//! Small talk: runs of three turns or more off the work, of either speaker.

use super::lists::named;
use super::phrases::{Phrases, WordList};
use super::rules::Find;
use super::session::Session;
use super::words::Said;
use crate::speakers::Role;
use core::ops::Range;
use std::sync::LazyLock;

/// Subjects of small talk: weather, traffic, sport, pets, the building, the connection, food, holidays, shopping.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "~allotment", "~bake", "~bin", "~brand", "~builder", "~compost", "~cone", "~duvet", "~hedge", "~oven", "~roof", "~rose", "~sink", "~tile", "~unicorn", "~bike", "~biscuit", "~boiler", "~bus", "buses", "~cafe", "~cake", "~camera", "~carpet", "~cat",
    "~chair", "~clock", "~cloud", "~coat", "~coffee", "~computer", "~connection", "cold", "~curtain", "~dog", "~drill", "~film",
    "~flight", "~flower", "~football", "~forecast", "~freeze", "freezing", "~garden", "~goal", "~heating", "~holiday", "hot",
    "~internet", "~jam", "~kettle", "~kitchen", "~lamp", "~laptop", "~lift", "~mic", "microphone", "~motorway", "~mug",
    "~mute", "~parking", "~pet", "~phone", "~plant", "pouring", "~puppy", "~queue", "~radiator", "~rain", "~recipe",
    "~restaurant", "roadworks", "~router", "~screen", "~series", "~shop", "~shower", "~snow", "~sofa", "~storm", "~sun", "sunny",
    "~supermarket", "~tea", "~team", "~television", "~telly", "~tomato", "~traffic", "~train", "~tram", "~umbrella", "~video",
    "~weather", "~wifi", "~wind", "windy", "~zoom", "~game", "~match", "~parcel", "~bread", "~cheese", "~pitch", "~season",
];

static TOPICS: LazyLock<WordList> = LazyLock::new(|| WordList::new(SUBJECTS));

/// Small talk by its form.
const FORMS: &[&str] = &[
    "still raining",
    "how was the|your drive|journey|trip|holiday|traffic|weekend|flight|train",
    "find|found parking|somewhere to park|us|the place|it okay|it all right",
    "have you seen|watched|been to|read|tried",
    "did you see|watch|catch the|that|it",
    "is that .. new|a new",
    "can you hear|see me",
    "you're|you are on mute",
    "hear me",
    "the line|picture|sound|screen .. is|keeps|froze|frozen|gone",
    "have a .. good|nice|lovely",
    "nice|lovely|awful|terrible weather|day|out",
    "happy .. christmas|birthday|new year|easter",
    "merry christmas",
    "see you .. next|on|thursday|tuesday|monday|wednesday|friday",
    "which team",
    "who won",
    "what breed",
    "have you got .. dog|cat|pets|garden",
    "what's .. called|name|breed",
    "on the telly|box|radio|news",
];

static FORMED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(FORMS.iter().map(|text| (0, *text))));

/// Words of the work: with one of them a turn is not small talk.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "~alcohol", "~belief", "~change", "~cigarette", "~cope", "~crave", "~diagnose", "~dose", "~drink", "~drunk", "~feel",
    "feeling", "felt", "~goal", "~health", "~homework", "~hope", "~medication", "~medicine", "~mood", "~pain", "~plan",
    "~problem", "~quit", "~reason", "~relapse", "~session", "~sleep", "~smoke", "~struggle", "~support", "~symptom",
    "~therapy", "~thought", "~treatment", "~trust", "~tablet", "~weight", "~worth",
];

static WORKS: LazyLock<WordList> = LazyLock::new(|| WordList::new(WORK));

/// Turning to the work.
const TURNS: &[&str] = &[
    "last time|week .. you|we",
    "what .. would you like|bring|brings|on your mind|use",
    "where .. we|are we|leave",
    "shall we .. start|begin",
    "how have you been",
    "how are you|things .. doing|with|since|feeling",
    "let's .. start|begin|see|get|turn",
    "so what",
    "how .. feel",
    "before we .. start|begin",
];

static TURNED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(TURNS.iter().map(|text| (0, *text))));

/// Fewest turns of a run.
const RUN: usize = 3;
/// Longest turn without a subject of small talk that still goes with it, in words.
const LONGEST: usize = 20;

/// Whether a turn names a subject of small talk.
pub(super) fn has_topic(said: &Said) -> bool {
    TOPICS.count(&said.words) > 0
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Talk {
    Small,
    /// Neither: goes with what it stands in.
    Between,
    Work,
}

/// Marks runs of small talk. All other families but withdrawal and repair must have been found before.
pub(super) fn code(session: &mut Session<'_>, touches_goal: &[bool]) {
    let kinds: Vec<Talk> = (0..session.said.len()).map(|at| kind(session, at, touches_goal)).collect();
    let mut runs = runs(&kinds);
    runs.retain(|run| has_place(session, run));
    for run in runs {
        for at in run {
            let words = 0..session.said[at].words.len();
            session.add(at, "chat", Some(Find::new("chat", 0.17, words)));
        }
    }
}

/// Small talk stands at the beginning, at the end, or where the therapist asks the client about a matter of their own.
/// In the middle the same words are mostly pictures of the client's life.
fn has_place(session: &Session<'_>, run: &Range<usize>) -> bool {
    let asks = |at: usize| session.get(at, "reversal").is_some_and(|find| find.code == "seeks-advice");
    run.start < EDGE || run.end + EDGE > session.said.len() || run.clone().any(asks)
}

/// How near the beginning or the end a run must come, in turns.
const EDGE: usize = 3;

fn kind(session: &Session<'_>, at: usize, touches_goal: &[bool]) -> Talk {
    let said = &session.said[at];
    let spoken = matches!(session.roles[at], Some(Role::Therapist | Role::Client));
    let leaning = session.get(at, "talk").is_some_and(|find| find.code != "neutral");
    let work = !spoken
        || touches_goal[at]
        || session.get(at, "boundary").is_some()
        || session.get(at, "belief").is_some()
        || session.get(at, "confrontation").is_some()
        || session.get(at, "reflection").is_some_and(|find| find.code == "complex" && find.confidence > 0.45)
        || WORKS.count(&said.words) + named("feelings").count(&said.words) + named("grave").count(&said.words) > 0
        || !TURNED.find(said).is_empty();
    let own = session.get(at, "reversal").is_some_and(|find| find.code == "seeks-advice")
        || session.get(at, "self").is_some_and(|find| find.code == "disclosure");
    let small = own || has_topic(said) || !FORMED.find(said).is_empty();
    match (work, small) {
        (true, _) => Talk::Work,
        (false, true) => Talk::Small,
        (false, false) if leaning => Talk::Work,
        (false, false) if said.words.len() <= LONGEST => Talk::Between,
        (false, false) => Talk::Work,
    }
}

/// Runs without work in which at least half the turns are small talk by their words, from the first such turn on.
fn runs(kinds: &[Talk]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut from = 0;
    for at in 0..=kinds.len() {
        if kinds.get(at).is_none_or(|kind| *kind == Talk::Work) {
            runs.extend(run_in(kinds, from..at));
            from = at + 1;
        }
    }
    runs
}

fn run_in(kinds: &[Talk], within: Range<usize>) -> Option<Range<usize>> {
    let is_small = |at: &usize| kinds[*at] == Talk::Small;
    let first = within.clone().find(is_small)?;
    let last = within.clone().rev().find(is_small)?;
    let run = first..(last + 2).min(within.end);
    let small = run.clone().filter(is_small).count();
    (run.len() >= RUN && small * 5 >= run.len() * 2 && small >= 2).then_some(run)
}
