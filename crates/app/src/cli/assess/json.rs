//! The assessment as JSON, one object; every key is a promise to outsiders.

use engine::assessment::Said;
use engine::evidence::{Evidence, Point, What};
use engine::signal::Person;
use engine::{Answer, Finding};
use serde::Serialize;

use super::Judged;
use crate::words::Voice;

#[derive(Serialize)]
struct Report<'a> {
    as_of: String,
    course: &'a str,
    answers: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    system: &'static str,
    id: &'static str,
    /// What it is about, where one signal answers about several things.
    anchor: &'a str,
    answer: &'static str,
    reason: Option<&'static str>,
    claim: String,
    strength: Option<&'static str>,
    evidence: Vec<Proof<'a>>,
    method: &'static str,
    status: &'static str,
    source: &'static str,
    departs: &'static str,
    would_change_mind: &'static str,
    audience: Vec<&'static str>,
    words: Vec<Sayable>,
    first: bool,
}

#[derive(Serialize)]
struct Sayable {
    who: &'static str,
    say: String,
}

#[derive(Serialize)]
struct Proof<'a> {
    reads: String,
    #[serde(flatten)]
    what: Shown<'a>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Shown<'a> {
    Answer { form: &'a str, instrument: &'a str, item: &'a str, value: i32, by: &'static str },
    Scores { instrument: &'a str, scale: &'a str, by: &'static str, points: Vec<Dot<'a>> },
    Speech { transcript: &'a str, session: u32, turn: u32, code: &'a str },
    Mark { mark: &'a str, session: u32, by: &'static str },
    Logged { entry: &'a str, on: String },
    Rule { code: &'a str, section: &'a str },
    Absent { sessions: &'a [u32] },
}

#[derive(Serialize)]
struct Dot<'a> {
    form: &'a str,
    session: Option<u32>,
    on: String,
    value: f64,
}

pub(super) fn write(judged: &Judged) -> String {
    let answers = judged.answers().map(|said| line(said, judged.voice(), judged.reader)).collect();
    let report = Report { as_of: judged.assessment.as_of.to_string(), course: &judged.assessment.course, answers };
    let mut json = serde_json::to_string_pretty(&report).expect("the report holds strings and finite numbers only");
    json.push('\n');
    json
}

fn line<'a>(said: &'a Said, voice: Voice<'_>, reader: Option<Person>) -> Line<'a> {
    let finding = finding(&said.answer);
    Line {
        system: said.signal.system.id(),
        id: said.signal.id,
        anchor: said.answer.anchor(),
        answer: said.answer.word(),
        reason: reason(&said.answer),
        claim: voice.phrase(said.answer.reads()),
        strength: finding.map(|f| f.strength().word()),
        evidence: finding.map_or(&[][..], Finding::evidence).iter().map(|e| proof(e, voice)).collect(),
        method: said.signal.method,
        status: said.signal.status.word(),
        source: said.signal.source,
        departs: said.signal.departs,
        would_change_mind: said.signal.would_change_mind,
        audience: said.signal.audience.iter().map(|who| who.word()).collect(),
        words: sayable(said, voice, reader),
        first: finding.is_some_and(Finding::is_first),
    }
}

fn finding(answer: &Answer) -> Option<&Finding> {
    match answer {
        Answer::Finding(finding) => Some(finding),
        Answer::Quiet { .. } | Answer::CannotSay { .. } => None,
    }
}

fn reason(answer: &Answer) -> Option<&'static str> {
    match answer {
        Answer::CannotSay { why, .. } => Some(why.id()),
        Answer::Finding(_) | Answer::Quiet { .. } => None,
    }
}

fn sayable(said: &Said, voice: Voice<'_>, reader: Option<Person>) -> Vec<Sayable> {
    let all = (said.signal.words)(&said.answer);
    let mine = all.into_iter().filter(|(who, _)| reader.is_none_or(|reader| reader == *who));
    mine.map(|(who, phrase)| Sayable { who: who.word(), say: voice.phrase(&phrase) }).collect()
}

fn proof<'a>(evidence: &'a Evidence, voice: Voice<'_>) -> Proof<'a> {
    Proof { reads: voice.phrase(&evidence.reads), what: shown(&evidence.what) }
}

fn shown(what: &What) -> Shown<'_> {
    match what {
        What::Answer { form, instrument, item, value, by } => {
            Shown::Answer { form, instrument, item, value: *value, by: by.word() }
        }
        What::Scores { instrument, scale, by, points } => {
            Shown::Scores { instrument, scale, by: by.word(), points: points.iter().map(dot).collect() }
        }
        What::Speech { talk, session, turn, code } => {
            Shown::Speech { transcript: talk, session: *session, turn: *turn, code }
        }
        What::Marked { mark, session, by } => Shown::Mark { mark, session: *session, by: by.word() },
        What::Logged { entry, on } => Shown::Logged { entry, on: on.to_string() },
        What::Rule { code, section } => Shown::Rule { code, section },
        What::Absent { sessions } => Shown::Absent { sessions },
    }
}

fn dot(point: &Point) -> Dot<'_> {
    Dot { form: &point.form, session: point.session, on: point.on.to_string(), value: point.value }
}
