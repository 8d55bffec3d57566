//! Who speaks, and who is probably the therapist: proposed with reasons, used only once a person has confirmed it.

use crate::transcript::{Transcript, Turn};
use core::fmt;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A speaker as the file names them: blanks joined, control characters and marks that turn text round taken out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SpeakerName(String);

impl SpeakerName {
    /// A name, unless nothing of it is left.
    #[must_use]
    pub fn new(written: &str) -> Option<Self> {
        let shown: String = written.chars().filter(|&c| c.is_whitespace() || !is_hidden(c)).collect();
        let name = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        (!name.is_empty()).then_some(Self(name))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SpeakerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control characters and the marks that change reading order (Unicode UAX #9), which could make one name pass for
/// another on a page.
fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What somebody is in the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The therapist.
    Therapist,
    /// The client.
    Client,
    /// Somebody else: a partner, an interpreter.
    Other,
}

impl Role {
    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Therapist => "therapist",
            Self::Client => "client",
            Self::Other => "other",
        }
    }
}

/// Who is who, as a person confirmed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roles(BTreeMap<SpeakerName, Role>);

impl Roles {
    /// Roles by name.
    #[must_use]
    pub fn new(roles: impl IntoIterator<Item = (SpeakerName, Role)>) -> Self {
        Self(roles.into_iter().collect())
    }

    /// The role of a speaker; `None` where nobody said.
    #[must_use]
    pub fn of(&self, speaker: Option<&SpeakerName>) -> Option<Role> {
        self.0.get(speaker?).copied()
    }

    /// Nobody has a role.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and roles, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&SpeakerName, Role)> {
        self.0.iter().map(|(name, role)| (name, *role))
    }

    /// Names given a role that do not speak in this transcript; a slip of the pen, most likely.
    pub fn absent_from<'a>(&'a self, transcript: &'a Transcript) -> impl Iterator<Item = &'a SpeakerName> {
        let speaks = |name: &SpeakerName| transcript.turns.iter().any(|turn| turn.speaker.as_ref() == Some(name));
        self.0.keys().filter(move |name| !speaks(name))
    }

    /// Reads `NAME=therapist,NAME=client,NAME=other`.
    ///
    /// # Errors
    /// The part that could not be read, as written.
    pub fn parse(written: &str) -> Result<Self, String> {
        let parts = written.split(',').filter(|part| !part.trim().is_empty());
        parts.map(|part| one_role(part).ok_or_else(|| part.to_owned())).collect::<Result<_, _>>().map(Self)
    }
}

fn one_role(part: &str) -> Option<(SpeakerName, Role)> {
    let (name, role) = part.rsplit_once('=')?;
    let all = [Role::Therapist, Role::Client, Role::Other];
    let role = all.into_iter().find(|known| known.id() == role.trim())?;
    Some((SpeakerName::new(name)?, role))
}

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
    /// Says fewer words than the other.
    SaysLess {
        /// Who.
        name: SpeakerName,
        /// Their words.
        words: u32,
        /// The other's words.
        other: u32,
    },
    /// Speaks first.
    Opens {
        /// Who.
        name: SpeakerName,
    },
    /// Speaks last.
    Closes {
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
    /// As many signs point one way as the other.
    SignsDisagree,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NamedSo { name, role } => write!(f, "the file calls this speaker \"{name}\", which means {}", role.id()),
            Self::AsksMore { name, asked, other } => {
                write!(f, "{name} asks something in {asked} turns, the other in {other}; therapists usually ask more")
            }
            Self::SaysLess { name, words, other } => {
                write!(f, "{name} says {words} words, the other {other}; therapists usually say less")
            }
            Self::Opens { name } => write!(f, "{name} speaks first; therapists usually open"),
            Self::Closes { name } => write!(f, "{name} speaks last; therapists usually close"),
            Self::ThirdPerson { name } => write!(f, "{name} says least and is taken for a third person"),
            Self::NotTwo => f.write_str("fewer than two speakers are named"),
            Self::SignsDisagree => f.write_str("the signs point both ways; please say who is who"),
        }
    }
}

/// Labels that state a role.
const THERAPIST_LABELS: [&str; 12] = [
    "therapist", "t", "th", "counsellor", "counselor", "clinician", "psychologist", "psychotherapist", "analyst",
    "interviewer", "practitioner", "coach",
];
const CLIENT_LABELS: [&str; 8] = ["client", "c", "cl", "patient", "p", "pt", "interviewee", "coachee"];

fn stated(name: &SpeakerName) -> Option<Role> {
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
}

/// Proposes who is who: by names that state a role, otherwise by who asks, who says less, who opens and who closes.
///
/// Two votes more for one than for the other are needed; the rule is tool-defined.
#[must_use]
pub fn propose(transcript: &Transcript) -> Proposal {
    let mut heard: BTreeMap<&SpeakerName, Heard> = BTreeMap::new();
    for turn in &transcript.turns {
        let Some(name) = &turn.speaker else { continue };
        let counts = heard.entry(name).or_default();
        counts.words = counts.words.saturating_add(turn.words());
        counts.questions += u32::from(turn.text.contains(['?', '؟', '？']));
    }
    let mut names: Vec<(&SpeakerName, Heard)> = heard.into_iter().collect();
    names.sort_by_key(|(name, counts)| (stated(name).is_none(), core::cmp::Reverse(counts.words)));
    match &names[..] {
        [] | [_] => Proposal { roles: stated_roles(&names), reasons: stated_reasons(&names, Reason::NotTwo) },
        [a, b, others @ ..] => {
            let mut proposal = between(a, b, &transcript.turns);
            for (name, _) in others {
                let role = stated(name).unwrap_or(Role::Other);
                proposal.roles.0.insert((*name).clone(), role);
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
    let named = names.iter().filter_map(|(name, _)| Some(Reason::NamedSo { name: (*name).clone(), role: stated(name)? }));
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
    if let Some((more, less)) = ordered(a, b, |heard| heard.questions) {
        let (asked, other) = (more.1.questions, less.1.questions);
        reasons.push(Reason::AsksMore { name: more.0.clone(), asked, other });
    }
    if let Some((more, less)) = ordered(a, b, |heard| heard.words) {
        reasons.push(Reason::SaysLess { name: less.0.clone(), words: less.1.words, other: more.1.words });
    }
    let mut named = turns.iter().filter_map(|turn| turn.speaker.as_ref()).filter(|&name| name == a.0 || name == b.0);
    reasons.extend(named.next().map(|name| Reason::Opens { name: name.clone() }));
    reasons.extend(named.next_back().map(|name| Reason::Closes { name: name.clone() }));
    let votes = |who: &SpeakerName| reasons.iter().filter(|reason| reason.points_to(who)).count();
    match (votes(a.0), votes(b.0)) {
        (for_a, for_b) if for_a >= for_b + 2 => pair(a.0, b.0, reasons),
        (for_a, for_b) if for_b >= for_a + 2 => pair(b.0, a.0, reasons),
        _ => {
            reasons.push(Reason::SignsDisagree);
            Proposal { roles: Roles::default(), reasons }
        }
    }
}

/// The one with more first; `None` for a tie.
fn ordered<'s, 'a>(a: &'s Counted<'a>, b: &'s Counted<'a>, count: fn(&Heard) -> u32) -> Option<(&'s Counted<'a>, &'s Counted<'a>)> {
    match count(&a.1).cmp(&count(&b.1)) {
        core::cmp::Ordering::Greater => Some((a, b)),
        core::cmp::Ordering::Less => Some((b, a)),
        core::cmp::Ordering::Equal => None,
    }
}

impl Reason {
    fn points_to(&self, who: &SpeakerName) -> bool {
        match self {
            Self::AsksMore { name, .. } | Self::SaysLess { name, .. } | Self::Opens { name } | Self::Closes { name } => {
                name == who
            }
            _ => false,
        }
    }
}
