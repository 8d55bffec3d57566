//! Help me say it in every state worth looking at; everybody in it is invented.

use engine::signal::Person;

use super::super::concerns;
use super::{Step, View};
use crate::web::look::form::Error;

const TEXT: &str = "There is something from last time that I’d like to come back to. Is now all right?\n\n\
                    What you said hurt me. I’m telling you because I want us to sort it out.";

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let empty = client(Vec::new(), Step::Tick);
    let all: Vec<&'static str> = concerns::OF_CLIENT.iter().map(|one| one.id).collect();
    let from_finding =
        View { finding: "rupture.episode/client@7".into(), ..client(vec!["hurt"], Step::Choose(vec![fitting()])) };
    let text = || TEXT.to_owned();
    vec![
        ("empty", empty.clone()),
        ("ordinary", View { finding: "rupture.episode/client@7".into(), about: vec!["hurt"], ..empty.clone() }),
        ("choose", from_finding),
        ("choose-nothing", client(Vec::new(), Step::Choose(Vec::new()))),
        ("crowded", client(all, Step::Choose(vec![fitting()]))),
        ("edit", client(vec!["hurt"], Step::Edit { text: text(), errors: Vec::new() })),
        ("edit-wrong", client(vec!["hurt"], Step::Edit { text: String::new(), errors: wrong() })),
        ("look", client(vec!["hurt"], Step::Look { text: text(), once: "sample".into() })),
        ("paper", client(vec!["hurt"], Step::Paper { text: text() })),
        ("long", View { other: long_name(), ..client(vec!["line"], Step::Edit { text: long(), errors: Vec::new() }) }),
        ("right-to-left", right_to_left()),
        ("therapist", therapist(Vec::new(), Step::Tick)),
        ("therapist-choose", therapist(vec!["own-share", "break"], Step::Choose(Vec::new()))),
        ("therapist-edit", therapist(vec!["own-share"], Step::Edit { text: text(), errors: Vec::new() })),
    ]
}

fn client(about: Vec<&'static str>, step: Step) -> View {
    View {
        author: Person::Client,
        base: "/my".into(),
        other: "Ines Okafor".into(),
        finding: String::new(),
        about,
        step,
    }
}

fn therapist(about: Vec<&'static str>, step: Step) -> View {
    View {
        author: Person::Therapist,
        base: "/course/mara".into(),
        other: "Mara Lindqvist".into(),
        ..client(about, step)
    }
}

fn fitting() -> String {
    "One of our sessions left me with a feeling I can’t quite place. Could we go back to it for a minute?".into()
}

fn wrong() -> Vec<Error> {
    let error = |field: &str, says: &str| Error { field: field.into(), says: says.into() };
    vec![
        error("text", "Write a few words first, or go back and pick some."),
        error("do", "Choose what you want to do with it."),
    ]
}

fn right_to_left() -> View {
    let text = "أودّ أن أعود إلى شيء من الجلسة الماضية.".to_owned();
    View { other: "دانيال نوفاك".into(), ..client(vec!["hurt"], Step::Look { text, once: "sample".into() }) }
}

fn long_name() -> String {
    "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari".into()
}

fn long() -> String {
    [TEXT; 12].join("\n\n")
}
