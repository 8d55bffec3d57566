//! A calendar file: what it is called there, the file, and what was taken from it.

use crate::{
    web::look::{
        Room, Width,
        card::{back, fold},
        form::{self, Error, Line},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};
use practice::desk::Taken;
use practice::story::Problem;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Path of the course.
    pub course: String,
    /// The client's name.
    pub client: String,
    /// What was typed as the title.
    pub title: String,
    /// What has to be put right; the fields are `title` and `file`.
    pub errors: Vec<Error>,
    /// What came of it, once it was taken.
    pub taken: Option<Taken>,
}

/// The page. Posts `title` and `file` to `…/calendar`.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let heading = words.plain("calendar-page");
    let body = html! {
        (back(&view.course, &view.client))
        (form::errors(words, &view.errors))
        h1 { (heading) }
        @if let Some(taken) = &view.taken { (came_of_it(taken, words)) }
        p.lead { (words.plain("calendar-what")) }
        p { (words.plain("calendar-which")) }
        (form::form_with_file(room, &format!("{}/calendar", view.course), &fields(view, words)))
    };
    shell(room, words, &form::title(words, &heading, &view.errors), Width::Narrow, &body)
}

fn fields(view: &View, words: &Words) -> Markup {
    let (label, hint) = (words.plain("calendar-title"), words.plain("calendar-title-hint"));
    let title = Line { id: "title", label: &label, hint: &hint, kind: "text", fill: "off", value: &view.title };
    html! {
        (form::line(&title, &view.errors))
        div.field {
            label for="file" { (words.plain("calendar-file")) }
            p.hint #file-hint { (words.plain("calendar-file-hint")) }
            input #file type="file" name="file" accept=".ics,text/calendar" aria-describedby="file-hint";
        }
        div.buttons { (form::go_on(&words.plain("calendar-go"))) }
    }
}

fn came_of_it(taken: &Taken, words: &Words) -> Markup {
    let line = |key: &str, count: usize| words.say(key, &[("count", count.into())]);
    html! {
        div.done role="status" {
            p { (line("calendar-planned", taken.planned)) }
            @if taken.called_off > 0 { p { (line("calendar-called-off", taken.called_off)) } }
            @if taken.breaks > 0 { p { (line("calendar-breaks", taken.breaks)) } }
            @if taken.earlier > 0 { p { (line("calendar-earlier", taken.earlier)) } }
        }
        @if !taken.odd.is_empty() { (fold(&line("calendar-odd", taken.odd.len()), &odd(&taken.odd))) }
    }
}

fn odd(all: &[Problem]) -> Markup {
    html! { ul.rows { @for one in all { li { p { strong { (one.place) } br; (one.what) } } } } }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_therapist("/course/mara/calendar")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let blank = View {
        course: "/course/mara".into(),
        client: "Mara Lindqvist".into(),
        title: String::new(),
        errors: Vec::new(),
        taken: None,
    };
    let says = "What these appointments are called: none of the 41 appointments in this file is called that.";
    let wrong = vec![Error { field: "title".into(), says: says.into() }];
    let odd = vec![Problem::new("line 214", "this repeats every month; only weekly repeats are laid out")];
    let taken = Taken { planned: 12, called_off: 1, breaks: 2, earlier: 3, odd };
    vec![
        ("empty", blank.clone()),
        (
            "ordinary",
            View { title: "Mara".into(), taken: Some(Taken { planned: 6, ..Taken::default() }), ..blank.clone() },
        ),
        ("crowded", View { title: "Mara".into(), taken: Some(taken), ..blank.clone() }),
        ("wrong", View { title: "Maria".into(), errors: wrong, ..blank.clone() }),
        ("right-to-left", View { client: "نور السيد".into(), title: "نور".into(), ..blank }),
    ]
}
