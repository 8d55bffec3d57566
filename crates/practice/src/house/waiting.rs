//! What waits in the tray: check-ins under their links, transcripts between reading and confirming.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{MutexGuard, PoisonError};

use record::{By, ClientId, Draft, EntryId, Once, PersonId, Token, Tray};

use super::House;
use crate::entries::Sharing;
use crate::fault::{Refusal, Stop};
use crate::intake::{Harm, Invitation, Next, Place, Question, Reply, Sent, Step};
use crate::ledger::{Writing, encode};
use crate::library::Library;

/// How long a link that is over can still say so, in seconds: a month. Then nothing of it is left, and of sessions too.
const REMEMBERED: u64 = 30 * 24 * 3_600;

impl House {
    /// Leaves something sealed under a new token, which is handed back and kept nowhere.
    pub(crate) fn leave_in_tray(
        &self,
        by: &record::Opened,
        client: ClientId,
        bytes: &[u8],
        good_for: u64,
    ) -> Result<String, Stop> {
        let (token, now) = (Token::fresh(self.chance()), self.now());
        self.record().sweep(record::Moment(now.0.saturating_sub(REMEMBERED)), now)?;
        self.record().tray_put(&token, by, client, bytes, self.now().later(good_for), self.now())?;
        Ok(token.reveal().to_string())
    }

    pub(crate) fn take_from_tray(&self, token: &str) -> Result<Vec<u8>, Stop> {
        let token = Token::parse(token).ok_or(Refusal::UnknownLink)?;
        match self.record().tray_get(&token, self.now())? {
            Tray::Found(bytes) => Ok(bytes.to_vec()),
            Tray::Closed(state) => Err(Refusal::from(state).into()),
        }
    }

    /// Writes down what somebody signed in made of what waits under a token, and uses it up: both or neither.
    pub(crate) fn spend_on(&self, token: &str, draft: Draft, by: &record::Opened) -> Result<(), Stop> {
        let token = Token::parse(token).ok_or(Refusal::UnknownLink)?;
        self.record().tray_spend(&token, vec![draft], By::Person(by), self.now())?;
        Ok(())
    }

    /// Takes back what waits under a token; it is gone.
    pub(crate) fn take_back(&self, token: &str, by: &record::Opened) -> Result<(), Stop> {
        let token = Token::parse(token).ok_or(Refusal::UnknownLink)?;
        Ok(self.record().tray_withdraw(&token, by, self.now())?)
    }

    /// A check-in under its link, with every answer so far. Looking does not use the link up.
    ///
    /// # Errors
    /// A link that is unknown, expired or used.
    pub fn check_in(&self, token: &str) -> Result<Invitation, Stop> {
        let bytes = self.take_from_tray(token)?;
        serde_json::from_slice(&bytes).map_err(|_| Refusal::UnknownLink.into())
    }

    /// Begins a check-in in a browser, by choosing who may see it. What another browser answered so far is dropped: it
    /// was not theirs to see, and not theirs to send.
    ///
    /// # Errors
    /// As `reply`.
    pub fn begin(&self, token: &str, browser: &str, sharing: Sharing) -> Result<Next, Stop> {
        let _turn = self.turn_of(token);
        let seen = self.check_in(token)?.seen_from(browser);
        self.keep(token, &Invitation { begun_in: Some(browser.to_owned()), sharing: Some(sharing), ..seen })?;
        Ok(Next::Go(1))
    }

    /// Takes one reply of a check-in and keeps it at once.
    ///
    /// `form` is the form and version the page was drawn for, `phq-9@1`; empty where nothing was asked yet.
    ///
    /// # Errors
    /// A link that is unknown, expired or used; a form that changed; an impossible answer.
    pub fn reply(&self, token: &str, place: Place, form: &str, reply: Reply) -> Result<Next, Stop> {
        let _turn = self.turn_of(token);
        let mut invitation = self.check_in(token)?;
        let library = self.library();
        let (called, call) = match reply {
            Reply::Choose(sharing) => {
                invitation.sharing = Some(sharing);
                (false, None)
            }
            Reply::Answer(_) | Reply::Skip => answer(&mut invitation, &library, (token, place, form), reply)?,
        };
        self.keep_and_call(token, &invitation, call)?;
        Ok(if called { Next::HelpNow(place + 1) } else { Next::Go(place + 1) })
    }

    /// One at a time for one link: two tabs on it must not write over each other, nor a send leave out the last reply.
    fn turn_of(&self, token: &str) -> MutexGuard<'_, ()> {
        let mut hasher = DefaultHasher::new();
        token.to_ascii_uppercase().hash(&mut hasher);
        let lane = hasher.finish() % self.turns.len() as u64;
        self.turns[lane as usize].lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, token: &str, invitation: &Invitation) -> Result<(), Stop> {
        let token = Token::parse(token).ok_or(Refusal::UnknownLink)?;
        Ok(self.record().tray_replace(&token, &encode(invitation), self.now())?)
    }

    /// Keeps a reply, and with it in one step the call for help it may be: the check-in always knows whom it has called.
    fn keep_and_call(&self, token: &str, invitation: &Invitation, call: Option<Writing>) -> Result<(), Stop> {
        let Some(call) = call else { return self.keep(token, invitation) };
        let (client, author) = self.whose(invitation)?;
        let (token, bytes) = (Token::parse(token).ok_or(Refusal::UnknownLink)?, encode(invitation));
        let waits = call.sent_as().and_then(|entry| self.call_waits(client, entry, call.stands_in_for()));
        let drafts = std::iter::once(call.draft(client)).chain(waits).collect();
        self.record().tray_replace_adding(&token, &bytes, drafts, By::Link { author }, self.now())?;
        self.read_own()
    }

    fn whose(&self, invitation: &Invitation) -> Result<(ClientId, PersonId), Stop> {
        let client = ClientId::parse(&invitation.client).ok_or(Refusal::UnknownLink)?;
        let person = PersonId::parse(&invitation.person).ok_or(Refusal::UnknownLink)?;
        Ok((client, person))
    }

    /// Sends a check-in. Sent twice, it is written down once.
    ///
    /// # Errors
    /// A link that is unknown or expired, or nothing chosen yet about who may see it.
    pub fn send(&self, token: &str) -> Result<Sent, Stop> {
        self.send_telling(token, None)
    }

    /// Sends a check-in, and with it whether something here frightened or harmed the client.
    ///
    /// # Errors
    /// As above, or words that are too long.
    pub fn send_telling(&self, token: &str, harm: Option<&Harm>) -> Result<Sent, Stop> {
        let _turn = self.turn_of(token);
        let invitation = match self.check_in(token) {
            Err(Stop::Refused(Refusal::SpentLink)) => return Ok(Sent { since: None, called: false, told: None }),
            other => other?,
        };
        if invitation.sharing.is_none() {
            return Err(Refusal::NothingChosen.into());
        }
        let library = self.library();
        let (client, person) = self.whose(&invitation)?;
        let told = harm.map(|harm| harm.to);
        let harm = harm.map(|harm| harm.writing(self.today())).transpose()?;
        let drafts =
            invitation.entries(&library).into_iter().chain(harm).map(|writing| writing.draft(client)).collect();
        let spent = Token::parse(token).ok_or(Refusal::UnknownLink)?;
        self.record().tray_spend(&spent, drafts, By::Link { author: person }, self.now())?;
        Ok(Sent { since: invitation.since(&library), called: !invitation.called.is_empty(), told })
    }
}

/// Takes one answer into the check-in: whether it calls for help, and what to write down of that at once.
fn answer(
    invitation: &mut Invitation,
    library: &Library,
    (token, place, form): (&str, Place, &str),
    reply: Reply,
) -> Result<(bool, Option<Writing>), Stop> {
    let question = match invitation.step(place, library) {
        Step::Ask(question) => question,
        Step::WhoSees => return Err(Refusal::NothingChosen.into()),
        Step::Send => return Err(Refusal::FormChanged.into()),
    };
    if form != question.form() || place != question.number {
        return Err(Refusal::FormChanged.into());
    }
    let Reply::Answer(value) = reply else {
        invitation.answers.insert(question.key, None);
        return Ok((false, None));
    };
    question.must_offer(value)?;
    let called = question.calls_for_help(value);
    let call = if called { call_for_help(invitation, &question, token, value) } else { None };
    invitation.answers.insert(question.key, Some(value));
    Ok((called, call))
}

/// An answer that calls for help, to be written down before the check-in is sent: a closed tab must not lose it.
fn call_for_help(on: &mut Invitation, question: &Question, token: &str, value: i32) -> Option<Writing> {
    let earlier = on.called.get(&question.key).cloned();
    if earlier.as_ref().is_some_and(|(_, before)| *before == value) {
        return None;
    }
    let before = earlier.map(|(entry, _)| entry).unwrap_or_default();
    // With the earlier entry in it, going back to an answer given before is a correction of its own.
    let once = Once::from_secret(format!("{token} {} {value} {before}", question.key).as_bytes());
    let entry = once.entry_id();
    on.called.insert(question.key.clone(), (entry.to_string(), value));
    Some(on.risk(question, value).once(once).instead_of(EntryId::parse(&before)))
}
