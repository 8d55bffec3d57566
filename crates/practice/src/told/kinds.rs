//! The one list of kinds of things told: what seals each, and where it stands in a course.

use engine::course::{
    AfterEnd, Belief, BeliefRating, Break, Circle, Concern, ConcernTo, Course, Ending, Episode, Exception, Goal,
    GoalRating, Kept, Limits, OwnNote, QualityOfLife, Rater, ReadingOrder, RuptureStep, Scene, Screened, Supervised,
    Tie, Week,
};
use jiff::Span;
use jiff::civil::Date;
use record::Class;
use serde::{Deserialize, Serialize};

use super::sheet::sheet;
use crate::entries::{Kind, class};
use crate::fault::Fault;
use crate::ledger::{Opened, Writing};

/// Something told earlier does not hold: it was a slip, or it is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenBack {
    /// The entry that was taken back.
    pub entry: String,
}

/// Puts a thing into a course; told again under the same id, the later word counts.
trait Put {
    fn put(self, entry: &str, course: &mut Course);
}

macro_rules! told {
    ($($kind:ident in $class:path as $id:literal => $($place:ident).+),* $(,)?) => {
        /// One thing told.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs, reason = "each is named and described by the type it holds")]
        pub enum Told {
            $($kind($kind),)*
        }

        impl Told {
            /// The written id.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$kind(_) => $id,)* }
            }

            /// The class of keys that seals it.
            pub(crate) fn class(&self) -> Class {
                match self { $(Self::$kind(thing) => $class(thing),)* }
            }

            /// A thing of a kind from its fields. None where there is no such kind.
            ///
            /// # Errors
            /// Fields that do not fit.
            pub fn from_fields(kind: &str, fields: serde_json::Value) -> Option<Result<Self, serde_json::Error>> {
                match kind {
                    $($id => Some(serde_json::from_value(fields).map(Self::$kind)),)*
                    _ => None,
                }
            }

            /// Its fields, as they are kept.
            #[must_use]
            pub fn fields(&self) -> serde_json::Value {
                let fields = match self { $(Self::$kind(thing) => serde_json::to_value(thing),)* };
                fields.expect("a thing told holds strings, days and finite numbers only")
            }

            /// The thing an entry holds; nothing where it is of another kind.
            pub(crate) fn opened(entry: &Opened) -> Result<Option<Self>, Fault> {
                match entry.kind.as_str() {
                    $($id => Ok(Some(Self::$kind(entry.payload()?))),)*
                    _ => Ok(None),
                }
            }

            /// As it is to be written down.
            pub(crate) fn writing(&self) -> Writing {
                match self { $(Self::$kind(thing) => Writing::of($class(thing), thing),)* }
            }

            /// Everything told of a course.
            #[must_use]
            pub fn all(course: &Course) -> Vec<Self> {
                let mut all = Vec::new();
                $(all.extend(course.$($place).+.iter().cloned().map(Self::$kind));)*
                all
            }

            /// Puts it into a course under its own id, or under that of its entry.
            pub(crate) fn put(self, entry: &str, course: &mut Course) {
                match self { $(Self::$kind(thing) => thing.put(entry, course),)* }
            }
        }

        $(
            impl Kind for $kind {
                const ID: &'static str = $id;
                const VERSION: u16 = 1;
            }
            impl Put for $kind {
                fn put(mut self, entry: &str, course: &mut Course) {
                    if self.id.is_empty() {
                        entry.clone_into(&mut self.id);
                    }
                    course.$($place).+.retain(|earlier| earlier.id != self.id);
                    course.$($place).+.push(self);
                }
            }
        )*
    };
}

told! {
    Goal in shared as "goal" => goals,
    GoalRating in shared as "goal-rating" => ratings,
    Break in frame as "break" => breaks,
    Kept in frame as "kept" => kept,
    Exception in therapist as "exception" => exceptions,
    RuptureStep in step as "rupture-step" => steps,
    Ending in ending as "ending" => endings,
    Episode in therapist as "episode" => episodes,
    Belief in shared as "belief" => beliefs,
    BeliefRating in shared as "belief-rating" => believed,
    Scene in therapist as "scene" => scenes,
    OwnNote in own_note as "own-note" => own_notes,
    Circle in shared as "circle" => circles,
    Week in desk as "week" => capacity.weeks,
    Supervised in desk as "supervised" => capacity.supervision,
    Limits in desk as "limits" => capacity.limits,
    QualityOfLife in desk as "quality-of-life" => capacity.quality_of_life,
    ReadingOrder in desk as "reading-order" => reading,
    Screened in therapist as "screened" => screened,
    Tie in therapist as "tie" => ties,
    AfterEnd in shared as "after-end" => afterwards,
    Concern in concern as "concern" => concerns,
}

const fn shared<T>(_: &T) -> Class {
    class::SHARED
}

const fn frame<T>(_: &T) -> Class {
    class::FRAME
}

const fn therapist<T>(_: &T) -> Class {
    class::THERAPIST
}

const fn own_note<T>(_: &T) -> Class {
    class::OWN_NOTE
}

const fn desk<T>(_: &T) -> Class {
    class::DESK
}

/// A wish to stop that the client keeps to themselves for now is sealed to them alone.
const fn ending(ending: &Ending) -> Class {
    if ending.kept_private { class::HELD } else { class::SHARED }
}

/// What a therapist tells of a rupture is theirs until they open it to the client.
const fn step(step: &RuptureStep) -> Class {
    if matches!(step.by, Rater::Client) || step.shown { class::SHARED } else { class::THERAPIST }
}

/// A concern is sealed to whom the client sent it, and to the client.
const fn concern(concern: &Concern) -> Class {
    match concern.to {
        ConcernTo::Supervisor => class::CONCERN_SUPERVISOR,
        ConcernTo::Office => class::CONCERN_OFFICE,
        ConcernTo::NobodyYet => class::HELD,
    }
}

impl Kind for TakenBack {
    const ID: &'static str = "taken-back";
    const VERSION: u16 = 1;
}

impl Told {
    /// Whether it belongs to the therapist's own desk, and to no course.
    #[must_use]
    pub fn is_of_the_desk(&self) -> bool {
        sheet(self.kind()).is_some_and(|sheet| sheet.own)
    }

    /// The same, on days so much later.
    pub(crate) fn moved_by(self, span: Span) -> Self {
        let mut fields = self.fields();
        for value in fields.as_object_mut().into_iter().flat_map(|fields| fields.values_mut()) {
            let day: Option<Date> = value.as_str().and_then(|text| text.parse().ok());
            if let Some(day) = day {
                *value = day.saturating_add(span).to_string().into();
            }
        }
        Self::from_fields(self.kind(), fields).and_then(Result::ok).unwrap_or(self)
    }
}
