//! Beliefs the client voices, global and negative: about themselves, or about people at large.

use super::rules::{Rule, Rules, most_words};
use super::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;

const RULES: &[Rule] = &[
    Rule {
        code: "self",
        confidence: 0.8,
        phrases: &[
            "i'm|i am|am i .. just|really|basically? a|an|such total|complete|utter|born|lazy|stupid|bad|horrible|terrible|rotten|weak|lost|big? failure|loser|fraud|burden|coward|idiot|waste|monster|disgrace|mistake|pig|freak|disappointment|fool|joke|nobody|mess|cause|mother|father|person|nuisance|liar|parasite",
            "i'm|i am .. worthless|useless|unlovable|hopeless|pathetic|disgusting|rubbish|stupid|ugly|broken|damaged|nothing|defective|weak|inadequate|evil|toxic|poison|bad|hateful|rotten|dirty|unwanted|thick|invisible$",
            "i'm|i am .. just|so|completely|totally|always|basically|a|bit? worthless|useless|unlovable|hopeless|pathetic|disgusting|rubbish|broken|damaged|defective|inadequate|toxic|poison|rotten|hateful|unwanted",
            "i'm no good|use$",
            "i'm not good enough|worth|lovable|likeable|enough|anything|wanted",
            "i'm never|not good enough",
            "i'm|i am the sort|kind|type of person|woman|man|mother|one .. nobody|no|who|that",
            "i'm the one .. nobody|always|no",
            "something|there's|there is .. wrong|missing|rotten|broken|bad|off with|in|about me",
            "there's .. bit|part|piece missing in me",
            "what's wrong with me",
            "nobody|noone love|loves|want|wants|likes|like|needs|cares|could|would|will|ever .. me", "no one .. love|loves|want|wants|likes|needs|could .. me", "i'm .. poison|handy|a tool|too much|a useless lump", "i .. wear people|everyone out", "a fraud|freak|liar|failure .. always", "you're a fraud|failure|waste|nothing|joke",
            "who'd|who would|could .. want|love|like|miss .. me",
            "i .. ruin|spoil|destroy|poison|wreck|break .. everything|everyone|everybody|all|anything|people|whatever",
            "i .. always|never .. fail|ruin|spoil|mess|let .. everyone|up|down|everything|things|anything|everything",
            "i can't .. do|get anything|nothing .. right",
            "i never get anything right",
            "i don't deserve|matter|count|belong|exist",
            "i deserve .. it|this|nothing|to|be",
            "i .. mess|screw|fail .. everything|up .. everything|always",
            "i'm to blame for everything",
            "i'm too much|stupid|weak for",
            "i hate myself",
            "i'm nothing",
            "it says i'm|i am|you're|you are",
            "better off without me",
            "waste of .. space|time|oxygen|air",
            "i .. am not worth",
            "not worth .. loving|knowing|it",
            "i'm .. cursed|doomed|unfixable|beyond|past help|repair|saving",
            "a person like me",
            "people|someone like me",
            "whole life .. failure|waste|failed",
            "i've always been .. a|the|no|too|this|stupid|useless|bad|weak",
        ],
    },
    Rule {
        code: "other",
        confidence: 0.8,
        phrases: &[
            "people|everyone|everybody|men|women|humans|folk are|is .. all|just|only|basically? bastards|selfish|cruel|liars|out|same|rubbish|awful|evil|dangerous|bad|horrible|nasty|fake|against|the|in|no|animals|rotten|shit|crap",
            "people|everyone|everybody|they all|men|women|folk .. always|only|just|will|all|'ll? let|leave|lie|cheat|use|hurt|take|want|betray|go|walk|turn|laugh|judge|hate|hates|leaves|lies|lets|takes|wants|uses|turns|stab|forget|drop|write|covers .. you|me|down|one|what|away|off|in|at|their|own|back|on|for|it|up",
            "you can't|can not|cannot trust|rely|count|depend .. anyone|anybody|people|nobody|on|no|men|women|a",
            "can't|don't|never trust anyone|anybody|people|nobody|men|women|no",
            "nobody|no one .. cares|care|listens|wants|tells|stays|helps|gives|is|does|really|ever|can|means|likes|sees|believes .. about|anything|the|anyone|for|to|truth|free|be|what|you|a",
            "they're all the same",
            "all men|women|people",
            "men|women only",
            "everybody|everyone .. wants|only|leaves|lies|hates .. something|me|out|in|themselves",
            "everyone's|everybody's out for|to",
            "the world is|'s",
            "world .. against|cruel|dangerous|full|unfair",
            "nobody is|to .. trusted",
            "i .. don't believe|trust .. in? anyone|anybody|people",
            "i trust no|nobody",
            "sooner or later .. they|people|everyone|everybody",
            "if you let .. people|anyone|them .. close|in|near|they",
            "people .. can't be trusted",
            "there's no one .. you|who|trust",
            "in the end .. people|everyone|everybody|nobody|they all|men",
        ],
    },
];

/// No longer believed, one field, one moment, known people.
const NEVER: &[&str] = &[
    "used to think|believe|feel",
    "don't .. think|believe .. anymore|any more|now|that",
    "no good at",
    "felt like",
    "feel like a|an",
    "at work|school|home|church",
    "wrong with my|the|it",
    "at maths|cooking|sport|school|spelling|that|this",
    "not true",
    "i don't believe that",
    "like an|a idiot",
    "and i don't now",
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Marks beliefs.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Client) {
        let find = most_words(READY.find(&session.said[at]), &["self", "other"]);
        session.add(at, "belief", find);
    }
}
