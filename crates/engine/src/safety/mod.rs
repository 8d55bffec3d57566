//! Safety: answers that call for help at once.

pub mod risk_item;
