//! Dual relationships: what connects the two outside therapy, and what the code they work under asks of it.

pub mod tie;
