//! Today: the sessions of the day in order, and one line each of what to have in mind.

use crate::{
    web::look::{
        Room, Width,
        call::{self, Calls},
        card::{ByChance, by_chance, card, done, nothing_yet},
        form, shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The day, as people say it.
    pub day: String,
    /// Something that was just done.
    pub done: Option<String>,
    /// A link for a check-in that was just made; shown once.
    pub made: Option<MadeLink>,
    /// Answers that call for help, and calls of others that wait.
    pub calls: Calls,
    /// What to read before anything else.
    pub first: Vec<ReadFirst>,
    /// The sessions of the day, in order.
    pub sessions: Vec<Slot>,
    /// Everybody else this therapist works with, by name.
    pub others: Vec<Person>,
    /// How many findings a month are expected to be chance, as the engine's sentence; none where nothing is watched yet.
    pub false_findings: Option<ByChance>,
}

/// A link for one check-in.
#[derive(Clone, Debug)]
pub struct MadeLink {
    /// Whose.
    pub client: String,
    /// The whole address.
    pub address: String,
    /// Until when it opens: `Friday 5 June, 20:00`.
    pub until: String,
}

/// A finding that comes before everything else.
#[derive(Clone, Debug)]
pub struct ReadFirst {
    /// About whom.
    pub client: String,
    /// The finding's sentence.
    pub says: String,
    /// Where it stands.
    pub href: String,
}

/// One session of the day.
#[derive(Clone, Debug)]
pub struct Slot {
    /// `10:00`, or empty where no time is kept.
    pub at: String,
    /// With whom.
    pub client: String,
    /// Which session of the course.
    pub number: u32,
    /// Path of the course: `/course/…`.
    pub course: String,
    /// The one line to have in mind.
    pub mind: String,
    /// Whether the client's check-in is in.
    pub answer: Answered,
    /// Path of the therapist's own form, while it is not filled in.
    pub after: Option<String>,
}

/// Whether a client's check-in has come. Not having answered is never read as calm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is in.
    Yes,
    /// A link was made and nothing has come.
    Waiting,
    /// No link was made.
    NotAsked,
}

/// Somebody this therapist works with, without a session today.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Path of the course.
    pub course: String,
    /// One line to have in mind.
    pub mind: String,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("today-title");
    let body = html! {
        (done(view.done.as_deref()))
        h1 { (title) }
        p.quiet { (view.day) }
        (call::section(&view.calls, words, room))
        @if let Some(made) = &view.made { (made_link(made, words)) }
        @if !view.first.is_empty() { (read_first(&view.first, words)) }
        (sessions(view, words, room))
        @if !view.others.is_empty() { (others(&view.others, words)) }
        (call::answered(&view.calls, words))
        (by_chance(view.false_findings.as_ref(), words))
    };
    shell(room, words, &title, Width::Narrow, &body)
}

/// A new link, shown once with what to do with it.
#[must_use]
pub fn made_link(made: &MadeLink, words: &Words) -> Markup {
    let until = [("client", made.client.as_str().into()), ("until", made.until.as_str().into())];
    card(&html! {
        h2 { (words.plain("link-made-title")) }
        p { (words.say("link-made-what", &until)) }
        p.copy dir="ltr" { (made.address) }
        p.quiet { (words.plain("link-made-how")) }
    })
}

fn read_first(first: &[ReadFirst], words: &Words) -> Markup {
    html! {
        section aria-labelledby="first-title" {
            h2 #first-title { (words.plain("today-first")) }
            @for finding in first {
                div.card.card-first {
                    h3 { bdi { (finding.client) } }
                    p { (finding.says) }
                    p { a href=(finding.href) { (words.plain("today-first-go")) span.unseen { ": " (finding.client) } } }
                }
            }
        }
    }
}

fn sessions(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        section aria-labelledby="sessions-title" {
            h2 #sessions-title { (words.plain("today-sessions")) }
            @if view.sessions.is_empty() { (nothing_yet(&words.plain("today-nothing"))) }
            @else { ol.plan { @for slot in &view.sessions { li.card { (session(slot, words, room)) } } } }
        }
    }
}

fn session(slot: &Slot, words: &Words, room: &Room) -> Markup {
    html! {
        p.when { @if !slot.at.is_empty() { strong { (slot.at) } " · " } (words.say("session-number", &[("number", slot.number.into())])) }
        h3 { a href=(slot.course) { bdi { (slot.client) } } }
        p { (slot.mind) }
        p.quiet { (answered(slot.answer, words)) }
        div.buttons {
            @if slot.answer != Answered::Yes { (link_form(&slot.course, &slot.client, words, room)) }
            @if let Some(after) = &slot.after { a href=(after) { (words.plain("after-go")) span.unseen { ": " (slot.client) } } }
        }
    }
}

fn answered(answer: Answered, words: &Words) -> String {
    words.plain(match answer {
        Answered::Yes => "today-answered",
        Answered::Waiting => "today-waiting",
        Answered::NotAsked => "today-not-asked",
    })
}

/// One button that makes a link for the next check-in.
#[must_use]
pub fn link_form(course: &str, client: &str, words: &Words, room: &Room) -> Markup {
    let button = html! { button type="submit" { (words.plain("link-make")) span.unseen { ": " (client) } } };
    form::form(room, &format!("{course}/link"), &button)
}

fn others(others: &[Person], words: &Words) -> Markup {
    html! {
        section aria-labelledby="others-title" {
            h2 #others-title { (words.plain("today-others")) }
            ul.rows {
                @for person in others {
                    li { p { a href=(person.course) { bdi { (person.name) } } br; (person.mind) } }
                }
            }
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_therapist("/today")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let empty = View { day: "Tuesday 2 June 2026".into(), ..View::default() };
    let mind = "You saw session 6 differently: tension 5 for Mara, 1 for you.";
    let mara = slot("10:00", "Mara Lindqvist", 7, mind, Answered::Yes);
    let jonas =
        slot("11:00", "Jonas Weber", 11, "A rupture in session 8 has not been talked about yet.", Answered::Waiting);
    let priya = slot(
        "14:00",
        "Priya Raman",
        9,
        "Attune cannot say how the work is going: three of the last four check-ins are missing.",
        Answered::NotAsked,
    );
    let ordinary = View {
        sessions: vec![mara, jonas, priya],
        false_findings: Some(ByChance {
            says: "With the eleven people you see, expect about one finding in two months that is only chance.".into(),
            reckoned: "In made-up courses in which nothing happens, 20 in 100 show a strain by mistake.".into(),
        }),
        ..empty.clone()
    };
    vec![
        ("empty", empty.clone()),
        ("ordinary", View { others: vec![amina()], ..ordinary.clone() }),
        ("read-first", View { first: vec![noor()], ..ordinary.clone() }),
        ("a-call", View { calls: sample_calls(), ..ordinary.clone() }),
        ("link-made", View { made: Some(sample_link()), ..ordinary.clone() }),
        ("crowded", View { first: vec![noor(), noor()], sessions: crowded(), others: vec![amina(); 9], ..ordinary }),
        (
            "right-to-left",
            View {
                sessions: vec![slot(
                    "",
                    "نور السيد",
                    4,
                    "What she wished for has come up twice this month.",
                    Answered::Yes,
                )],
                ..empty.clone()
            },
        ),
        (
            "long-names",
            View {
                sessions: vec![slot(
                    "16:15",
                    "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari",
                    112,
                    mind,
                    Answered::Waiting,
                )],
                ..empty
            },
        ),
    ]
}

fn sample_calls() -> Calls {
    let one = call::Call { action: "/course/sample/call".into(), ..call::sample("Noor Al-Sayed") };
    let what = "These stay here until you say what you did. Your deputy sees them, too.";
    Calls { what: what.into(), waiting: vec![one.clone()], answered: vec![one], ..Calls::default() }
}

fn slot(at: &str, client: &str, number: u32, mind: &str, answer: Answered) -> Slot {
    Slot {
        at: at.into(),
        client: client.into(),
        number,
        course: "/course/sample".into(),
        mind: mind.into(),
        answer,
        after: Some(format!("/course/sample/session/{number}/after")),
    }
}

fn crowded() -> Vec<Slot> {
    let clients = ["Mara Lindqvist", "Jonas Weber", "Priya Raman", "Leo Fontaine", "Samuel Osei", "Helen Brandt"];
    let one = |(hour, client)| {
        slot(&format!("{hour}:00"), client, 3, "Nothing stands out; both of you answered last time.", Answered::Yes)
    };
    (9..).zip(clients).map(one).collect()
}

fn amina() -> Person {
    Person {
        name: "Amina Haddad".into(),
        course: "/course/sample".into(),
        mind: "Next session on 9 June. Bond and tasks have both grown since session 3.".into(),
    }
}

fn noor() -> ReadFirst {
    let says = "Noor answered “several days” to the question about thoughts of being better off dead. She was shown the crisis numbers at once. Ruth Adeyemi has been told.";
    ReadFirst { client: "Noor Al-Sayed".into(), says: says.into(), href: "/course/sample".into() }
}

/// An invented link.
#[must_use]
pub fn sample_link() -> MadeLink {
    let address = "https://attune.lindenhof.example/c/pC3wTq8mVhN2xKzR7bLdYg";
    MadeLink { client: "Jonas Weber".into(), address: address.into(), until: "Friday 5 June, 20:00".into() }
}
