//! The office: what clients are told when it matters, and whether the house is in order.

use crate::{
    web::look::{
        HelpLine, Room, Width,
        call::{self, Calls},
        card::{ByChance, by_chance, done, tag},
        form::{self, Choice, Error, Line},
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
    /// Calls for help that nobody has answered in time.
    pub calls: Calls,
    /// How long a call may wait, and who is told next.
    pub next: Next,
    /// The code and the place the practice works under.
    pub works: Works,
    /// What has to be put right; the fields are those of the form.
    pub errors: Vec<Error>,
    /// The practice's name; comes back as `practice`.
    pub practice: String,
    /// Whom to call; come back as `help-name-0`, `help-number-0`, `help-hours-0` and so on. One more row stands empty.
    pub help: Vec<HelpLine>,
    /// By when somebody looks at a safety answer, as clients read it; comes back as `read-by`. Empty: nobody before the
    /// next session.
    pub read_by: String,
    /// Who is told of it, as one line of names.
    pub readers: String,
    /// How the house stands, from `doctor`: whether in order, and the sentence.
    pub checks: Vec<(bool, String)>,
    /// How many findings are expected to be chance, as a sentence.
    pub false_findings: Option<ByChance>,
}

/// How long a call may wait before the next person is told.
#[derive(Clone, Debug, Default)]
pub struct Next {
    /// Hours; come back as `hours`.
    pub hours: String,
    /// The second deputy's id, where there is one; comes back as `second`.
    pub second: Option<String>,
    /// Everybody who could be it: id and name.
    pub people: Vec<(String, String)>,
}

/// The code and the place the practice works under.
#[derive(Clone, Debug, Default)]
pub struct Works {
    /// The code's id, where one was chosen; comes back as `code`.
    pub code: String,
    /// The place's id, where one was chosen; comes back as `place`.
    pub place: String,
    /// Codes of ethics: id and name.
    pub codes: Vec<(String, String)>,
    /// Places whose law is in the tables: id and the law's name.
    pub places: Vec<(String, String)>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("office-title");
    let body = html! {
        (done(view.done.as_deref()))
        (form::errors(words, &view.errors))
        h1 { (title) }
        (call::section(&view.calls, words, room))
        p.lead { (words.plain("office-what")) }
        @if !view.checks.is_empty() { (checks(view, words)) }
        section aria-labelledby="told-title" {
            h2 #told-title { (words.plain("office-told")) }
            (form::form(room, "/office", &fields(view, words)))
        }
        section aria-labelledby="escalation-title" {
            h2 #escalation-title { (words.plain("escalation-title")) }
            p { (words.plain("escalation-what")) }
            (form::form(room, "/office/escalation", &escalation(&view.next, words)))
        }
        section aria-labelledby="works-title" {
            h2 #works-title { (words.plain("works-title")) }
            p { (words.plain("works-what")) }
            (form::form(room, "/office/under", &works(&view.works, words)))
        }
        (by_chance(view.false_findings.as_ref(), words))
    };
    shell(room, words, &form::title(words, &title, &view.errors), Width::Narrow, &body)
}

/// Posts `code` and `place`.
fn works(works: &Works, words: &Words) -> Markup {
    let set = |name: &str, key: &str, all: &[(String, String)], chosen: &str| {
        let none = Choice::new("", words.plain("works-none"));
        let choices: Vec<_> = std::iter::once(none).chain(all.iter().map(|(id, name)| Choice::new(id, name))).collect();
        html! { fieldset { legend.label { (words.plain(key)) } (form::choices(name, &choices, Some(chosen))) } }
    };
    html! {
        (set("code", "works-code", &works.codes, &works.code))
        (set("place", "works-place", &works.places, &works.place))
        div.buttons { button type="submit" { (words.plain("save")) } }
    }
}

/// Posts `hours` and `second`.
fn escalation(next: &Next, words: &Words) -> Markup {
    let (hours, hint) = (words.plain("escalation-hours"), words.plain("escalation-hours-hint"));
    let hours = Line { id: "hours", label: &hours, hint: &hint, kind: "text", fill: "off", value: &next.hours };
    let nobody = Choice::new("", words.plain("escalation-nobody"));
    let people = next.people.iter().map(|(id, name)| Choice::new(id, name));
    let choices: Vec<_> = std::iter::once(nobody).chain(people).collect();
    html! {
        (form::line(&hours, &[]))
        fieldset {
            legend.label { (words.plain("escalation-second")) }
            (form::choices("second", &choices, Some(next.second.as_deref().unwrap_or_default())))
        }
        div.buttons { button type="submit" { (words.plain("save")) } }
    }
}

fn checks(view: &View, words: &Words) -> Markup {
    let word = |fine: bool| words.plain(if fine { "check-fine" } else { "check-look" });
    html! {
        section aria-labelledby="checks-title" {
            h2 #checks-title { (words.plain("office-checks")) }
            ul.rows { @for (fine, says) in &view.checks { li { p { (tag(&word(*fine))) " " (says) } } } }
        }
    }
}

fn fields(view: &View, words: &Words) -> Markup {
    let spare = HelpLine { name: String::new(), number: String::new(), hours: String::new() };
    html! {
        (text("practice", &words.plain("office-practice"), &words.plain("office-practice-hint"), &view.practice, view))
        @for (place, line) in view.help.iter().chain([&spare]).enumerate() { (help_line(place, line, view, words)) }
        (text("read-by", &words.plain("office-read-by"), &words.plain("office-read-by-hint"), &view.read_by, view))
        @if !view.readers.is_empty() { p { (words.say("office-readers", &[("names", view.readers.as_str().into())])) } }
        div.buttons { (form::go_on(&words.plain("save"))) }
    }
}

fn help_line(place: usize, line: &HelpLine, view: &View, words: &Words) -> Markup {
    let field = |part: &str, value: &str| {
        text(&format!("help-{part}-{place}"), &words.plain(&format!("office-help-{part}")), "", value, view)
    };
    html! {
        fieldset.card {
            legend.label { (words.say("office-help", &[("number", (place + 1).into())])) }
            (field("name", &line.name))
            (field("number", &line.number))
            (field("hours", &line.hours))
        }
    }
}

fn text(id: &str, label: &str, hint: &str, value: &str, view: &View) -> Markup {
    form::line(&Line { id, label, hint, kind: "text", fill: "off", value }, &view.errors)
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_office("/office")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let help = Room::sample_office("/office").help;
    let ordinary = View {
        practice: "Lindenhof Practice".into(),
        help,
        read_by: "today before 17:00".into(),
        next: Next {
            hours: "4".into(),
            second: Some("b".into()),
            people: vec![("a".into(), "Ines Okafor".into()), ("b".into(), "Mei Tanaka".into())],
        },
        readers: "the client’s therapist and Ruth Adeyemi".into(),
        checks: vec![
            (true, "Last backup: 2 June 2026, 3:10. It was opened again and every entry was found.".into()),
            (false, "Only one way in to the practice’s key is set up. Print the recovery code.".into()),
        ],
        false_findings: Some(ByChance { says: "With this many courses, about 2.5 findings a month are to be expected by chance alone. Each one is a reason to ask, not an answer.".into(), reckoned: "In made-up courses in which nothing happens, 20 in 100 show a strain by mistake.".into() }),
        ..View::default()
    };
    let error = Error {
        field: "help-number-0".into(),
        says: "A number to call may hold digits, spaces and +. Check “Emergency”.".into(),
    };
    vec![
        ("empty", View::default()),
        ("ordinary", ordinary.clone()),
        ("a-call-waits", View { calls: waiting(), ..ordinary.clone() }),
        ("not-understood", View { errors: vec![error], ..ordinary.clone() }),
        ("saved", View { done: Some("Saved. Every client page shows it from now on.".into()), ..ordinary }),
    ]
}

fn waiting() -> Calls {
    let notice = "A call for help by a client of Daniel Novak has been waiting since 22 July 2026, 9:15. Phone Daniel Novak, and Ruth Adeyemi if nobody answers.";
    Calls { notices: vec![notice.into()], ..Calls::default() }
}
