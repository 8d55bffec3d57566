//! Reversal: the therapist asks the client for something, and the therapist is the one who gains.

use super::rules::{Find, Rule, Rules, first_in_order};
use super::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;

const ORDER: [&str; 3] = ["seeks-favour", "seeks-advice", "seeks-comfort"];

const RULES: &[Rule] = &[
    Rule {
        code: "seeks-favour",
        confidence: 0.73,
        phrases: &[
            "could use a|some hand|help",
            "could do with a|some hand|help",
            "could|can|would|will you .. get|put|have|bring|find|lend|do|give|fix|sell|write|drop|ask|look|speak|introduce|pass|send me|us|in a|for me|my|our|an eye|a line|a review|a word",
            "you couldn't|wouldn't|can't .. get|put|have|find|lend|do|give|fix|by any|possibly|mind",
            "do you think you could .. for me|us|my|our",
            "could|would|will you .. a good? word for|about me|us|my",
            "leave|write .. review|line|recommendation .. page|online|site|me",
            "i could use|do with a|some hand|help|lift|loan",
            "do|doing me a favour|favor",
            "as a favour",
            "ask you a favour|favor",
            "favour to ask",
            "a favour",
            "don't .. mention|tell|say .. desk|anyone|anybody|supervisor|manager|reception|colleague|them|boss",
            "keep|keeping .. between us|ourselves|you and me|quiet|yourself",
            "for my .. exam|book|article|blog|website|page|podcast|course|dissertation|assignment|portfolio",
            "could you lend|borrow",
            "could i borrow|have your|get",
            "staff discount|list",
            "put me|us in touch|down|on",
            "get me|us a|an|some|two|the .. ticket|tickets|discount|job|number|deal|table|price|part",
            "know anyone who|that could|can|might|would|does",
            "give me|us a|the lift|ring|hand|discount|number|name|contact|price|tip",
            "sign my",
            "vote for",
            "would you sell",
            "would mean a lot to me if",
            "small|tiny|quick ask|favour|kindness",
            "put in a word",
            "write me a|something|some",
            "knock .. off .. for me|us",
            "bring in on the ground",
            "it would help me|us .. if you",
        ],
    },
    Rule {
        code: "seeks-advice",
        confidence: 0.35,
        phrases: &[
            "what would you do .. with|about|if|in my|our",
            "what would you .. do|recommend|suggest|advise .. my|our|me|mine|for|with|it",
            "what do you .. recommend|suggest|reckon|think i|we should",
            "which .. should|would i|we|you .. get|buy|choose|go|take|pick|do|recommend|think",
            "should i|we .. get|buy|take|sell|call|ask|tell|let|do|go|book|wait|put|try|cut|use|plant|paint|repair|trust",
            "how do|did|would you get|fix|stop|cook|make|grow|clean|keep|do .. yours|mine|ours|my|our|it|that",
            "any tips|advice|ideas|recommendations for|on|about? me|us|my|our|a",
            "do you .. know a|any|anyone|somebody good|decent|who",
            "where .. should|would|can|could|do i|we|you .. get|buy|go|find|take",
            "let me ask you something",
            "ask you something .. know|since|work|you're",
            "since you|you're|you are .. know|work|a|an|in",
            "is it|that worth .. buying|getting|it|repairing|me|us",
            "would you have a look",
            "have a look at my|our|the",
            "can|could i|we .. ask|pick your advice|opinion|brain",
            "pick your brain",
            "you're a|an|the .. expert|plumber|builder|electrician|mechanic|teacher|nurse|lawyer|accountant|gardener|vet|chef|cook",
            "you know about|your .. cars|boilers|phones|computers|dogs|plants|wine|property|mortgages|these|this|way",
            "what's your|the advice|opinion|view|take|secret|best on|about|way|for",
            "do you think .. i|we .. should|ought|could",
            "what should i|we .. do|get|say|tell|buy|ask|plant",
            "how should i|we",
            "tell me what i|to do|should",
        ],
    },
    Rule {
        code: "seeks-comfort",
        confidence: 0.5,
        phrases: &[
            "i'm|i am not a|such|that|too|being bad|terrible|awful|hopeless|boring .. am i",
            "you .. don't|won't mind|hold|blame|think|hate|tell .. me|i'm|if|my",
            "you don't mind me|if i|my",
            "forgive me",
            "can you forgive",
            "do you .. forgive|like|hate|think .. me|i'm|i|less of",
            "tell me .. it'll|it will|i'm|i|that|it's .. be|right|okay|not|did|fine|good",
            "you .. like|enjoy|appreciate .. me|coming to me|our work|don't you|having",
            "i'm good at|a good .. aren't i|am i|right",
            "you do like|trust|need me",
            "did i do .. okay|right|well|alright|a good",
            "am i .. good|bad|any|a .. therapist|enough|job|any|at",
            "was i .. good|okay|any|all right|too",
            "don't be .. cross|angry|hard .. with|on me",
            "don't leave me|stop|give up",
            "you're the .. only|best|one .. who|i|client|part|me",
            "say .. you|something .. nice|forgive|like",
            "i hope you .. can|don't|won't .. forgive|think|mind|hold|hate|me",
            "please .. say|tell|don't .. it's|me|think|be .. okay|fine|right|cross|angry",
            "i .. need|could .. you|kind word|hug|to .. hear|say|tell|me",
            "do you think .. be all right|okay|fine",
            "she'll|he'll|it'll be all right|okay|fine",
            "bear with me .. been",
            "make me feel better",
            "cheer me up",
            "reassure me",
        ],
    },
];

/// For the client's own good, for the session, or told of somebody else.
const NEVER: &[&str] = &[
    "would you tell|say to|advise your|a|him|her|them|friend",
    "tell me more|about|what|how|a",
    "useful|helpful to|for you",
    "give me an example|a number|an idea|a sense|your|some idea",
    "do you think you should",
    "help me understand",
    "your homework|diary|record",
    "to your|you",
];

/// What a request for oneself sounds like, once the therapist's own matter is on the table.
const ASKS: &[Rule] = &[
    Rule {
        code: "seeks-favour",
        confidence: 0.55,
        phrases: &[
            "could|can|would|will|might you .. lend|put|pass|write|share|sign|drop|bring|play|send|get|let|find|help|give|run|do me|us|my|our|it|in|a|on|round|over|the",
            "you couldn't|wouldn't",
            "if you could|would|'d",
            "for me|us$",
            "grateful|thankful",
            "i could use|do with",
            "any chance",
            "kindness|favour",
            "could i .. have|trouble|borrow",
            "is there any way you",
            "would you mind",
            "mates' rates",
            "name .. on",
        ],
    },
    Rule {
        code: "seeks-comfort",
        confidence: 0.5,
        phrases: &[
            "do you think .. i|people|he|she|they|it",
            "am i|was i|did i",
            "tell me",
            "^say",
            "say you|that again|she|he|it",
            "you're sure|not only|not just|not",
            "do you .. mean|believe|really mean|really|that",
            "forgive|forgiven",
            "i feel such a",
            "badly of me",
            "you'd tell|not|never me|think|blame",
            "think me|i'm",
            "blame|hate me|my",
            "bear with me",
            "encourage me",
            "one person to say",
            "i'd hate you to",
            "cross|angry with me",
            "is that allowed",
        ],
    },
    Rule {
        code: "seeks-advice",
        confidence: 0.55,
        phrases: &[
            "what|which|where|how|who @auxiliaries|of|would|should",
            "should|would i|we|you",
            "is it safe|worth|any|true|normal",
            "do you think|reckon|recommend|know",
            "would you .. say|do|keep|take|trust|eat|go|sell|let|bother",
            "or _$",
            "what about",
            "how long|much|many|far",
            "did you .. let|go|do|get",
            "any good",
        ],
    },
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));
static ASKED: LazyLock<Rules> = LazyLock::new(|| Rules::new(ASKS, NEVER));

/// Marks what the therapist asks for themselves. Questions and self-disclosure must have been found before.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Therapist) {
        let plain = first_in_order(READY.find(&session.said[at]), &ORDER);
        let find = plain.or_else(|| for_own_matter(session, at));
        session.add(at, "reversal", find);
    }
}

/// A question or request beside the therapist's own matter, or in the turn after one.
fn for_own_matter(session: &Session<'_>, at: usize) -> Option<Find> {
    let told = |turn: usize| session.get(turn, "self").is_some_and(|find| find.code == "disclosure");
    let goes_on = session.last_of(Role::Therapist, at).is_some_and(|before| session.get(before, "reversal").is_some());
    let asks = session.get(at, "question").is_some();
    if session.get(at, "reflection").is_some_and(|find| find.confidence > 0.5) || !((told(at) && asks) || goes_on) {
        return None;
    }
    first_in_order(ASKED.find(&session.said[at]), &ORDER)
}
