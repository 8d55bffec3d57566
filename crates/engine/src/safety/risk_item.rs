//! An answer that calls for help at once.
//!
//! Asks: Did the client give an answer that somebody must act on today?
//! Rule: A risk item answered at or above its threshold is a finding of its own, read before all others. No score, no
//! level, no average, and no false-alarm control: each such answer counts.
//! Source: Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16:606: PHQ-9 item 9, from 1 up; Louzon et al. 2016.
//! Departs: none.
//! Cannot say: not asked; left out in the latest form; and every answer below the threshold: of veterans who died by
//! suicide, 71.6 % had answered "not at all" on their last PHQ-9 (Louzon 2016). This signal is never quiet.
//! Reads as: "On 4 August 2026 the client answered the question about being better off dead or hurting themselves with
//! 1 on a scale from 0 to 3. Please talk with them today."

use crate::{
    answer::{Answer, Why},
    course::{Course, Form, Rater},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::{Bench, Instrument, Risk},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

/// An answer that calls for help at once.
pub static SIGNAL: Signal = Signal {
    id: "safety.risk-item",
    system: System::S25,
    status: Status::Published,
    method: "Any answer to a risk item at or above its threshold; each is a finding.",
    source: "Kroenke, Spitzer & Williams (2001), J Gen Intern Med 16:606, item 9; Louzon et al. (2016) on what a zero does not say.",
    departs: "none",
    would_change_mind: "Nothing but talking about it in person.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// One risk item of one questionnaire, with the forms that asked it.
struct Asked<'a> {
    instrument: &'a Instrument,
    risk: &'a Risk,
    forms: Vec<&'a Form>,
}

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let all: Vec<Answer> = asked(course, bench).iter().flat_map(answers).collect();
    if !all.is_empty() {
        return all;
    }
    let reads = Phrase::plain("risk-cannot-not-asked");
    vec![Answer::CannotSay { anchor: String::from("risk"), why: Why::NotAsked, reads }]
}

/// Every risk item that some form of the course could have answered.
fn asked<'a>(course: &'a Course, bench: &'a Bench) -> Vec<Asked<'a>> {
    let items = bench.instruments.iter().flat_map(|i| i.definition().risks.iter().map(move |risk| (i, risk)));
    let of = |(instrument, risk): (&'a Instrument, &'a Risk)| {
        let ours = |form: &&Form| {
            let same = form.instrument == instrument.id() && form.version == instrument.version();
            same && form.by == Rater::Client
        };
        Asked { instrument, risk, forms: course.forms.iter().filter(ours).collect() }
    };
    items.map(of).filter(|asked| !asked.forms.is_empty()).collect()
}

fn answers(asked: &Asked) -> Vec<Answer> {
    let value = |form: &Form| form.answers.get(&asked.risk.item).copied();
    let calls = |form: &&&Form| value(form).is_some_and(|value| value >= asked.risk.from);
    let found: Vec<Answer> = asked.forms.iter().filter(calls).map(|form| finding(asked, form)).collect();
    if !found.is_empty() {
        return found;
    }
    let answered = asked.forms.last().and_then(|form| value(form)).is_some();
    let why = if answered { Why::NotReassuring } else { Why::Missing };
    let key = if answered { "risk-cannot-not-reassuring" } else { "risk-cannot-missing" };
    vec![Answer::CannotSay { anchor: anchor(asked), why, reads: named(key, asked) }]
}

fn anchor(asked: &Asked) -> String {
    format!("{}.{}", asked.instrument.id(), asked.risk.item)
}

fn named(key: &'static str, asked: &Asked) -> Phrase {
    Phrase::plain(key).word("instrument", format!("instrument-{}", asked.instrument.id()))
}

/// One answer, one finding: what was done about an earlier one answers nothing about this one.
fn finding(asked: &Asked, form: &Form) -> Answer {
    let value = form.answers.get(&asked.risk.item).copied().unwrap_or(asked.risk.from);
    let place = form.session.map_or_else(|| form.on.to_string(), |session| session.to_string());
    let top = asked.instrument.item(&asked.risk.item).map_or(value, |item| item.max);
    let filled = |key| named(key, asked).day("on", form.on).count("value", value).count("top", top);
    let what = What::Answer {
        form: form.id.clone(),
        instrument: form.instrument.clone(),
        item: asked.risk.item.clone(),
        value,
        by: form.by,
    };
    let evidence = Evidence { what, reads: filled("evidence-risk-answer") };
    let anchor = format!("{}@{place}", anchor(asked));
    Answer::Finding(Finding::new(anchor, filled("risk-self-harm"), Strength::Confirmed, evidence, []).read_first())
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-risk")),
            (Person::Therapist, Phrase::plain("say-therapist-risk")),
        ],
        _ => vec![(Person::Therapist, Phrase::plain("say-therapist-risk-ask"))],
    }
}
