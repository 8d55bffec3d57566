//! Reversal: the therapist asks the client for something, and the therapist is the one who gains.

use super::rules::{Rule, Rules, first_in_order};
use super::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;

const ORDER: [&str; 3] = ["seeks-favour", "seeks-advice", "seeks-comfort"];

const RULES: &[Rule] = &[
    Rule {
        code: "seeks-favour",
        confidence: 0.7,
        phrases: &[
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
            "it would help me|us .. if you",
        ],
    },
    Rule {
        code: "seeks-advice",
        confidence: 0.7,
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
        confidence: 0.6,
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

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Marks what the therapist asks for themselves.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Therapist) {
        let find = first_in_order(READY.find(&session.said[at]), &ORDER);
        session.add(at, "reversal", find);
    }
}
