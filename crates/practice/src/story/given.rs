//! What a story tells beside its sessions: put into the course as it stands, each thing under an id of its own.

use engine::course::{Capacity, Course};

use super::Story;

/// Gives whatever came without an id one by its place: `exception-2`.
macro_rules! under_ids {
    ($things:expr, $name:literal) => {
        $things.iter().cloned().enumerate().map(|(nth, mut thing)| {
            if thing.id.is_empty() {
                thing.id = format!(concat!($name, "-{}"), nth + 1);
            }
            thing
        })
    };
}

/// Adds everything that is not told session by session.
pub(super) fn add(course: &mut Course, story: &Story) {
    course.kept.extend(under_ids!(story.kept, "kept"));
    course.breaks.extend(under_ids!(story.breaks, "break"));
    course.goals.extend(story.goals.iter().cloned());
    course.ratings.extend(under_ids!(story.ratings, "rating"));
    course.exceptions.extend(under_ids!(story.exceptions, "exception"));
    course.steps.extend(under_ids!(story.steps, "step"));
    course.endings.extend(under_ids!(story.endings, "ending"));
    course.under = story.under.clone();
    course.screened.extend(under_ids!(story.screened, "screened"));
    course.ties.extend(under_ids!(story.ties, "tie"));
    course.afterwards.extend(under_ids!(story.afterwards, "afterward"));
    course.concerns.extend(under_ids!(story.concerns, "concern"));
    course.episodes.extend(under_ids!(story.episodes, "episode"));
    course.capacity = Capacity {
        supervision: under_ids!(story.capacity.supervision, "supervised").collect(),
        quality_of_life: under_ids!(story.capacity.quality_of_life, "quality-of-life").collect(),
        ..story.capacity.clone()
    };
    course.beliefs.extend(story.beliefs.iter().cloned());
    course.believed.extend(under_ids!(story.believed, "believed"));
    course.scenes.extend(under_ids!(story.scenes, "scene"));
    course.talks.extend(under_ids!(story.talks, "talk"));
    course.own_notes.extend(under_ids!(story.own_notes, "own-note"));
    course.own_elsewhere = story.own_elsewhere.clone();
    course.circles.extend(under_ids!(story.circles, "circle"));
}
