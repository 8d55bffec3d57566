//! Calls for help on a page: what waits stands on top of all, with a form to say what was done; what was answered stays.

use maud::{Markup, html};
use practice::entries::Act;

use super::{
    Room,
    card::fold,
    form::{self, Choice},
};
use crate::words::Words;

/// What stands on top of a desk's first page.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    /// One sentence on what is asked of whoever reads this.
    pub what: String,
    /// Calls this reader has still to say something about, newest first.
    pub waiting: Vec<Call>,
    /// Calls this reader has said something about.
    pub answered: Vec<Call>,
    /// Calls of others' clients that nobody has answered in time, a sentence each.
    pub notices: Vec<String>,
}

/// One answer that calls for help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The entry; comes back as `call`.
    pub entry: String,
    /// The client's ledger; comes back as `client`.
    pub client: String,
    /// Where the form is posted.
    pub action: String,
    /// Whose it is: the client's name, or the therapist's where the client's is not known here.
    pub whose: String,
    /// What was asked and answered, as a sentence.
    pub says: String,
    /// When, as people say it.
    pub when: String,
    /// What was done so far, a sentence each.
    pub done: Vec<String>,
}

/// The section; nothing where there never was a call.
#[must_use]
pub fn section(calls: &Calls, words: &Words, room: &Room) -> Markup {
    html! {
        @if !calls.waiting.is_empty() || !calls.notices.is_empty() {
            section.card.card-first aria-labelledby="calls-title" {
                h2 #calls-title { (words.plain("calls-title")) }
                @if !calls.notices.is_empty() { (notices(&calls.notices, words)) }
                @if !calls.waiting.is_empty() {
                    p { (calls.what) }
                    ul.rows {
                        @for (place, call) in calls.waiting.iter().enumerate() {
                            li { (told(call)) (answer(call, place, words, room)) }
                        }
                    }
                }
            }
        }
    }
}

/// What was answered; it can be read for ever.
#[must_use]
pub fn answered(calls: &Calls, words: &Words) -> Markup {
    let list = html! { ul.rows { @for call in &calls.answered { li { (told(call)) } } } };
    html! {
        @if !calls.answered.is_empty() {
            section { (fold(&words.say("calls-answered", &[("count", calls.answered.len().into())]), &list)) }
        }
    }
}

fn notices(notices: &[String], words: &Words) -> Markup {
    html! {
        p { (words.plain("calls-waiting-what")) }
        ul.rows { @for notice in notices { li { p { (notice) } } } }
    }
}

fn told(call: &Call) -> Markup {
    html! {
        p { (call.says) br; span.quiet { bdi { (call.whose) } " · " (call.when) } }
        @if !call.done.is_empty() { ul.said { @for done in &call.done { li { (done) } } } }
    }
}

/// Posts `call`, `client`, `act` and `words`.
fn answer(call: &Call, place: usize, words: &Words, room: &Room) -> Markup {
    let id = format!("call-{place}");
    let choices = Act::ALL.map(|act| Choice::new(act.id(), words.plain(&format!("act-{}", act.id()))));
    let fields = html! {
        (form::hidden("call", &call.entry))
        (form::hidden("client", &call.client))
        fieldset {
            legend.label { (words.plain("call-act")) }
            (form::choices_as(&id, "act", &choices, None))
        }
        div.field {
            label for={ (id) "-words" } { (words.plain("call-words")) }
            textarea id={ (id) "-words" } name="words" rows="2" autocomplete="off" dir="auto" {}
        }
        p.hint { (words.plain("call-hint")) }
        div.buttons { button type="submit" { (words.plain("call-go")) span.unseen { ": " (call.whose) } } }
    };
    fold(&words.plain("call-answer"), &form::form(room, &call.action, &fields))
}

/// An invented call.
#[must_use]
pub fn sample(whose: &str) -> Call {
    let says = "A client of Daniel Novak answered “Several days” to “Thoughts that you would be better off dead, or of hurting yourself in some way”.";
    Call {
        entry: "0b".repeat(16),
        client: "07".repeat(16),
        action: "/packets/call".into(),
        whose: whose.into(),
        says: says.into(),
        when: "22 July 2026".into(),
        done: vec!["Daniel Novak, 22 July 2026, 14:10: tried, and could not reach the client. “No answer; I try again at three.”".into()],
    }
}
