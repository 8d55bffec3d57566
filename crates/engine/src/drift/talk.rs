//! Friend-like drift as it was heard: chat in the middle of sessions, the therapist's own life, and requests to the client.
//!
//! Asks: Do recorded sessions drift towards what friends do: chat, tell of their own lives, ask each other for things?
//! Rule: Three things, each by itself. A therapist's turn that asks the client for advice, comfort or a favour for
//! themselves: each session that holds one. Disclosures: a session in which the therapist tells of their own life three
//! times or more, and three times as often, by turns, as in the middle one (the median) of at least three recorded sessions
//! before it. Chat: a quarter or more of the middle of two of the last three recorded sessions; the first and last five
//! minutes are not counted, nor is a middle under ten minutes.
//! Source: Hill, Knox & Pinto-Coelho 2018, Psychotherapy 55:445, on disclosure and how seldom it is; Gutheil & Gabbard 1993,
//! Am J Psychiatry 150:188, on who gains.
//! Departs: Three times and three, a quarter, and two of three are of our own making. Codes are a coder's proposals, so a
//! finding is never more than possible, and what a person turns down is in no count. Where nothing changes, 1, 7 and 9
//! in 100 sessions ring for disclosures with a half, one and two of them usual in a session. How long a disclosure is, and
//! whether the client then takes care of the therapist, stands on the session's page and is not asked here. How good the
//! alliance is makes no difference.
//! Cannot say: no session was recorded and gone through by a coder; nothing stands out and fewer than four were.
//! Reads as: "In session 9 the therapist asked the client for something for themselves, as far as was heard: 2 times."

use super::heard::{Heard, Run};
use crate::{
    answer::{Answer, Why},
    course::{CodedTurn, Course, Rater, Talk},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    number::{float, median, reaches},
    phrase::{Gap, Phrase},
    signal::{Person, Signal, Status, System},
};
use alloc::{format, string::String, vec, vec::Vec};

/// Friend-like drift as it was heard.
pub static SIGNAL: Signal = Signal {
    id: "drift.talk",
    system: System::S4,
    status: Status::ToolDefined,
    method: "Requests whose beneficiary is the therapist; disclosures, at least 3 and at least 3 times the own median with this client; a quarter of the middle of two of three sessions off the work.",
    source: "Hill, Knox & Pinto-Coelho (2018), Psychotherapy 55:445; Gutheil & Gabbard (1993), Am J Psychiatry 150:188.",
    departs: "Every number in it is of our own making; codes are proposals, so nothing is more than possible.",
    would_change_mind: "Somebody turning down the codes behind it, or a reason both know of: a first session, a loss, a joke that did its work.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// Own sessions that make a median to be compared with.
const BASELINE: usize = 3;
/// So many disclosures, and so many times the own median.
const TIMES: f64 = 3.0;
const FEWEST: usize = 3;
/// How many of the latest sessions are looked at for chat, how many must hold it, and how much of their middle.
const LATELY: usize = 3;
const MANY: usize = 2;
const PART: f64 = 0.25;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let mut heard: Vec<&Talk> = course.talks.iter().filter(|talk| talk.was_gone_through()).collect();
    heard.dedup_by_key(|talk| talk.session);
    let requests = heard.iter().filter_map(|talk| requests(talk));
    let found: Vec<Answer> = requests.chain(disclosures(&heard)).chain(chat(&heard)).collect();
    match (heard.len(), found.is_empty()) {
        (0, _) => vec![cannot(Why::NotAsked, "drift-cannot-not-heard")],
        (_, false) => found,
        (few, true) if few <= BASELINE => vec![cannot(Why::TooFew, "drift-cannot-too-few-heard")],
        (all, true) => {
            let reads = Phrase::plain("drift-nothing-heard").count("sessions", all);
            vec![Answer::Quiet { anchor: String::from("talk"), reads }]
        }
    }
}

fn cannot(why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("talk"), why, reads: Phrase::plain(key) }
}

/// A finding on these turns of one session or of several.
fn finding(anchor: String, claim: Phrase, mut proof: impl Iterator<Item = Evidence>) -> Option<Answer> {
    let first = proof.next()?;
    Some(Answer::Finding(Finding::new(anchor, claim, Strength::Possible, first, proof)))
}

fn speech(talk: &Talk, turn: &CodedTurn, code: &str, reads: Phrase) -> Evidence {
    Evidence { what: talk.quote(turn, code), reads }
}

/// What the therapist asked the client for in one session.
fn requests(talk: &Talk) -> Option<Answer> {
    let asked = || talk.carrying(Rater::Therapist, &["reversal."]);
    let claim = Phrase::plain("drift-asked").count("session", talk.session).count("times", asked().count());
    let proof = asked().map(|(turn, code)| speech(talk, turn, code, asked_for(code)));
    finding(format!("asked@{}", talk.session), claim, proof)
}

fn asked_for(code: &str) -> Phrase {
    Phrase::plain(match code {
        "reversal.seeks-advice" => "evidence-drift-advice",
        "reversal.seeks-comfort" => "evidence-drift-comfort",
        _ => "evidence-drift-favour",
    })
}

/// Each session with far more of the therapist's own life than is usual for these two.
fn disclosures(heard: &[&Talk]) -> impl Iterator<Item = Answer> {
    let rates: Vec<f64> = heard.iter().map(|talk| rate(talk)).collect();
    let often = (BASELINE..heard.len()).map(|at| (at, told(heard[at]))).filter(|(_, (told, _))| *told >= FEWEST);
    often.filter_map(move |(at, (told, turns))| {
        let usual = median(rates[..at].to_vec()).unwrap_or(0.0) * turns;
        reaches(float(told), TIMES * usual).then(|| disclosed(heard[at], told, usual))?
    })
}

fn disclosed(talk: &Talk, told: usize, usual: f64) -> Option<Answer> {
    let claim = Phrase::plain("drift-disclosures").count("session", talk.session).count("times", told);
    let reads = || Phrase::plain("evidence-drift-disclosure");
    let proof = own_life(talk).map(|(turn, code)| speech(talk, turn, code, reads()));
    finding(format!("disclosures@{}", talk.session), claim.points("usual", usual), proof)
}

/// What the therapist tells of their own life.
const OWN_LIFE: [&str; 1] = ["self.disclosure"];

fn own_life(talk: &Talk) -> impl Iterator<Item = (&CodedTurn, &str)> {
    talk.carrying(Rater::Therapist, &OWN_LIFE)
}

/// How often the therapist told of their own life, and in how many turns of theirs.
fn told(talk: &Talk) -> (usize, f64) {
    (talk.times(Rater::Therapist, &OWN_LIFE), float(talk.turns.count(Rater::Therapist).all))
}

fn rate(talk: &Talk) -> f64 {
    let (told, turns) = told(talk);
    float(told) / turns.max(1.0)
}

/// Talk off the work that fills the middle of sessions.
fn chat(heard: &[&Talk]) -> Option<Answer> {
    let whole = heard.iter().rev().map(|talk| Heard::of(talk)).filter(|heard| heard.middle().is_some());
    let mut lately: Vec<Heard> = whole.take(LATELY).collect();
    lately.reverse();
    let full: Vec<&Heard> = lately.iter().filter(|heard| reaches(part_off_work(heard), PART)).collect();
    let claim = Phrase::plain("drift-chat").count("times", full.len()).count("sessions", lately.len());
    let proof = full.iter().flat_map(|heard| heard.chat().into_iter().filter_map(|run| off_work(heard, &run)));
    (full.len() >= MANY).then(|| finding(String::from("chat"), claim, proof))?
}

fn part_off_work(heard: &Heard) -> f64 {
    let chat: u64 = heard.chat().iter().map(|run| run.in_middle).sum();
    heard.middle().map_or(0.0, |middle| long(chat) / long(middle))
}

/// A run of chat in the middle, with how long it lasts there.
fn off_work(heard: &Heard, run: &Run) -> Option<Evidence> {
    let lasts = match heard.by_clock {
        true => Phrase::plain("evidence-drift-chat-minutes").with("minutes", minutes(run.in_middle)),
        false => Phrase::plain("evidence-drift-chat-words").count("count", run.in_middle),
    };
    let reads = lasts.count("session", heard.talk.session);
    (run.in_middle > 0).then(|| speech(heard.talk, run.first, "chat.chat", reads))
}

/// Whole minutes: a run of chat has no sharper edge.
fn minutes(ms: u64) -> Gap {
    Gap::Number(long(ms) / 60_000.0, 0)
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds and words of a session stay far below 2^52")]
const fn long(n: u64) -> f64 {
    n as f64
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "drift-asked" => ("say-client-drift-asked", "say-therapist-drift-asked"),
        "drift-disclosures" => ("say-client-drift-disclosures", "say-therapist-drift-disclosures"),
        "drift-chat" => ("say-client-drift-chat", "say-therapist-drift-chat"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
