//! What several pages show alike: paths, roles, the one line to have in mind.

use engine::Answer;
use engine::assessment::Said;
use engine::signal::Person;
use fluent_bundle::FluentValue;
use practice::ClientId;
use practice::entries::{ConsentTo, Role};
use practice::review::CourseReview;

use crate::web::look::card::ByChance;
use crate::words::{Voice, Words};

/// Where a course lies.
#[must_use]
pub fn course_path(client: ClientId) -> String {
    format!("/course/{client}")
}

/// The key of a role's name.
#[must_use]
pub const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Client => "role-client",
        Role::Therapist => "role-therapist",
        Role::Supervisor => "role-supervisor",
        Role::Office => "role-office",
    }
}

/// What can be agreed to, by its written id.
#[must_use]
pub fn consent(id: &str) -> Option<ConsentTo> {
    ConsentTo::ALL.into_iter().find(|to| consent_id(*to) == id)
}

/// The written id of what can be agreed to.
#[must_use]
pub const fn consent_id(to: ConsentTo) -> &'static str {
    match to {
        ConsentTo::Questionnaires => "questionnaires",
        ConsentTo::Transcripts => "transcripts",
        ConsentTo::Supervision => "supervision",
    }
}

/// The finding, where the answer is one.
#[must_use]
pub const fn finding(said: &Said) -> Option<&engine::Finding> {
    match &said.answer {
        Answer::Finding(finding) => Some(finding),
        Answer::Quiet { .. } | Answer::CannotSay { .. } => None,
    }
}

/// The one line to have in mind before a session.
#[must_use]
pub fn mind(voice: Voice<'_>, review: &CourseReview, unanswered: Option<u32>) -> String {
    match (review.leading(voice.reader() != Some(Person::Client)), unanswered, unseen(review)) {
        (Some(said), ..) => voice.phrase(said.answer.reads()),
        (None, Some(session), _) => voice.say("mind-unanswered", &[("session", session.into())]),
        (None, None, Some(said)) => voice.phrase(said.answer.reads()),
        (None, None, None) => voice.plain("mind-quiet"),
    }
}

/// Why nothing can be said of how the client sees it: silence and the top of a scale are not calm.
fn unseen(review: &CourseReview) -> Option<&Said> {
    let answers = review.assessment.answers.iter();
    let mut of_client = answers.filter(|said| said.signal.id == "alliance.level.client");
    of_client.find(|said| matches!(said.answer, Answer::CannotSay { .. }))
}

/// How many findings are expected by chance, and how that is reckoned.
#[must_use]
pub fn by_chance(words: &Words, a_month: f64) -> ByChance {
    let watched = cohort::Watched::over_twenty();
    let whole = |number: f64| FluentValue::from(format!("{number:.0}"));
    let shares = [("strained", watched.rupture), ("moved", watched.moved), ("apart", watched.apart)];
    let mut gaps: Vec<_> = shares.into_iter().map(|(name, share)| (name, whole(share.percent()))).collect();
    gaps.push(("sessions", whole(watched.a_session().recip())));
    ByChance {
        says: words.say("by-chance", &[("number", FluentValue::from(points(a_month)))]),
        reckoned: words.say("by-chance-reckoned", &gaps),
    }
}

/// A score as people write it: at most one decimal, none where it is whole.
#[must_use]
pub fn points(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 { format!("{rounded:.0}") } else { format!("{rounded:.1}") }
}
