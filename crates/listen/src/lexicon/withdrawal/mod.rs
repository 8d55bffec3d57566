//! Withdrawal: the client moves away from the therapist or the work. Each of the seven needs something on the page that
//! it moves away from, and looks for it in the turns before.

mod minimal;
mod shift;
mod wording;

use crate::lexicon::lists::named;
use crate::lexicon::phrases::{Phrases, WordList};
use crate::lexicon::rules::{Find, Rules, first_in_order};
use crate::lexicon::session::Session;
use crate::lexicon::words::Said;
use crate::speakers::Role;
use std::sync::LazyLock;
use wording::{NEVER, RULES};

const ORDER: [&str; 7] = ["denial", "mismatch", "self-critical", "deferential", "shift", "abstract", "minimal"];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Marks every client turn that moves away. Beliefs and questions must have been found before.
pub(in crate::lexicon) fn code(session: &mut Session<'_>) {
    let minimal = minimal::runs(session);
    for at in session.turns_of(Role::Client) {
        let mut finds: Vec<Find> =
            READY.find(&session.said[at]).into_iter().filter(|find| stands(session, at, find)).collect();
        finds.extend(takes_care(session, at));
        finds.extend(mismatch(session, at));
        finds.extend(shift::find(session, at));
        finds.extend(minimal.contains(&at).then(|| Find::new("minimal", 0.58, 0..session.said[at].words.len())));
        session.add(at, "withdrawal", first_in_order(finds, &ORDER));
    }
}

/// After the therapist asked something for themselves, a yes or a comfort keeps the therapist content.
fn takes_care(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.last_of(Role::Therapist, at).filter(|before| before + 1 == at)?;
    let asked = session.get(before, "reversal")?;
    let said = &session.said[at];
    let firm = session.get(at, "confrontation").is_some() || said.words.len() > 30;
    let hit = CARED.find(said).into_iter().next()?;
    let open = asked.code != "seeks-advice" || hit.label == 1;
    (!firm && open).then(|| Find::new("deferential", 0.6, hit.words))
}

/// Yes, of course, it's fine; and, under the second label, putting oneself out.
const CARES: &[(usize, &str)] = &[
    (0, "^yes|yeah|sure|okay|course"),
    (0, "of course"),
    (0, "no problem|bother|trouble"),
    (0, "it's|it is|that's fine|okay|alright|nothing"),
    (0, "not at all"),
    (0, "you're|you are .. not|fine|really|so|good|doing|just|lovely|kind"),
    (0, "^no no"),
    (0, "i'm|i am .. sure|sorry|not|happy"),
    (0, "i could|can|will|would|suppose"),
    (0, "i'll"),
    (0, "not a bit"),
    (0, "poor you"),
    (0, "don't worry|cry"),
    (0, "take all|your|five"),
    (1, "if .. it|that|it'd .. help|helps|helpful|mean|means"),
    (1, "for you|your sake"),
    (1, "if you're stuck"),
    (1, "you know best"),
];

static CARED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(CARES.iter().copied()));

/// Whether what a phrase moves away from is on the page.
fn stands(session: &Session<'_>, at: usize, find: &Find) -> bool {
    match find.code.as_ref() {
        "denial" => contradicts(session, at),
        "self-critical" => {
            session.get(at, "belief").is_some_and(|belief| belief.code == "self") || is_hopeless(&session.said[at])
        }
        "abstract" => is_impersonal(&session.said[at]) && was_personal(session, at),
        _ => true,
    }
}

/// A feeling or a trouble in the last turns, in words or in a note.
fn contradicts(session: &Session<'_>, at: usize) -> bool {
    let shows = |turn: usize| {
        let said = &session.said[turn];
        said.notes_any(SHOWN) || named("feelings").count(&said.words) + named("grave").count(&said.words) > 0
    };
    let own = !session.said[at].notes.is_empty() && !session.said[at].notes_any(LIGHT_NOTES);
    own || session.before(at).take(4).any(shows)
}

/// What a note in brackets may show.
const SHOWN: &[&str] = &[
    "crying",
    "cries",
    "tears",
    "tearful",
    "sobs",
    "shaking",
    "trembling",
    "wipes",
    "clenched",
    "fists",
    "sighs",
    "looks",
    "silence",
    "picking",
    "voice",
    "quiet",
    "flinches",
    "jaw",
    "eyes",
    "hands",
    "sniffs",
    "turns",
];

const HOPELESS: &[&str] = &[
    "i'm|i am .. useless|hopeless|rubbish|stupid|lost cause|pathetic|waste|failure|disgusting|thick|nothing|no good|broken|too far",
    "with me",
    "on me",
    "about me",
    "for me",
    "i'll never|i never",
    "i can't .. anything|even",
    "it's me|just me",
    "me down",
    "i am$",
];

static HOPE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(HOPELESS.iter().map(|text| (0, *text))));

fn is_hopeless(said: &Said) -> bool {
    !HOPE.find(said).is_empty()
}

const SELF: &[&str] = &["i", "me", "my", "mine", "myself"];

/// Few words about oneself.
fn is_impersonal(said: &Said) -> bool {
    let own =
        said.words.iter().filter(|word| SELF.iter().any(|own| crate::lexicon::words::key(own) == word.key)).count();
    !said.words.is_empty() && own * 12 <= said.words.len()
}

/// The therapist spoke to the client as "you" just before.
fn was_personal(session: &Session<'_>, at: usize) -> bool {
    let you =
        [crate::lexicon::words::key("you"), crate::lexicon::words::key("your"), crate::lexicon::words::key("yours")];
    let addressed = |turn: usize| session.said[turn].words.iter().any(|word| you.contains(&word.key));
    session.last_of(Role::Therapist, at).is_some_and(addressed)
}

/// A note of these shows no trouble.
const LIGHT_NOTES: &[&str] =
    &["laughs", "chuckles", "smiling", "smiles", "grins", "pause", "unintelligible", "crosstalk"];

const LIGHT: &[&str] =
    &["~laugh", "~chuckle", "~giggle", "~smile", "~grin", "~smirk", "breezily", "cheerfully", "brightly"];

static LIGHTS: LazyLock<WordList> = LazyLock::new(|| WordList::new(LIGHT));

/// Something grave, and a laugh in the same turn.
fn mismatch(session: &Session<'_>, at: usize) -> Option<Find> {
    let said = &session.said[at];
    let laughs = said.notes.iter().any(|note| LIGHTS.has_stem(*note)) || !FUNNY.find(said).is_empty();
    let grave = said.words.iter().position(|word| named("grave").has(word))?;
    (laughs && said.words.len() >= 5).then(|| Find::new("mismatch", 0.6, grave..grave + 1))
}

const FUN: &[&str] = &[
    "hilarious",
    "funny really|isn't|actually|though|when",
    "it's funny",
    "quite funny",
    "ha ha",
    "haha",
    "you've got to laugh",
    "have to laugh",
    "good old",
    "great day",
    "typical",
    "what a .. way|laugh|joke|hoot",
    "bit of a laugh",
    "at least .. saves|saved|i|it|there|no",
    "every cloud",
    "on the bright side",
    "less to",
    "silver lining",
    "could be worse",
    "the .. funniest|funny thing|part",
];

static FUNNY: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(FUN.iter().map(|text| (0, *text))));
