//! The sentences as one reader hears them: whoever reads about themselves is "you".

use engine::course::Rater;
use engine::phrase::{Gap, Phrase};
use engine::signal::Person;
use fluent_bundle::FluentValue;

use super::{Words, number};

/// All sentences, spoken to one reader. Each of them may choose its words by `$reader`.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    words: &'a Words,
    reader: Option<Person>,
}

impl Words {
    /// The same sentences, spoken to one reader; to nobody in particular, they keep to the third person.
    #[must_use]
    pub fn spoken_to(&self, reader: impl Into<Option<Person>>) -> Voice<'_> {
        Voice { words: self, reader: reader.into() }
    }
}

impl Voice<'_> {
    /// Whom it speaks to.
    #[must_use]
    pub const fn reader(&self) -> Option<Person> {
        self.reader
    }

    /// A sentence without gaps.
    #[must_use]
    pub fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A sentence with its gaps filled.
    #[must_use]
    pub fn say(&self, key: &str, gaps: &[(&str, FluentValue<'_>)]) -> String {
        let reader = ("reader", self.reader.map_or("nobody", Person::word).into());
        self.words.say(key, &[gaps, &[reader]].concat())
    }

    /// A sentence of the engine.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let gaps: Vec<_> = phrase.gaps.iter().map(|(name, gap)| (*name, self.gap(gap))).collect();
        self.say(phrase.key, &gaps)
    }

    fn gap(&self, gap: &Gap) -> FluentValue<'static> {
        match gap {
            Gap::Count(count) => (*count).into(),
            Gap::Number(value, decimals) => number(*value, *decimals),
            Gap::Day(day) => self.words.day(*day).into(),
            Gap::Word(key) => self.plain(key).into(),
            Gap::Own(words) => words.clone().into(),
            Gap::Rater(by) => self.calls(*by).into(),
        }
    }

    /// One of the two, as this reader would say it; the sentences select on it as `$who`.
    fn calls(&self, by: Rater) -> &'static str {
        match (self.reader, by) {
            (Some(Person::Client), Rater::Client) | (Some(Person::Therapist), Rater::Therapist) => "you",
            (Some(Person::Client), Rater::Therapist) => "your-therapist",
            (Some(Person::Therapist), Rater::Client) => "your-client",
            (Some(Person::Supervisor) | None, by) => by.word(),
        }
    }
}
