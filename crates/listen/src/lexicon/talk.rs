//! Client talk: whether a turn leans towards a change, towards leaving things as they are, or neither way.

use super::phrases::Phrases;
use super::rules::{Find, Rule, Rules};
use super::session::Session;
use super::words::Said;
use crate::speakers::Role;
use std::sync::LazyLock;

/// Wish, ability, reasons, need, commitment, activation and steps taken, and their opposites.
const RULES: &[Rule] = &[
    Rule {
        code: "change",
        confidence: 0.56,
        phrases: &[
            "i left .. at home|out|in the",
            "i .. want|need|wish|hope to",
            "i want my|a|him|her|them|it to?",
            "i don't want to .. be|live|die|end|lose|feel|get|keep|hurt|go|become|do|risk|wake|spend|decide|let|put|mess",
            "i'd|i would like|love to",
            "i'm ready|willing|prepared|determined|going|planning|trying|hoping to|for",
            "i|i'll .. can|could|will|i'll|might .. try|start|ask|ring|call|talk|tell|cut|stop|quit|go|do|give|write|bring|make|take|look|put|set|check|find|see|work",
            "i could .. probably|definitely|maybe",
            "i can do",
            "i'll|i will _",
            "i .. should|ought|must|need|have|got .. to? stop|quit|change|cut|start|do|try|be|get|lose|eat|exercise|take|talk|tell|make|find|know|better",
            "i've got to",
            "i can't .. go|keep|carry|live|do on|like|this|doing|it anymore",
            "i .. stopped|quit|started|cut|tried|managed|decided|joined|rang|called|told|went|asked|threw|gave up|down|to|the|it|him|her|smoking|drinking|going|back|out|away|off",
            "i've .. been trying|decided|started|stopped|thought|cut|joined|drawn",
            "i|i'm .. worried|concerned|scared|afraid about|of|that|it|i'll",
            "i'd .. feel|have|be|save|sleep .. better|more|healthier|able|money|energy",
            "that|it .. could|might|would|will|'d .. work|help",
            "i know .. i .. should|need|have|it's|that bad|to|good|wrong",
            "set a|an good|bad example",
            "sounds good|great|fair|like a|reasonable",
            "let's do|try|start|see",
            "worth a|it|trying|the try|shot|go",
            "i'm willing",
            "i guess i could|should|can|need",
            "it's time",
            "need|want to .. change|stop|quit|cut|be|get|do|make",
            "for my|the kids|children|daughter|son|family|health|sake|boys|girls",
            "i never said it before",
            "i'd never forgive",
            "^tomorrow|tonight",
        ],
    },
    Rule {
        code: "sustain",
        confidence: 0.49,
        phrases: &[
            "i'm not ringing|calling|going|doing|stopping|telling|giving|taking",
            "no i'm not",
            "i don't .. want|wanna to stop|quit|change|cut|give|do|go|try|take|talk",
            "i'm not .. going to stop|quit|change|give|ring|call|go|take",
            "i'm not stopping|quitting|changing|ringing|giving|taking",
            "i .. won't|wouldn't do|ring|call|go|stop|give|take|answer",
            "i'd rather|prefer not|stay|keep",
            "don't|didn't .. have|see|think .. problem",
            "isn't|not .. a|really|any problem|issue",
            "don't think .. bad|much|addicted|alcoholic",
            "don't drink|smoke that|too much",
            "not that bad|much|big|often",
            "big deal",
            "i .. enjoy|like|love it|smoking|drinking|gambling",
            "like|love|enjoy to drink|smoke|party",
            "helps me .. relax|sleep|cope|unwind|through|calm",
            "relaxes|calms me",
            "edge off",
            "stress relief|reliever",
            "no|any point|use in|of|to|going|trying|doing",
            "what's the point",
            "it's|that's .. so|too|really|just|pretty hard|difficult|late|expensive to|for|though|but",
            "i .. can't|cannot do|imagine|afford|stop|quit|help|leave|ask|change that|it|anything|without|this|him|her|them",
            "i just can't",
            "no i can't|cannot|won't|wouldn't",
            "not ready|interested|possible",
            "never .. manage|change|work",
            "it's not possible",
            "all i've got",
            "my one treat|pleasure|thing",
            "i'll manage",
            "leave it",
            "won't|wouldn't|doesn't work|help",
            "don't have the? time|money|choice",
            "why should i",
            "haven't thought about quitting|stopping",
            "i've tried .. everything|but|and",
            "stay out of",
            "better that i stay|leave",
            "can't do nothing|anything about",
        ],
    },
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, &[]));

/// Says yes.
const YES: &[&str] = &[
    "^yes|yeah|yep|yup|sure|definitely|absolutely|okay|alright|exactly|right|totally|probably|certainly|agreed|done|deal",
    "^all right",
    "^of course",
    "^i guess|think so",
    "^i do$",
    "^i am$",
    "^i could$",
    "^i can$",
    "^i would$",
    "^that's right|true|it",
    "^very much",
    "^go on then",
    "^sounds good",
    "^fine$",
    "^i will$",
];
/// Says no.
const NO: &[&str] = &[
    "^no|nope|nah|never",
    "^not really|at|yet|much|now",
    "^i don't$",
    "^i can't$",
    "^i don't think so",
    "^i doubt it",
];

const ASSENT: usize = 0;
const DISSENT: usize = 1;

static SHORT: LazyLock<Phrases> = LazyLock::new(|| {
    let lists = [(ASSENT, YES), (DISSENT, NO)];
    Phrases::new(lists.into_iter().flat_map(|(label, list)| list.iter().map(move |text| (label, *text))))
});

/// What a therapist asks or gives back when a bare yes leans towards change.
const TOWARDS: &[&str] = &[
    "will|would you .. try|do|consider|call|write|agree|commit|send|ring|ask|put",
    "are you .. willing|ready|able|committed|planning|prepared|going to",
    "can|could you .. try|do|commit|start|ask|agree",
    "shall we",
    "how about",
    "you should|must",
    "would that .. work|help",
    "you're .. going|willing|ready to",
    "you want|wanna .. to change|stop|quit|be|get|do|make",
    "you'd like to .. change|stop|quit|be|get|do|make",
    "does that sound",
];
/// What a therapist gives back when a bare yes leans towards leaving things.
const AWAY: &[&str] = &[
    "you .. don't|not .. want|ready|see|think|going|interested|sure",
    "you .. like|enjoy|love",
    "hard|difficult|tough for you|to",
    "not ready|important|worth|something",
    "you can't",
    "doesn't|isn't .. problem|seem|feel",
];

static LEANS: LazyLock<Phrases> = LazyLock::new(|| {
    let lists = [(0, TOWARDS), (1, AWAY)];
    Phrases::new(lists.into_iter().flat_map(|(label, list)| list.iter().map(move |text| (label, *text))))
});

/// Most words of a turn that takes its meaning from what it answers.
const SHORTEST: usize = 4;

/// Marks every client turn.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Client) {
        let find = leans(session, at);
        session.add(at, "talk", Some(find));
    }
}

fn leans(session: &Session<'_>, at: usize) -> Find {
    let said = &session.said[at];
    let own = READY.find(said).into_iter().max_by_key(|find| find.words.end);
    own.or_else(|| answers(session, at)).unwrap_or_else(|| Find::new("neutral", 0.81, 0..said.words.len()))
}

/// A bare yes or no means what it answers.
fn answers(session: &Session<'_>, at: usize) -> Option<Find> {
    let said = &session.said[at];
    let yes = SHORT.find(said).first()?.label == ASSENT;
    let before = session.last_of(Role::Therapist, at).filter(|before| before + 1 == at)?;
    if said.words.len() > SHORTEST {
        return None;
    }
    let lean = last_lean(&session.said[before])?;
    let code = if (lean == 0) == yes { "change" } else { "sustain" };
    Some(Find::new(code, 0.3, 0..said.words.len()))
}

fn last_lean(said: &Said) -> Option<usize> {
    LEANS.find(said).into_iter().max_by_key(|hit| hit.words.end).map(|hit| hit.label)
}
