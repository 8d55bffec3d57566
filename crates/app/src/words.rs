//! Every sentence a person reads: loaded from `words/`, its gaps filled, in the reader's language and direction.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

mod voice;

pub use voice::Voice;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../words");

/// Which way a language is written; goes into `dir` on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// All sentences of one language.
pub struct Words {
    tag: String,
    bundle: FluentBundle<FluentResource>,
}

/// What is wrong with the files of a language.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// No folder of that name in `words/`.
    #[error("there is no folder words/{0}: add one, or ask for `en`")]
    NoLanguage(String),
    /// A file cannot be read as Fluent.
    #[error("words/{file}: {says}")]
    File {
        /// The file, from `words/` on.
        file: String,
        /// What the parser says.
        says: String,
    },
    /// Two messages carry one key.
    #[error("words/{file}: {says}: rename one of the two")]
    Twice {
        /// The file that came second.
        file: String,
        /// Which key.
        says: String,
    },
}

impl Words {
    /// The English sentences, which every build carries.
    #[must_use]
    pub fn english() -> Self {
        Self::load("en").expect("the English files in words/ are read by a test of this crate")
    }

    /// All files of one language, named by its folder in `words/`.
    ///
    /// # Errors
    /// When the folder is missing, a file cannot be read, or one key stands twice.
    pub fn load(tag: &str) -> Result<Self, Fault> {
        let nothing = || Fault::NoLanguage(tag.to_owned());
        let folder = FILES.get_dir(tag).ok_or_else(nothing)?;
        let language: LanguageIdentifier = tag.parse().map_err(|_| nothing())?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Names that run the other way are isolated one by one in `isolated`; marks around every gap would break search.
        bundle.set_use_isolating(false);
        for file in folder.files() {
            let name = file.path().display().to_string();
            add(&mut bundle, &name, file.contents_utf8().unwrap_or_default())?;
        }
        Ok(Self { tag: tag.to_owned(), bundle })
    }

    /// The language's tag, as it stands in `lang`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which way the language is written.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.tag.split('-').next() {
            Some("ar" | "fa" | "he" | "ps" | "ur" | "yi") => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Whether there is a sentence of that key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A sentence without gaps.
    #[must_use]
    pub fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A sentence with its gaps filled.
    ///
    /// A missing key or gap gives `⟦key⟧`, which the tests of the pages refuse; a page in use still stands.
    #[must_use]
    pub fn say(&self, key: &str, gaps: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in gaps {
            args.set((*name).to_owned(), isolated(value.clone()));
        }
        self.format(key, &args).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// A day as people say it: 2 June 2026.
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        let month = self.plain(&format!("month-{}", day.month()));
        let year = day.year().to_string();
        self.say("day", &[("day", day.day().into()), ("month", month.into()), ("year", year.into())])
    }

    /// Names as people list them: "Ines", "Ines and Ruth", "Ines, Daniel and Ruth".
    #[must_use]
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => {
                let before = before.join(&self.plain("list-between"));
                self.say("list-and", &[("before", before.into()), ("last", last.as_str().into())])
            }
        }
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        errors.is_empty().then_some(said)
    }
}

fn add(bundle: &mut FluentBundle<FluentResource>, name: &str, text: &str) -> Result<(), Fault> {
    let resource = FluentResource::try_new(text.to_owned())
        .map_err(|(_, errors)| Fault::File { file: name.to_owned(), says: format!("{errors:?}") })?;
    bundle.add_resource(resource).map_err(|errors| Fault::Twice { file: name.to_owned(), says: format!("{errors:?}") })
}

/// A number with exactly the decimals it deserves; never "-0".
fn number(value: f64, decimals: u8) -> FluentValue<'static> {
    let scale = 10_f64.powi(i32::from(decimals));
    let mut number = FluentNumber::from((value * scale).round() / scale + 0.0);
    number.options.minimum_fraction_digits = Some(usize::from(decimals)).filter(|digits| *digits > 0);
    FluentValue::Number(number)
}

/// A text whose letters run from right to left stays in one piece inside a sentence that runs from left to right.
fn isolated(value: FluentValue<'_>) -> FluentValue<'_> {
    match value {
        FluentValue::String(text) if text.chars().any(runs_from_the_right) => format!("\u{2068}{text}\u{2069}").into(),
        other => other,
    }
}

fn runs_from_the_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_sentence_is_loud() {
        assert_eq!(Words::english().plain("no-such-sentence"), "⟦no-such-sentence⟧");
    }

    #[test]
    fn a_day_is_said_as_people_say_it() {
        let day = jiff::civil::date(2026, 6, 2);
        assert_eq!(Words::english().day(day), "2 June 2026");
    }

    #[test]
    fn names_are_listed_as_people_list_them() {
        let names = |names: &[&str]| Words::english().list(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(names(&["Ines", "Daniel", "Ruth"]), "Ines, Daniel and Ruth");
        assert_eq!([names(&[]), names(&["Ines"]), names(&["Ines", "Ruth"])], ["", "Ines", "Ines and Ruth"]);
    }

    #[test]
    fn a_number_keeps_the_decimals_it_deserves() {
        let said = |value, decimals| match number(value, decimals) {
            FluentValue::Number(number) => number.as_string().into_owned(),
            other => panic!("a number, not {other:?}"),
        };
        assert_eq!([said(6.0, 1), said(2.34, 1), said(-0.01, 1), said(5.0, 0)], ["6.0", "2.3", "0.0", "5"]);
    }

    #[test]
    fn a_name_from_the_right_stays_in_one_piece() {
        let said = Words::english().say("course-with", &[("name", "نور السيد".into())]);
        assert!(said.contains("\u{2068}نور السيد\u{2069}"), "{said}");
    }
}
