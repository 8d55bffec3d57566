//! Who is probably the therapist: proposed with reasons, used only once a person has confirmed it.

use crate::speakers::{Role, Roles, SpeakerName};
use crate::transcript::{Transcript, Turn};
use core::fmt;
use serde::Serialize;
use std::collections::BTreeMap;

/// Who may be who, with the reasons. Never applied by itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Proposal {
    /// The proposal; empty when the reasons do not point one way.
    pub roles: Roles,
    /// Why, or why not.
    pub reasons: Vec<Reason>,
}

/// One reason of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "id", rename_all = "kebab-case")]
pub enum Reason {
    /// The name itself is a role.
    NamedSo {
        /// The name.
        name: SpeakerName,
        /// The role it states.
        role: Role,
    },
    /// Asks more questions than the other.
    AsksMore {
        /// Who.
        name: SpeakerName,
        /// Turns of theirs with a question mark.
        asked: u32,
        /// Turns of the other's with a question mark.
        other: u32,
    },
    /// Speaks more of "you" and less of "I" than the other; read in English only.
    SpeaksOfYou {
        /// Who.
        name: SpeakerName,
        /// How often they say "you" or "your".
        you: u32,
        /// How often they say "I", "me" or "my".
        i: u32,
    },
    /// Speaks first.
    Opens {
        /// Who.
        name: SpeakerName,
    },
    /// Says so little next to the others that they are taken for a third person.
    ThirdPerson {
        /// Who.
        name: SpeakerName,
    },
    /// Fewer than two speakers are named, so there is nobody to tell apart.
    NotTwo,
    /// No two signs point the same way.
    SignsDisagree,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NamedSo { name, role } => {
                write!(f, "the file calls this speaker \"{name}\", which means {}", role.id())
            }
            Self::AsksMore { name, asked, other } => {
                write!(f, "{name} asks something in {asked} turns, the other in {other}; therapists usually ask more")
            }
            Self::SpeaksOfYou { name, you, i } => {
                write!(f, "{name} says \"you\" {you} times and \"I\" {i} times; therapists speak more of \"you\"")
            }
            Self::Opens { name } => write!(f, "{name} speaks first; therapists usually open"),
            Self::ThirdPerson { name } => write!(f, "{name} says least and is taken for a third person"),
            Self::NotTwo => f.write_str("fewer than two speakers are named"),
            Self::SignsDisagree => f.write_str("the signs do not agree; please say who is who"),
        }
    }
}

/// Labels that state a role.
const THERAPIST_LABELS: [&str; 12] = [
    "therapist",
    "t",
    "th",
    "counsellor",
    "counselor",
    "clinician",
    "psychologist",
    "psychotherapist",
    "analyst",
    "interviewer",
    "practitioner",
    "coach",
];
const CLIENT_LABELS: [&str; 8] = ["client", "c", "cl", "patient", "p", "pt", "interviewee", "coachee"];

/// The role a name itself states.
pub(crate) fn stated(name: &SpeakerName) -> Option<Role> {
    let label = name.as_str().to_lowercase();
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.');
    let is_in = |labels: &[&str]| labels.contains(&label);
    is_in(&THERAPIST_LABELS).then_some(Role::Therapist).or(is_in(&CLIENT_LABELS).then_some(Role::Client))
}

/// What is counted of one speaker.
#[derive(Default)]
struct Heard {
    words: u32,
    questions: u32,
    you: u32,
    i: u32,
}

impl Heard {
    fn hear(&mut self, turn: &Turn) {
        self.words = self.words.saturating_add(turn.words());
        self.questions += u32::from(turn.text.contains(['?', '؟', '？']));
        for word in turn.text.to_lowercase().split(|c: char| !c.is_alphabetic()) {
            self.you += u32::from(matches!(word, "you" | "your" | "yours"));
            self.i += u32::from(matches!(word, "i" | "me" | "my"));
        }
    }

    /// More "you" than "I", for each word spoken; `None` where neither is said, as in other languages.
    fn of_you(&self) -> Option<f64> {
        let said = self.you + self.i > 0;
        said.then(|| (f64::from(self.you) - f64::from(self.i)) / f64::from(self.words.max(1)))
    }
}

/// Proposes who is who: by names that state a role, otherwise by three signs of which two must agree: who asks more, who
/// speaks of "you" rather than of "I", who opens.
///
/// Tool-defined. On 86 counselling demonstrations with known speakers (AnnoMI) the signs were right in 77, 85 and 76.
/// Who says less was tried and left out (right in 37), and so was who closes (50).
#[must_use]
pub fn propose(transcript: &Transcript) -> Proposal {
    let mut heard: BTreeMap<&SpeakerName, Heard> = BTreeMap::new();
    for turn in &transcript.turns {
        let Some(name) = &turn.speaker else { continue };
        heard.entry(name).or_default().hear(turn);
    }
    let mut names: Vec<(&SpeakerName, Heard)> = heard.into_iter().collect();
    names.sort_by_key(|(name, counts)| (stated(name).is_none(), core::cmp::Reverse(counts.words)));
    match &names[..] {
        [] | [_] => Proposal { roles: stated_roles(&names), reasons: stated_reasons(&names, Reason::NotTwo) },
        [a, b, others @ ..] => {
            let mut proposal = between(a, b, &transcript.turns);
            for (name, _) in others {
                proposal.roles.set((*name).clone(), stated(name).unwrap_or(Role::Other));
                proposal.reasons.push(Reason::ThirdPerson { name: (*name).clone() });
            }
            proposal
        }
    }
}

fn stated_roles(names: &[(&SpeakerName, Heard)]) -> Roles {
    Roles::new(names.iter().filter_map(|(name, _)| Some(((*name).clone(), stated(name)?))))
}

fn stated_reasons(names: &[(&SpeakerName, Heard)], otherwise: Reason) -> Vec<Reason> {
    let named =
        names.iter().filter_map(|(name, _)| Some(Reason::NamedSo { name: (*name).clone(), role: stated(name)? }));
    named.chain([otherwise]).collect()
}

type Counted<'a> = (&'a SpeakerName, Heard);

fn between(a: &Counted<'_>, b: &Counted<'_>, turns: &[Turn]) -> Proposal {
    let named = |(name, _): &Counted<'_>| Some(Reason::NamedSo { name: (*name).clone(), role: stated(name)? });
    let reasons: Vec<Reason> = [a, b].into_iter().filter_map(named).collect();
    match (stated(a.0), stated(b.0)) {
        (Some(Role::Therapist), None | Some(Role::Client)) | (None, Some(Role::Client)) => pair(a.0, b.0, reasons),
        (Some(Role::Client), None | Some(Role::Therapist)) | (None, Some(Role::Therapist)) => pair(b.0, a.0, reasons),
        _ => by_signs(a, b, turns),
    }
}

fn pair(therapist: &SpeakerName, client: &SpeakerName, reasons: Vec<Reason>) -> Proposal {
    let roles = Roles::new([(therapist.clone(), Role::Therapist), (client.clone(), Role::Client)]);
    Proposal { roles, reasons }
}

fn by_signs(a: &Counted<'_>, b: &Counted<'_>, turns: &[Turn]) -> Proposal {
    let mut reasons = Vec::new();
    if let Some((more, less)) = ordered(a, b, |heard| Some(heard.questions)) {
        let (asked, other) = (more.1.questions, less.1.questions);
        reasons.push(Reason::AsksMore { name: more.0.clone(), asked, other });
    }
    if let Some((more, _)) = ordered(a, b, Heard::of_you) {
        reasons.push(Reason::SpeaksOfYou { name: more.0.clone(), you: more.1.you, i: more.1.i });
    }
    let mut named = turns.iter().filter_map(|turn| turn.speaker.as_ref()).filter(|&name| name == a.0 || name == b.0);
    reasons.extend(named.next().map(|name| Reason::Opens { name: name.clone() }));
    let votes = |who: &SpeakerName| reasons.iter().filter(|reason| reason.points_to(who)).count();
    match (votes(a.0), votes(b.0)) {
        (2.., _) => pair(a.0, b.0, reasons),
        (_, 2..) => pair(b.0, a.0, reasons),
        _ => {
            reasons.push(Reason::SignsDisagree);
            Proposal { roles: Roles::default(), reasons }
        }
    }
}

/// The one with more first; `None` for a tie or where one has nothing to compare.
fn ordered<'s, 'a, T: PartialOrd>(
    a: &'s Counted<'a>,
    b: &'s Counted<'a>,
    count: fn(&Heard) -> Option<T>,
) -> Option<(&'s Counted<'a>, &'s Counted<'a>)> {
    let (of_a, of_b) = (count(&a.1)?, count(&b.1)?);
    if of_a > of_b {
        return Some((a, b));
    }
    (of_a < of_b).then_some((b, a))
}

impl Reason {
    fn points_to(&self, who: &SpeakerName) -> bool {
        match self {
            Self::AsksMore { name, .. } | Self::SpeaksOfYou { name, .. } | Self::Opens { name } => name == who,
            _ => false,
        }
    }
}
