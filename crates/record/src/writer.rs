//! The one writer: takes whatever waits, commits it together, and answers only then.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::audit::{Audit, add};
use crate::chance::Chance;
use crate::error::Error;
use crate::head::Head;
use crate::person::Opened;
use crate::reserve::Reserve;
use crate::slots::ServerKeys;

/// The most that is committed together; more would only make the first wait.
const BATCH: usize = 256;
/// Commits between two checkpoints of the write-ahead log.
const CHECKPOINT: u32 = 64;

/// What a piece of work may touch while the transaction is open.
pub(crate) struct Hand<'a> {
    pub(crate) sql: &'a Connection,
    pub(crate) head: &'a mut Head,
    pub(crate) keys: &'a ServerKeys,
    pub(crate) house: &'a Opened,
    pub(crate) chance: &'a dyn Chance,
}

trait Task: Send {
    /// Does the work; an error means that storage failed and nothing of the batch may stand.
    fn run(&mut self, hand: &mut Hand<'_>) -> Result<(), Error>;
    /// Tells the waiting caller, after the commit or instead of it.
    fn answer(self: Box<Self>, committed: Result<(), Error>);
    /// True if it only writes down what was looked at; such a task can run again.
    fn is_note(&self) -> bool {
        false
    }
}

/// One caller's work with the audits that go with it.
struct Errand<T, F> {
    work: Option<F>,
    audits: Vec<Audit>,
    result: Option<Result<T, Error>>,
    reply: SyncSender<Result<T, Error>>,
}

impl<T: Send, F> Task for Errand<T, F>
where
    F: FnOnce(&mut Hand<'_>) -> Result<T, Error> + Send,
{
    fn run(&mut self, hand: &mut Hand<'_>) -> Result<(), Error> {
        let work = self.work.take().expect("a task runs once");
        let result = attempt(hand, work)?;
        for audit in self.audits.drain(..) {
            add(hand, &audit.ended(&result))?;
        }
        self.result = Some(result);
        Ok(())
    }

    fn answer(self: Box<Self>, committed: Result<(), Error>) {
        let stopped = || Err(Error::Stopped { why: "unfinished batch".to_owned() });
        let result = match committed {
            Ok(()) => self.result.unwrap_or_else(stopped),
            Err(error) => Err(error),
        };
        // A caller that has gone away needs no answer.
        let _ = self.reply.send(result);
    }
}

/// An audit alone.
struct Note {
    audit: Audit,
    reply: SyncSender<Result<(), Error>>,
}

impl Task for Note {
    fn run(&mut self, hand: &mut Hand<'_>) -> Result<(), Error> {
        add(hand, &self.audit)
    }

    fn answer(self: Box<Self>, committed: Result<(), Error>) {
        let _ = self.reply.send(committed);
    }

    fn is_note(&self) -> bool {
        true
    }
}

/// Runs the work so that a refusal leaves nothing behind; a failing disk is the outer error.
fn attempt<T>(
    hand: &mut Hand<'_>,
    work: impl FnOnce(&mut Hand<'_>) -> Result<T, Error>,
) -> Result<Result<T, Error>, Error> {
    let before = *hand.head;
    hand.sql.execute_batch("SAVEPOINT errand")?;
    let result = work(hand);
    match &result {
        Err(error) if error.is_storage() => return Err(error.clone()),
        Err(_) => {
            *hand.head = before;
            hand.sql.execute_batch("ROLLBACK TO errand; RELEASE errand")?;
        }
        Ok(_) => hand.sql.execute_batch("RELEASE errand")?,
    }
    Ok(result)
}

/// The door to the writer thread; closing it waits for the thread.
pub(crate) struct Writer {
    tasks: Option<Sender<Box<dyn Task>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(crate) fn start(
        (sql, reserve): (Connection, Reserve),
        head: Head,
        keys: Arc<ServerKeys>,
        house: Opened,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, Error> {
        let (tasks, queue) = channel();
        let bench = Bench { sql, head, keys, house, chance, reserve, stopped: None, commits: 0 };
        let thread = std::thread::Builder::new().name("record-writer".to_owned()).spawn(move || bench.serve(&queue))?;
        Ok(Writer { tasks: Some(tasks), thread: Some(thread) })
    }

    /// Does the work on the writer thread, audits it, and comes back when it is on disk.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        audits: Vec<Audit>,
        work: impl FnOnce(&mut Hand<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.ask(|reply| Box::new(Errand { work: Some(work), audits, result: None, reply }))
    }

    /// Writes down one thing that was done or refused; goes on for a while even when the disk is full.
    pub(crate) fn note(&self, audit: Audit) -> Result<(), Error> {
        self.ask(|reply| Box::new(Note { audit, reply }))
    }

    fn ask<T>(&self, task: impl FnOnce(SyncSender<Result<T, Error>>) -> Box<dyn Task>) -> Result<T, Error> {
        let (reply, answer) = sync_channel(1);
        let gone = || Error::Stopped { why: "the writer has gone".to_owned() };
        let tasks = self.tasks.as_ref().ok_or_else(gone)?;
        tasks.send(task(reply)).map_err(|_| gone())?;
        answer.recv().unwrap_or_else(|_| Err(gone()))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.tasks = None;
        if let Some(thread) = self.thread.take() {
            // A writer that panicked has already refused everything; nothing is left to do with that here.
            let _ = thread.join();
        }
    }
}

fn answer_all(batch: Vec<Box<dyn Task>>, committed: &Result<(), Error>) {
    batch.into_iter().for_each(|task| task.answer(committed.clone()));
}

/// Everything that belongs to the writer thread alone.
struct Bench {
    sql: Connection,
    head: Head,
    keys: Arc<ServerKeys>,
    house: Opened,
    chance: Arc<dyn Chance>,
    reserve: Reserve,
    stopped: Option<String>,
    commits: u32,
}

impl Bench {
    fn serve(mut self, queue: &Receiver<Box<dyn Task>>) {
        while let Ok(first) = queue.recv() {
            let mut batch = vec![first];
            batch.extend(queue.try_iter().take(BATCH - 1));
            match self.commit(&mut batch) {
                Err(Error::DiskFull) => self.keep_notes(batch),
                committed => answer_all(batch, &committed),
            }
            self.checkpoint("PASSIVE", CHECKPOINT);
        }
        self.checkpoint("TRUNCATE", 0);
    }

    /// On a full disk nothing is added, but reading goes on: its audits may use what was kept back.
    fn keep_notes(&mut self, batch: Vec<Box<dyn Task>>) {
        let (mut notes, rest): (Vec<_>, Vec<_>) = batch.into_iter().partition(|task| task.is_note());
        answer_all(rest, &Err(Error::DiskFull));
        if !notes.is_empty() {
            self.reserve.release();
            let kept = self.commit(&mut notes);
            answer_all(notes, &kept);
        }
    }

    fn commit(&mut self, batch: &mut [Box<dyn Task>]) -> Result<(), Error> {
        if let Some(why) = &self.stopped {
            return Err(Error::Stopped { why: why.clone() });
        }
        if !batch.iter().all(|task| task.is_note()) && !self.reserve.fill() {
            return Err(Error::DiskFull);
        }
        match self.try_commit(batch) {
            Ok(head) => self.head = head,
            Err(error) => {
                self.give_up(&error);
                return Err(error);
            }
        }
        self.commits += 1;
        Ok(())
    }

    fn try_commit(&self, batch: &mut [Box<dyn Task>]) -> Result<Head, Error> {
        let mut head = self.head;
        self.sql.execute_batch("BEGIN IMMEDIATE")?;
        let mut hand =
            Hand { sql: &self.sql, head: &mut head, keys: &self.keys, house: &self.house, chance: &*self.chance };
        for task in batch {
            task.run(&mut hand)?;
        }
        head.put(&self.sql, &self.house)?;
        self.sql.execute_batch("COMMIT")?;
        Ok(head)
    }

    /// A full disk may empty again; any other disk error may have lost what we believe is there.
    fn give_up(&mut self, error: &Error) {
        if !self.sql.is_autocommit() && self.sql.execute_batch("ROLLBACK").is_err() {
            self.stopped = Some("a failed change could not be taken back".to_owned());
        }
        if let Error::Disk { cause } = error {
            self.stopped = Some(cause.clone());
        }
    }

    fn checkpoint(&mut self, mode: &str, after: u32) {
        if self.stopped.is_some() || self.commits < after {
            return;
        }
        self.commits = 0;
        let done = self.sql.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |_| Ok(()));
        // Without space the log simply stays longer; it is tried again after the next commits.
        if let Err(Error::Disk { cause }) = done.map_err(Error::from) {
            self.stopped = Some(cause);
        }
    }
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
