//! The one list of all signals, in the order in which they answer.

use crate::{
    alliance, boundary, capacity, carried, countertransference, drift, dual, ending, former, frame, goals, into_life,
    narrative, outcome, preference, rupture, safety, signal::Signal, transference,
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
    &preference::differs::SIGNAL,
    &outcome::change::SIGNAL,
    &boundary::drift::SIGNAL,
    &drift::answers_client::SIGNAL,
    &drift::answers_therapist::SIGNAL,
    &drift::talk::SIGNAL,
    &dual::tie::SIGNAL,
    &former::contact::SIGNAL,
    &frame::break_ahead::SIGNAL,
    &frame::regularity::SIGNAL,
    &ending::wish::SIGNAL,
    &ending::plan::SIGNAL,
    &ending::back::SIGNAL,
    &narrative::belief::SIGNAL,
    &narrative::scenes::SIGNAL,
    &carried::within::SIGNAL,
    &into_life::circles::SIGNAL,
    &transference::theme::SIGNAL,
    &countertransference::repeats::SIGNAL,
    &capacity::load::SIGNAL,
    &capacity::supervision::SIGNAL,
    &capacity::same_weeks::SIGNAL,
];
