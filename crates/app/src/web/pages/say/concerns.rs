//! What can be ticked before looking for words: one list for the client, one for the therapist.

use engine::signal::Person;

/// Something that is true for somebody and hard to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concern {
    /// The written id.
    pub id: &'static str,
    /// Beginnings of the ids of signals whose findings it fits.
    pub signals: &'static [&'static str],
}

const fn concern(id: &'static str, signals: &'static [&'static str]) -> Concern {
    Concern { id, signals }
}

/// Kinds of opening; each concern has one of each.
pub const WAYS: [&str; 6] = ["gently", "feeling", "wish", "question", "straight", "note"];

/// What a client can tick.
pub const OF_CLIENT: &[Concern] = &[
    concern("hurt", &["rupture.", "alliance."]),
    concern("angry", &[]),
    concern("disagree", &[]),
    concern("missing", &["attachment."]),
    concern("feelings", &[]),
    concern("depend", &["carried."]),
    concern("break", &["frame.break"]),
    concern("about-you", &["boundary.", "drift."]),
    concern("line", &["boundary."]),
    concern("stop", &["ending."]),
    concern("somebody-else", &[]),
    concern("not-better", &["outcome.", "goals."]),
    concern("hid", &[]),
    concern("silent", &[]),
    concern("more", &["preference.", "quality."]),
    concern("less", &[]),
    concern("frame", &["frame.regularity"]),
];

/// What a therapist can tick.
pub const OF_THERAPIST: &[Concern] = &[
    concern("own-share", &["rupture."]),
    concern("feedback", &["alliance.", "preference.", "quality."]),
    concern("boundary", &["boundary."]),
    concern("drift", &["drift."]),
    concern("break", &["frame."]),
    concern("dependence", &["attachment.", "carried."]),
    concern("not-better", &["outcome.", "goals."]),
    concern("ending", &["ending."]),
];

/// The list of one of the two.
#[must_use]
pub const fn of(author: Person) -> &'static [Concern] {
    match author {
        Person::Client => OF_CLIENT,
        Person::Therapist | Person::Supervisor => OF_THERAPIST,
    }
}

/// The word of an author in the keys of sentences.
#[must_use]
pub const fn word(author: Person) -> &'static str {
    match author {
        Person::Client => "client",
        Person::Therapist | Person::Supervisor => "therapist",
    }
}

/// Those of an author's concerns whose ids are named, in the order of the list.
#[must_use]
pub fn named(author: Person, ids: &[&str]) -> Vec<&'static str> {
    of(author).iter().map(|one| one.id).filter(|id| ids.contains(id)).collect()
}

/// Those that fit a finding, by its key: `rupture.episode/client@7`.
#[must_use]
pub fn fitting(author: Person, finding: &str) -> Vec<&'static str> {
    let fits = |one: &&Concern| one.signals.iter().any(|beginning| finding.starts_with(beginning));
    of(author).iter().filter(fits).map(|one| one.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    const AUTHORS: [Person; 2] = [Person::Client, Person::Therapist];

    #[test]
    fn each_concern_has_a_name_and_every_kind_of_opening() {
        let words = Words::english();
        for author in AUTHORS {
            for one in of(author) {
                let ways = WAYS.map(|way| format!("opening-{}-{}-{way}", word(author), one.id));
                let mut keys = ways.into_iter().chain([format!("concern-{}-{}", word(author), one.id)]);
                assert_eq!(keys.find(|key| !words.has(key)), None);
            }
        }
    }

    #[test]
    fn every_opening_is_of_a_concern_on_the_list() {
        let text = include_str!("../../../../../../words/en/saying.ftl");
        let openings = text.lines().filter(|line| line.starts_with("opening-")).count();
        // Seventeen for the client and eight for the therapist, each with six kinds of opening: 25 × 6.
        assert_eq!((OF_CLIENT.len(), OF_THERAPIST.len(), openings), (17, 8, 150));
    }

    #[test]
    fn a_finding_ticks_what_fits_it_and_an_unknown_one_ticks_nothing() {
        assert_eq!(fitting(Person::Client, "rupture.episode/client@7"), ["hurt"]);
        assert_eq!(fitting(Person::Therapist, "frame.break-ahead/2026-12-21"), ["break"]);
        assert_eq!(fitting(Person::Client, "nothing.of-the-kind"), [""; 0]);
    }

    #[test]
    fn names_that_are_on_no_list_are_left_out() {
        assert_eq!(named(Person::Client, &["stop", "<b>", "hurt"]), ["hurt", "stop"]);
    }
}
