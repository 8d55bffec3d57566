//! An event that deserves a second pair of eyes, whatever came before it.
//!
//! Asks: Has something been logged, or heard, that a therapist should not carry alone?
//! Rule: Each logged event of these kinds is a finding of its own, with no count and no rate: romantic or sexual, business,
//! secrecy, a favour for the therapist, contact with the client's family, plans for the time after made before the end.
//! One that was heard in a session is possible until somebody logs it. A plan for after is none once therapy has ended.
//! Source: APA 3.05, 3.08 and 10.05; ACA A.5.a and A.6; NASW 1.06(c) and 1.09; BACP Good Practice 33 and 34.
//! Departs: The codes ask for judgement in each case; the list of kinds is of our own making. It advises a consultation
//! and gives no verdict: that somebody brought up a feeling, and was answered well, stands here too.
//! Cannot say: nothing was ever logged. That nothing was heard in a session does not mean that there was nothing.
//! Reads as: "On 4 August 2026 a favour for the therapist was logged. Nobody has been consulted about it yet. An event of
//! this kind deserves a second pair of eyes."

use super::{logged, proof, word};
use crate::{
    answer::{Answer, Why},
    course::{Course, Exception, ExceptionKind, Talk},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{format, string::String, vec, vec::Vec};

/// An event that deserves a second pair of eyes.
pub static SIGNAL: Signal = Signal {
    id: "boundary.hard-stop",
    system: System::S10,
    status: Status::ToolDefined,
    method: "Each logged event of six kinds, without any count; one heard in a session is possible until it is logged.",
    source: "APA Ethics Code 3.05, 3.08, 10.05; ACA Code A.5.a, A.6; NASW Code 1.06(c), 1.09; BACP Ethical Framework GP 33, 34.",
    departs: "The codes name sections and ask for judgement; which kinds always advise a consultation is of our own making.",
    would_change_mind: "A consultation on record, or the entry taken back as mistaken.",
    audience: &[Person::Therapist, Person::Supervisor],
    words,
    look,
};

/// Codes of speech that say the same as a kind.
const HEARD: [(&str, ExceptionKind); 5] = [
    ("boundary.romantic", ExceptionKind::Romantic),
    ("boundary.business", ExceptionKind::Business),
    ("boundary.secrecy", ExceptionKind::Secrecy),
    ("boundary.after-therapy", ExceptionKind::AfterTherapy),
    ("reversal.seeks-favour", ExceptionKind::Favour),
];

const fn stops(kind: ExceptionKind) -> bool {
    use ExceptionKind::{AfterTherapy, Business, Family, Favour, Romantic, Secrecy};
    matches!(kind, Romantic | Business | Secrecy | Favour | Family | AfterTherapy)
}

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let told = logged(course).filter(|exception| stops(exception.kind) && !too_late(course, exception));
    let mut found: Vec<Answer> = told.map(finding).collect();
    found.extend(heard(course).into_iter().filter(|speech| !is_logged(course, speech)).map(possible));
    if !found.is_empty() {
        return found;
    }
    let anchor = String::from("log");
    if logged(course).next().is_none() {
        return vec![Answer::CannotSay {
            anchor,
            why: Why::NotAsked,
            reads: Phrase::plain("boundary-cannot-not-asked"),
        }];
    }
    vec![Answer::Quiet { anchor, reads: Phrase::plain("boundary-no-hard-stop") }]
}

/// Plans for the time after are ordinary once that time has come.
fn too_late(course: &Course, exception: &Exception) -> bool {
    let over = course.endings.iter().any(|ending| ending.last.is_some_and(|last| last < exception.on));
    exception.kind == ExceptionKind::AfterTherapy && over
}

fn finding(exception: &Exception) -> Answer {
    let key = if exception.consulted { "boundary-hard-stop-consulted" } else { "boundary-hard-stop" };
    let reads = Phrase::plain(key).day("on", exception.on).word("kind", word(exception.kind));
    Answer::Finding(Finding::new(exception.id.clone(), reads, Strength::Confirmed, proof(exception), []))
}

/// The first turn of each kind heard in each session.
struct Speech<'a> {
    talk: &'a Talk,
    turn: u32,
    code: &'static str,
    kind: ExceptionKind,
}

fn heard(course: &Course) -> Vec<Speech<'_>> {
    let firsts = |talk| HEARD.into_iter().filter_map(move |(code, kind)| first(talk, code, kind));
    course.talks.iter().flat_map(firsts).collect()
}

fn first<'a>(talk: &'a Talk, code: &'static str, kind: ExceptionKind) -> Option<Speech<'a>> {
    let turn = talk.turns.iter().find(|turn| turn.codes.iter().any(|given| given == code))?;
    Some(Speech { talk, turn: turn.turn, code, kind })
}

fn is_logged(course: &Course, speech: &Speech<'_>) -> bool {
    logged(course).any(|e| e.kind == speech.kind && e.session == Some(speech.talk.session))
}

fn possible(speech: Speech<'_>) -> Answer {
    let filled = |key| Phrase::plain(key).count("session", speech.talk.session).word("kind", word(speech.kind));
    let what = What::Speech {
        talk: speech.talk.id.clone(),
        session: speech.talk.session,
        turn: speech.turn,
        code: String::from(speech.code),
    };
    let evidence = Evidence { what, reads: filled("evidence-heard-exception") };
    let anchor = format!("{}@{}", speech.code, speech.talk.session);
    Answer::Finding(Finding::new(anchor, filled("boundary-hard-stop-heard"), Strength::Possible, evidence, []))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let key = match answer.reads().key {
        "boundary-hard-stop" => "say-therapist-hard-stop",
        "boundary-hard-stop-consulted" => "say-therapist-hard-stop-consulted",
        "boundary-hard-stop-heard" => "say-therapist-hard-stop-heard",
        _ => return Vec::new(),
    };
    vec![(Person::Therapist, Phrase::plain(key)), (Person::Supervisor, Phrase::plain("say-supervisor-hard-stop"))]
}
