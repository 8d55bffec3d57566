//! The one list of all signals, in the order in which they answer.

use crate::{
    alliance, boundary, capacity, frame, goals, narrative, outcome, rupture, safety, signal::Signal, transference,
};

/// Every signal there is. What calls for help comes first.
pub const SIGNALS: &[&Signal] = &[
    &safety::risk_item::SIGNAL,
    &boundary::hard_stop::SIGNAL,
    &rupture::episode::SIGNAL,
    &alliance::level_client::SIGNAL,
    &alliance::level_therapist::SIGNAL,
    &alliance::two_views::SIGNAL,
    &goals::agreed::SIGNAL,
    &goals::progress::SIGNAL,
    &goals::attainment::SIGNAL,
    &goals::worked_on::SIGNAL,
    &outcome::change::SIGNAL,
    &boundary::drift::SIGNAL,
    &frame::break_ahead::SIGNAL,
    &frame::regularity::SIGNAL,
    &narrative::belief::SIGNAL,
    &narrative::scenes::SIGNAL,
    &transference::theme::SIGNAL,
    &capacity::load::SIGNAL,
];
