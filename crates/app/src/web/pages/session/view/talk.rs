//! What was said in a session: bringing it, and saying who is who.

use super::{Transcript, View, heard};
use crate::{
    web::look::{
        Room,
        card::fold,
        form::{self, Choice},
    },
    words::Words,
};
use maud::{Markup, html};

/// A transcript that was brought and waits for somebody to say who is who.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Names the file among those that wait; comes back as `draft`.
    pub draft: String,
    /// The file's name and its format, as a sentence.
    pub about: String,
    /// Everybody who speaks in it.
    pub speakers: Vec<Speaker>,
}

/// Somebody who speaks in a transcript.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// Their name as the file has it; comes back as `speaker-0` and so on.
    pub name: String,
    /// How often they speak.
    pub turns: usize,
    /// A few of their words.
    pub sample: String,
    /// Who they seem to be; comes back as `role-0` and so on. None where nothing speaks for either.
    pub proposed: Option<Role>,
    /// Why, as a sentence.
    pub because: String,
}

/// Who a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The client.
    Client,
    /// The therapist.
    Therapist,
    /// Neither; their words are kept out of every count.
    Other,
}

impl Role {
    /// Every role, in the order shown.
    pub const ALL: [Self; 3] = [Self::Client, Self::Therapist, Self::Other];

    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Therapist => "therapist",
            Self::Other => "other",
        }
    }
}

/// The part of the page about what was said.
pub(super) fn section(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        section aria-labelledby="talk-title" {
            h2 #talk-title { (words.plain("talk-title")) }
            @match &view.transcript {
                Transcript::None => (bring(view, words, room)),
                Transcript::Mapping(mapping) => (confirm(view, mapping, words, room)),
                Transcript::Ready(talk) => (heard::section(view, talk, words, room)),
            }
        }
    }
}

fn bring(view: &View, words: &Words, room: &Room) -> Markup {
    let fields = html! {
        div.field {
            label for="file" { (words.plain("talk-file")) }
            p.hint #file-hint { (words.plain("talk-file-hint")) }
            input #file type="file" name="file" aria-describedby="file-hint";
        }
        (form::area("text", &words.plain("talk-paste"), &words.plain("talk-paste-hint"), "", 4))
        div.buttons { (form::go_on(&words.plain("talk-bring"))) }
    };
    html! {
        p { (words.plain("talk-none")) }
        (fold(&words.plain("talk-bring"), &form::form_with_file(room, &format!("{}/transcript", view.action), &fields)))
    }
}

fn confirm(view: &View, mapping: &Mapping, words: &Words, room: &Room) -> Markup {
    let fields = html! {
        (form::hidden("draft", &mapping.draft))
        @for (place, speaker) in mapping.speakers.iter().enumerate() { (one_speaker(view, place, speaker, words)) }
        div.buttons {
            button.go type="submit" name="go" value="confirm" { (words.plain("talk-confirm")) }
            button type="submit" name="go" value="discard" { (words.plain("talk-discard")) }
        }
    };
    html! {
        p { (mapping.about) }
        p { (words.plain("talk-confirm-why")) }
        (form::form(room, &format!("{}/transcript/confirm", view.action), &fields))
    }
}

fn one_speaker(view: &View, place: usize, speaker: &Speaker, words: &Words) -> Markup {
    let role = |role: Role| {
        let name = match role {
            Role::Client => view.client.clone(),
            Role::Therapist => view.therapist.clone(),
            Role::Other => words.plain("role-other"),
        };
        Choice::new(role.id(), name).hint(words.plain(&format!("talk-role-{}", role.id())))
    };
    html! {
        (form::hidden(&format!("speaker-{place}"), &speaker.name))
        fieldset.card {
            legend { h3 { (words.say("talk-who-is", &[("name", speaker.name.as_str().into())])) } }
            p.quiet { (words.say("talk-turns", &[("count", speaker.turns.into())])) }
            p { q dir="auto" { (speaker.sample) } }
            p { (speaker.because) }
            (form::choices(&format!("role-{place}"), &Role::ALL.map(role), speaker.proposed.map(Role::id)))
        }
    }
}
