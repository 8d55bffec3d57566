//! From a course to the map of the working distance: its dots, and what it says in words.

use engine::Answer;
use engine::distance::{self, Dot as Place, Path, Region};

use super::Drawn;
use super::view::Reader;
use crate::web::look::map::{Dot, Map, tenths};
use crate::web::shown;

/// The signal that says where the last session lies.
const SIGNAL: &str = "distance.region";
/// So many sessions on end with the best answer everywhere name no region: see `docs/working-distance.md`.
const TOP: usize = 3;

impl Drawn<'_> {
    /// The map, for the two of them; a supervisor sees what was released.
    pub(super) fn map(&self) -> Map {
        if self.reader == Reader::Supervisor {
            return Map::default();
        }
        let path = distance::path(&self.review.course, &self.site.house.bench());
        let dots = (0..path.dots.len()).map(|nth| self.dot(&path, nth)).collect();
        Map { dots, says: self.map_says(&path), made_of: self.voice().plain("map-made-of") }
    }

    fn dot(&self, path: &Path, nth: usize) -> Dot {
        let dot = &path.dots[nth];
        let part = |part: &distance::Part| {
            let gaps = [("part", self.voice().plain(part.word).into()), ("value", shown::points(part.value).into())];
            self.voice().say("map-part", &gaps)
        };
        Dot {
            session: dot.session,
            on: self.site.words.day(dot.on),
            closeness: (dot.closeness.value, dot.ellipse.closeness),
            work: (dot.work.value, dot.ellipse.work),
            region: self.region(path, nth),
            parts: dot.parts().map(part).collect(),
        }
    }

    fn region(&self, path: &Path, nth: usize) -> String {
        let named = path.dots[nth].region.map_or("distance-between-word", Region::word);
        self.voice().plain(if at_top(path, nth) { "map-at-top" } else { named })
    }

    /// Where it began, and what the engine says of where it stands.
    fn map_says(&self, path: &Path) -> String {
        let ([first, ..], Some(last)) = (&path.dots[..], path.dots.last()) else { return String::new() };
        let from = (path.dots.len() > 1).then(|| {
            let count = ("count", path.dots.len().into());
            self.place(
                "map-from",
                first,
                &[count, ("last", last.session.into()), ("region", self.region(path, 0).into())],
            )
        });
        let answer =
            self.review.assessment.answers.iter().find(|said| said.signal.id == SIGNAL).map(|said| &said.answer);
        // A reason why nothing can be said does not tell where the dot lies.
        let silent = answer.is_none_or(|answer| matches!(answer, Answer::CannotSay { .. }));
        let last = silent.then(|| self.place("map-last", last, &[("last", last.session.into())]));
        let reads = answer.map(|answer| self.voice().phrase(answer.reads()));
        [from, last, reads].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn place(&self, key: &str, dot: &Place, gaps: &[(&str, fluent_bundle::FluentValue<'_>)]) -> String {
        let own = [
            ("first", dot.session.into()),
            ("closeness", tenths(dot.closeness.value).into()),
            ("work", tenths(dot.work.value).into()),
        ];
        self.voice().say(key, &[gaps, &own].concat())
    }
}

/// Whether a dot is one of three on end that stand at the best answer everywhere.
fn at_top(path: &Path, nth: usize) -> bool {
    let mut runs = path.dots.windows(TOP).enumerate();
    runs.any(|(from, run)| (from..from + TOP).contains(&nth) && run.iter().all(Place::at_ceiling))
}
