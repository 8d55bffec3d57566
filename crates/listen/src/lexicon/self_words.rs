//! The therapist's own life, and what the therapist feels now about this exchange.

use super::phrases::{Hit, Phrases, WordList};
use super::rules::{Find, Rule, Rules, most_words};
use super::session::Session;
use super::words::Said;
use crate::speakers::Role;
use std::sync::LazyLock;

const RULES: &[Rule] = &[
    Rule {
        code: "disclosure",
        confidence: 0.37,
        phrases: &[
            "my|our own? @kin",
            "my|our old|young|little|big|eldest|youngest|late @kin",
            "i|we live|lived|moved|drove|drive|cycle|cycled|swim|swam|cook|cooked|bake|baked|garden|walked in|to|here|house|by|up|on|near|out",
            "we've|we have just|only moved|bought|had|got",
            "i've|i have never|always|just .. liked|loved|hated|been|had|wanted|got|moved|bought|lost",
            "i .. grew up",
            "when i was|lived|went|had .. a|at|my|in|young|little|nine|ten|twenty|thirty|child|school|age|your",
            "i was .. divorced|married|born|pregnant|raised|brought|ill|depressed|anxious|bullied|adopted",
            "i .. had .. this|that|same|it|one|two|the|a myself|too|same|thing|once|dog|cat|divorce|baby|miscarriage|breakdown",
            "i .. went through .. divorce|that|same|it|something",
            "i used to .. smoke|drink|live|work|play|have|be|think|hate|love|go|do",
            "i smoke|smoked|drank|drink|run|ran|play|played|swim|sing|paint|knit|collect|support|supported",
            "i'm .. divorced|married|widowed|vegetarian|catholic|jewish|muslim|gay|left-handed|from|fifty|forty|sixty",
            "i'm a|an .. terrible|awful|keen|big|bad cook|gardener|fan|swimmer|runner|driver|sleeper|flyer|person|mess",
            "i'm off to",
            "i've got|i have a|an|two|three .. @kin|dog|cat|allotment|garden|house|car|cold|headache",
            "same|me too|here|happened .. me|with",
            "me too",
            "^same here",
            "me neither",
            "so do|did|am i",
            "neither do|did|am i",
            "mine's|mine is|was|were|did|went|do",
            "in my .. life|house|family|case|marriage|street|garden|kitchen|flat|day|childhood|twenties|thirties|forties",
            "my .. childhood|divorce|marriage|house|dog|cat|garden|kitchen|car|boiler|roof|flat|holiday|back|knee|street|village|degree|neighbour|landlord|mortgage|allotment|weekend|birthday|grandfather",
            "our .. dog|cat|house|garden|kitchen|holiday|street|roof|neighbour|boiler|shower|wedding|place|flat|car|fence|hedge",
            "at home i|we|my|it's|mine",
            "at our house|place",
            "i .. can't stand|bear|cook|swim|sing|drive|sleep|dance",
            "i love|like|hate|loved|liked|hated the|a|that|to|my|dogs|cats|football|cricket|cooking|reading|music|gardening|coffee|tea|it|swimming|walking|flying",
            "i'm|i .. having|had|been .. awful|terrible|rough|hard|bad|busy week|day|year|month|time|morning",
            "i've .. hardly|not slept|eaten",
            "i hardly slept",
            "we went|were|had|got|ate|took .. to|on|up|a|married|holiday|it|last|in|for",
            "i went .. to|on|for|last|there|through",
            "i had .. chickenpox|measles|covid|flu|cancer|surgery|operation|a",
            "i remember my|being|when|having|feeling|going|doing",
            "i did the same|that|it .. thing|too|myself|once",
            "that's how i|we",
            "i .. know from|myself|what .. own|experience|like|it's",
            "happened to me",
            "i lost my|a|both",
            "i broke my",
        ],
    },
    Rule {
        code: "immediacy",
        confidence: 0.72,
        phrases: &[
            "i'm glad you",
            "i'm|i am .. frightened|nervous|winded|worried for|now|by|about",
            "i like you",
            "i'm .. glad|happy .. that|hearing|you",
            "i'm|i am .. touched|moved|saddened|honoured|grateful|relieved|sad|worried|anxious|struck|delighted|pleased|glad|happy|impressed|aware|uneasy|nervous|lost|stuck|confused|tense|sorry .. you|that|by|to|with|for|between|about|now|here",
            "i .. feel|felt|find|notice .. @feelings|touched|moved|shut|lost|close|distant|tense|warm|protective|pushed|tug|pull|drawn|bit|little|honoured|grateful|tired|sleepy",
            "i feel|felt .. with you|as you|when you|listening|right now|just now|at the moment|between us",
            "i notice .. i'm|i am|myself|my|in me",
            "i'm .. feeling|finding|getting|noticing .. @feelings|tense|lost|moved|myself|sad|it|pulled|hard|bit|closer",
            "something in me",
            "it touches|moves|saddens|worries|pains|hurts|pleases|delights me",
            "it makes me .. @feelings|feel|want",
            "makes me feel|sad|smile|angry|want",
            "i'm glad .. you|that you",
            "i .. respect|admire .. you|how|your|that",
            "i .. enjoy|like|love .. working|talking|being|sitting .. with|you",
            "i care about|for you",
            "i've .. missed|enjoyed you|our|working",
            "i'm .. with you .. feel|feeling",
            "i'm rooting for you",
            "i feel|felt .. @felt",
            "i'm|i am .. @felt",
            "i'm feeling",
            "i feel .. like a|an|one",
            "i felt my",
            "i've a lump",
            "lump in my throat",
            "i respect",
            "my heart|stomach|chest|throat|eyes .. is|are|goes|went|sank|aches|tight|tightens|beating|as|when|racing",
        ],
    },
];

/// Politeness, opinions on the client, the hour: none is the therapist's own life or feeling.
const NEVER: &[&str] = &[
    "nice to",
    "good to see",
    "glad it",
    "glad to|you could|you're here|you came",
    "happy to",
    "my name",
    "my job|role|colleague|office|notes|understanding|sense|guess|question|concern|hope",
    "feel free",
    "i was .. wondering|thinking|hoping|just|going|curious|asking|reading",
    "when i ask|asked|say|said|hear|look|see",
    "so my|i|your",
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Things of the work: "my question", "our time" tell nothing of the therapist's life.
#[rustfmt::skip]
const OF_THE_WORK: &[&str] = &[
    "~advice", "~agenda", "~approach", "~aim", "~asking", "~attention", "~best", "~chair", "~client", "~clinic", "~colleague",
    "~concern", "~conversation", "~desk", "~diary", "~door", "~doing", "~experience", "~eye", "~face", "~fault", "~feeling",
    "~file", "~first", "~goal", "~goodness", "~guess", "~hand", "~head", "~heart", "~hope", "~hour", "~idea", "~impression", "~job",
    "~last", "~list", "~meeting", "~mind", "~mistake", "~name", "~next", "~nod", "~notes", "~office", "~opinion", "~own",
    "~part", "~patient", "~perspective", "~plan", "~point", "~question", "~recommendation", "~role", "~room", "~rule",
    "~sense", "~session", "~side", "~suggestion", "~supervisor", "~talk", "~therapy", "~thought", "~time", "~understanding",
    "~view", "~way", "~word", "~work", "~worry",
];

struct Own {
    work: WordList,
    whose: Phrases,
    yours: Phrases,
    takes_back: Phrases,
}

static OWN: LazyLock<Own> = LazyLock::new(|| Own {
    work: WordList::new(OF_THE_WORK),
    whose: Phrases::new([(0, "my|our _")]),
    yours: Phrases::new([(0, "^you|your|so|and you|your|he|she|they|there's"), (0, "^you"), (0, "^your")]),
    takes_back: Phrases::new(
        [
            "sorry",
            "wrong",
            "asked you|a man",
            "selfish",
            "shouldn't|oughtn't",
            "withdraw",
            "no call",
            "i've put|used|made|turned",
            "for me",
        ]
        .map(|text| (0, text)),
    ),
});

/// "My roof", "our eldest": a thing or person of the therapist's own life.
fn own_thing(said: &Said) -> Option<Find> {
    let is_life = |hit: &Hit| {
        let sentence = said.sentence_of(hit.words.start);
        let about_client = OWN.yours.find_in(said, sentence.start..sentence.end.min(sentence.start + 2)).is_some();
        let next = &said.words[hit.words.end - 1];
        !OWN.work.has(next) && next.content && !next.quoted && !about_client
    };
    if !OWN.takes_back.find(said).is_empty() {
        return None;
    }
    OWN.whose.find(said).into_iter().find(is_life).map(|hit| Find::new("disclosure", 0.6, hit.words))
}

/// Marks what the therapist says of themselves.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Therapist) {
        let said = &session.said[at];
        let find = most_words(READY.find(said), &["disclosure", "immediacy"]).or_else(|| own_thing(said));
        session.add(at, "self", find);
    }
}
