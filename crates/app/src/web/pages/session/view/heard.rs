//! What was heard in a session: the ribbon, what was counted by family, and the turns with their codes.

use super::View;
use super::turn::{self, Piece};
use crate::{
    web::look::{
        Room,
        card::fold,
        form,
        ribbon::{self, Ribbon},
        shape::Shape,
    },
    words::Words,
};
use maud::{Markup, html};

/// A transcript whose speakers are known, as it was heard.
#[derive(Clone, Debug)]
pub struct Talk {
    /// The entry of the transcript; comes back as `transcript`.
    pub entry: String,
    /// The ribbon; empty where nothing can be drawn.
    pub ribbon: Ribbon,
    /// The ribbon in words: who spoke how much, how many silences.
    pub says: String,
    /// The same in stretches of five minutes; empty where no times are known.
    pub fives: Vec<Five>,
    /// What to know before trusting it: the language, doubtful turns, as sentences.
    pub notes: Vec<String>,
    /// Which of the client's goals came up and which did not, as sentences.
    pub goals: Vec<String>,
    /// What was heard by family; every family that was heard at all.
    pub groups: Vec<Group>,
    /// The family that is shown alone; empty for what is worth a look, `all` for everything.
    pub family: String,
    /// The turns, ordinary ones folded.
    pub pieces: Vec<Piece>,
    /// Whether the client can see what was heard.
    pub opened: Opened,
}

/// Five minutes of a talk.
#[derive(Clone, Debug)]
pub struct Five {
    /// `5′ to 10′`.
    pub when: String,
    /// How long the client spoke, the therapist, and how many silences.
    pub counts: [String; 3],
    /// What was heard in it, in words.
    pub heard: String,
}

/// A family of codes, counted.
#[derive(Clone, Debug)]
pub struct Group {
    /// The family's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is, in a line.
    pub what: String,
    /// Its shape.
    pub shape: Shape,
    /// How many stand.
    pub count: usize,
    /// How many were turned down.
    pub turned_down: usize,
    /// Whether it is found in nearly every turn, and so shown only when asked for.
    pub everyday: bool,
}

/// Whether the client can see what was heard.
#[derive(Clone, Debug)]
pub enum Opened {
    /// Not yet, or no longer.
    No,
    /// Since a day.
    Since(String),
}

/// Everything about what was heard.
pub(super) fn section(view: &View, talk: &Talk, words: &Words, room: &Room) -> Markup {
    let drawn = |group: &&Group| if talk.family.is_empty() { !group.everyday } else { group.id == talk.family };
    let mut legend: Vec<(Shape, String)> = Vec::new();
    for group in talk.groups.iter().filter(drawn) {
        match legend.iter_mut().find(|(shape, _)| *shape == group.shape) {
            Some((_, name)) => *name = format!("{name}, {}", group.name.to_lowercase()),
            None => legend.push((group.shape, group.name.clone())),
        }
    }
    html! {
        div #ribbon {
            (ribbon::ribbon(words, [&view.client, &view.therapist], &talk.ribbon, &talk.says, &legend))
        }
        @if !talk.fives.is_empty() { (fold(&words.plain("talk-fives"), &fives(view, talk, words))) }
        @for note in &talk.notes { p.note { (note) } }
        (goals(talk, words))
        (counts(view, talk, words))
        (turns(view, talk, words, room))
        (opened(view, talk, words, room))
        script src="/look/codes.js" defer {}
    }
}

/// Which goals came up; what was not heard may still have been meant.
fn goals(talk: &Talk, words: &Words) -> Markup {
    html! {
        @if !talk.goals.is_empty() {
            h3 { (words.plain("goals-here")) }
            ul { @for sentence in &talk.goals { li { (sentence) } } }
            p.quiet { (words.plain("goals-here-how")) }
        }
    }
}

fn fives(view: &View, talk: &Talk, words: &Words) -> Markup {
    html! {
        div.table tabindex="0" role="region" aria-label=(words.plain("talk-fives")) {
            table {
                thead { tr {
                    th scope="col" { (words.plain("talk-minutes")) }
                    th scope="col" { bdi { (view.client) } }
                    th scope="col" { bdi { (view.therapist) } }
                    th scope="col" { (words.plain("talk-silence-count")) }
                    th scope="col" { (words.plain("talk-heard")) }
                } }
                tbody { @for five in &talk.fives {
                    tr {
                        th scope="row" { (five.when) }
                        @for count in &five.counts { td { (count) } }
                        td { (five.heard) }
                    }
                } }
            }
        }
    }
}

/// What was heard by family, each a link that shows it alone.
fn counts(view: &View, talk: &Talk, words: &Words) -> Markup {
    html! {
        h3 #heard-title { (words.plain("heard-here")) }
        @if talk.groups.is_empty() { p { (words.plain("heard-none")) } }
        @else {
            p.quiet { (words.plain("heard-proposals")) }
            nav #counts aria-labelledby="heard-title" {
                ul.families {
                    (way(view, talk, "", &words.plain("heard-worth"), None))
                    @for group in talk.groups.iter().filter(|group| !group.everyday) {
                        (way(view, talk, &group.id, &group.name, Some((group, words))))
                    }
                }
                @if talk.groups.iter().any(|group| group.everyday) {
                    p.over { (words.plain("heard-everyday")) }
                    ul.families {
                        @for group in talk.groups.iter().filter(|group| group.everyday) {
                            (way(view, talk, &group.id, &group.name, Some((group, words))))
                        }
                        (way(view, talk, "all", &words.plain("heard-all"), None))
                    }
                }
            }
            @if let Some(group) = talk.groups.iter().find(|group| group.id == talk.family) { p { (group.what) } }
        }
    }
}

fn way(view: &View, talk: &Talk, id: &str, name: &str, group: Option<(&Group, &Words)>) -> Markup {
    let here = (talk.family == id).then_some("true");
    html! {
        li {
            a href=(shown(&view.action, id)) aria-current=[here] {
                @if let Some((group, words)) = group {
                    (group.shape.swatch(false)) (name) " " strong { (group.count) }
                    @if group.turned_down > 0 {
                        span.quiet { " " (words.say("heard-turned-down", &[("count", group.turned_down.into())])) }
                    }
                } @else { (name) }
            }
        }
    }
}

/// The path of a session with one family shown.
pub(super) fn shown(action: &str, family: &str) -> String {
    if family.is_empty() { format!("{action}#heard-title") } else { format!("{action}?family={family}#heard-title") }
}

fn turns(view: &View, talk: &Talk, words: &Words, room: &Room) -> Markup {
    let codes = talk.pieces.iter().any(|piece| matches!(piece, Piece::Turn(turn) if !turn.codes.is_empty()));
    html! {
        @if codes { p.keys hidden { (words.plain("code-keys")) } }
        p.unseen role="status" data-told="" {}
        div #codes data-codes="" {
            @for piece in &talk.pieces { (turn::piece(view, talk, piece, words, room)) }
        }
    }
}

/// Opening it for the client, and taking the table away.
fn opened(view: &View, talk: &Talk, words: &Words, room: &Room) -> Markup {
    let name = || [("client", view.client.as_str().into())];
    let (says, value, button) = match &talk.opened {
        Opened::No => (words.say("open-not-yet", &name()), "yes", words.say("open-go", &name())),
        Opened::Since(day) => {
            let gaps = [("client", view.client.as_str().into()), ("day", day.as_str().into())];
            (words.say("open-since", &gaps), "no", words.plain("open-close"))
        }
    };
    let share = html! { (form::hidden("open", value)) div.buttons { button type="submit" { (button) } } };
    let take = html! {
        p { (words.plain("take-what")) }
        p { a href={ (view.action) "/codes.csv" } download="" { (words.plain("take-go")) } }
    };
    html! {
        div.card #open {
            h3 { (words.say("open-title", &name())) }
            p { (says) }
            p.quiet { (words.say("open-what", &name())) }
            (form::form(room, &format!("{}/open", view.action), &share))
        }
        (fold(&words.plain("take-title"), &take))
    }
}
