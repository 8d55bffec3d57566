//! Rules: desks, consent, intake, casefile, review. The only crate that joins record with engine, listen and cohort.
