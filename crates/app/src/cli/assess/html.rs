//! The assessment as one page that stands alone: no script, no link to anywhere.

use engine::assessment::Said;
use engine::{Answer, Finding};
use maud::{Markup, html};

use super::Judged;
use crate::cli::page;

pub(super) fn write(judged: &Judged) -> String {
    let title = if judged.story.title.is_empty() { &judged.assessment.course } else { &judged.story.title };
    let body = html! {
        p { (judged.story.story) }
        p { "As of " (judged.words.day(judged.assessment.as_of)) "." }
        (section(judged, "Worth talking about", |answer| matches!(answer, Answer::Finding(_))))
        (section(judged, "Quiet", |answer| matches!(answer, Answer::Quiet { .. })))
        (section(judged, "Cannot say", |answer| matches!(answer, Answer::CannotSay { .. })))
    };
    page::alone(title, &body)
}

fn section(judged: &Judged, title: &str, belongs: fn(&Answer) -> bool) -> Markup {
    let answers: Vec<&Said> = judged.answers().filter(|said| belongs(&said.answer)).collect();
    html! {
        @if !answers.is_empty() {
            section {
                h2 { (title) }
                @for said in answers { (card(judged, said)) }
            }
        }
    }
}

fn card(judged: &Judged, said: &Said) -> Markup {
    html! {
        article class="card" {
            p class="claim" { (judged.voice().phrase(said.answer.reads())) }
            @if let Answer::Finding(finding) = &said.answer { (proofs(judged, said, finding)) }
            @if let Answer::CannotSay { why, .. } = &said.answer { p { "Reason: " (why.id()) } }
            (method(said))
        }
    }
}

fn proofs(judged: &Judged, said: &Said, finding: &Finding) -> Markup {
    let sayable = (said.signal.words)(&said.answer);
    html! {
        p { "Strength: " (finding.strength().word()) }
        ul { @for evidence in finding.evidence() { li { (judged.voice().phrase(&evidence.reads)) } } }
        @for (who, phrase) in sayable.iter().filter(|(who, _)| judged.reader.is_none_or(|reader| reader == *who)) {
            p { @if judged.reader == Some(*who) { "You" } @else { "The " (who.word()) } " could say: " q { (judged.voice().phrase(phrase)) } }
        }
    }
}

fn method(said: &Said) -> Markup {
    html! {
        details {
            summary { (said.signal.system.id()) " · " (said.signal.status.word()) " · how this is judged" }
            dl {
                dt { "Rule" } dd { (said.signal.method) }
                dt { "Source" } dd { (said.signal.source) }
                dt { "Departs" } dd { (said.signal.departs) }
                dt { "Would change its mind" } dd { (said.signal.would_change_mind) }
            }
        }
    }
}
