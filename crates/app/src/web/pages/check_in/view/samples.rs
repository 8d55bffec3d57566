//! The check-in in every state worth looking at; everybody in it is invented.

use super::{Answers, Harm, Help, Question, Reader, Review, Screen, Sharing, Start, Thanks, View};
use crate::web::look::form::{Error, Scale};

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let view = |screen| View { action: "/c/sample".into(), screen };
    vec![
        ("start", view(Screen::Start(start()))),
        ("start-with-safety", view(Screen::Start(start_with_safety()))),
        ("start-nothing-chosen", view(Screen::Start(nothing_chosen()))),
        ("question", view(Screen::Question(numbers()))),
        ("question-not-answered", view(Screen::Question(not_answered()))),
        ("question-phq", view(Screen::Question(in_words()))),
        ("question-right-to-left", view(Screen::Question(from_the_right()))),
        (
            "help-named",
            view(Screen::Help(help(Reader::Named {
                names: "Daniel Novak and Ruth Adeyemi".into(),
                by: "today before 17:00".into(),
            }))),
        ),
        (
            "help-nobody-before",
            view(Screen::Help(help(Reader::NobodyBefore { session: Some("Tuesday 9 June".into()) }))),
        ),
        ("help-nobody", view(Screen::Help(help(Reader::NobodyBefore { session: None })))),
        ("review", view(Screen::Review(review()))),
        ("review-too-long", view(Screen::Review(too_long()))),
        ("review-nobody-chosen", view(Screen::Review(nobody_chosen()))),
        ("thanks", view(Screen::Thanks(thanks()))),
        ("thanks-not-sent", view(Screen::Thanks(Thanks { harm: Some("not-sent"), ..thanks() }))),
        ("thanks-first-time", view(Screen::Thanks(first_time()))),
    ]
}

fn start() -> Start {
    Start {
        therapist: "Ines Okafor".into(),
        questions: 5,
        asks_about_safety: false,
        safety_readers: Vec::new(),
        chosen: None,
        errors: Vec::new(),
    }
}

fn start_with_safety() -> Start {
    let safety_readers = vec!["Daniel Novak".into(), "Ruth Adeyemi".into()];
    Start {
        therapist: "Daniel Novak".into(),
        questions: 14,
        asks_about_safety: true,
        safety_readers,
        chosen: Some(Sharing::AfterISaidIt),
        ..start()
    }
}

fn nothing_chosen() -> Start {
    let error =
        Error { field: "sharing-0".into(), says: "Choose who sees your answers. You can change it later.".into() };
    Start { therapist: "Maximiliane-Friederike von Hohenstein-Oyelaran".into(), errors: vec![error], ..start() }
}

fn numbers() -> Question {
    Question {
        number: 3,
        of: 5,
        form: "session-check-in-client@1".into(),
        stem: None,
        text: "Was what we did today the kind of work that helps me?".into(),
        answers: Answers::Numbers(Scale { min: 0, max: 10, low: "not at all".into(), high: "entirely".into() }),
        chosen: Some(7),
        errors: Vec::new(),
        attribution: None,
        back: "/c/sample?step=2".into(),
    }
}

fn not_answered() -> Question {
    let error = Error { field: "answer-0".into(), says: "Choose a number, or skip this question.".into() };
    Question { chosen: None, errors: vec![error], ..numbers() }
}

fn in_words() -> Question {
    let labels = ["Not at all", "Several days", "More than half the days", "Nearly every day"];
    Question {
        number: 8,
        of: 14,
        form: "phq-9@1".into(),
        stem: Some("Over the last 2 weeks, how often have you been bothered by any of the following problems?".into()),
        text: "Trouble falling or staying asleep, or sleeping too much".into(),
        answers: Answers::Words((0..).zip(labels.map(String::from)).collect()),
        chosen: None,
        attribution: Some("Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.".into()),
        ..numbers()
    }
}

fn from_the_right() -> Question {
    Question { text: "هل شعرت اليوم بأنني مفهومة؟".into(), ..numbers() }
}

fn help(reader: Reader) -> Help {
    Help { step: 10, reader }
}

fn review() -> Review {
    let row =
        |asked: &str, answered: &str, step: u32| (asked.into(), answered.into(), format!("/c/sample?step={step}"));
    Review {
        rows: vec![
            row("Did I feel that we like and respect each other?", "7 of 10", 1),
            row("Do we agree on what I want to get out of this?", "Skipped", 2),
        ],
        sharing: Sharing::Now,
        therapist: "Ines Okafor".into(),
        harm: Harm { supervised: true, ..Harm::default() },
    }
}

fn too_long() -> Review {
    wrong("office", &"a long story ".repeat(160), "words", "This is longer than 2,000 characters. Please shorten it.")
}

fn nobody_chosen() -> Review {
    let says = "You wrote something and left the question out. Choose who may know, or take your words out.";
    wrong("", "I am afraid of what happens if I say no.", "harm-0", says)
}

fn wrong(chosen: &str, words: &str, field: &str, says: &str) -> Review {
    let errors = vec![Error { field: field.into(), says: says.into() }];
    Review { harm: Harm { supervised: true, chosen: chosen.into(), words: words.into(), errors }, ..review() }
}

fn thanks() -> Thanks {
    Thanks {
        changed: Some("Since last time, the feeling of working on the right things has gone up, from 5 to 7.".into()),
        sharing: Some(Sharing::AfterISaidIt),
        therapist: "Ines Okafor".into(),
        harm: Some("supervisor"),
        say_more: Some("/my".into()),
        words_to_say: vec![
            "“There is something from last time I would like to come back to.”".into(),
            "“I noticed that I held something back. Can we talk about that?”".into(),
        ],
    }
}

fn first_time() -> Thanks {
    Thanks {
        changed: None,
        harm: None,
        sharing: Some(Sharing::NotShared),
        say_more: None,
        words_to_say: Vec::new(),
        ..thanks()
    }
}
