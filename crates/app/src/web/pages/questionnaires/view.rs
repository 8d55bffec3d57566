//! Questionnaires: which are here, what may be done with each, and bringing the text of one the practice holds a licence for.

use crate::{
    web::look::{
        Room, Width,
        card::{done, facts, tag},
        form::{self, Error, Line},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// Something that was just done.
    pub done: Option<String>,
    /// What has to be put right; the fields are `holder`, `on`, `scope`, `file`.
    pub errors: Vec<Error>,
    /// Every questionnaire of the house.
    pub questionnaires: Vec<Questionnaire>,
}

/// One questionnaire.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// Its written id.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// `open`, `non-commercial`, `permission`, `closed`.
    pub licence: String,
    /// The line that must stand beside its text.
    pub attribution: String,
    /// Whether it can be asked now.
    pub ready: bool,
    /// The licence the practice brought, as a sentence; nothing where none is needed or none is here.
    pub held: String,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("questionnaires-title");
    let lacking: Vec<&Questionnaire> =
        view.questionnaires.iter().filter(|one| !one.ready && one.licence == "permission").collect();
    let body = html! {
        (done(view.done.as_deref()))
        (form::errors(words, &view.errors))
        h1 { (title) }
        p.lead { (words.plain("questionnaires-what")) }
        @for one in &view.questionnaires { (one_questionnaire(one, words)) }
        @if !lacking.is_empty() { (bring(view, &lacking, words, room)) }
    };
    shell(room, words, &form::title(words, &title, &view.errors), Width::Narrow, &body)
}

fn one_questionnaire(one: &Questionnaire, words: &Words) -> Markup {
    let licence = words.plain(&format!("licence-{}", one.licence));
    html! {
        div.card {
            p.tags { (tag(&words.plain(if one.ready { "questionnaire-ready" } else { "questionnaire-not-ready" }))) }
            h2 { (one.name) }
            (facts(words, &[("licence", &licence), ("licence-of", &one.held), ("licence-line", &one.attribution)]))
        }
    }
}

fn bring(view: &View, lacking: &[&Questionnaire], words: &Words, room: &Room) -> Markup {
    html! {
        section aria-labelledby="bring-title" {
            h2 #bring-title { (words.plain("bring-title")) }
            p { (words.plain("bring-what")) }
            (form::form_with_file(room, "/office/questionnaires", &bring_fields(view, lacking, words)))
        }
    }
}

fn bring_fields(view: &View, lacking: &[&Questionnaire], words: &Words) -> Markup {
    let line = |id: &str, kind: &str, hint: &str| {
        let label = words.plain(&format!("bring-{id}"));
        form::line(&Line { id, label: &label, hint, kind, fill: "off", value: "" }, &view.errors)
    };
    html! {
        div.field {
            label for="instrument" { (words.plain("bring-instrument")) }
            select #instrument name="instrument" { @for one in lacking { option value=(one.id) { (one.name) } } }
        }
        (line("holder", "text", &words.plain("bring-holder-hint")))
        (line("on", "date", ""))
        (line("scope", "text", &words.plain("bring-scope-hint")))
        div.field {
            label for="file" { (words.plain("bring-file")) }
            p.hint #file-hint { (words.plain("bring-file-hint")) }
            input #file type="file" name="file" aria-describedby="file-hint";
        }
        div.buttons { (form::go_on(&words.plain("bring-go"))) }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_office("/office/questionnaires")
}

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let one = |id: &str, name: &str, licence: &str, ready| Questionnaire {
        id: id.into(),
        name: name.into(),
        licence: licence.into(),
        attribution: String::new(),
        ready,
        held: String::new(),
    };
    let check_in = Questionnaire {
        attribution: "Attune, CC0.".into(),
        ..one("session-check-in-client", "Session check-in, client", "open", true)
    };
    let wai = one("wai-sr", "Working Alliance Inventory, short revised", "permission", false);
    let held = Questionnaire {
        ready: true,
        held: "Lindenhof Practice, 4 May 2026: paper and screen, own clients.".into(),
        ..wai.clone()
    };
    let ordinary =
        View { questionnaires: vec![check_in.clone(), one("phq-9", "PHQ-9", "open", true), wai], ..View::default() };
    let error =
        Error { field: "holder".into(), says: "Say who holds the licence, as it stands in the permission.".into() };
    vec![
        ("empty", View::default()),
        ("ordinary", ordinary.clone()),
        (
            "brought",
            View {
                questionnaires: vec![check_in, held],
                done: Some("The text is here. It can be asked from now on.".into()),
                ..View::default()
            },
        ),
        ("not-understood", View { errors: vec![error], ..ordinary }),
    ]
}
