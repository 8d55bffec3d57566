//! Rupture and repair: a strain in the alliance, and what became of it.
