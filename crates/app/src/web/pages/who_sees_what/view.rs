//! Who sees what: every share and every read of a client's record in plain sentences; changed here.

use super::super::check_in::view::Sharing;
use crate::{
    web::look::{
        Room, Width,
        card::{done, fold, nothing_yet},
        form::{self, Choice},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// The therapist's name.
    pub therapist: String,
    /// Something that was just done.
    pub done: Option<String>,
    /// What is shared, each with its own choice.
    pub shares: Vec<Share>,
    /// What was opened for them to read.
    pub opened: Vec<Talk>,
    /// What is never held back, as a sentence with names; none where no questionnaire asks about safety.
    pub safety: Option<String>,
    /// What can be agreed to, and whether it was.
    pub agreed: Vec<Agreed>,
    /// Who opened what, newest first.
    pub reads: Vec<Read>,
}

/// One kind of thing that can be shared.
#[derive(Clone, Debug)]
pub struct Share {
    /// Comes back as `what`.
    pub id: String,
    /// What it is: `Your check-ins`.
    pub what: String,
    /// What is chosen now.
    pub now: Sharing,
}

/// What was heard in a session, opened by the therapist.
#[derive(Clone, Debug)]
pub struct Talk {
    /// What it is: `What was heard in session 8`.
    pub what: String,
    /// Who opened it, and when, as a sentence.
    pub says: String,
    /// Where it is read.
    pub href: String,
}

/// One thing that can be agreed to.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// Comes back as `to`.
    pub id: String,
    /// What it is, as a sentence.
    pub what: String,
    /// Whether and since when, as a sentence.
    pub says: String,
    /// Whether it is agreed to now.
    pub given: bool,
}

/// One time somebody opened something.
#[derive(Clone, Debug)]
pub struct Read {
    /// When, as people say it.
    pub when: String,
    /// Who opened what and why, or who was refused, as a sentence.
    pub says: String,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("sharing-title");
    let body = html! {
        (done(view.done.as_deref()))
        h1 { (title) }
        p.lead { (words.plain("sharing-what")) }
        section aria-labelledby="shares-title" {
            h2 #shares-title { (words.plain("sharing-now-title")) }
            @if view.shares.is_empty() { (nothing_yet(&words.plain("sharing-nothing"))) }
            @for (place, share) in view.shares.iter().enumerate() { (one_share(view, place, share, words, room)) }
            @for talk in &view.opened { (opened(talk, words)) }
            @if let Some(sentence) = &view.safety { p { (sentence) } }
        }
        (agreed(view, words, room))
        (reads(view, words))
    };
    shell(room, words, &title, Width::Narrow, &body)
}

fn opened(talk: &Talk, words: &Words) -> Markup {
    html! {
        div.card {
            h3 { (talk.what) }
            p { (talk.says) }
            p { a href=(talk.href) { (words.plain("opened-look")) span.unseen { ": " (talk.what) } } }
        }
    }
}

fn one_share(view: &View, place: usize, share: &Share, words: &Words, room: &Room) -> Markup {
    let told = words.say(&format!("sharing-{}-told", share.now.id()), &[("therapist", view.therapist.as_str().into())]);
    html! {
        div.card {
            h3 { (share.what) }
            p { (told) }
            (fold(&words.plain("sharing-change"), &form::form(room, "/my/sharing", &change(view, place, share, words))))
        }
    }
}

fn change(view: &View, place: usize, share: &Share, words: &Words) -> Markup {
    let choice = |sharing: Sharing| {
        let therapist = [("therapist", view.therapist.as_str().into())];
        Choice::new(sharing.id(), words.say(&format!("sharing-{}", sharing.id()), &therapist))
    };
    html! {
        (form::hidden("what", &share.id))
        fieldset {
            legend.label { (words.plain("check-in-who-sees")) }
            (form::choices_as(&format!("share-{place}"), "sharing", &Sharing::ALL.map(choice), Some(share.now.id())))
        }
        p.hint { (words.plain("sharing-change-what")) }
        div.buttons { (form::go_on(&words.plain("save"))) }
    }
}

fn agreed(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        @if !view.agreed.is_empty() {
            section aria-labelledby="agreed-title" {
                h2 #agreed-title { (words.plain("agreed-title")) }
                p { (words.plain("agreed-what")) }
                @for one in &view.agreed { (one_agreed(one, words, room)) }
            }
        }
    }
}

fn one_agreed(one: &Agreed, words: &Words, room: &Room) -> Markup {
    let (value, key) = if one.given { ("no", "agreed-take-back") } else { ("yes", "agreed-give") };
    let button = html! {
        (form::hidden("to", &one.id))
        (form::hidden("given", value))
        button type="submit" { (words.plain(key)) span.unseen { ": " (one.what) } }
    };
    html! { div.card { h3 { (one.what) } p { (one.says) } (form::form(room, "/my/consent", &button)) } }
}

fn reads(view: &View, words: &Words) -> Markup {
    html! {
        section aria-labelledby="reads-title" {
            h2 #reads-title { (words.plain("reads-title")) }
            p { (words.plain("reads-what")) }
            @if view.reads.is_empty() { (nothing_yet(&words.plain("reads-none"))) }
            @else {
                ul.rows { @for read in &view.reads { li { p { (read.says) br; span.quiet { (read.when) } } } } }
            }
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_client("/my/sharing")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let empty = View {
        therapist: "Ines Okafor".into(),
        done: None,
        shares: Vec::new(),
        opened: Vec::new(),
        safety: None,
        agreed: Vec::new(),
        reads: Vec::new(),
    };
    let share = |id: &str, what: &str, now| Share { id: id.into(), what: what.into(), now };
    let read = |when: &str, says: &str| Read { when: when.into(), says: says.into() };
    let ordinary = View {
        shares: vec![share("check-in", "Your check-ins", Sharing::AfterISaidIt), share("questionnaires", "Your questionnaires", Sharing::OnlyTotal)],
        opened: vec![Talk { what: "What was heard in session 8".into(), says: "Ines Okafor opened it for you on 22 July 2026.".into(), href: "/my/session/8".into() }],
        safety: Some("Your answer to the question about thoughts of being better off dead is always shown to Ines Okafor and Ruth Adeyemi.".into()),
        agreed: vec![Agreed { id: "transcripts".into(), what: "Transcripts of your sessions may be kept and read by this program.".into(), says: "You agreed on 2 June 2026.".into(), given: true }, Agreed { id: "supervision".into(), what: "What stands out may be taken to supervision.".into(), says: "You have not been asked yet.".into(), given: false }],
        reads: vec![read("2 June 2026, 9:41", "Ines Okafor opened how the two of you are doing."), read("1 June 2026, 17:03", "Somebody from the office asked to open your answers and was refused.")],
        ..empty.clone()
    };
    let crowded = View {
        reads: vec![read("2 June 2026, 9:41", "Ines Okafor opened your check-in of 2 June."); 60],
        done: Some("Saved. From now on only you can see your check-ins.".into()),
        ..ordinary.clone()
    };
    let right_to_left = View { therapist: "دانيال نوفاك".into(), ..ordinary.clone() };
    let long_names =
        View { therapist: "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari".into(), ..ordinary.clone() };
    vec![
        ("empty", empty),
        ("ordinary", ordinary),
        ("crowded", crowded),
        ("right-to-left", right_to_left),
        ("long-names", long_names),
    ]
}
