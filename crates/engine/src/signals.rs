//! The one list of all signals, in the order in which they answer.

use crate::{
    alliance, boundary, capacity, dual, ending, former, frame, goals, narrative, outcome, rupture, safety,
    signal::Signal, transference,
};

/// Every signal there is. What calls for help comes first.
pub const SIGNALS: &[&Signal] = &[
    &safety::risk_item::SIGNAL,
    &boundary::hard_stop::SIGNAL,
    &boundary::concern::SIGNAL,
    &boundary::concern_kept::SIGNAL,
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
    &dual::tie::SIGNAL,
    &former::contact::SIGNAL,
    &frame::break_ahead::SIGNAL,
    &frame::regularity::SIGNAL,
    &ending::wish::SIGNAL,
    &ending::plan::SIGNAL,
    &ending::back::SIGNAL,
    &narrative::belief::SIGNAL,
    &narrative::scenes::SIGNAL,
    &transference::theme::SIGNAL,
    &capacity::load::SIGNAL,
];
