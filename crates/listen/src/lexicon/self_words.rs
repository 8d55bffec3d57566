//! The therapist's own life, and what the therapist feels now about this exchange.

use super::rules::{Rule, Rules, most_words};
use super::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;

const RULES: &[Rule] = &[
    Rule {
        code: "disclosure",
        confidence: 0.8,
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
        confidence: 0.6,
        phrases: &[
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
            "my heart|stomach|chest|throat|eyes .. is|are|goes|went|sank|aches|tight|tightens|beating|as|when|racing",
        ],
    },
];

/// Politeness, opinions on the client, the hour: none is the therapist's own life or feeling.
const NEVER: &[&str] = &[
    "i'm sorry i'm|to|about|for|that|i|you",
    "nice to",
    "good to see",
    "glad it",
    "glad to|you could|you're here|you came",
    "happy to",
    "my name",
    "my job|role|colleague|office|notes|understanding|sense|guess|question|concern|hope",
    "feel free",
    "i .. hear|think|wonder|guess|mean that? you|if|whether|it",
    "i feel .. like|that you|we|it",
    "i was .. wondering|thinking|hoping|just|going|curious|asking|reading",
    "when i ask|asked|say|said|hear|look|see",
    "you .. told|said",
    "so my|i|your",
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Marks what the therapist says of themselves.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Therapist) {
        let find = most_words(READY.find(&session.said[at]), &["disclosure", "immediacy"]);
        session.add(at, "self", find);
    }
}
