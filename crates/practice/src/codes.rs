//! The tables of ethics codes and laws that ship with Attune.

use engine::codes::{Code, Definition};
use include_dir::{Dir, include_dir};

use crate::library::Misprint;

static SHIPPED: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../codes");

/// Every code and law that ships, and what is wrong with any of their files.
#[must_use]
pub fn shipped() -> (Vec<Code>, Vec<Misprint>) {
    let texts = SHIPPED.files().filter_map(|file| {
        let name = file.path().to_str()?;
        name.ends_with(".toml").then_some((name, file.contents_utf8()?))
    });
    let (mut codes, mut misprints) = (Vec::new(), Vec::new());
    for (file, text) in texts {
        match read(file, text) {
            Ok(code) => codes.push(code),
            Err(found) => misprints.extend(found),
        }
    }
    codes.sort_by(|one, other| one.id().cmp(other.id()));
    (codes, misprints)
}

/// Reads and checks one code or law, as an office brings it for its own place.
///
/// # Errors
/// Everything that is wrong with it, by file and field.
pub fn read(file: &str, text: &str) -> Result<Code, Vec<Misprint>> {
    let misprint = |field: String, what: String| Misprint { file: file.to_owned(), field, what };
    let definition: Definition = toml::from_str(text)
        .map_err(|error| vec![misprint(crate::story::place_in(text, &error), error.message().to_owned())])?;
    Code::check(definition).map_err(|problems| problems.into_iter().map(|p| misprint(p.field, p.what)).collect())
}
