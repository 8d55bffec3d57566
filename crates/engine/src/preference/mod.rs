//! No one size fits all: what a client wishes for, beside what happens.

pub mod differs;

mod led;
