//! What was said in a session: bringing it, saying who is who, the ribbon, and the words with their codes.

use super::{Transcript, View};
use crate::{
    web::look::{
        Room,
        card::{fold, tag},
        form::{self, Choice},
        ribbon::{self, Stretch},
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

/// A transcript whose speakers are known.
#[derive(Clone, Debug)]
pub struct Talk {
    /// The ribbon; empty where no times are known.
    pub stretches: Vec<Stretch>,
    /// The ribbon in words: who spoke how long, the longest silence.
    pub says: String,
    /// The words.
    pub turns: Vec<Turn>,
    /// Whether codes can be rejected here: posts `code` and `said` to `…/code`.
    pub can_reject: bool,
}

/// One turn of speech.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Counts from 0; evidence links to `#turn-…`.
    pub number: u32,
    /// `12:04`, or nothing where no time is known.
    pub at: String,
    /// Who spoke.
    pub who: String,
    /// What was said.
    pub text: String,
    /// What was heard in it.
    pub codes: Vec<Code>,
}

/// A code heard in a turn: an observation, which a person may reject.
#[derive(Clone, Debug)]
pub struct Code {
    /// Comes back as `code`: `12/repair.owns`.
    pub key: String,
    /// Its name in words.
    pub name: String,
    /// Whether somebody said that it is not so.
    pub rejected: bool,
}

/// The part of the page about what was said.
pub(super) fn section(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        section aria-labelledby="talk-title" {
            h2 #talk-title { (words.plain("talk-title")) }
            @match &view.transcript {
                Transcript::None => (bring(view, words, room)),
                Transcript::Mapping(mapping) => (confirm(view, mapping, words, room)),
                Transcript::Ready(talk) => (ready(view, talk, words, room)),
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

fn ready(view: &View, talk: &Talk, words: &Words, room: &Room) -> Markup {
    let turns = html! { @for turn in &talk.turns { (one_turn(view, talk, turn, words, room)) } };
    html! {
        (ribbon::ribbon(words, [&view.client, &view.therapist], &talk.stretches, &talk.says))
        @if talk.turns.iter().any(|turn| !turn.codes.is_empty()) { p.quiet { (words.plain("talk-codes-what")) } }
        (fold(&words.plain("talk-open"), &turns))
    }
}

fn one_turn(view: &View, talk: &Talk, turn: &Turn, words: &Words, room: &Room) -> Markup {
    html! {
        div.spoken id={ "turn-" (turn.number) } {
            p.turn { strong { bdi { (turn.who) } } @if !turn.at.is_empty() { " " span.quiet { (turn.at) } } br; span dir="auto" { (turn.text) } }
            @if !turn.codes.is_empty() {
                div.margin { @for code in &turn.codes { (one_code(view, talk, code, words, room)) } }
            }
        }
    }
}

fn one_code(view: &View, talk: &Talk, code: &Code, words: &Words, room: &Room) -> Markup {
    let (said, key) = if code.rejected { ("so", "code-so") } else { ("not-so", "code-not-so") };
    let button = html! {
        (form::hidden("code", &code.key))
        button.plain type="submit" name="said" value=(said) { (words.plain(key)) span.unseen { ": " (code.name) } }
    };
    html! {
        div.coded {
            @if code.rejected { s { (tag(&code.name)) } span.unseen { (words.plain("code-rejected")) } } @else { (tag(&code.name)) }
            @if talk.can_reject { (form::form(room, &format!("{}/code", view.action), &button)) }
        }
    }
}
