//! A tie beside therapy, and what the practice's code asks of it.
//!
//! Asks: Does anything connect the two outside therapy, and has somebody been consulted about it?
//! Rule: Each tie that was told is a finding of its own. It names the section of the practice's law or code that speaks of such
//! a tie, law first, what that asks, and whether a consultation is on record. Quiet where ties were asked about and none told.
//! Source: the tables of `codes/`: APA 3.05 and 10.07, ACA A.5 and A.6, NASW 1.06(c), BACP Good Practice 33, Texas §681.38.
//! Departs: The codes ask for judgement in each case; which section is named for which tie is of our own making. A second role
//! that harms nobody is not forbidden by any of them, and it gives no verdict.
//! Cannot say: ties were never asked about; the code, or the place whose law holds, was not said or is not in the tables.
//! Reads as: "This connects the two outside therapy: friendship. ACA Code of Ethics, A.5.d: Friends and relatives are not
//! counselled where objectivity cannot be kept. Nobody has been consulted about it yet."

use crate::{
    answer::{Answer, Why},
    codes::{Cited, Topic, silent},
    course::{Arose, Course, Tie, TieKind},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// A tie beside therapy.
pub static SIGNAL: Signal = Signal {
    id: "dual.tie",
    system: System::S11,
    status: Status::ToolDefined,
    method: "Each tie told, with the section of the practice's law or code that speaks of it and whether somebody was consulted.",
    source: "APA Ethics Code 3.05, 10.07; ACA Code A.5, A.6; NASW Code 1.06(c); BACP Ethical Framework GP 33; 22 TAC §681.38.",
    departs: "Which section is named for which tie is of our own making; the codes ask for judgement in each case.",
    would_change_mind: "A consultation on record, safeguards both agreed on, or the tie taken back as mistaken.",
    audience: &[Person::Therapist, Person::Supervisor],
    words,
    look,
};

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    if course.ties.is_empty() {
        return vec![none(course)];
    }
    let ties = course.ties.iter().map(|tie| match bench.cited(&course.under, &topics(tie)) {
        none if none.is_empty() && !bench.knows(&course.under) => cannot(tie),
        sections => told(tie, &sections),
    });
    ties.chain(silent(&course.under, bench)).collect()
}

fn none(course: &Course) -> Answer {
    let anchor = String::from("ties");
    match course.screened.last() {
        Some(screened) => Answer::Quiet { anchor, reads: Phrase::plain("tie-none").day("on", screened.on) },
        None => Answer::CannotSay { anchor, why: Why::NotAsked, reads: Phrase::plain("tie-cannot-not-asked") },
    }
}

/// What sections speak of a tie, the nearest first.
fn topics(tie: &Tie) -> Vec<Topic> {
    let earlier = Some(Topic::EarlierTie).filter(|_| tie.arose == Arose::Before);
    nearest(tie.kind).iter().copied().chain(earlier).chain([Topic::DualRole]).collect()
}

/// What sections speak of a kind of tie in particular.
const fn nearest(kind: TieKind) -> &'static [Topic] {
    match kind {
        TieKind::Friend | TieKind::Relative => &[Topic::FriendsAndRelatives],
        TieKind::Partner => &[Topic::SexualCurrent],
        TieKind::FormerPartner => &[Topic::FormerPartner],
        TieKind::Colleague | TieKind::Employer | TieKind::Student | TieKind::WorksHere => &[Topic::Associates],
        TieKind::Business => &[Topic::Business, Topic::Associates],
        TieKind::Online => &[Topic::SocialMedia],
        TieKind::Neighbour | TieKind::ThroughSomebody => &[],
    }
}

fn cannot(tie: &Tie) -> Answer {
    let reads = Phrase::plain("tie-cannot-no-rule").word("kind", word(tie.kind));
    Answer::CannotSay { anchor: tie.id.clone(), why: Why::NotInTables, reads }
}

/// A tie under a known code or law; where none of its sections in the tables speaks of such a tie, that is said.
fn told(tie: &Tie, sections: &[Cited]) -> Answer {
    let claim = match (sections.first(), tie.consulted) {
        (Some(first), Some(day)) => first.named(Phrase::plain("tie-consulted")).day("consulted", day),
        (Some(first), None) => first.named(Phrase::plain("tie-not-consulted")),
        (None, Some(day)) => Phrase::plain("tie-consulted-no-section").day("consulted", day),
        (None, None) => Phrase::plain("tie-not-consulted-no-section"),
    };
    let claim = claim.word("kind", word(tie.kind));
    let sections = sections.iter().map(Cited::proof);
    Answer::Finding(Finding::new(tie.id.clone(), claim, Strength::Confirmed, proof(tie), sections))
}

fn proof(tie: &Tie) -> Evidence {
    let key = match tie.arose {
        Arose::Before => "evidence-tie-before",
        Arose::During => "evidence-tie-during",
    };
    let reads = Phrase::plain(key).day("on", tie.on).word("kind", word(tie.kind));
    let discussed = if tie.discussed { "tie-state-discussed" } else { "tie-state-not-discussed" };
    let safeguards = if tie.safeguards { "tie-state-safeguards" } else { "tie-state-no-safeguards" };
    let what = What::Logged { entry: tie.id.clone(), on: tie.on };
    Evidence { what, reads: reads.word("discussed", discussed).word("safeguards", safeguards) }
}

/// The word for a kind of tie, a key in `words/`.
const fn word(kind: TieKind) -> &'static str {
    match kind {
        TieKind::Friend => "tie-kind-friend",
        TieKind::Relative => "tie-kind-relative",
        TieKind::Partner => "tie-kind-partner",
        TieKind::FormerPartner => "tie-kind-former-partner",
        TieKind::Colleague => "tie-kind-colleague",
        TieKind::Employer => "tie-kind-employer",
        TieKind::Student => "tie-kind-student",
        TieKind::Neighbour => "tie-kind-neighbour",
        TieKind::Online => "tie-kind-online",
        TieKind::Business => "tie-kind-business",
        TieKind::WorksHere => "tie-kind-works-here",
        TieKind::ThroughSomebody => "tie-kind-through-somebody",
    }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let therapist = match answer.reads().key {
        "tie-not-consulted" | "tie-not-consulted-no-section" => "say-therapist-tie",
        "tie-consulted" | "tie-consulted-no-section" => "say-therapist-tie-consulted",
        _ => return Vec::new(),
    };
    vec![
        (Person::Therapist, Phrase::plain(therapist)),
        (Person::Therapist, Phrase::plain("say-therapist-tie-to-client")),
        (Person::Supervisor, Phrase::plain("say-supervisor-tie")),
    ]
}
