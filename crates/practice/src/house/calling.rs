//! Calls for help in the house's own ledger: written with the answer or with what was done about it, in one step.

use std::sync::Arc;

use record::{By, ClientId, Draft, EntryId};

use super::House;
use crate::calls::Waiting;
use crate::directory::Directory;
use crate::entries::{Acknowledged, CallAnswered, CallWaits, class};
use crate::fault::Stop;
use crate::ledger::Writing;

impl House {
    /// That a call waits, to be written down together with it.
    pub(super) fn call_waits(&self, client: ClientId, call: EntryId, before: Option<EntryId>) -> Option<Draft> {
        let directory = self.directory();
        let course = directory.courses().find(|course| course.client == client)?;
        let waits = CallWaits {
            call: call.to_string(),
            before: before.map(|id| id.to_string()),
            therapist: course.therapist.to_string(),
            since: self.now().0,
        };
        Some(Writing::of(class::HOUSE, &waits).draft(ClientId::HOUSE))
    }

    /// Writes down that a call waits which was brought with an invented course.
    pub(crate) fn call_came(&self, client: ClientId, call: EntryId) -> Result<(), Stop> {
        let drafts = self.call_waits(client, call, None).into_iter().collect();
        self.record.append(drafts, By::Link { author: record::PersonId::HOUSE }, self.now())?;
        self.read_own()
    }

    /// Writes down what was done about a call, and that it is answered where it is: both or neither.
    pub(crate) fn acknowledge(&self, by: &record::Opened, client: ClientId, done: &Acknowledged) -> Result<(), Stop> {
        let mut drafts = vec![Writing::of(class::SAFETY, done).draft(client)];
        let answered = CallAnswered { call: done.call.clone() };
        drafts.extend(done.act.answers().then(|| Writing::of(class::HOUSE, &answered).draft(ClientId::HOUSE)));
        self.record.append(drafts, By::Person(by), self.now())?;
        self.read_own()
    }

    /// Every call that nobody has answered, as it stood at one moment.
    pub(crate) fn waiting(&self) -> (Arc<Directory>, Waiting) {
        let directory = self.directory();
        let waiting = directory.waiting.clone();
        (directory, waiting)
    }
}
