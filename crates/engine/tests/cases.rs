//! The invented courses of `cases/`: each signal says what a careful reader expects, and nothing else.

use crate::common;
use crate::common::story::{Expected, Story};
use engine::{Answer, assess};

fn said(answer: &Answer) -> (Option<String>, Option<String>) {
    match answer {
        Answer::Finding(finding) => (Some(finding.strength().word().to_owned()), None),
        Answer::Quiet { .. } => (None, None),
        Answer::CannotSay { why, .. } => (None, Some(why.id().to_owned())),
    }
}

fn answers(story: &Story) -> Vec<Expected> {
    let assessment = assess(&story.course(), &common::bench(), story.as_of);
    let told = assessment.answers.iter().map(|said_by| {
        let (strength, reason) = said(&said_by.answer);
        let (signal, anchor) = (said_by.signal.id.to_owned(), said_by.answer.anchor().to_owned());
        Expected { signal, anchor, answer: said_by.answer.word().to_owned(), strength, reason }
    });
    told.collect()
}

#[test]
fn every_case_is_answered_as_a_careful_reader_expects() {
    let mut wrong = Vec::new();
    for (name, story) in common::story::all() {
        let (mut ours, mut expected) = (answers(&story), story.expect.clone());
        ours.retain(|answer| !nobody_was_asked(answer) || expected.iter().any(|e| e.signal == answer.signal));
        ours.retain(|answer| can_be_told_here(&story, answer));
        expected.retain(|answer| can_be_told_here(&story, answer));
        ours.sort();
        expected.sort();
        wrong.extend(ours.iter().filter(|a| !expected.contains(a)).map(|a| format!("{name}: not expected {a:?}")));
        wrong.extend(expected.iter().filter(|a| !ours.contains(a)).map(|a| format!("{name}: missing {a:?}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What is expected of every signal a case does not name.
fn nobody_was_asked(answer: &Expected) -> bool {
    answer.answer == "cannot_say" && answer.reason.as_deref() == Some("not-asked")
}

/// What only speech tells is looked at where transcripts are read: in `practice`, by the same cases.
fn can_be_told_here(story: &Story, answer: &Expected) -> bool {
    !["drift.talk", "rupture.heard"].contains(&answer.signal.as_str()) || !story.has_transcript()
}

/// What became of each rupture, which the expectations have no word for.
#[test]
fn what_became_of_a_rupture_is_told() {
    for (name, anchor, key) in [
        ("mara-rupture-repaired", "client@7", "rupture-repaired"),
        ("mara-rupture-repaired", "therapist@7", "rupture-said-repair-tried"),
        ("jonas-rupture-unrepaired", "client@6", "rupture-unrepaired"),
        ("emil-yes-that-is-right", "client@5", "rupture-said-repaired"),
        ("emil-yes-that-is-right", "therapist@5", "rupture-said-repair-tried"),
    ] {
        let story = common::story::named(name);
        let assessment = assess(&story.course(), &common::bench(), story.as_of);
        let found = assessment.answers.iter().find(|said| said.answer.anchor() == anchor).unwrap();
        assert_eq!(found.answer.reads().key, key, "{name} {anchor}");
    }
}

/// On the evening of session 7 nothing was back yet; the same finding stands under the same key, with less to tell.
#[test]
fn a_rupture_keeps_its_key_while_its_state_moves_on() {
    let story = common::story::named("mara-rupture-repaired");
    let key = |day| {
        let assessment = assess(&story.course(), &common::bench(), day);
        let found = assessment.answers.into_iter().find(|said| said.key() == "rupture.episode/client@7").unwrap();
        found.answer.reads().key
    };
    let days = ["2026-07-14", "2026-07-21", "2026-08-20"].map(|day| day.parse().unwrap());
    assert_eq!(days.map(key), ["rupture-open", "rupture-repair-tried", "rupture-repaired"]);
}

#[test]
fn before_session_seven_nobody_is_warned() {
    let story = common::story::named("mara-rupture-repaired");
    let assessment = assess(&story.course(), &common::bench(), "2026-07-13".parse().unwrap());
    let ruptures = assessment.answers.iter().filter(|said| said.signal.id == "rupture.episode");
    assert!(ruptures.into_iter().all(|said| said.answer.word() == "quiet"));
}
