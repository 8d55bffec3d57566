//! What both signals on concerns share: whose they are, and how one is told.

use crate::{
    answer::{Answer, Why},
    course::{Concern, ConcernAbout, ConcernTo, Course},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    phrase::{Gap, Phrase},
};
use alloc::{string::String, vec::Vec};

/// The concerns that went one of these ways, in order.
pub(super) fn chosen<'a>(course: &'a Course, to: &'a [ConcernTo]) -> impl Iterator<Item = &'a Concern> {
    course.concerns.iter().filter(|concern| to.contains(&concern.to))
}

/// One concern as a finding: what it is about first, then the client's own words, and whether the therapist was told.
pub(super) fn told(concern: &Concern, key: &'static str) -> Answer {
    let claim = Phrase::plain(key).day("on", concern.on);
    let mut proofs = parts(concern).into_iter();
    let first = proofs.next().unwrap_or_else(|| proof(concern, about(ConcernAbout::Other)));
    Answer::Finding(Finding::new(concern.id.clone(), claim, Strength::Confirmed, first, proofs))
}

fn parts(concern: &Concern) -> Vec<Evidence> {
    let abouts = concern.about.iter().map(|what| about(*what));
    let own = Some(&concern.words).filter(|words| !words.trim().is_empty());
    let own = own.map(|words| Phrase::plain("evidence-concern-words").with("words", Gap::Own(words.clone())));
    let said = if concern.said_to_therapist { "evidence-concern-said" } else { "evidence-concern-unsaid" };
    abouts.chain(own).chain([Phrase::plain(said)]).map(|reads| proof(concern, reads)).collect()
}

fn proof(concern: &Concern, reads: Phrase) -> Evidence {
    Evidence { what: What::Logged { entry: concern.id.clone(), on: concern.on }, reads }
}

/// What a concern is about, in a sentence.
#[must_use]
pub fn about(what: ConcernAbout) -> Phrase {
    Phrase::plain(match what {
        ConcernAbout::Contact => "concern-about-contact",
        ConcernAbout::TheirLife => "concern-about-their-life",
        ConcernAbout::AskedOfMe => "concern-about-asked-of-me",
        ConcernAbout::Money => "concern-about-money",
        ConcernAbout::Business => "concern-about-business",
        ConcernAbout::Romantic => "concern-about-romantic",
        ConcernAbout::Touch => "concern-about-touch",
        ConcernAbout::Secret => "concern-about-secret",
        ConcernAbout::Family => "concern-about-family",
        ConcernAbout::Tie => "concern-about-tie",
        ConcernAbout::AfterTherapy => "concern-about-after-therapy",
        ConcernAbout::Afraid => "concern-about-afraid",
        ConcernAbout::Harmed => "concern-about-harmed",
        ConcernAbout::Other => "concern-about-other",
    })
}

pub(super) fn cannot(key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("concerns"), why: Why::NotAsked, reads: Phrase::plain(key) }
}
