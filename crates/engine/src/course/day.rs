//! Reads a day where a file writes it: as text, or bare as TOML does.

use alloc::{collections::BTreeMap, format, string::String};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, de::Error};

/// A day as text, or as the map of one field in which TOML hands over a bare date.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Bare(BTreeMap<String, String>),
}

/// A day.
///
/// # Errors
/// Where it is no day.
pub fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    parsed(Written::deserialize(from)?)
}

fn parsed<E: Error>(written: Written) -> Result<Date, E> {
    let text = match written {
        Written::Text(text) => text,
        Written::Bare(bare) => bare.into_values().next().unwrap_or_default(),
    };
    text.parse().map_err(|_| E::custom(format!("{text:?} is not a day; write it as 2026-06-02")))
}

/// A day that may be absent; used with `default`.
///
/// # Errors
/// Where it is no day.
pub fn read_some<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    Option::<Written>::deserialize(from)?.map(parsed).transpose()
}
