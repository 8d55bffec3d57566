//! Whether something here frightened or harmed the client: asked last, left out by default, read by whom they choose.

use crate::{
    web::look::form::{self, Choice, Error},
    words::Words,
};
use engine::course::ConcernTo;
use maud::{Markup, html};

/// The question as it is asked.
#[derive(Clone, Debug, Default)]
pub struct Harm {
    /// Whether somebody supervises the therapist; without, that choice is not offered.
    pub supervised: bool,
    /// What was chosen; comes back as `harm`.
    pub chosen: String,
    /// The client's words; come back as `words`.
    pub words: String,
    /// What has to be put right; the field is `words` or `harm-0`.
    pub errors: Vec<Error>,
}

pub(super) fn fields(harm: &Harm, therapist: &str, words: &Words) -> Markup {
    let yes = |to: ConcernTo| Choice::new(to.word(), words.plain(&format!("harm-{}", to.word())));
    let readers = ConcernTo::ALL.into_iter().filter(|to| *to != ConcernTo::Supervisor || harm.supervised);
    let all: Vec<Choice> = std::iter::once(Choice::new("", words.plain("harm-no"))).chain(readers.map(yes)).collect();
    html! {
        fieldset.card {
            legend { h2 { (words.plain("harm-title")) } }
            p { (words.say("harm-what", &[("therapist", therapist.into())])) }
            @for error in harm.errors.iter().filter(|error| error.field == "harm-0") { p.wrong { (error.says) } }
            (form::choices("harm", &all, Some(&harm.chosen)))
            (form::area_with("words", &words.plain("harm-words"), &words.plain("harm-words-hint"), &harm.words, 3, &harm.errors))
        }
    }
}

/// Where it went, and who else there is.
pub(super) fn went(to: &str, therapist: &str, words: &Words) -> Markup {
    html! {
        div.card.card-first {
            p { (words.say(&format!("harm-went-{to}"), &[("therapist", therapist.into())])) }
            p { (words.plain("concern-client-line-also")) }
        }
    }
}
