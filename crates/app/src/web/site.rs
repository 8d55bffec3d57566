//! The running site: the practice, the sentences, and what every handler needs.

use std::sync::Arc;

use practice::demo::SignIn;
use practice::desk::Desk;
use practice::entries::Role;
use practice::{House, Refusal, Stop};

use super::limit::Limits;
use super::look::{HelpLine, Room, Visitor};
use super::seal::Seal;
use crate::words::Words;

/// The running site.
pub struct Site {
    /// The practice.
    pub house: Arc<House>,
    /// The sentences.
    pub words: Words,
    /// Seals forms.
    pub seal: Seal,
    /// Slows down guessing.
    pub limits: Limits,
    /// Who can sign in, in the demo only.
    pub demo: Vec<SignIn>,
    /// Names under which this site answers: `127.0.0.1:8080`.
    pub hosts: Vec<String>,
    /// Where links for others begin: `http://127.0.0.1:8080`.
    pub origin: String,
}

/// A site shared by all handlers.
pub type Shared = Arc<Site>;

/// Runs work that waits for the disk or for a key away from the threads that serve.
///
/// # Errors
/// Whatever the work stops with.
pub async fn ask<T: Send + 'static>(
    site: &Shared,
    work: impl FnOnce(&Site) -> Result<T, Stop> + Send + 'static,
) -> Result<T, Stop> {
    let site = site.clone();
    match tokio::task::spawn_blocking(move || work(&site)).await {
        Ok(done) => done,
        Err(_) => Err(Refusal::Busy.into()),
    }
}

impl Site {
    /// What stands around a page for this visitor.
    #[must_use]
    pub fn room(&self, visitor: Visitor, csrf: String, here: &str) -> Room {
        let settings = self.house.settings();
        let line = |line: &practice::entries::CrisisLine| HelpLine {
            name: line.name.clone(),
            number: line.number.clone(),
            hours: line.hours.clone(),
        };
        Room {
            practice: settings.practice.clone(),
            visitor,
            csrf,
            demo: settings.demo,
            here: here.to_owned(),
            help: settings.crisis.iter().map(line).collect(),
        }
    }

    /// The visitor behind a desk.
    #[must_use]
    pub fn visitor(&self, desk: &Desk) -> Visitor {
        let name = self.house.name_of(desk.seat().who());
        match desk.seat().role() {
            Role::Client => Visitor::Client { name, course: Some("/my/course".to_owned()) },
            Role::Therapist => Visitor::Therapist { name },
            Role::Supervisor => Visitor::Supervisor { name },
            Role::Office => Visitor::Office { name },
        }
    }
}
