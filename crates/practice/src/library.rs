//! The practice's questionnaires: those that ship with Attune and those the office brought with their licensed text. Beside
//! them on the shelf stand the codes and laws.

use std::collections::BTreeMap;

use engine::codes::Code;
use engine::instrument::{Bench, Definition, Instrument, Licence};
use include_dir::{Dir, include_dir};

static SHIPPED: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../instruments");

/// Every questionnaire at hand, by id and version.
#[derive(Clone, Debug, Default)]
pub struct Library {
    shelf: BTreeMap<(String, u32), Instrument>,
    codes: Vec<Code>,
}

/// What is wrong with the file of a questionnaire, a code or a law: the file, and each field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misprint {
    /// The file's name.
    pub file: String,
    /// The field: `scales[1].items[3]`, or a line and column.
    pub field: String,
    /// What is wrong and what to do.
    pub what: String,
}

impl Library {
    /// The questionnaires, codes and laws that ship with Attune, and what is wrong with any of them.
    #[must_use]
    pub fn shipped() -> (Self, Vec<Misprint>) {
        let texts = SHIPPED.files().filter_map(|file| {
            let name = file.path().to_str()?;
            name.ends_with(".toml").then_some((name, file.contents_utf8()?))
        });
        let (codes, mut misprints) = crate::codes::shipped();
        let mut library = Self { codes, ..Self::default() };
        for (file, text) in texts {
            match checked(file, text, Instrument::check_shipped) {
                Ok(instrument) => library.add(instrument),
                Err(found) => misprints.extend(found),
            }
        }
        (library, misprints)
    }

    /// Puts one more on the shelf; the same id and version is replaced.
    pub fn add(&mut self, instrument: Instrument) {
        self.shelf.insert((instrument.id().to_owned(), instrument.version()), instrument);
    }

    /// The questionnaire of this id, in this version or in the newest.
    #[must_use]
    pub fn find(&self, id: &str, version: Option<u32>) -> Option<&Instrument> {
        match version {
            Some(version) => self.shelf.get(&(id.to_owned(), version)),
            None => self.all().rfind(|instrument| instrument.id() == id),
        }
    }

    /// All of them, by id, oldest version first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Instrument> {
        self.shelf.values()
    }

    /// Their ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.shelf.keys().map(|(id, _)| id.as_str())
    }

    /// The codes and laws, by id.
    #[must_use]
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// The same, laid out for the engine.
    #[must_use]
    pub fn bench(&self) -> Bench {
        Bench { instruments: self.all().cloned().collect(), codes: self.codes.clone() }
    }
}

/// Reads and checks one questionnaire that the practice brought with its licensed text.
///
/// # Errors
/// Everything that is wrong with it, by file and field.
pub fn read(file: &str, text: &str) -> Result<Instrument, Vec<Misprint>> {
    checked(file, text, Instrument::check)
}

type Check = fn(Definition) -> Result<Instrument, Vec<engine::instrument::Problem>>;

fn checked(file: &str, text: &str, check: Check) -> Result<Instrument, Vec<Misprint>> {
    let misprint = |field: String, what: String| Misprint { file: file.to_owned(), field, what };
    let definition: Definition = toml::from_str(text)
        .map_err(|error| vec![misprint(crate::story::place_in(text, &error), error.message().to_owned())])?;
    check(definition).map_err(|problems| problems.into_iter().map(|p| misprint(p.field, p.what)).collect())
}

/// Whether two questionnaires are scored alike, whatever their words: the same items, ranges, scales, risks and turns.
#[must_use]
pub fn same_key(one: &Instrument, other: &Instrument) -> bool {
    without_words(one) == without_words(other)
}

fn without_words(instrument: &Instrument) -> Definition {
    let mut key = instrument.definition().clone();
    (key.name, key.attribution, key.stem, key.licence) = (String::new(), String::new(), None, Licence::Open);
    for item in &mut key.items {
        (item.text, item.anchors) = (None, BTreeMap::new());
    }
    for scale in &mut key.scales {
        scale.name.clear();
    }
    key
}

/// The known word nearest to what somebody typed, if one is near.
#[must_use]
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(typed, word), word))
        .filter(|(distance, word)| *distance <= 1 + word.chars().count() / 3)
        // Of words as near, one that goes on where the typed one ends, or the other way round.
        .min_by_key(|(distance, word)| (*distance, !word.starts_with(typed) && !typed.starts_with(word), *word))
        .map(|(_, word)| word)
}
