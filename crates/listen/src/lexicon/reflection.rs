//! Reflections: whether a line gives back what the client said, and whether it adds to it.

use super::lines::Line;
use super::lists::named;
use super::phrases::{Keys, Phrases, WordList};
use super::session::Session;
use super::words::{Key, Said, Word};
use crate::speakers::Role;
use std::sync::LazyLock;

/// Ways to begin a reflection.
const STEMS: &[&str] = &[
    "sounds|sounded|sound like|as|really|pretty|very|hard|difficult|tough|painful|lonely|frustrating",
    "it|that|this sounds",
    "it seems|seemed|looks|feels|felt|strikes",
    "seems|seem like|to|as|that",
    "looks like|as",
    "feels like|as|to",
    "almost like|as",
    "as if|though",
    "in other words",
    "i .. hear|hearing|heard|sense|sensing that|you|a|from|it|how|some|is",
    "i|i'm get|getting the|a sense|impression|feeling",
    "i imagine|guess|gather|suppose|wonder whether|if|that|you|it|the|this|there",
    "what i'm .. hearing|getting|understanding",
    "what you're .. saying|telling|describing",
    "you're|you .. saying|telling me|that|us",
    "you|you've said|told|mentioned|described|say|talked|spoke|shared|noticed|brought",
    "if i .. understand|understood|hear|heard",
    "let me see if",
    "so you|you're|you've",
    "so it's|that's|there's|he|she|they|for|your|this|it",
    "part|bit|side of you",
    "on the one hand|other",
    "on one hand",
    "there's a|an|some|something|such|so part|bit|lot|sadness|pull|anger|fear|much|sense|side|real",
    "and yet",
    "for you it's|that|this|the",
    "you're .. feeling",
    "you feel|felt",
    "must be|have been|felt|feel",
    "i can see|hear|imagine|tell how|that|you|it|why",
    "you'd like|want|rather|love|prefer|sooner",
    "no wonder",
    "a little|bit of",
];

/// The therapist's view, thanks, sympathy, comfort: nothing is given back.
const NOTHING_BACK: &[&str] = &[
    "thank you",
    "thanks",
    "well done",
    "good for you",
    "good job",
    "great job",
    "nice job",
    "good work",
    "excellent",
    "^that's .. great|good|fine|fantastic|wonderful|awesome|excellent|terrific|amazing|brilliant|lovely|nice|fair|right|true|okay$",
    "^that's .. great|good|fantastic|wonderful|awesome|excellent|terrific",
    "you did .. well|great|brilliantly",
    "you're doing .. well|great|good",
    "congratulations",
    "i'm .. sorry",
    "i appreciate",
    "i'm glad|pleased|happy|delighted",
    "nice|good|great|lovely|pleased to see|meet|have|hear",
    "^hi|hello|hey|welcome",
    "good morning|afternoon|evening",
    "see you|ya",
    "^bye",
    "goodbye",
    "take care",
    "no problem",
    "no worries",
    "you're welcome",
    "that's what i|we",
    "take your time",
    "^that makes sense",
    "i understand$",
    "^i see",
    "^of course$",
    "^absolutely$",
    "^exactly$",
    "^that's it",
    "how|what a lovely|brave|good|great|nice|awful|horrible|sad",
    "fair enough",
    "how awful|sad|brave|lovely",
    "my name is|name's",
    "come|go on in",
    "have a seat",
    "^breathe|notice|follow|let",
    "i apologise|apologize",
    "excuse me",
    "i'm with you|here",
];

static FELT: LazyLock<&WordList> = LazyLock::new(|| named("feelings"));

struct Ready {
    stems: Phrases,
    nothing: Phrases,
    you: Vec<Key>,
}

static READY: LazyLock<Ready> = LazyLock::new(|| Ready {
    stems: Phrases::new(STEMS.iter().map(|text| (0, *text))),
    nothing: Phrases::new(NOTHING_BACK.iter().map(|text| (0, *text))),
    you: ["you", "your", "yours", "yourself"].map(super::words::key).to_vec(),
});

/// What the client said lately, as stems.
pub(super) struct Lately {
    last: Keys,
    wide: Keys,
    /// How many words the client's turn just before holds.
    pub(super) words: usize,
}

impl Lately {
    /// What the client said before this turn.
    pub(super) fn new(session: &Session<'_>, at: usize) -> Self {
        let client: Vec<usize> =
            session.before(at).filter(|before| session.roles[*before] == Some(Role::Client)).collect();
        let stems = |turns: &[usize]| turns.iter().flat_map(|turn| content(&session.said[*turn].words)).collect();
        let words = client.first().map_or(0, |turn| session.said[*turn].words.len());
        Self { last: stems(&client[..client.len().min(2)]), wide: stems(&client), words }
    }

    /// Which share of the words with content the client used in the last two turns; `None` without any such word.
    pub(super) fn share(&self, words: &[Word]) -> Option<f64> {
        let stems: Vec<Key> = content(words).collect();
        let shared = stems.iter().filter(|stem| self.last.contains(stem)).count();
        (!stems.is_empty()).then(|| shared as f64 / stems.len() as f64)
    }

    /// A word for a feeling which the client has not used.
    fn adds_feeling(&self, words: &[Word]) -> bool {
        words.iter().any(|word| FELT.has(word) && !self.wide.contains(&word.stem))
    }
}

/// The stems of words with a content of their own.
pub(super) fn content(words: &[Word]) -> impl Iterator<Item = Key> {
    words.iter().filter(|word| word.content).map(|word| word.stem)
}

/// How a line gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// It begins as reflections do.
    Stem,
    /// It is about the client.
    You,
    /// It repeats the client's words.
    Words,
    /// A few words only, right after the client spoke.
    Fragment,
    /// A statement about neither of the two, right after the client told something.
    Follows,
}

/// Whether a line has a form that gives nothing back.
pub(super) fn gives_nothing(said: &Said, line: &Line) -> bool {
    READY.nothing.find_in(said, line.words.clone()).is_some()
}

/// How a line gives back what the client said, if it does.
pub(super) fn gives(said: &Said, line: &Line, lately: &Lately) -> Option<Gives> {
    let words = &said.words[line.words.clone()];
    let share = lately.share(words);
    let before = line.words.start.saturating_sub(2)..line.words.end;
    let is_you = |word: &Word| READY.you.contains(&word.key);
    match share {
        _ if READY.stems.find_in(said, before).is_some() => Some(Gives::Stem),
        _ if words.iter().take(4).any(is_you) => Some(Gives::You),
        Some(share) if share >= 0.5 => Some(Gives::Words),
        Some(_) if words.len() <= 6 && lately.words >= 4 => Some(Gives::Fragment),
        _ => None,
    }
}

/// What adds a picture, a link, the other side.
const ADDS: &[&str] = &[
    "part|side of you",
    "as if|though",
    "almost like|as",
    "like a|an|the",
    "on the one|other hand",
    "and yet",
    "because",
    "feels|felt|feel like",
    "must be|feel|have",
    "there's a|an",
    "no wonder",
    "it's almost|as",
    "you'd rather|sooner",
    "you're .. afraid|worried|scared|angry|hoping",
    "important to you",
    "matters|matter to",
    "even though",
    "at the same time",
    "but",
    "wish|wishing",
    "want|wanted to",
    "you really|care|value",
    "makes you",
    "it's hard|difficult|tough",
    "the price|cost",
    "so that",
    "would mean",
    "which means",
];

static ADDED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(ADDS.iter().map(|text| (0, *text))));

/// Whether a reflection adds meaning, feeling, a link or a picture the client had not spoken yet.
pub(super) fn adds(said: &Said, line: &Line, lately: &Lately) -> bool {
    let words = &said.words[line.words.clone()];
    let share = lately.share(words).unwrap_or(0.0);
    let picture = ADDED.find_in(said, line.words.clone()).is_some();
    lately.adds_feeling(words) || (picture && share < 0.6) || (share < 0.25 && words.len() >= 6)
}
