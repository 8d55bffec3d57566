//! Puts a course in order, and takes out of it what happened after a day.

use super::{
    AfterEnd, Belief, BeliefRating, Break, Circle, Concern, Course, Ending, Episode, Exception, Form, Forms, Goal,
    GoalRating, Kept, Mark, OwnNote, QualityOfLife, RuptureStep, Scene, Screened, Session, Supervised, Talk, Tie, Week,
};
use alloc::{borrow::Cow, vec::Vec};
use core::cmp::Ordering;
use jiff::civil::Date;

/// Something that has a place in a course.
trait Placed {
    /// Which of two comes first.
    fn place(&self, other: &Self) -> Ordering;
}

/// Something that was put in on a day.
trait Dated {
    fn day(&self) -> Date;
}

/// Kinds by what they are ordered by, one thing after the other.
macro_rules! placed {
    ($($kind:ty: $($by:ident),+;)*) => {
        $(impl Placed for $kind {
            fn place(&self, other: &Self) -> Ordering {
                ($(&self.$by,)+).cmp(&($(&other.$by,)+))
            }
        })*
    };
}

/// Kinds by the day they were put in on; of one day the ids decide.
macro_rules! dated {
    ($($kind:ty: $day:ident),* $(,)?) => {
        placed! { $($kind: $day, id;)* }
        $(impl Dated for $kind {
            fn day(&self) -> Date {
                self.$day
            }
        })*
    };
}

placed! {
    Session: number, on;
    Form: on, session, id;
    Mark: session, id;
    Talk: session, id;
    Kept: session, id;
    Goal: set, id;
    Belief: id;
    Week: monday;
    Supervised: on;
}

dated! {
    AfterEnd: on, BeliefRating: on, Break: told, Circle: on, Concern: on, Ending: told, Episode: on, Exception: on,
    GoalRating: on, OwnNote: on, QualityOfLife: on, RuptureStep: on, Scene: on, Screened: on, Tie: on,
}

/// Asks the same of every list of a course, and puts the answers together.
macro_rules! each_list {
    ($course:ident, $ask:ident, $and:tt) => {
        each_list!(@ $course, $ask, $and: sessions, forms, marks, talks, kept, goals, beliefs, steps, breaks,
            ratings, exceptions, endings, screened, ties, afterwards, concerns, episodes, believed, scenes, own_notes, circles)
    };
    (@ $course:ident, $ask:ident, $and:tt: $($list:ident),+) => {
        $($course.$list.$ask() $and)+
        $course.capacity.weeks.$ask() $and
        $course.capacity.quality_of_life.$ask() $and
        $course.capacity.supervision.$ask()
    };
}

/// A list of a course.
trait List {
    fn put(&mut self);
    fn stands(&self) -> bool;
}

impl<T: Placed> List for Vec<T> {
    fn put(&mut self) {
        self.sort_by(T::place);
    }

    fn stands(&self) -> bool {
        self.is_sorted_by(|one, other| one.place(other).is_le())
    }
}

impl List for Forms {
    fn put(&mut self) {
        self.sort_by(Form::place);
    }

    fn stands(&self) -> bool {
        self.iter().is_sorted_by(|one, other| one.place(other).is_le())
    }
}

fn keep_until<T: Dated>(things: &mut Vec<T>, day: Date) {
    things.retain(|thing| thing.day() <= day);
}

impl Course {
    /// The same course with everything in the order of days and sessions, and of ids where those are equal; itself where
    /// it stands in that order.
    #[must_use]
    pub fn in_order(&self) -> Cow<'_, Self> {
        if self.stands_in_order() {
            return Cow::Borrowed(self);
        }
        let mut course = self.clone();
        course.put_in_order();
        Cow::Owned(course)
    }

    /// Sorts everything where it lies.
    pub(crate) fn put_in_order(&mut self) {
        each_list!(self, put, ;);
    }

    fn stands_in_order(&self) -> bool {
        each_list!(self, stands, &&)
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
        keep_until(&mut course.capacity.quality_of_life, day);
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
