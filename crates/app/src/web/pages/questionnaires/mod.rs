//! Questionnaires.

pub mod view;
