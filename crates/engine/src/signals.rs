//! The one list of all signals, in the order in which they answer.

use crate::{alliance, outcome, rupture, safety, signal::Signal};

/// Every signal there is. What calls for help comes first.
pub const SIGNALS: &[&Signal] = &[
    &safety::risk_item::SIGNAL,
    &rupture::episode::SIGNAL,
    &alliance::level_client::SIGNAL,
    &alliance::level_therapist::SIGNAL,
    &alliance::two_views::SIGNAL,
    &outcome::change::SIGNAL,
];
