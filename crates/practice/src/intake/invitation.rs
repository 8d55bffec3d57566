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
    /// All items of a form; of those asked in turn, only the one whose turn it is at the `nth` asking.
    #[must_use]
    pub fn all_of(instrument: &Instrument, nth: usize) -> Self {
        let definition = instrument.definition();
        let turn = definition.rotation.get(nth % definition.rotation.len().max(1));
        let in_turn = |id: &String| !definition.rotation.contains(id) || Some(id) == turn;
        let items = definition.items.iter().map(|item| item.id.clone()).filter(in_turn);
        Self { instrument: definition.id.clone(), version: definition.version, items: items.collect() }
    }

    /// The name an item goes by among all forms asked.
    #[must_use]
    pub fn key(&self, item: &str) -> String {
        format!("{}/{item}", self.instrument)
    }
}
