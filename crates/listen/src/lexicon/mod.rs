//! The lexicon: a coder of rules and word lists, one file a family. It needs no model and no memory of other sessions,
//! and every mark shows the words it rests on.
//!
//! Each turn is read once into words ([`words`]); a family is a list of phrases ([`phrases`], [`rules`]) and what must
//! stand around them. How often each rule was right where it was tried is its confidence; the card in `models/lexicon`
//! says on what text.

mod belief;
mod boundary;
mod chat;
mod confrontation;
mod goal;
mod input;
mod lines;
mod lists;
mod phrases;
mod question;
mod reflection;
mod repair;
mod reversal;
mod rules;
mod self_words;
mod session;
mod stem;
mod talk;
mod therapist;
mod withdrawal;
mod words;

use crate::coder::{Coder, Heard, Mark};

/// The coder of rules and word lists.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lexicon;

/// Hears for goals alone, by the words they share: for goals that were set after a session was heard.
#[derive(Clone, Copy, Debug, Default)]
pub struct GoalWords;

impl Coder for GoalWords {
    fn code(&self, heard: &Heard<'_>) -> Vec<Mark> {
        let mut session = session::Session::new(heard);
        goal::code(&mut session);
        session.marks()
    }
}

impl Coder for Lexicon {
    /// Codes every family, in the order in which one leans on another: what stands alone first, repair last.
    fn code(&self, heard: &Heard<'_>) -> Vec<Mark> {
        let mut session = session::Session::new(heard);
        therapist::code(&mut session);
        talk::code(&mut session);
        belief::code(&mut session);
        boundary::code(&mut session);
        self_words::code(&mut session);
        reversal::code(&mut session);
        confrontation::code(&mut session);
        let touched = goal::code(&mut session);
        chat::code(&mut session, &touched);
        withdrawal::code(&mut session);
        repair::code(&mut session);
        session.marks()
    }
}
