//! From a course to the picture of its circles: who stands where, and what the engine says of it.

use engine::Answer;
use engine::into_life::circles::{SIGNAL, drawing};

use super::Drawn;
use super::view::Reader;
use crate::web::look::circles::{Circles, Person};

impl Drawn<'_> {
    /// The circles, for the two of them.
    pub(super) fn circles(&self) -> Circles {
        let course = self.review.course.in_order();
        let drawn = drawing(&course);
        let Some((_, one)) = drawn.first().filter(|_| self.reader != Reader::Supervisor) else {
            return Circles::default();
        };
        let first = drawn.iter().find_map(|(before, _)| *before).map(|before| self.site.words.day(before.on));
        Circles {
            from: first.unwrap_or_default(),
            on: self.site.words.day(one.on),
            says: self.circles_say(drawn.len(), drawn.iter().filter(|(_, now)| now.turn_to && !now.therapist).count()),
            people: drawn
                .iter()
                .map(|(before, now)| Person {
                    name: now.person.clone(),
                    before: before.map(|before| before.closeness),
                    now: now.closeness,
                    turn_to: now.turn_to,
                    therapist: now.therapist,
                })
                .collect(),
        }
    }

    /// How many there are, and what the signal says where it can.
    fn circles_say(&self, people: usize, turn_to: usize) -> String {
        let counted = self.voice().say("circles-says", &[("people", people.into()), ("count", turn_to.into())]);
        let said = self.review.assessment.answers.iter().find(|said| said.signal.id == SIGNAL.id);
        let answer = said.map(|said| &said.answer).filter(|answer| !matches!(answer, Answer::CannotSay { .. }));
        let reads = answer.map(|answer| self.voice().phrase(answer.reads()));
        std::iter::once(counted).chain(reads).collect::<Vec<_>>().join(" ")
    }
}
