//! Which sections hold for a practice, how each is cited, and what to say where a code or place is not in the tables.

use super::{Code, Definition, Kind, Known, Rule, Topic};
use crate::{
    answer::{Answer, Why},
    course::Under,
    evidence::{Evidence, What},
    instrument::Bench,
    phrase::{Gap, Phrase},
};
use alloc::{string::String, vec::Vec};

/// One section, and the code it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// The code or law.
    pub code: &'a Definition,
    /// The section.
    pub rule: &'a Rule,
}

impl Cited<'_> {
    /// The section as evidence: what it asks, where and when that was read.
    #[must_use]
    pub fn proof(&self) -> Evidence {
        let key = match self.rule.status {
            Known::Verified => "evidence-rule-verified",
            Known::Recalled => "evidence-rule-recalled",
        };
        let reads = self.named(Phrase::plain(key)).with("source", Gap::Own(self.rule.source.clone()));
        let read = self.rule.retrieved_on.map_or_else(|| Gap::Word(String::from("rule-day-unknown")), Gap::Day);
        let what = What::Rule { code: self.code.id.clone(), section: self.rule.section.clone() };
        Evidence { what, reads: reads.with("read", read).day("entered", self.code.entered_on) }
    }

    /// A sentence with the code, its section and what that asks filled in.
    #[must_use]
    pub fn named(&self, phrase: Phrase) -> Phrase {
        let gap = |text: &String| Gap::Own(text.clone());
        let phrase = phrase.with("code", gap(&self.code.name)).with("section", gap(&self.rule.section));
        phrase.with("asks", gap(&self.rule.asks))
    }
}

impl Bench {
    /// The sections on any of `topics` that hold for a practice: laws first, then by topic in the order given. What may
    /// drive no finding is left out.
    #[must_use]
    pub fn cited(&self, under: &Under, topics: &[Topic]) -> Vec<Cited<'_>> {
        let binding = || self.codes.iter().filter(|code| binds(self, code, under)).map(Code::definition);
        let about = |topic: Topic| binding().flat_map(move |code| on(code, topic));
        let mut all: Vec<Cited> = Vec::new();
        for cited in topics.iter().flat_map(|topic| about(*topic)) {
            if !all.iter().any(|earlier| core::ptr::eq(earlier.rule, cited.rule)) {
                all.push(cited);
            }
        }
        all.sort_by_key(|cited| cited.code.kind);
        all
    }

    /// Whether the practice's code of ethics, or a law of its place for its profession, is here.
    #[must_use]
    pub fn knows(&self, under: &Under) -> bool {
        under.code.as_deref().is_some_and(|id| self.code(id).is_some()) || self.has_law(under)
    }

    fn code(&self, id: &str) -> Option<&Definition> {
        self.codes.iter().map(Code::definition).find(|code| code.kind == Kind::Ethics && code.id == id)
    }

    /// Whether a law of a practice's place is here that binds its profession.
    fn has_law(&self, under: &Under) -> bool {
        self.codes.iter().any(|code| code.definition().kind == Kind::Law && binds(self, code, under))
    }
}

fn on(code: &Definition, topic: Topic) -> impl Iterator<Item = Cited<'_>> {
    let about = code.rules.iter().filter(move |rule| rule.drives() && rule.topics.contains(&topic));
    about.map(move |rule| Cited { code, rule })
}

fn binds(bench: &Bench, code: &Code, under: &Under) -> bool {
    let code = code.definition();
    match code.kind {
        Kind::Ethics => under.code.as_ref() == Some(&code.id),
        Kind::Law => {
            let here = code.jurisdiction.is_some() && code.jurisdiction == under.jurisdiction;
            here && professions(bench, under).any(|profession| code.professions.contains(profession))
        }
    }
}

/// The profession that was said, or else those the code is for.
fn professions<'a>(bench: &'a Bench, under: &'a Under) -> impl Iterator<Item = &'a String> {
    let members = under.code.as_deref().and_then(|id| bench.code(id)).filter(|_| under.profession.is_none());
    under.profession.iter().chain(members.into_iter().flat_map(|code| &code.professions))
}

/// What cannot be said because the practice's code or place was not said, or is not in the tables. Never a guess.
#[must_use]
pub fn silent(under: &Under, bench: &Bench) -> Vec<Answer> {
    let code = match &under.code {
        None => Some(cannot("code", Why::Missing, Phrase::plain("rule-cannot-no-code"))),
        Some(id) if bench.code(id).is_none() => Some(unknown("code", "rule-cannot-unknown-code", id)),
        Some(_) => None,
    };
    let place = match &under.jurisdiction {
        None => Some(cannot("jurisdiction", Why::Missing, Phrase::plain("rule-cannot-no-place"))),
        Some(place) if !bench.has_law(under) => Some(unknown("jurisdiction", "rule-cannot-unknown-place", place)),
        Some(_) => None,
    };
    code.into_iter().chain(place).collect()
}

fn unknown(anchor: &str, key: &'static str, named: &str) -> Answer {
    cannot(anchor, Why::NotInTables, Phrase::plain(key).with("named", Gap::Own(String::from(named))))
}

fn cannot(anchor: &str, why: Why, reads: Phrase) -> Answer {
    Answer::CannotSay { anchor: String::from(anchor), why, reads }
}
