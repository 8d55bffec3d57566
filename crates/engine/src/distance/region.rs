//! Where the last session lies on the plane of closeness and work.
//!
//! Asks: Are the two close and working, close and not working, distant and working, or distant and not working?
//! Rule: Each side is the plain mean of its named parts, each from 0 to 10, at least two a side, none older than five weeks.
//! Errors are added as independent. A region is named only where the 90 % ellipse lies wholly inside it (χ² with two degrees of
//! freedom: 2.146 standard errors); otherwise it is between. A finding in every region but close and working.
//! Source: none for the plane; the ellipse is the usual one of two independent normal errors.
//! Departs: Parts, equal weights, the middle of the scale as border and every error are of our own making. Answers crowd at the
//! upper end, so that close and working is named most often. It describes, and scores nobody.
//! Cannot say: no check-in; fewer than two parts on a side; three held sessions since the last dot; the last three dots at the
//! best answer in every part.
//! Reads as: "In session 8: close and working."

use super::{Dot, Part, Region, path::dots};
use crate::{
    answer::{Answer, Why},
    course::{Attendance, Course, Rater},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    series::Series,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// The region of the last session.
pub static SIGNAL: Signal = Signal {
    id: "distance.region",
    system: System::S7,
    status: Status::ToolDefined,
    method: "Mean of named parts a side; a region is named where the 90 % ellipse lies wholly inside it.",
    source: "None for the plane; the ellipse is the usual one of two independent normal errors.",
    departs: "Parts, equal weights, borders and errors are of our own making.",
    would_change_mind: "The next session, or a part left out: the page says where that changes the region.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// So many held sessions without a dot make the last one speak of then, and so many dots at the best answer say nothing.
const THREE: usize = 3;

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let lately: Vec<Dot> = dots(course, bench).rev().take(THREE).collect();
    vec![match readable(course, bench, &lately) {
        Ok(dot) => told(dot),
        Err(why) => cannot(why),
    }]
}

/// The last dot, if it speaks of now; `lately` holds the last three, newest first.
fn readable<'a>(course: &Course, bench: &Bench, lately: &'a [Dot]) -> Result<&'a Dot, Why> {
    let Some(last) = lately.first() else {
        let asked = Series::latest(course, bench, Rater::Client, "bond").is_some();
        return Err(if asked { Why::TooFew } else { Why::NotAsked });
    };
    let since = course.sessions.iter().filter(|s| s.attendance == Attendance::Held && s.number > last.session);
    match (since.count() >= THREE, lately.len() == THREE && lately.iter().all(Dot::at_ceiling)) {
        (true, _) => Err(Why::OutOfDate),
        (_, true) => Err(Why::Ceiling),
        _ => Ok(last),
    }
}

fn cannot(why: Why) -> Answer {
    let key = match why {
        Why::TooFew => "distance-cannot-too-few",
        Why::OutOfDate => "distance-cannot-out-of-date",
        Why::Ceiling => "distance-cannot-ceiling",
        _ => "distance-cannot-not-asked",
    };
    Answer::CannotSay { anchor: String::from("region"), why, reads: Phrase::plain(key) }
}

fn told(dot: &Dot) -> Answer {
    let key = match (dot.region, dot.hangs_on.is_empty()) {
        (None, _) => "distance-between",
        (Some(_), true) => "distance-region",
        (Some(_), false) => "distance-region-hangs",
    };
    let word = dot.region.map_or("distance-between-word", Region::word);
    let reads = Phrase::plain(key).word("region", word).count("session", dot.session);
    let reads = reads.number("level", dot.closeness.value).number("value", dot.work.value);
    let reads = dot.hangs_on.first().map_or(reads.clone(), |part| reads.word("part", part.word));
    let mut rests_on = dot.parts().map(proof);
    match (dot.region, rests_on.next()) {
        (Some(region), Some(first)) if region != Region::CloseAndWorking => {
            let anchor = String::from("region");
            Answer::Finding(Finding::new(anchor, reads, Strength::Possible, first, rests_on))
        }
        _ => Answer::Quiet { anchor: String::from("region"), reads },
    }
}

fn proof(part: &Part) -> Evidence {
    let reads = Phrase::plain("evidence-distance-part").word("part", part.word);
    let reads = reads.number("value", part.value).day("on", part.on);
    Evidence { what: What::Logged { entry: part.entry.clone(), on: part.on }, reads }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-distance")),
            (Person::Therapist, Phrase::plain("say-therapist-distance")),
        ],
        _ => Vec::new(),
    }
}
