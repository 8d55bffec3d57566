//! Opens a client's entries and folds them into the course the engine judges.

use std::collections::BTreeMap;

use engine::course::{Attendance, Course, Ending, Form, Mark, Rater, Session, Talk};

use listen::Goal;
use record::PersonId;

use crate::entries::{
    Acknowledged, Answered, Choice, Consent, ConsentTo, DraftWords, Heard, Held, Marked, Message, Note, Planned,
    Profile, Reviewed, RiskAnswer, SaidOfCode, SharedTalk, Sharing, Totals,
};
use crate::fault::Fault;
use crate::ledger::Opened;
use crate::listener::Listener;
use crate::observed::Observed;
use crate::told::Told;
use crate::transcript::wording;

/// What one person may read of one client, opened and in order.
#[derive(Clone, Debug, Default)]
pub struct Casefile {
    /// What the client wants to be called; empty where it may not be read.
    pub name: String,
    /// Sessions, by number.
    pub sessions: BTreeMap<u32, Planned>,
    /// Consents, the newest for each thing.
    pub consents: BTreeMap<ConsentTo, Consent>,
    /// Who may read check-ins to come, where the client said.
    pub choice: Option<Sharing>,
    /// Forms, with the entry each came from.
    pub forms: Vec<(String, Answered)>,
    /// Totals without answers.
    pub totals: Vec<(String, Totals)>,
    /// Forms the client keeps; read by nobody else.
    pub held: Vec<(String, Held)>,
    /// Answers that call for help.
    pub risks: Vec<(String, RiskAnswer)>,
    /// What was done about them and by whom, oldest first.
    pub acknowledged: Vec<(PersonId, Acknowledged)>,
    /// What was noted about sessions.
    pub marks: Vec<(String, Marked)>,
    /// Notes to self.
    pub notes: Vec<(String, Note)>,
    /// Transcripts, the newest for each session.
    pub heard: BTreeMap<u32, (String, Heard)>,
    /// What was said of codes, oldest first.
    pub said_of_codes: Vec<SaidOfCode>,
    /// What was opened for the client, the newest for each session.
    pub shared_talks: BTreeMap<u32, SharedTalk>,
    /// What was said about findings, oldest first.
    pub reviews: Vec<Reviewed>,
    /// What was told beside forms and sessions, oldest first.
    pub told: Vec<(String, Told)>,
    /// Words their author keeps, oldest first.
    pub drafts: Vec<(String, DraftWords)>,
    /// Words the client sent, oldest first.
    pub messages: Vec<Message>,
}

impl Casefile {
    /// Folds entries, oldest first; a later entry about the same thing counts. Transcripts stay closed while the consent
    /// to them is taken back.
    ///
    /// # Errors
    /// An entry this version of Attune cannot read.
    pub fn fold(entries: &[Opened]) -> Result<Self, Fault> {
        let mut file = Self::default();
        let replaced: Vec<&str> = entries.iter().filter_map(|entry| entry.corrects.as_deref()).collect();
        for entry in entries.iter().filter(|entry| !replaced.contains(&entry.id.as_str())) {
            file.add(entry)?;
        }
        if file.took_back(ConsentTo::Transcripts) {
            file.heard.clear();
        }
        Ok(file)
    }

    fn add(&mut self, entry: &Opened) -> Result<(), Fault> {
        let id = entry.id.clone();
        match entry.kind.as_str() {
            "profile" => self.name = entry.payload::<Profile>()?.name,
            "planned" => {
                let planned: Planned = entry.payload()?;
                self.sessions.insert(planned.number, planned);
            }
            "consent" => {
                let consent: Consent = entry.payload()?;
                self.consents.insert(consent.to, consent);
            }
            "choice" => self.choice = Some(entry.payload::<Choice>()?.sharing),
            "answered" => self.forms.push((id, entry.payload()?)),
            "totals" => self.totals.push((id, entry.payload()?)),
            "held" => self.held.push((id, entry.payload()?)),
            "risk-answer" => self.risks.push((id, entry.payload()?)),
            "acknowledged" => self.acknowledged.push((entry.author, entry.payload()?)),
            "marked" => self.marks.push((id, entry.payload()?)),
            "note" => self.notes.push((id, entry.payload()?)),
            "heard" => {
                let heard: Heard = entry.payload()?;
                self.heard.insert(heard.session, (id, heard));
            }
            "said-of-code" => self.said_of_codes.push(entry.payload()?),
            "shared-talk" => {
                let talk: SharedTalk = entry.payload()?;
                self.shared_talks.insert(talk.session, talk);
            }
            "reviewed" => self.reviews.push(entry.payload()?),
            "draft-words" => self.drafts.push((id, entry.payload()?)),
            "message" => self.messages.push(entry.payload()?),
            _ => self.told.extend(Told::opened(entry)?.map(|told| (id, told))),
        }
        Ok(())
    }

    /// What one of the two told about stopping, oldest first.
    pub fn endings_by(&self, by: Rater) -> impl DoubleEndedIterator<Item = (&String, &Ending)> {
        self.told.iter().filter_map(move |(entry, told)| match told {
            Told::Ending(ending) if ending.by == by => Some((entry, ending)),
            _ => None,
        })
    }

    /// Whether the client agreed to it, and did not take it back.
    #[must_use]
    pub fn agreed(&self, to: ConsentTo) -> bool {
        self.consents.get(&to).is_some_and(|consent| consent.given)
    }

    /// Whether the client sent a form about a session. An alert that went out before sending is not that.
    #[must_use]
    pub fn answered_about(&self, session: u32) -> bool {
        let sent = self.forms.iter().map(|(_, form)| (form.by, form.session));
        let shared = self.totals.iter().map(|(_, totals)| (Rater::Client, totals.session));
        sent.chain(shared).any(|about| about == (Rater::Client, Some(session)))
    }

    /// Whether the client took it back. Not having been asked is not that: whoever answers a check-in agrees to it there.
    #[must_use]
    pub fn took_back(&self, to: ConsentTo) -> bool {
        self.consents.get(&to).is_some_and(|consent| !consent.given)
    }

    /// What the therapist could read so far of a form the client keeps: that it was answered, or its totals.
    #[must_use]
    pub fn shown_of(&self, kept: &Answered) -> Option<&str> {
        let same = |totals: &Totals| {
            (&totals.instrument, totals.version, totals.on, totals.session)
                == (&kept.instrument, kept.version, kept.on, kept.session)
        };
        self.totals.iter().rev().find(|(_, totals)| same(totals)).map(|(entry, _)| entry.as_str())
    }

    /// A session's transcript as it was heard, with what was said of each code. None where there is no transcript.
    #[must_use]
    pub fn observed(&self, session: u32, listener: &Listener) -> Option<Observed> {
        self.observed_for(session, self.goals(), listener)
    }

    fn observed_for(&self, session: u32, goals: Vec<Goal>, listener: &Listener) -> Option<Observed> {
        let (entry, heard) = self.heard.get(&session)?;
        Observed::of(entry, heard, &self.said_of_codes, goals, listener)
    }

    /// What the client came for, in their words, as far as it was opened.
    #[must_use]
    pub fn goals(&self) -> Vec<Goal> {
        wording(self.told_course().goals.iter())
    }

    /// What was opened for the client and is open still: the newest word on the transcript that is here now.
    #[must_use]
    pub fn shared_talk(&self, session: u32) -> Option<&SharedTalk> {
        let (entry, _) = self.heard.get(&session)?;
        self.shared_talks.get(&session).filter(|talk| talk.shared && talk.transcript == *entry)
    }

    /// The course the engine judges, as the therapist may read it.
    #[must_use]
    pub fn course(&self, label: &str, listener: &Listener) -> Course {
        let totals = self.totals.iter().map(|(id, totals)| only_totals(id, totals));
        self.course_of(label, totals.collect(), listener)
    }

    /// The same as the client reads it: with what they keep, answers and all.
    #[must_use]
    pub fn own_course(&self, label: &str, listener: &Listener) -> Course {
        let kept = self.held.iter().filter(|(_, held)| held.sharing != Sharing::Now);
        self.course_of(label, kept.map(|(id, held)| answered(id, &held.form)).collect(), listener)
    }

    fn course_of(&self, label: &str, besides: Vec<Form>, listener: &Listener) -> Course {
        let mut forms: Vec<Form> = self.forms.iter().map(|(id, form)| answered(id, form)).collect();
        forms.extend(besides);
        forms.extend(self.risks_apart(&forms));
        let sessions = self.sessions.values().filter_map(|planned| session(planned, &forms));
        let told = self.told_course();
        let goals = wording(told.goals.iter());
        Course {
            id: label.to_owned(),
            sessions: sessions.collect(),
            forms: forms.into(),
            marks: self.marks.iter().map(|(id, marked)| mark(id, marked)).collect(),
            talks: self.heard.keys().map(|session| self.talk(*session, &goals, listener)).collect(),
            ..told
        }
    }

    /// The sessions, and what was told beside them.
    pub(crate) fn told_course(&self) -> Course {
        let sessions = self.sessions.values().filter_map(|planned| session(planned, &[]));
        let mut course = Course { sessions: sessions.collect(), ..Course::default() };
        self.told.iter().for_each(|(entry, told)| told.clone().put(entry, &mut course));
        course.capacity.settle();
        course
    }

    fn talk(&self, session: u32, goals: &[Goal], listener: &Listener) -> Talk {
        let id = self.heard.get(&session).map(|(id, _)| id.clone()).unwrap_or_default();
        match self.observed_for(session, goals.to_vec(), listener) {
            Some(observed) => observed.talk(),
            None => Talk { id, session, turns: Default::default() },
        }
    }

    /// Answers that call for help and stand in no form of `forms`: each becomes a form of one answer. An answer that was
    /// taken back later stays: somebody was already called.
    fn risks_apart<'a>(&'a self, forms: &[Form]) -> Vec<Form> {
        let stands_in = |risk: &RiskAnswer, form: &Form| {
            form.instrument == risk.instrument
                && form.on == risk.on
                && form.answers.get(&risk.item) == Some(&risk.value)
        };
        let apart = |(_, risk): &&'a (String, RiskAnswer)| !forms.iter().any(|form| stands_in(risk, form));
        self.risks.iter().filter(apart).map(|(id, risk)| risk_alone(id, risk)).collect()
    }
}

/// A session that somebody answered about took place, though its therapist has not said so yet.
fn session(planned: &Planned, forms: &[Form]) -> Option<Session> {
    let answered = forms.iter().any(|form| form.session == Some(planned.number));
    let attendance = planned.attendance.or(answered.then_some(Attendance::Held))?;
    Some(Session { number: planned.number, on: planned.on, attendance })
}

fn answered(id: &str, form: &Answered) -> Form {
    Form {
        id: id.to_owned(),
        instrument: form.instrument.clone(),
        version: form.version,
        by: form.by,
        on: form.on,
        session: form.session,
        answers: form.answers.clone(),
        totals: BTreeMap::new(),
    }
}

fn only_totals(id: &str, form: &Totals) -> Form {
    Form {
        id: id.to_owned(),
        instrument: form.instrument.clone(),
        version: form.version,
        by: Rater::Client,
        on: form.on,
        session: form.session,
        answers: BTreeMap::new(),
        totals: form.totals.clone(),
    }
}

fn risk_alone(id: &str, risk: &RiskAnswer) -> Form {
    Form {
        id: id.to_owned(),
        instrument: risk.instrument.clone(),
        version: risk.version,
        by: Rater::Client,
        on: risk.on,
        session: risk.session,
        answers: BTreeMap::from([(risk.item.clone(), risk.value)]),
        totals: BTreeMap::new(),
    }
}

fn mark(id: &str, marked: &Marked) -> Mark {
    Mark { id: id.to_owned(), by: marked.by, session: marked.session, what: marked.what }
}
