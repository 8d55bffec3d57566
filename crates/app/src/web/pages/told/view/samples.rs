//! The page and its sheets in every state worth looking at; everybody in it is invented.

use super::{Answer, Asked, Group, Row, SheetView, View};
use crate::web::look::Room;
use crate::web::look::form::{Choice, Error, Scale};
use practice::ClientId;
use practice::told::Of;

/// The room these samples stand in.
#[must_use]
pub fn sample_room(view: &View) -> Room {
    match view.of {
        Of::MyCourse => Room::sample_client("/my/told"),
        _ => Room::sample_therapist("/course/sample/told"),
    }
}

/// The list.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let empty = View {
        back: "/course/sample".into(),
        client: "Mara Lindqvist".into(),
        of: Of::Client(ClientId([7; 16])),
        forms: Vec::new(),
        groups: vec![group("goal", "Goals", Vec::new()), group("break", "Breaks", Vec::new())],
    };
    let rows =
        |count: usize| (0..count).map(|_| row("Say no to extra shifts without feeling guilty for a week")).collect();
    let ordinary = View { groups: vec![group("goal", "Goals", rows(1))], ..empty.clone() };
    let crowded =
        View { groups: vec![group("goal", "Goals", rows(9)), group("belief", "Beliefs", rows(3))], ..empty.clone() };
    let own = View { of: Of::MyCourse, back: "/my".into(), forms: forms(), ..ordinary.clone() };
    let right_to_left = View {
        client: "نور السيد".into(),
        groups: vec![group("goal", "Goals", vec![row("أن أنام دون أن أراجع اليوم كله")])],
        ..own.clone()
    };
    let long_names =
        View { client: "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari".into(), ..ordinary.clone() };
    let desk = View { of: Of::MyDesk, back: "/desk".into(), ..empty.clone() };
    vec![
        ("empty", empty),
        ("ordinary", ordinary),
        ("crowded", crowded),
        ("own", own),
        ("desk", desk),
        ("right-to-left", right_to_left),
        ("long-names", long_names),
    ]
}

fn forms() -> Vec<Choice> {
    let form = |id: &str, label: &str, hint: &str| Choice::new(id, label).hint(hint);
    vec![
        form("between-sessions", "Between sessions", "One minute, once a week: what you carry with you."),
        form("preferences", "How you would like it", "Four sliders; say it again whenever it changes."),
    ]
}

fn group(id: &str, title: &str, rows: Vec<Row>) -> Group {
    Group {
        id: id.into(),
        title: title.into(),
        what: "What the work is for, in plain words, so that both can see whether it still is.".into(),
        href: format!("/course/sample/told/{id}"),
        rows,
    }
}

fn row(words: &str) -> Row {
    let fact = |label: &str, said: &str| (label.to_owned(), said.to_owned());
    Row {
        facts: vec![fact("The goal", words), fact("Set on", "2 June 2026")],
        change: Some("/course/sample/told/goal?instead=0a".into()),
        back: Some(("/course/sample/told/goal/back".into(), "0a".into())),
    }
}

/// A sheet: blank, and with something to put right.
#[must_use]
pub fn sheet_samples() -> Vec<(&'static str, SheetView)> {
    let asked = |name: &str, label: &str, answer: Answer, typed: &[&str]| Asked {
        name: name.into(),
        label: label.into(),
        needed: name == "on",
        typed: typed.iter().map(|typed| (*typed).to_owned()).collect(),
        answer,
    };
    let kinds = [("gift", "A gift"), ("overrun", "A session that ran over"), ("favour", "A favour")];
    let kinds: Vec<Choice> = kinds.iter().map(|(id, label)| Choice::new(*id, *label)).collect();
    let scale = Scale { min: 0, max: 10, low: "not at all".into(), high: "reached".into() };
    let blank = SheetView {
        back: "/course/sample/told".into(),
        action: "/course/sample/told/exception".into(),
        title: "Something outside the frame".into(),
        what: "A gift, a message, a longer hour: some of it helps. Written down, it can be looked at together.".into(),
        who_reads: "You read this, and whoever you take it to.".into(),
        instead: String::new(),
        asked: vec![
            asked("on", "When it was", Answer::Line("date"), &["2026-06-02"]),
            asked("kind", "What it was", Answer::One(kinds.clone()), &["gift"]),
            asked("also", "What else it was", Answer::Several(kinds), &[]),
            asked("progress", "How far it has come", Answer::Scale(scale), &[]),
            asked(
                "session",
                "In which session",
                Answer::Pick(vec![Choice::new("7", "Session 7, 2 June 2026")]),
                &["7"],
            ),
            asked("words", "In your words", Answer::Words, &[]),
            asked("discussed", "We have talked about it", Answer::Tick, &["yes"]),
            asked("goal", "Which goal", Answer::One(Vec::new()), &[]),
        ],
        errors: Vec::new(),
    };
    let error = |field: &str, says: &str| Error { field: field.into(), says: says.into() };
    let wrong = SheetView {
        errors: vec![
            error("on", "“When it was” has not come yet. Choose today or a day before."),
            error("kind", "“What it was” is still open. Please choose one."),
        ],
        ..blank.clone()
    };
    vec![("blank", blank), ("not-understood", wrong)]
}

/// The room a sheet stands in.
#[must_use]
pub fn sheet_room(_: &SheetView) -> Room {
    Room::sample_therapist("/course/sample/told/exception")
}
