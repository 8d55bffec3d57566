//! The one list of all signals, in the order in which they answer.

use crate::signal::Signal;

/// Every signal there is.
pub const SIGNALS: &[&Signal] = &[];
