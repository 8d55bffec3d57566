//! What a check-in link opens: the questions, who asks, and what was answered so far. Sealed under the link itself.

use std::collections::BTreeMap;

use engine::instrument::Instrument;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::entries::Sharing;

/// A check-in waiting to be answered, with every answer given so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// The client, in hex.
    pub client: String,
    /// The client's sign-in, as the author of the answers.
    pub person: String,
    /// What the client wants to be called.
    pub name: String,
    /// The therapist's name.
    pub therapist: String,
    /// Who else reads an answer that calls for help.
    pub deputy: Option<String>,
    /// The session it asks about.
    pub session: Option<u32>,
    /// The day of the session, or of the asking.
    pub on: Date,
    /// The forms it asks.
    pub asks: Vec<Asked>,
    /// Last time's score, where there was one the therapist may read.
    pub before: Option<Before>,
    /// What the client wants for check-ins, where they said; shown as chosen, and still to be confirmed.
    pub suggested: Option<Sharing>,
    /// The secret of the browser it was begun in; in another one its answers are not shown.
    #[serde(default)]
    pub begun_in: Option<String>,
    /// Who may see the answers, once chosen.
    pub sharing: Option<Sharing>,
    /// Printed number per `form/item`; `None` is a skipped item.
    pub answers: BTreeMap<String, Option<i32>>,
    /// Answers that call for help already written down: entry and number per `form/item`.
    pub called: BTreeMap<String, (String, i32)>,
}

/// One form and which of its items are asked this time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The questionnaire.
    pub instrument: String,
    /// Its version.
    pub version: u32,
    /// The items, in the order asked.
    pub items: Vec<String>,
}

/// How many of the items asked in turn come each time: two, so that each of five comes at least every third session and so
/// within a month where people meet weekly, and the check-in stays six questions long.
const IN_TURN: usize = 2;

/// Last time's score of the scale that is compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// The scale.
    pub scale: String,
    /// Its score, in points.
    pub value: f64,
}

impl Invitation {
    /// As somebody sees it who has not begun it: the questions, and no answer. Help that was called stays called.
    #[must_use]
    pub fn afresh(self) -> Self {
        Self { sharing: None, begun_in: None, answers: BTreeMap::new(), ..self }
    }

    /// As it may be seen from a browser. A link is held by whoever made it and whoever finds it, too: what was answered
    /// so far is shown only where it was answered.
    #[must_use]
    pub fn seen_from(self, browser: &str) -> Self {
        let theirs = self.begun_in.as_deref().is_none_or(|begun| begun == browser);
        if theirs { self } else { self.afresh() }
    }
}

impl Asked {
    /// What is asked of a form about a session. By its number, client and therapist are asked about the same qualities.
    #[must_use]
    pub fn about(instrument: &Instrument, session: u32) -> Self {
        Self::all_of(instrument, session as usize)
    }

    /// All items of a form; of those asked in turn, only the two whose turn it is at the `nth` asking.
    pub(crate) fn all_of(instrument: &Instrument, nth: usize) -> Self {
        let definition = instrument.definition();
        let turn: Vec<&String> = definition
            .rotation
            .iter()
            .cycle()
            .skip(nth % definition.rotation.len().max(1) * IN_TURN)
            .take(IN_TURN)
            .collect();
        let in_turn = |id: &String| !definition.rotation.contains(id) || turn.contains(&id);
        let items = definition.items.iter().map(|item| item.id.clone()).filter(in_turn);
        Self { instrument: definition.id.clone(), version: definition.version, items: items.collect() }
    }

    /// The name an item goes by among all forms asked.
    #[must_use]
    pub fn key(&self, item: &str) -> String {
        format!("{}/{item}", self.instrument)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two of five a time: 1 2, 3 4, 5 1, 2 3, 4 5, and so on. Met weekly, none is more than 21 days away from its last time.
    #[test]
    fn met_weekly_every_quality_comes_round_within_a_month_and_the_check_in_stays_short() {
        let (library, _) = crate::library::Library::shipped();
        for form in ["session-check-in-client", "session-check-in-therapist"] {
            let form = library.find(form, None).expect("the check-ins are shipped");
            let asked: Vec<Asked> = (0..20).map(|nth| Asked::all_of(form, nth)).collect();
            assert!(asked.iter().all(|asked| asked.items.len() == 6), "four questions and two qualities");
            for quality in &form.definition().rotation {
                let times: Vec<usize> = (0..20).filter(|nth| asked[*nth].items.contains(quality)).collect();
                assert!(times[0] <= 2 && times.windows(2).all(|two| two[1] - two[0] <= 3), "{quality}: {times:?}");
            }
        }
    }
}
