//! The measures of a session: one file each, one list of all.
//!
//! Each comes with its interval where something was sampled, the words it rests on, and how many marks of its kind
//! somebody turned down; or with why it is missing. None is an alliance score, none reads a voice, and none compares
//! with another therapist.

mod advice;
mod behaviour;
mod chat;
mod disclosures;
mod goals;
mod interval;
mod measured;
mod own_sessions;
mod permission;
mod session;
mod silences;
mod speaking;
mod strain;
mod stretches;
mod talk_share;
mod we;
mod when;

pub use advice::{Advice, PieceOfAdvice};
pub use behaviour::{Part, QuestionsToReflections};
pub use chat::{Chat, ChatRun};
pub use disclosures::{Disclosure, Disclosures, NextReply};
pub use goals::GoalTouched;
pub use interval::{FEWEST_EXCHANGES, Interval, Method, exchanges, odds, poisson, wilson};
pub use measured::{Measured, Missing, Quotation};
pub use own_sessions::{Beside, FEWEST_EARLIER, Numbers, Standing, Usual, beside_own};
pub use permission::{AskedBy, Permission};
pub use silences::{Silence, SilencesBroken};
pub use speaking::{SpeakerMeasures, TurnCount};
pub use strain::{Marker, Repair, Strain, Window};
pub use talk_share::Share;
pub use we::{We, WeRate};
pub use when::Unit;

use crate::coder::{Heard, Mark};
use crate::speakers::{Role, Roles};
use crate::style::{StyleMatching, matching};
use crate::transcript::{Transcript, Turn};
use measured::counted;
use serde::Serialize;
use session::Session;

/// What needs no understanding of a word.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measures {
    /// By speaker, in the order they first speak; the nameless last.
    pub speakers: Vec<SpeakerMeasures>,
    /// The therapist's part of therapist's and client's time, 0 to 1. Time is the length of the cues, small pauses
    /// inside a cue included; a person's own overlapping cues count once; time both speak counts for both. Quotes the
    /// longest turn of each.
    pub therapist_time: Measured<Share>,
    /// The therapist's part of therapist's and client's words, 0 to 1. Quotes the longest turn of each.
    pub therapist_words: Measured<Share>,
    /// Milliseconds during which at least two different speakers speak.
    pub overlap_ms: Measured<u64>,
    /// Milliseconds during which nobody speaks: all pauses, short ones too.
    pub pauses_ms: Measured<u64>,
    /// Silences of at least [`crate::limits::SILENCE_MS`] between turns.
    pub silences: Measured<Vec<Silence>>,
    /// Milliseconds from the first start to the last end.
    pub length_ms: Measured<u64>,
}

/// All measures of one session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SessionMeasures {
    /// What needs no understanding.
    #[serde(flatten)]
    pub talk: Measures,
    /// Turns by role.
    pub turns: Measured<TurnCount>,
    /// Silences by who broke them.
    pub silences_broken: Measured<SilencesBroken>,
    /// Questions for each reflection.
    pub questions_to_reflections: Measured<QuestionsToReflections>,
    /// Complex reflections among reflections.
    pub complex_reflections: Measured<Part>,
    /// Open questions among questions.
    pub open_questions: Measured<Part>,
    /// Advice, asked for or not.
    pub advice: Measured<Advice>,
    /// What the therapist told of themselves, and the replies.
    pub disclosures: Measured<Disclosures>,
    /// Chat at the ends and in the middle.
    pub chat_minutes: Measured<Chat>,
    /// What touched the client's goals.
    pub goal_minutes: Measured<Vec<GoalTouched>>,
    /// How alike the two use small words.
    pub style_matching: Measured<StyleMatching>,
    /// Client turns with withdrawal.
    pub withdrawal: Measured<u32>,
    /// Client turns with confrontation.
    pub confrontation: Measured<u32>,
    /// Therapist turns with a repair move.
    pub repair: Measured<u32>,
    /// Markers of strain by window, each with what answered it.
    pub strain: Measured<Strain>,
    /// "We" of the pair and other "we".
    pub we: Measured<We>,
    /// Marks of all kinds that somebody turned down; they are in no number above.
    pub turned_down: u32,
}

/// Counts everything that needs no understanding. Without confirmed roles there is no share.
#[must_use]
pub fn measure(transcript: &Transcript, roles: &Roles) -> Measures {
    talk(&transcript.turns.iter().collect::<Vec<_>>(), roles)
}

/// Counts everything there is to count of a session that was coded, or not, when `marks` is `None`.
#[must_use]
pub fn measure_session(heard: &Heard<'_>, marks: Option<&[Mark]>) -> SessionMeasures {
    let session = Session::new(*heard, marks);
    let talk = talk(&heard.turns.iter().collect::<Vec<_>>(), heard.roles);
    SessionMeasures {
        turns: speaking::turn_count(&session),
        silences_broken: silences::by_role(&talk.silences, heard.roles),
        talk,
        questions_to_reflections: behaviour::questions_to_reflections(&session),
        complex_reflections: behaviour::complex_reflections(&session),
        open_questions: behaviour::open_questions(&session),
        advice: advice::advice(&session),
        disclosures: disclosures::disclosures(&session),
        chat_minutes: chat::chat_minutes(&session),
        goal_minutes: goals::goal_minutes(&session),
        style_matching: style_matching(&session),
        withdrawal: strain::turns_with(&session, "withdrawal", Role::Client),
        confrontation: strain::turns_with(&session, "confrontation", Role::Client),
        repair: strain::turns_with(&session, "repair", Role::Therapist),
        strain: strain::strain(&session),
        we: we::we(&session),
        turned_down: session.all_turned_down(),
    }
}

fn talk(all: &[&Turn], roles: &Roles) -> Measures {
    let silences = silences::silences(all);
    let speakers = speaking::by_speaker(all);
    let words = |own: &[&Turn]| counted(speaking::total_words(own), own.len(), own.len());
    Measures {
        speakers: speakers.iter().map(|speaker| speaking::one(speaker, roles, &silences)).collect(),
        therapist_time: talk_share::share_of(all, roles, |own| stretches::timed(own, stretches::covered)),
        therapist_words: talk_share::share_of(all, roles, words),
        overlap_ms: stretches::timed(all, |_| stretches::overlap(&speakers)),
        pauses_ms: stretches::timed(all, |spoken| stretches::length(spoken) - stretches::covered(spoken)),
        silences,
        length_ms: stretches::timed(all, stretches::length),
    }
}

fn style_matching(session: &Session<'_>) -> Measured<StyleMatching> {
    if let Some(why) = session.bars_words() {
        return Measured::CannotSay { why };
    }
    let said = |role| session.turns_of(role).map(|(_, turn)| turn.text.as_str());
    let both = session.turns_of(Role::Therapist).count() + session.turns_of(Role::Client).count();
    match matching(said(Role::Therapist), said(Role::Client)) {
        Ok(value) => counted(value, both, session.heard.turns.len()),
        Err(why) => Measured::CannotSay { why },
    }
}
