//! What the practice writes down: one payload per kind of entry, versioned, and the class of keys that seals it.
//!
//! A stored format is a promise. A kind's written id is never reused; a changed shape is a new version, and older ones
//! are upgraded when read. `tests/frozen` holds one sealed entry of each kind and version which must open for ever.

macro_rules! kinds {
    ($($kind:ty => $id:literal),* $(,)?) => {$(
        impl Kind for $kind {
            const ID: &'static str = $id;
            const VERSION: u16 = 1;
        }
    )*};
}
mod client;
mod coded;
mod house;
mod safety;
mod saying;

pub use client::{
    Answered, Choice, CodeOpinion, Consent, ConsentTo, Heard, Held, Marked, Note, Opinion, Packet, Planned, Profile,
    Reviewed, RiskAnswer, SaidOfCode, SharedTalk, Sharing, Totals,
};
pub use coded::{Coded, CodedMark};
pub use house::{Colleague, CrisisLine, ImportedForm, NewCourse, OwnDesk, Role, Settings};
pub use safety::{Acknowledged, Act, CallAnswered, CallWaits, Escalation};
pub use saying::{DraftWords, Message, Purpose};

use engine::course::{
    AfterEnd, Belief, BeliefRating, Break, Circle, Concern, Ending, Episode, Exception, Goal, GoalRating, Kept, Limits,
    OwnNote, QualityOfLife, ReadingOrder, RuptureStep, Scene, Screened, Supervised, Tie, Under, Week,
};
use serde::{Serialize, de::DeserializeOwned};

pub use crate::told::TakenBack;

/// A payload that can be written down.
pub trait Kind: Serialize + DeserializeOwned {
    /// The written id.
    const ID: &'static str;
    /// Counts up when the shape changes.
    const VERSION: u16;
}

/// Every kind and version there is; each has a frozen entry.
pub const KINDS: &[(&str, u16)] = &[
    (Colleague::ID, Colleague::VERSION),
    (NewCourse::ID, NewCourse::VERSION),
    (OwnDesk::ID, OwnDesk::VERSION),
    (Under::ID, Under::VERSION),
    (Settings::ID, Settings::VERSION),
    (ImportedForm::ID, ImportedForm::VERSION),
    (Profile::ID, Profile::VERSION),
    (Planned::ID, Planned::VERSION),
    (Consent::ID, Consent::VERSION),
    (Choice::ID, Choice::VERSION),
    (Answered::ID, Answered::VERSION),
    (Totals::ID, Totals::VERSION),
    (Held::ID, Held::VERSION),
    (RiskAnswer::ID, RiskAnswer::VERSION),
    (Marked::ID, Marked::VERSION),
    (Note::ID, Note::VERSION),
    (Heard::ID, Heard::VERSION),
    (SaidOfCode::ID, SaidOfCode::VERSION),
    (SharedTalk::ID, SharedTalk::VERSION),
    (Reviewed::ID, Reviewed::VERSION),
    (Packet::ID, Packet::VERSION),
    (DraftWords::ID, DraftWords::VERSION),
    (Message::ID, Message::VERSION),
    (Acknowledged::ID, Acknowledged::VERSION),
    (CallWaits::ID, CallWaits::VERSION),
    (CallAnswered::ID, CallAnswered::VERSION),
    (Escalation::ID, Escalation::VERSION),
    (Goal::ID, Goal::VERSION),
    (GoalRating::ID, GoalRating::VERSION),
    (Break::ID, Break::VERSION),
    (Kept::ID, Kept::VERSION),
    (Exception::ID, Exception::VERSION),
    (RuptureStep::ID, RuptureStep::VERSION),
    (Ending::ID, Ending::VERSION),
    (Episode::ID, Episode::VERSION),
    (Belief::ID, Belief::VERSION),
    (BeliefRating::ID, BeliefRating::VERSION),
    (Scene::ID, Scene::VERSION),
    (OwnNote::ID, OwnNote::VERSION),
    (Circle::ID, Circle::VERSION),
    (Week::ID, Week::VERSION),
    (Supervised::ID, Supervised::VERSION),
    (Limits::ID, Limits::VERSION),
    (QualityOfLife::ID, QualityOfLife::VERSION),
    (ReadingOrder::ID, ReadingOrder::VERSION),
    (Screened::ID, Screened::VERSION),
    (Tie::ID, Tie::VERSION),
    (AfterEnd::ID, AfterEnd::VERSION),
    (Concern::ID, Concern::VERSION),
    (TakenBack::ID, TakenBack::VERSION),
];

/// A class of keys: who holds it can read what it seals. See [`crate::policy::READERS`].
pub mod class {
    use record::Class;

    /// The practice's own ledger: people, settings, questionnaires. The running house holds the key.
    pub const HOUSE: Class = Class::of("house");
    /// Who a client is.
    pub const IDENTITY: Class = Class::of("identity");
    /// Sessions planned and held.
    pub const FRAME: Class = Class::of("frame");
    /// What the client agreed to.
    pub const CONSENT: Class = Class::of("consent");
    /// What the client shared: forms, words they sent, what they told.
    pub const SHARED: Class = Class::of("client-shared");
    /// What the client keeps for now, or for good: forms, and words of their own.
    pub const HELD: Class = Class::of("client-held");
    /// Answers that call for help: the one exception to the client's choice.
    pub const SAFETY: Class = Class::of("safety");
    /// The therapist's own forms and marks.
    pub const THERAPIST: Class = Class::of("therapist");
    /// The therapist's process notes and words of their own, kept apart from the record.
    pub const PROCESS: Class = Class::of("process");
    /// What the therapist felt and was pulled to do with a client: nobody else ever holds this key.
    pub const OWN_NOTE: Class = Class::of("own-note");
    /// The therapist's own desk: capacity and support, in a ledger of their own.
    pub const DESK: Class = Class::of("desk");
    /// What a client sent to the therapist's supervisor about the therapist. The therapist never holds this key.
    pub const CONCERN_SUPERVISOR: Class = Class::of("concern-supervisor");
    /// What a client sent to the office about the therapist.
    pub const CONCERN_OFFICE: Class = Class::of("concern-office");
    /// Transcripts.
    pub const TRANSCRIPT: Class = Class::of("transcript");
    /// What the client said about findings; nobody else reads it.
    pub const OWN_REVIEW: Class = Class::of("client-review");
    /// What the therapist said about findings.
    pub const REVIEW: Class = Class::of("review");
    /// What the therapist took to supervision.
    pub const SUPERVISION: Class = Class::of("supervision");
}
