//! An answer that calls for help at once.
//!
//! Asks: Did the client give an answer that somebody must act on today?
//! Rule: A risk item answered at or above its threshold is a finding of its own, read before all others. No score, no
//! level, no average, and no false-alarm control: each such answer counts. An item left out in the latest form is told
//! beside earlier findings, because it means neither yes nor no.
//! Source: Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16:606: PHQ-9 item 9, from 1 up; Louzon et al. 2016.
//! Departs: none.
//! Cannot say: not asked; left out in the latest form; and every answer below the threshold: of veterans who died by
//! suicide, 71.6 % had answered "not at all" on their last PHQ-9 (Louzon 2016). This signal is never quiet.
//! Reads as: "On 4 August 2026 the client answered the question about being better off dead or hurting themselves with
//! 1 on a scale from 0 to 3. If nobody has talked with them about it yet, please do so today."

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
    collections::BTreeSet,
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

/// One risk item of one questionnaire, with every form that asked it, whatever its version.
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

/// Every risk item that some form of the course could have answered, once.
fn asked<'a>(course: &'a Course, bench: &'a Bench) -> Vec<Asked<'a>> {
    let mut all: Vec<Asked> = Vec::new();
    let asking: Vec<&Instrument> = bench.instruments.iter().filter(|i| !i.definition().risks.is_empty()).collect();
    let ids: BTreeSet<&str> = asking.iter().map(|instrument| instrument.id()).collect();
    for form in ids.into_iter().flat_map(|id| course.forms.of(id)).filter(|form| form.by == Rater::Client) {
        let of = |i: &&&Instrument| i.id() == form.instrument && i.version() == form.version;
        let Some(instrument) = asking.iter().find(of) else { continue };
        for risk in &instrument.definition().risks {
            match all.iter_mut().find(|a| a.instrument.id() == instrument.id() && a.risk.item == risk.item) {
                Some(asked) => asked.forms.push(form),
                None => all.push(Asked { instrument, risk, forms: vec![form] }),
            }
        }
    }
    all.sort_by_key(|asked| (asked.instrument.id(), &asked.risk.item));
    all
}

fn answers(asked: &Asked) -> Vec<Answer> {
    let (mut found, mut taken) = (Vec::new(), BTreeSet::new());
    for form in asked.forms.iter().filter(|form| value(asked, form).is_some_and(|value| value >= asked.risk.from)) {
        let place = place(asked, form);
        // A second answer in the same place is another finding, so that what was done about one settles nothing of it.
        let first = taken.insert(place.clone());
        found.push(finding(asked, form, if first { place } else { format!("{place}/{}", form.id) }));
    }
    // A total shared without its answers leaves nothing out; an answer that calls for help is passed on all the same.
    let opened = asked.forms.iter().rfind(|form| form.totals.is_empty() || !form.answers.is_empty());
    let left_out = opened.is_none_or(|form| value(asked, form).is_none());
    if left_out {
        found.push(cannot(asked, Why::Missing, "risk-cannot-missing"));
    } else if found.is_empty() {
        found.push(cannot(asked, Why::NotReassuring, "risk-cannot-not-reassuring"));
    }
    found
}

/// What was answered; a number below the item's range answers nothing, and one above it still calls.
fn value(asked: &Asked, form: &Form) -> Option<i32> {
    let least = asked.instrument.item(&asked.risk.item).map_or(0, |item| item.min);
    form.answers.get(&asked.risk.item).copied().filter(|value| *value >= least)
}

fn cannot(asked: &Asked, why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: anchor(asked), why, reads: named(key, asked) }
}

fn anchor(asked: &Asked) -> String {
    format!("{}.{}", asked.instrument.id(), asked.risk.item)
}

fn named(key: &'static str, asked: &Asked) -> Phrase {
    Phrase::plain(key).word("instrument", format!("instrument-{}", asked.instrument.id()))
}

/// Where an answer was given: its session, or else its day.
fn place(asked: &Asked, form: &Form) -> String {
    let at = form.session.map_or_else(|| form.on.to_string(), |session| session.to_string());
    format!("{}@{at}", anchor(asked))
}

/// One answer, one finding: what was done about an earlier one answers nothing about this one.
fn finding(asked: &Asked, form: &Form, anchor: String) -> Answer {
    let value = value(asked, form).unwrap_or(asked.risk.from);
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
