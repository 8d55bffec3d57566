//! After the session: the therapist's own minute, on the same questions the client is asked.

use crate::{
    web::look::{
        Room, Width,
        card::{back, fold},
        form::{self, Error, Scale},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Where it posts to: `/course/…/session/7/after`.
    pub action: String,
    /// Path of the course.
    pub course: String,
    /// The client's name.
    pub client: String,
    /// The session's number.
    pub number: u32,
    /// The session's day, as people say it.
    pub on: String,
    /// The check-in and the honest questions with their versions, sent back as `form` and `also`: `friend-drift-therapist@1`.
    pub forms: [String; 2],
    /// Sent back as `once`: the same page sent twice is written down once.
    pub once: String,
    /// The questions, in printed order.
    pub questions: Vec<Question>,
    /// The two honest questions of every few weeks; their answers come back as `honest-chat`.
    pub honest: Vec<Question>,
    /// Whether "I noticed a rupture" is ticked; the form sends `rupture`.
    pub rupture: bool,
    /// Whether "I tried a repair" is ticked; the form sends `repair`.
    pub repair: bool,
    /// The note to self; the form sends `note`.
    pub note: String,
    /// What has to be put right; a question's field is `answer-bond-0`.
    pub errors: Vec<Error>,
}

/// One question; its answer comes back as `answer-bond`.
#[derive(Clone, Debug)]
pub struct Question {
    /// The item's id.
    pub item: String,
    /// The question, word for word.
    pub text: String,
    /// Its numbers.
    pub scale: Scale,
    /// What was chosen before.
    pub chosen: Option<i32>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.say("after-title", &[("number", view.number.into()), ("client", view.client.as_str().into())]);
    let body = html! {
        (back(&view.course, &view.client))
        (form::errors(words, &view.errors))
        h1 { (title) }
        p.quiet { (view.on) }
        p.lead { (words.plain("after-what")) }
        (form::form(room, &view.action, &fields(view, words)))
    };
    shell(room, words, &form::title(words, &title, &view.errors), Width::Narrow, &body)
}

fn fields(view: &View, words: &Words) -> Markup {
    html! {
        (form::hidden("form", &view.forms[0]))
        (form::hidden("also", &view.forms[1]))
        (form::hidden("once", &view.once))
        @for question in &view.questions { (asked("answer", question)) }
        fieldset {
            legend { h2 { (words.plain("after-noticed")) } }
            div.choices {
                (form::tick("rupture", &words.plain("after-rupture"), view.rupture))
                (form::tick("repair", &words.plain("after-repair"), view.repair))
            }
        }
        @if !view.honest.is_empty() {
            (fold(&words.plain("after-honest"), &html! {
                p { (words.plain("after-honest-what")) }
                @for question in &view.honest { (asked("honest", question)) }
            }))
        }
        (form::area("note", &words.plain("after-note"), &words.plain("after-note-hint"), &view.note, 4))
        div.buttons { (form::go_on(&words.plain("save"))) }
    }
}

fn asked(under: &str, question: &Question) -> Markup {
    html! {
        fieldset {
            legend { h2 { (question.text) } }
            (form::scale(&format!("{under}-{}", question.item), &question.scale, question.chosen))
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_therapist("/course/sample")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let filled = View {
        rupture: true,
        repair: true,
        note: "I talked over her when she hesitated. Ask about it next time.".into(),
        questions: questions(Some(6)),
        ..empty()
    };
    let error =
        Error { field: "answer-bond-0".into(), says: "“Bond” needs a number between 0 and 10, or nothing.".into() };
    vec![
        ("empty", empty()),
        ("ordinary", filled.clone()),
        ("not-understood", View { errors: vec![error], ..filled }),
        ("right-to-left", View { client: "نور السيد".into(), ..empty() }),
        (
            "long-names",
            View { client: "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari".into(), ..empty() },
        ),
    ]
}

fn empty() -> View {
    View {
        action: "/course/sample/session/7/after".into(),
        forms: ["session-check-in-therapist@1".into(), "friend-drift-therapist@1".into()],
        once: "sample".into(),
        course: "/course/sample".into(),
        client: "Mara Lindqvist".into(),
        number: 7,
        on: "Tuesday 14 July 2026".into(),
        questions: questions(None),
        honest: honest(),
        rupture: false,
        repair: false,
        note: String::new(),
        errors: Vec::new(),
    }
}

fn honest() -> Vec<Question> {
    let text = "How much of our time went on chat, the way friends catch up? Hello and goodbye don’t count.";
    let scale = Scale { min: 0, max: 4, low: "None".into(), high: "Most of it".into() };
    vec![Question { item: "chat".into(), text: text.into(), scale, chosen: None }]
}

fn questions(chosen: Option<i32>) -> Vec<Question> {
    let asked = [
        ("bond", "Did we like and respect each other today?"),
        ("goals", "Did we work towards what she wants?"),
        ("tasks", "Was what we did the right kind of work for her?"),
        ("tension", "Was there tension or a misunderstanding between us?"),
    ];
    let scale = Scale { min: 0, max: 10, low: "not at all".into(), high: "entirely".into() };
    asked.map(|(item, text)| Question { item: item.into(), text: text.into(), scale: scale.clone(), chosen }).into()
}
