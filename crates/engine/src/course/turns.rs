//! The turns of a talk, held with the places of each code, so that asking for a code reads no other turn.

use super::{CodedTurn, Rater};
use alloc::{collections::BTreeMap, string::String, sync::Arc, vec::Vec};
use core::ops::{Bound, Deref};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Turns in the order spoken. They are shared: looking at a course on another day copies none of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turns(Arc<Held>);

#[derive(Debug, Default, PartialEq)]
struct Held {
    turns: Vec<CodedTurn>,
    /// Where each code stands, in order, and who spoke there.
    places: BTreeMap<String, Vec<(usize, Option<Rater>)>>,
    client: Count,
    therapist: Count,
}

/// How many turns somebody spoke, and how many of them carry a code.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Count {
    pub(crate) all: usize,
    pub(crate) coded: usize,
}

impl Turns {
    /// Turns that carry a code, each whole (`chat.chat`) or a beginning (`repair.`), in the order spoken.
    pub(crate) fn carrying(&self, codes: &[&str]) -> Vec<&CodedTurn> {
        self.places(codes).into_iter().map(|place| &self[place]).collect()
    }

    /// Where those turns stand.
    pub(crate) fn places(&self, codes: &[&str]) -> Vec<usize> {
        self.places_where(codes, |_| true)
    }

    /// Where those stand that one of the two spoke.
    pub(crate) fn spoken(&self, by: Rater, codes: &[&str]) -> Vec<usize> {
        self.places_where(codes, |speaker| speaker == Some(by))
    }

    fn places_where(&self, codes: &[&str], spoken: impl Fn(Option<Rater>) -> bool) -> Vec<usize> {
        let all = codes.iter().flat_map(|code| self.of_code(code));
        let mut places: Vec<usize> = all.filter(|(_, by)| spoken(*by)).map(|(place, _)| *place).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    fn of_code(&self, beginning: &str) -> impl Iterator<Item = &(usize, Option<Rater>)> {
        let from = (Bound::Included(beginning), Bound::Unbounded);
        let codes = self.0.places.range::<str, _>(from).take_while(move |(code, _)| code.starts_with(beginning));
        codes.flat_map(|(_, places)| places)
    }

    /// Whether any turn carries a code.
    pub(crate) fn are_coded(&self) -> bool {
        !self.0.places.is_empty()
    }

    /// How many of them one of the two spoke.
    pub(crate) fn count(&self, by: Rater) -> Count {
        match by {
            Rater::Client => self.0.client,
            Rater::Therapist => self.0.therapist,
        }
    }
}

impl FromIterator<CodedTurn> for Turns {
    fn from_iter<I: IntoIterator<Item = CodedTurn>>(turns: I) -> Self {
        Vec::from_iter(turns).into()
    }
}

impl From<Vec<CodedTurn>> for Turns {
    fn from(turns: Vec<CodedTurn>) -> Self {
        let mut places: BTreeMap<String, Vec<(usize, Option<Rater>)>> = BTreeMap::new();
        for (place, turn) in turns.iter().enumerate() {
            for code in &turn.codes {
                match places.get_mut(code) {
                    Some(of_code) => of_code.push((place, turn.by)),
                    None => drop(places.insert(code.clone(), alloc::vec![(place, turn.by)])),
                }
            }
        }
        let of = |by| turns.iter().filter(move |turn| turn.by == Some(by));
        let count = |by| Count { all: of(by).count(), coded: of(by).filter(|turn| !turn.codes.is_empty()).count() };
        let (client, therapist) = (count(Rater::Client), count(Rater::Therapist));
        Self(Arc::new(Held { turns, places, client, therapist }))
    }
}

impl Deref for Turns {
    type Target = [CodedTurn];

    fn deref(&self) -> &[CodedTurn] {
        &self.0.turns
    }
}

impl Serialize for Turns {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.turns.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Turns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use proptest::prelude::*;

    fn turns() -> impl Strategy<Value = Turns> {
        let codes =
            prop::sample::subsequence(vec!["chat.chat", "goal.a", "goal.ab", "repair.owns", "repair.validates"], 0..4);
        let by = prop::sample::select(vec![None, Some(Rater::Client), Some(Rater::Therapist)]);
        prop::collection::vec((codes, by), 0..12).prop_map(|turns| {
            let turn = |(at, (codes, by)): (u32, (Vec<&str>, Option<Rater>))| CodedTurn {
                turn: at,
                by,
                start: None,
                end: None,
                words: 1,
                codes: codes.into_iter().map(String::from).collect(),
            };
            (0..).zip(turns).map(turn).collect()
        })
    }

    proptest! {
        /// Going through every turn is the plain way to find a code.
        #[test]
        fn turns_found_by_code_are_those_one_would_read(turns in turns()) {
            for codes in [&["repair."][..], &["goal.a"], &["chat.chat", "repair."], &["self."], &[""]] {
                let read = |turn: &&CodedTurn| codes.iter().any(|code| turn.code(code).is_some());
                prop_assert_eq!(turns.carrying(codes), turns.iter().filter(read).collect::<Vec<_>>(), "{:?}", codes);
            }
            prop_assert_eq!(turns.are_coded(), turns.iter().any(|turn| !turn.codes.is_empty()));
            for by in [Rater::Client, Rater::Therapist] {
                let theirs = || turns.iter().filter(|turn| turn.by == Some(by));
                let coded = theirs().filter(|turn| !turn.codes.is_empty()).count();
                prop_assert_eq!(turns.count(by), Count { all: theirs().count(), coded });
                let repairs = theirs().filter(|turn| turn.code("repair.").is_some()).map(|turn| turn.turn as usize);
                prop_assert_eq!(turns.spoken(by, &["repair."]), repairs.collect::<Vec<_>>());
            }
        }
    }
}
