//! Withdrawal: the client moves away from the therapist or the work. Each of the seven needs something on the page that
//! it moves away from, and looks for it in the turns before.

use super::lists::named;
use super::phrases::Phrases;
use super::reflection::content;
use super::rules::{Find, Rule, Rules, first_in_order};
use super::session::Session;
use super::words::{Key, Said};
use crate::speakers::Role;
use std::collections::HashSet;
use std::sync::LazyLock;

const ORDER: [&str; 7] = ["denial", "mismatch", "self-critical", "deferential", "shift", "abstract", "minimal"];

/// What each sounds like; `shift` and `minimal` are told from the turns around them.
const RULES: &[Rule] = &[
    Rule {
        code: "denial",
        confidence: 0.6,
        phrases: &[
            "i'm|i am not .. upset|angry|sad|crying|cross|hurt|bothered|worried|scared|afraid|lonely|jealous|nervous|anxious|ashamed|disappointed|tense|annoyed|stressed|unhappy",
            "it|that doesn't|didn't|don't|wasn't .. bother|matter|upset|hurt|affect|get to|mean anything",
            "i wasn't|am not .. bothered|upset|angry|hurt",
            "i don't .. mind|care|feel anything|feel sad|feel angry",
            "it's|it is|that's .. nothing|fine|no bother|no problem|not a big deal|not a problem|hay fever|just tired|just hay",
            "i'm|i am .. fine|okay|alright|over it|very happy|good",
            "no problem at all",
            "there's no .. tension|problem|issue|anger|bother",
            "i'm .. just tired",
            "no no .. fine|happy|okay|really",
            "i was .. fine|very happy|not bothered",
            "i haven't .. thought about|got anything",
            "doesn't matter",
            "i never .. think about|cry|get angry|minded",
            "i'm all right",
        ],
    },
    Rule {
        code: "self-critical",
        confidence: 0.75,
        phrases: &[
            "no point|use .. with|in|you|helping|trying|talking|me|anyone",
            "there's nothing .. to|you|anyone .. say|try|do|can|help|about it|look",
            "leave it|me|that$",
            "let's leave|drop|stop it|there|here",
            "give up on me",
            "you'd|you should .. better|better off .. give|off|giving|with|helping",
            "put me down as",
            "lost cause",
            "beyond help|repair|hope|saving",
            "can we .. just not|stop|leave|drop",
            "what's the point",
            "don't bother with me",
            "waste|wasting your time",
            "wasting your",
            "that's just|all .. i am|me|how i am|there is|it is",
            "discharge me",
            "nothing .. helps|will help|works .. me|with me",
            "i'm not worth .. it|your|the|this|bothering",
            "just forget .. it|about it|me",
            "not worth .. talking|saying|it|your",
            "no helping|hope .. me|for me",
            "somebody|someone .. else|who .. deserves|needs|can use",
            "it's closed|finished|pointless|hopeless",
        ],
    },
    Rule {
        code: "deferential",
        confidence: 0.65,
        phrases: &[
            "whatever you .. think|say|want|like|prefer|feel|recommend|suggest",
            "you know best",
            "you're|you are the .. expert|doctor|therapist|boss|professional|one",
            "you people know",
            "i'll do .. as|what|whatever|anything|just .. you|say|like|tell",
            "just as you say",
            "if you .. say|think|think so|want me to|say so|'re saying",
            "if that's|it is what you",
            "i'm|i am .. sure .. you're right|you know|you are right",
            "you're right .. sorry|i'm|it's|of course|i shouldn't",
            "no you're right",
            "you're probably|quite|so|absolutely|always right",
            "sorry .. sorry",
            "i'm .. sorry .. bother|trouble|wasting|being|taking|i|to|for",
            "sorry for|to .. trouble|bother|being|wasting|taking|moaning|going|making|complain",
            "you're so|very|too .. kind|good|wise|patient|clever",
            "that's .. very|so wise|clever|kind|helpful",
            "please don't .. mind|worry|be|go|think",
            "i don't want .. be .. trouble|nuisance|bother|difficult|ungrateful|awkward|to complain|rude",
            "thank you so|very .. much|so",
            "you've been so|very",
            "it must be right",
            "you must be right",
            "whatever .. best|easiest|suits|works for you",
            "forget i .. said|spoke|mentioned",
            "i shouldn't .. complain|have said|moan|say|be",
            "don't worry about me",
            "we can talk about you",
            "you go ahead",
            "if it'd|it helps|it would .. help you",
            "i'm happy to",
            "bad patient|client",
            "yes doctor|sir",
            "of course .. anything|whatever|you",
            "it was my fault",
            "it's me .. not you",
            "no it's .. good for me|fine|okay|me|my fault",
            "don't mind me",
            "i'm being .. silly|difficult|ungrateful|stupid",
            "god bless you",
            "you work so hard",
            "all your|the help",
        ],
    },
    Rule {
        code: "abstract",
        confidence: 0.6,
        phrases: &[
            "people .. cope|react|deal|tend|generally|often|go through|experience|handle|process|respond|have different|report|grieve|struggle",
            "one .. does|tends|has|must|is|can|could|would|might|gets|feels|learns|copes|adapts|expects|supposes|hears|doesn't|never|always",
            "society|culture|culturally|generation|psychology|psychological|sociologically|statistically|philosophically|theoretically|theory|concept|construct|literature|attachment style|dynamics|phenomenon|paradigm|individuals|humanity|humans|evolutionary|neurologically|amygdala|cortisol|hormones|capitalism|patriarchy|modern life",
            "issues .. around|with|of|in general",
            "things in general",
            "generally|generally speaking",
            "in general",
            "in a sense",
            "from a .. perspective|standpoint|point",
            "it's|there's .. complex|complicated|multifactorial|a process|a spectrum|a question of|a matter of|various factors|well known|well documented|well studied",
            "factors|aspects|dimensions|processes|mechanisms|stages",
            "human nature|condition|beings",
            "that's life",
            "it is what it is",
            "these things .. happen|take|are",
            "studies|research|statistics",
            "the way .. world|society|of the world",
            "everybody|everyone .. has|goes through|gets|does|feels .. their|that|it|ups|sometimes",
            "relationships are|in general",
            "life .. is|has|goes",
            "various .. challenges|issues|things|factors|matters",
            "and so on|forth",
            "men of our|my",
            "one's",
        ],
    },
];

/// Bars a denial that brings something of its own, and modesty that is only manners.
const NEVER: &[&str] =
    &["i don't mind .. but", "more relieved|sad|angry", "thank you .. bye|goodbye|see", "see you next"];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Marks every client turn that moves away. Beliefs and questions must have been found before.
pub(super) fn code(session: &mut Session<'_>) {
    let minimal = minimal_runs(session);
    for at in session.turns_of(Role::Client) {
        let mut finds: Vec<Find> =
            READY.find(&session.said[at]).into_iter().filter(|find| stands(session, at, find)).collect();
        finds.extend(mismatch(session, at));
        finds.extend(shift(session, at));
        finds.extend(minimal.contains(&at).then(|| Find::new("minimal", 0.6, 0..session.said[at].words.len())));
        session.add(at, "withdrawal", first_in_order(finds, &ORDER));
    }
}

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
    let own = session.said[at].notes_any(SHOWN);
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
    let own = said.words.iter().filter(|word| SELF.iter().any(|own| super::words::key(own) == word.key)).count();
    !said.words.is_empty() && own * 12 <= said.words.len()
}

/// The therapist spoke to the client as "you" just before.
fn was_personal(session: &Session<'_>, at: usize) -> bool {
    let you = [super::words::key("you"), super::words::key("your"), super::words::key("yours")];
    let addressed = |turn: usize| session.said[turn].words.iter().any(|word| you.contains(&word.key));
    session.last_of(Role::Therapist, at).is_some_and(addressed)
}

const LIGHT: &[&str] =
    &["~laugh", "~chuckle", "~giggle", "~smile", "~grin", "~smirk", "breezily", "cheerfully", "brightly"];

/// Something grave, and a laugh in the same turn.
fn mismatch(session: &Session<'_>, at: usize) -> Option<Find> {
    let said = &session.said[at];
    let light = super::phrases::WordList::new(LIGHT);
    let laughs = said.notes.iter().any(|note| light.has_stem(*note)) || !FUNNY.find(said).is_empty();
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
fn shift(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.last_of(Role::Therapist, at).filter(|before| before + 1 == at)?;
    let said = &session.said[at];
    let hit = AWAY.find(said).into_iter().find(|hit| hit.words.start <= 8)?;
    let known: HashSet<Key> = session.before(at).take(3).flat_map(|turn| content(&session.said[turn].words)).collect();
    let own: Vec<Key> = content(&said.words).collect();
    let shared = own.iter().filter(|stem| known.contains(stem)).count();
    let moved = shared * 5 <= own.len() && named("feelings").count(&said.words) == 0;
    (moved && is_tender(session, before)).then(|| Find::new("shift", 0.6, hit.words))
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

/// Words that do not make a reply longer.
const THIN: &[&str] = &["well", "yeah", "yes", "okay", "so", "just", "like", "no", "really"];

static THINS: LazyLock<super::phrases::WordList> = LazyLock::new(|| super::phrases::WordList::new(THIN));

/// Most words of a minimal reply.
const SHORT: usize = 3;
/// Fewest replies of a run.
const RUN: usize = 3;

/// The turns of runs of three or more short replies to open turns.
fn minimal_runs(session: &Session<'_>) -> HashSet<usize> {
    let mut all = HashSet::new();
    let mut run: Vec<usize> = Vec::new();
    for at in session.turns_of(Role::Client) {
        let follows = run.last().is_none_or(|last| at - last <= 2);
        if !follows || !is_minimal(session, at) {
            run.clear();
        }
        if is_minimal(session, at) {
            run.push(at);
        }
        if run.len() >= RUN {
            all.extend(run.iter().copied());
        }
    }
    all
}

fn is_minimal(session: &Session<'_>, at: usize) -> bool {
    let said = &session.said[at];
    let distinct: HashSet<Key> = said.words.iter().filter(|word| !THINS.has(word)).map(|word| word.key).collect();
    let dunno = !UNSURE.find(said).is_empty() && said.words.len() <= 6;
    (distinct.len() <= SHORT || dunno)
        && session.last_of(Role::Therapist, at).is_some_and(|turn| turn + 1 == at && is_open(session, turn))
}

const UNSURES: &[&str] =
    &["don't know", "not sure", "dunno", "no idea", "can't think", "nothing much|really", "not much|really"];

static UNSURE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(UNSURES.iter().map(|text| (0, *text))));

/// An open question, or a remark that leaves room; a closed question is not.
fn is_open(session: &Session<'_>, at: usize) -> bool {
    match session.get(at, "question") {
        Some(find) => find.code == "open",
        None => session.get(at, "reflection").is_some() || session.said[at].words.len() >= 4,
    }
}
