//! Puts a course in order, and takes out of it what happened after a day.

use super::{
    AfterEnd, BeliefRating, Break, Circle, Concern, Course, Ending, Episode, Exception, GoalRating, OwnNote,
    RuptureStep, Scene, Screened, Tie,
};
use alloc::vec::Vec;
use jiff::civil::Date;

/// Something that was put in on a day.
trait Dated {
    fn day(&self) -> Date;
    fn id(&self) -> &str;
}

macro_rules! dated {
    ($($kind:ty: $day:ident),* $(,)?) => {
        $(impl Dated for $kind {
            fn day(&self) -> Date {
                self.$day
            }
            fn id(&self) -> &str {
                &self.id
            }
        })*
    };
}

dated! {
    AfterEnd: on, BeliefRating: on, Break: told, Circle: on, Concern: on, Ending: told, Episode: on, Exception: on,
    GoalRating: on, OwnNote: on, RuptureStep: on, Scene: on, Screened: on, Tie: on,
}

fn by_day<T: Dated>(things: &mut [T]) {
    things.sort_by(|a, b| (a.day(), a.id()).cmp(&(b.day(), b.id())));
}

fn keep_until<T: Dated>(things: &mut Vec<T>, day: Date) {
    things.retain(|thing| thing.day() <= day);
}

impl Course {
    /// The same course with everything in the order of days and sessions, and of ids where those are equal.
    #[must_use]
    pub fn in_order(&self) -> Self {
        let mut course = self.clone();
        course.put_in_order();
        course
    }

    /// Sorts everything where it lies.
    pub(crate) fn put_in_order(&mut self) {
        self.sessions.sort_by_key(|s| (s.number, s.on));
        self.forms.sort_by(|a, b| (a.on, a.session, &a.id).cmp(&(b.on, b.session, &b.id)));
        self.marks.sort_by(|a, b| (a.session, &a.id).cmp(&(b.session, &b.id)));
        self.talks.sort_by(|a, b| (a.session, &a.id).cmp(&(b.session, &b.id)));
        self.kept.sort_by(|a, b| (a.session, &a.id).cmp(&(b.session, &b.id)));
        self.goals.sort_by(|a, b| (a.set, &a.id).cmp(&(b.set, &b.id)));
        self.beliefs.sort_by(|a, b| a.id.cmp(&b.id));
        self.capacity.weeks.sort_by_key(|week| week.monday);
        self.capacity.supervision.sort_by_key(|supervised| supervised.on);
        self.order_dated();
    }

    fn order_dated(&mut self) {
        by_day(&mut self.steps);
        by_day(&mut self.breaks);
        by_day(&mut self.ratings);
        by_day(&mut self.exceptions);
        by_day(&mut self.endings);
        by_day(&mut self.screened);
        by_day(&mut self.ties);
        by_day(&mut self.afterwards);
        by_day(&mut self.concerns);
        by_day(&mut self.episodes);
        by_day(&mut self.believed);
        by_day(&mut self.scenes);
        by_day(&mut self.own_notes);
        by_day(&mut self.circles);
    }

    /// The same course without anything that happened after `day`, looked at on that day. A break that was told by then
    /// stays, though it lies ahead.
    #[must_use]
    pub fn until(&self, day: Date) -> Self {
        let mut course = self.clone();
        course.as_of = Some(day);
        course.forms.retain(|f| f.on <= day);
        course.sessions.retain(|s| s.on <= day);
        let last = course.sessions.iter().map(|s| s.number).max().unwrap_or(0);
        course.marks.retain(|m| m.session <= last);
        course.talks.retain(|t| t.session <= last);
        course.kept.retain(|k| k.session <= last);
        course.goals.retain(|goal| goal.set <= day);
        course.goals.iter_mut().for_each(|goal| goal.closed = goal.closed.filter(|closed| *closed <= day));
        course.capacity.weeks.retain(|week| week.monday <= day);
        course.capacity.supervision.retain(|supervised| supervised.on <= day);
        course.dated_until(day);
        course
    }

    fn dated_until(&mut self, day: Date) {
        keep_until(&mut self.steps, day);
        keep_until(&mut self.breaks, day);
        keep_until(&mut self.ratings, day);
        keep_until(&mut self.exceptions, day);
        keep_until(&mut self.endings, day);
        keep_until(&mut self.screened, day);
        keep_until(&mut self.ties, day);
        self.ties.iter_mut().for_each(|tie| tie.consulted = tie.consulted.filter(|on| *on <= day));
        keep_until(&mut self.afterwards, day);
        keep_until(&mut self.concerns, day);
        keep_until(&mut self.episodes, day);
        keep_until(&mut self.believed, day);
        keep_until(&mut self.scenes, day);
        keep_until(&mut self.own_notes, day);
        keep_until(&mut self.circles, day);
    }
}
