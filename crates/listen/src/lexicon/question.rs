//! Questions: whether a line asks, and whether its answer is left open.

use super::lines::Line;
use super::phrases::Phrases;
use super::rules::Find;
use super::words::Said;
use std::sync::LazyLock;

/// What a line asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// Room for an answer in the client's own words.
    Open,
    /// Yes, no, a number, a name, a time, a choice.
    Closed,
    /// A statement put as a question: closed, and perhaps a reflection too.
    Stated,
    /// Only a tag, or a check that one was heard right.
    Tag,
    /// Nothing.
    Nothing,
}

const OPEN: usize = 0;
const CLOSED: usize = 1;
const TAG: usize = 2;
const NOT: usize = 3;

/// Room to tell.
const OPEN_PHRASES: &[&str] = &[
    "^what @auxiliaries",
    "^what about|else|kind|sort|happened|happens|made|makes|brings|brought|keeps|kept|helps|helped|led|sticks|stands|stays",
    "^what in|on|of|if|exactly|other|changes|goes|comes|came|went|gets|got|stops|gives|matters|brought|type|types|kinds",
    "^what part|parts|reasons|things|thoughts|ideas|feelings|ways|advice|concerns|problems",
    "^how @auxiliaries",
    "^how come|about|else|exactly|confident|important",
    "^why @auxiliaries",
    "^why",
    "^how so",
    "in what way|ways",
    "tell me .. about|more|what|how|why|a",
    "^tell me",
    "^tell us",
    "^talk me|us? ~through",
    "^talk to me about",
    "^say a? little|bit? more",
    "^say more",
    "^say something about",
    "^describe",
    "^go on",
    "~walk me through",
    "~help me understand",
    "^give me an|some example|examples|idea",
    "can|could|would|will|may you|i .. tell|describe|explain|share|elaborate|talk|expand me|us|a|more|what|how|that|about|on|to|your|the|some|it",
    "can|could|would|will you say a|more|something|some",
    "can|could you give me|us an|some|a example|examples|idea|sense|picture",
    "i|i'm .. wonder|wondering|curious what|how|who|why|where|which|about",
    "i'd|i would .. like|love to know|hear|understand more|about|what|how|why|a",
    "i'd|i want|like to hear",
    "^any thoughts|ideas|questions|concerns|reactions",
    "^anything else",
    "is there anything else",
    "what do you think|make|want|mean",
    "^let's hear",
];

/// Where one word would do.
const CLOSED_PHRASES: &[&str] = &[
    "^@auxiliaries not? @subjects",
    "^@auxiliaries",
    "^how many|long|often|much|old|far|soon|late|early|big|tall|high|recently",
    "^what time|day|date|age|number|year|month|name|colour|town|grade|size",
    "^what is|was your|her|his|the name|age|number|address|date",
    "^when",
    "^where",
    "^who",
    "^whose",
    "^which",
    "^with whom",
    "^whom",
    "^on a scale",
    "on a scale of|from",
    "from zero|nought|one|0|1 to ten|10",
    "^shall we|i",
    "would it be okay|alright|helpful|useful|possible",
    "is|would that be? okay|alright|right",
    "^any _",
    "^anything",
    "i wonder|wondering if|whether you|we could|would|might|can|may|have|had",
    "i .. wanted to ask if|whether",
    "^mind if i",
    "^ready to",
    "^want to",
    "^you want to",
    "^do you",
    "have you ever",
    "if i could|may ask",
];

/// A tag asks for a nod only; a check follows a reflection.
const TAGS: &[&str] = &[
    "^right$",
    "^okay$",
    "^yeah$",
    "^yes$",
    "^no$",
    "^correct$",
    "^really$",
    "^sorry$",
    "^true$",
    "^all right$",
    "^alright$",
    "^is that it$",
    "^is that right$",
    "^is that so$",
    "^is that correct$",
    "^is that fair$",
    "^am i right$",
    "^did i hear|get you|that right|correctly$",
    "^did i get it right$",
    "^have i got|heard that|it|you right$",
    "^do i have that right$",
    "^is that fair to say$",
    "^you know$",
    "^know what i mean$",
    "^isn't it$",
    "^is it$",
    "^aren't you$",
    "^don't you$",
    "^didn't you$",
    "^hadn't you$",
    "^wasn't it$",
    "^is it not$",
    "^does that sound right$",
    "^would that be right$",
    "^would you say$",
    "^am i understanding .. right|correctly$",
    "^is that accurate$",
    "^i'm sorry$",
    "^pardon$",
    "^excuse me$",
    "^you see$",
    "^see$",
    "^eh$",
    "^or no$",
    "^or not$",
    "^isn't that right$",
];

/// Looks like a question and is none.
const NO_QUESTION: &[&str] = &[
    "^what i|you|he|she|they|we|it|this|that|matters|counts|a|an|i'm|we're|you're",
    "^how i|you|he|she|they|we|it|this|that|awful|sad|lovely|nice|hard|frightening|horrible|wonderful|brave|kind",
    "^when i|you|he|she|they|we|it|this|that|the|your|someone|people|somebody|things|there|a",
    "^where i|you|he|she|they|we|it|the",
    "^who you|i|they",
    "^which is|was|means|would|has|makes|can|i|you|are|will|could",
    "^whatever|whenever|however",
    "^why you|i|they|he|she|it",
    "^do not|it|that|this|what|your|some|something|a",
    "^is what|why|how|that$",
    "^have a|some|breakfast|it|another|your",
    "^might be|have|feel|even|not|help|sound",
    "^may be",
    "^could be|have|even|not",
    "^would be|have|like|make|not|help",
    "^can be|feel|also|help|not|really|cause",
    "^will be|have|not|help",
    "^are the|all|not|some",
    "^is a|an|going|not|just|really|so|very|in|to|also|about|something",
    "^was a|not|just|really|so|very|in",
    "^did not|well|it|that|the",
    "^had a|to|been|not|enough|you|i",
    "^has a|to|been|not",
    "^does not",
    "^should be|have|not",
    "^were you to",
    "^any of|time|way|more|one",
];

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let lists = [(OPEN, OPEN_PHRASES), (CLOSED, CLOSED_PHRASES), (TAG, TAGS), (NOT, NO_QUESTION)];
    Phrases::new(lists.into_iter().flat_map(|(label, list)| list.iter().map(move |text| (label, *text))))
});

/// What a line asks.
pub(super) fn asks(said: &Said, line: &Line) -> Asks {
    let hits = PHRASES.find_within(said, line.words.clone());
    let has = |label| hits.iter().any(|hit| hit.label == label);
    let at_front = |label| hits.iter().any(|hit| hit.label == label && hit.words.start == line.words.start);
    match line.asked {
        _ if at_front(TAG) => Asks::Tag,
        true if is_tagged(said, line) => Asks::Tag,
        _ if !line.asked && at_front(NOT) => Asks::Nothing,
        true if at_front(NOT) && !has(OPEN) => Asks::Stated,
        _ if at_front(CLOSED) && !at_front(OPEN) && !has(OPEN) => Asks::Closed,
        _ if narrow(said, line) => Asks::Closed,
        _ if has(OPEN) => Asks::Open,
        _ if has(CLOSED) => Asks::Closed,
        true if line.words.len() <= 4 && is_prompt(said, line) => Asks::Open,
        true => Asks::Stated,
        false => Asks::Nothing,
    }
}

/// Asks for a number, a time, a place or a name, whatever else it holds.
const NARROW: &[&str] = &[
    "^how many|long|often|much|old|far|soon|late|early|big|tall|high",
    "^what time|day|date|age|number|year|month|name|colour",
];

static NARROWED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(NARROW.iter().map(|text| (0, *text))));

fn narrow(said: &Said, line: &Line) -> bool {
    NARROWED.find_in(said, line.words.clone()).is_some_and(|hit| hit.words.start == line.words.start)
}

/// "And your sleep?" gives room to tell; "Twice?" gives back.
const PROMPTS: &[&str] =
    &["^your|the _", "^and your|the|with|you", "^like|such as", "^meaning", "^with him|her|them|you", "^under"];

static PROMPTED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(PROMPTS.iter().map(|text| (0, *text))));

fn is_prompt(said: &Said, line: &Line) -> bool {
    PROMPTED.find_in(said, line.words.clone()).is_some_and(|hit| hit.words.start == line.words.start)
}

/// "…, right?", "…, hadn't you?" behind a statement.
const TAILS: &[&str] = &[
    "right$",
    "yeah$",
    "okay$",
    "correct$",
    "huh$",
    "@auxiliaries not you|he|she|it|they|we|i|that|there$",
    "you know$",
    "is that right|it|so|correct|fair$",
    "am i right$",
    "would you say$",
    "eh$",
    "or not$",
    "or no$",
];

static TAILED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(TAILS.iter().map(|text| (0, *text))));

fn is_tagged(said: &Said, line: &Line) -> bool {
    let tail = line.words.start.max(line.words.end.saturating_sub(4))..line.words.end;
    let Some(hit) = TAILED.find_in(said, tail) else { return false };
    let front = PHRASES.find_within(said, line.words.start..hit.words.start);
    let asks = front.iter().any(|hit| hit.words.start == line.words.start && matches!(hit.label, OPEN | CLOSED));
    !asks && hit.words.start > line.words.start
}

/// The one question of a turn: open, if any is.
pub(super) fn one(lines: &[(Line, Asks)]) -> Option<Find> {
    let of = |wanted: &[Asks]| lines.iter().find(|(_, asks)| wanted.contains(asks)).map(|(line, _)| line.words.clone());
    let open = of(&[Asks::Open]).map(|words| Find::new("open", 0.88, words));
    let closed = || of(&[Asks::Closed]).map(|words| Find::new("closed", 0.59, words));
    let stated = || of(&[Asks::Stated]).map(|words| Find::new("closed", 0.5, words));
    open.or_else(closed).or_else(stated)
}
