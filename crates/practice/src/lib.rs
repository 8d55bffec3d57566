//! Rules: desks, consent, intake, casefile, review. The only crate that joins record with engine, listen and cohort.
//!
//! It knows no HTML and no HTTP, and holds no rule about therapy: it decides who may do what, and brings the engine
//! what it needs to judge.

pub mod calendar;
pub mod calls;
pub mod casefile;
pub mod codes;
pub mod demo;
pub mod desk;
pub mod directory;
pub mod door;
pub mod due;
pub mod entries;
pub mod fault;
pub mod house;
pub mod intake;
pub mod library;
pub mod listener;
pub mod observed;
pub mod policy;
pub mod review;
pub mod saying;
pub mod seat;
pub mod story;
pub mod told;
pub mod transcript;
pub mod whole;

mod field;
mod ledger;

pub use desk::Desk;
pub use fault::{Fault, Refusal, Stop};
pub use house::House;
pub use record::{Chance, ClientId, Moment, Opening, PersonId, Unlock};
