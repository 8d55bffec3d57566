//! Sends a check-in: its answers become entries under the keys the client chose, written down once and for all.

use engine::course::ConcernTo;
use engine::instrument::Instrument;
use engine::score::{Scored, score};

use super::{Asked, Invitation, Question};
use crate::entries::{Answered, Held, RiskAnswer, Sharing, Totals, class};
use crate::ledger::Writing;
use crate::library::Library;

/// What became of a check-in that was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// What changed since last time, where there was a last time and a score.
    pub since: Option<Since>,
    /// Whether an answer called for help.
    pub called: bool,
    /// Whom it told that something frightened or harmed the client; nobody where that was left out, or came too late.
    pub told: Option<ConcernTo>,
}

/// Last time and this time, told apart only where measurement error does not explain it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// No more than measurement error.
    AboutTheSame,
    /// Better by more.
    Better,
    /// Worse by more.
    Worse,
}

impl Invitation {
    /// The entries this check-in becomes.
    pub(crate) fn entries(&self, library: &Library) -> Vec<Writing> {
        self.asks.iter().flat_map(|asked| self.entries_of(asked, library)).collect()
    }

    fn entries_of(&self, asked: &Asked, library: &Library) -> Vec<Writing> {
        let form = self.form(asked);
        if form.answers.is_empty() {
            return Vec::new();
        }
        let sharing = self.sharing.unwrap_or(Sharing::Nobody);
        let held = || Writing::of(class::HELD, &Held { form: form.clone(), sharing });
        match sharing {
            Sharing::Now => opened(&form, sharing, library).into_iter().collect(),
            Sharing::AfterISay | Sharing::Nobody => vec![Writing::of(class::SHARED, &closed(&form)), held()],
            Sharing::OnlyTotals => opened(&form, sharing, library).into_iter().chain([held()]).collect(),
        }
    }

    fn form(&self, asked: &Asked) -> Answered {
        let given = |item: &String| Some((item.clone(), (*self.answers.get(&asked.key(item))?)?));
        Answered {
            instrument: asked.instrument.clone(),
            version: asked.version,
            by: engine::course::Rater::Client,
            on: self.on,
            session: self.session,
            answers: asked.items.iter().filter_map(given).collect(),
        }
    }

    /// The entry for one answer that calls for help, sealed for those who must see it whatever was chosen.
    pub(crate) fn risk(&self, question: &Question, value: i32) -> Writing {
        let risk = RiskAnswer {
            instrument: question.instrument.id().to_owned(),
            version: question.instrument.version(),
            item: question.item.id.clone(),
            value,
            on: self.on,
            session: self.session,
        };
        Writing::of(class::SAFETY, &risk)
    }

    /// What changed since last time.
    pub(crate) fn since(&self, library: &Library) -> Option<Since> {
        let before = self.before.as_ref()?;
        let of_scale = |asked: &Asked| {
            let instrument = library.find(&asked.instrument, Some(asked.version))?;
            since(instrument, &self.form(asked), &before.scale, before.value)
        };
        self.asks.iter().find_map(of_scale)
    }
}

/// What the therapist may read of a form the client kept, under a new choice.
pub(crate) fn opened(form: &Answered, sharing: Sharing, library: &Library) -> Option<Writing> {
    match sharing {
        Sharing::Now => Some(Writing::of(class::SHARED, form)),
        Sharing::OnlyTotals => {
            let instrument = library.find(&form.instrument, Some(form.version))?;
            Some(Writing::of(class::SHARED, &totals(form, instrument)))
        }
        Sharing::AfterISay | Sharing::Nobody => None,
    }
}

/// That the form was answered and is closed: no answer and no total.
fn closed(form: &Answered) -> Totals {
    Totals {
        instrument: form.instrument.clone(),
        version: form.version,
        on: form.on,
        session: form.session,
        totals: Default::default(),
    }
}

fn totals(form: &Answered, instrument: &Instrument) -> Totals {
    let scored = |scale: &engine::instrument::Scale| match score(instrument, &scale.id, &form.answers) {
        Scored::Score(score) => Some((scale.id.clone(), score.value)),
        Scored::NotScored(_) => None,
    };
    let totals = instrument.definition().scales.iter().filter_map(scored).collect();
    Totals { totals, ..closed(form) }
}

fn since(instrument: &Instrument, form: &Answered, scale: &str, before: f64) -> Option<Since> {
    let Scored::Score(now) = score(instrument, scale, &form.answers) else { return None };
    let definition = instrument.scale(scale)?;
    let gain = definition.better.gain(before, now.value);
    let noise = definition.sem()?.reliable_change();
    Some(match gain {
        gain if gain > noise => Since::Better,
        gain if gain < -noise => Since::Worse,
        _ => Since::AboutTheSame,
    })
}
