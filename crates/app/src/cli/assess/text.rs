//! The assessment as a person reads it on a terminal: findings first, then what is quiet, then what cannot be said.

use std::fmt::Write;

use engine::assessment::Said;
use engine::{Answer, Finding};

use super::Judged;

pub(super) fn write(judged: &Judged) -> String {
    let mut text = head(judged);
    section(&mut text, judged, "Worth talking about", |answer| matches!(answer, Answer::Finding(_)));
    section(&mut text, judged, "Quiet", |answer| matches!(answer, Answer::Quiet { .. }));
    section(&mut text, judged, "Cannot say", |answer| matches!(answer, Answer::CannotSay { .. }));
    text
}

fn head(judged: &Judged) -> String {
    let title = if judged.story.title.is_empty() { &judged.assessment.course } else { &judged.story.title };
    format!("{title}\nas of {}\n", judged.assessment.as_of)
}

fn section(text: &mut String, judged: &Judged, title: &str, belongs: fn(&Answer) -> bool) {
    let mut answers: Vec<&Said> = judged.answers().filter(|said| belongs(&said.answer)).collect();
    answers.sort_by_key(|said| !is_first(&said.answer));
    if answers.is_empty() {
        return;
    }
    let _ = write!(text, "\n{title}\n");
    for said in answers {
        entry(text, judged, said);
    }
}

fn is_first(answer: &Answer) -> bool {
    matches!(answer, Answer::Finding(finding) if finding.is_first())
}

fn entry(text: &mut String, judged: &Judged, said: &Said) {
    let claim = judged.voice().phrase(said.answer.reads());
    let _ = write!(text, "\n  {claim}\n    {} {} · {}\n", said.signal.system.id(), said.key(), standing(said));
    if let Answer::Finding(finding) = &said.answer {
        proofs(text, judged, finding);
        words(text, judged, said);
    }
}

fn standing(said: &Said) -> String {
    match &said.answer {
        Answer::Finding(finding) => format!("{} · {}", finding.strength().word(), said.signal.status.word()),
        Answer::Quiet { .. } => said.signal.status.word().to_owned(),
        Answer::CannotSay { why, .. } => why.id().to_owned(),
    }
}

fn proofs(text: &mut String, judged: &Judged, finding: &Finding) {
    for evidence in finding.evidence() {
        let _ = writeln!(text, "    because {}", judged.voice().phrase(&evidence.reads));
    }
}

fn words(text: &mut String, judged: &Judged, said: &Said) {
    let sayable = (said.signal.words)(&said.answer);
    for (who, phrase) in sayable.into_iter().filter(|(who, _)| judged.reader.is_none_or(|reader| reader == *who)) {
        let who = if judged.reader == Some(who) { "you" } else { who.word() };
        let _ = writeln!(text, "    {who} could say: {}", judged.voice().phrase(&phrase));
    }
}
