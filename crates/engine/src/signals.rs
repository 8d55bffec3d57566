//! The one list of all signals, in the order in which they answer.

use crate::{
    alliance, attachment, boundary, capacity, distance, frame, goals, narrative, outcome, parts, qualities, rupture,
    safety, signal::Signal, transference,
};

/// Every signal there is. What calls for help comes first.
pub const SIGNALS: &[&Signal] = &[
    &safety::risk_item::SIGNAL,
    &boundary::hard_stop::SIGNAL,
    &rupture::episode::SIGNAL,
    &alliance::level_client::SIGNAL,
    &alliance::level_therapist::SIGNAL,
    &alliance::two_views::SIGNAL,
    &qualities::change::SIGNAL,
    &qualities::asked::SIGNAL,
    &attachment::reading::SIGNAL,
    &attachment::signs::SIGNAL,
    &parts::pattern::SIGNAL,
    &distance::region::SIGNAL,
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
