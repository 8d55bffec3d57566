//! The gallery: every page in every state, for looking at and for the tests. Open in the demo only.

use super::super::{
    after_session, calendar, check_in, concerns, course, help_now, kept, my, my_session, normal, office, own_desk,
    packets, password, people, questionnaires, refusal, say, session, sign_in, stopping, summary, today, told,
    who_sees_what,
};
use crate::{
    web::look::{Room, Visitor, Width, shell},
    words::Words,
};
use maud::{Markup, html};

/// One page in one state.
pub struct Shown {
    /// The page's folder.
    pub page: &'static str,
    /// Which of its samples.
    pub sample: &'static str,
    /// Draws the whole page. Whoever asks for one does not wait for the others.
    pub draw: Box<dyn Fn(&Words) -> Markup>,
}

/// Every sample of every page.
#[must_use]
pub fn all() -> Vec<Shown> {
    let mut all = Vec::new();
    macro_rules! show {
        ($($page:ident),+ $(,)?) => { $(
            for (sample, view) in $page::view::samples() {
                let draw = move |words: &Words| $page::view::page(&view, words, &$page::view::sample_room(&view));
                all.push(Shown { page: stringify!($page), sample, draw: Box::new(draw) });
            }
        )+ };
    }
    show!(check_in, my, my_session, normal, say, kept, stopping, summary, who_sees_what);
    show!(today, course, session, after_session, packets);
    show!(told, calendar, own_desk, concerns, office, people, questionnaires, sign_in, password, refusal, help_now);
    all.extend(told::view::sheet_samples().into_iter().map(|(sample, view)| Shown {
        page: "sheet",
        sample,
        draw: Box::new(move |words| told::view::sheet(&view, words, &told::view::sheet_room(&view))),
    }));
    all
}

/// The index of the gallery.
#[must_use]
pub fn page(shown: &[Shown], words: &Words, room: &Room) -> Markup {
    let title = words.plain("gallery-title");
    let mut pages: Vec<&str> = shown.iter().map(|one| one.page).collect();
    pages.dedup();
    let body = html! {
        h1 { (title) }
        p.lead { (words.plain("gallery-what")) }
        @for page in pages {
            section {
                h2 { (page.replace('_', " ")) }
                ul { @for one in shown.iter().filter(|one| one.page == page) {
                    li { a href={ "/gallery/" (one.page) "/" (one.sample) } { (one.sample.replace('-', " ")) } }
                } }
            }
        }
    };
    shell(room, words, &title, Width::Narrow, &body)
}

/// The room the index stands in.
#[must_use]
pub fn sample_room() -> Room {
    Room::sample(Visitor::Nobody, "/gallery")
}
