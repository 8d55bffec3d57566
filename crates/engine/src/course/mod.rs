//! A course of therapy as the engine sees it: sessions, forms, what was noted and what was heard, without a name in it.
//!
//! Each file of this folder holds one kind of thing a person can put in.

mod after;
mod boundary;
mod capacity;
mod circle;
mod concern;
pub mod day;
mod form;
mod forms;
mod goal;
mod inner;
mod mark;
mod order;
mod own_note;
mod rater;
mod reader;
mod reading_order;
mod session;
mod step;
mod talk;
mod tie;
mod transference;
mod turns;

pub use after::{AfterEnd, AfterWish};
pub use boundary::{Ending, EndingKind, Exception, ExceptionKind, Gains};
pub use capacity::{Capacity, Limits, QualityOfLife, Supervised, Week};
pub use circle::Circle;
pub use concern::{Concern, ConcernAbout, ConcernTo};
pub use form::Form;
pub use forms::Forms;
pub use goal::{Goal, GoalRating};
pub use inner::{About, Belief, BeliefRating, Scene, SceneTurn};
pub use mark::{Mark, Noted};
pub use own_note::{Elsewhere, Feeling, OwnNote, Pull};
pub use rater::Rater;
pub use reading_order::{ReadingOrder, Topic};
pub use session::{Attendance, Break, Kept, Session};
pub use step::{RepairMove, RuptureStep, Step};
pub use talk::{CodedTurn, Talk};
pub use tie::{Arose, Screened, Tie, TieKind, Under};
pub use transference::{Episode, Whom};
pub use turns::Turns;

use alloc::{string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One client and one therapist from the first session to the last.
///
/// Order given does not matter: [`Course::in_order`] sorts before anything is judged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Course {
    /// An opaque label; never a name.
    pub id: String,
    /// The day it is looked at, once [`Course::until`] has said it.
    pub as_of: Option<Date>,
    /// Sessions planned or held.
    pub sessions: Vec<Session>,
    /// How sessions were kept.
    pub kept: Vec<Kept>,
    /// Breaks that were told, those ahead too.
    pub breaks: Vec<Break>,
    /// Forms somebody answered, entirely or in part.
    pub forms: Forms,
    /// What a person marked by hand: a rupture noticed, a repair tried.
    pub marks: Vec<Mark>,
    /// What was told of a rupture afterwards.
    pub steps: Vec<RuptureStep>,
    /// What was heard in recorded sessions.
    pub talks: Vec<Talk>,
    /// The client's goals.
    pub goals: Vec<Goal>,
    /// How far the goals have come.
    pub ratings: Vec<GoalRating>,
    /// Exceptions to the frame, as logged.
    pub exceptions: Vec<Exception>,
    /// Wishes to stop, pauses and ends.
    pub endings: Vec<Ending>,
    /// The code, profession and place the practice works under.
    pub under: Under,
    /// Days on which ties beside therapy were asked about.
    pub screened: Vec<Screened>,
    /// Ties beside therapy.
    pub ties: Vec<Tie>,
    /// What is wished for after the end.
    pub afterwards: Vec<AfterEnd>,
    /// What troubles the client, each for the person they chose.
    pub concerns: Vec<Concern>,
    /// Relationship episodes.
    pub episodes: Vec<Episode>,
    /// The therapist's capacity; only the therapist's own desk has it.
    pub capacity: Capacity,
    /// The client's beliefs.
    pub beliefs: Vec<Belief>,
    /// How much they are believed.
    pub believed: Vec<BeliefRating>,
    /// Scenes as told.
    pub scenes: Vec<Scene>,
    /// The therapist's notes for themselves; only the therapist's own desk has them.
    pub own_notes: Vec<OwnNote>,
    /// How that therapist's notes about their other clients add up.
    pub own_elsewhere: Elsewhere,
    /// How the therapist wants to read findings; only the therapist's own desk has it.
    pub reading: Vec<ReadingOrder>,
    /// The people of the client's life, drawing by drawing.
    pub circles: Vec<Circle>,
}

impl Course {
    /// The last day on which anything is known to have happened.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        let held = self.sessions.iter().filter(|s| s.attendance == Attendance::Held).map(|s| s.on);
        self.forms.iter().map(|f| f.on).chain(held).max()
    }

    /// The day it is looked at: the day that was said, else the last on which anything happened.
    #[must_use]
    pub fn today(&self) -> Option<Date> {
        self.as_of.or_else(|| self.last_day())
    }
}
