//! What was heard in a session, and what people said of it: each code as it stands now.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use engine::course::Talk;
use listen::codes::{self, FAMILIES, Family, Who};
use listen::{Goal, Language, Mark, Role, Roles, Transcript, Turn, Voice};

use crate::entries::{CodeOpinion, Heard, SaidOfCode};
use crate::listener::Listener;

/// A session's transcript as it was heard.
#[derive(Clone, Debug)]
pub struct Observed {
    /// The entry of the transcript.
    pub entry: String,
    /// The session.
    pub session: u32,
    /// What was read.
    pub transcript: Transcript,
    /// Who is who, as a person confirmed it.
    pub roles: Roles,
    /// Whether it is in English; where it is not, no coder was asked.
    pub language: Language,
    /// What the client came for; a code of the family `goal` is the id of one.
    pub goals: Vec<Goal>,
    /// Every code, by turn and then in the order of the families; at most one a turn and family.
    pub codes: Vec<Observation>,
}

/// One code as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The code; `rejected_by` where it was turned down.
    pub mark: Mark,
    /// What the coder proposes in its place, where a person put another code there.
    pub before: Option<Mark>,
    /// How a person stands to it.
    pub stands: Stands,
}

/// How a person stands to a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Nobody has said anything: it is a proposal.
    Proposed,
    /// It is so.
    Accepted,
    /// It is not so.
    Rejected,
    /// A person put it in another's place.
    Changed,
    /// A person heard it, and no coder.
    Added,
}

/// Who turns codes down here, as the table of the coded turns says it: never a name.
const BY: &str = "therapist";

impl Observed {
    pub(crate) fn of(
        entry: &str,
        heard: &Heard,
        said: &[SaidOfCode],
        goals: Vec<Goal>,
        listener: &Listener,
    ) -> Option<Self> {
        let transcript = listen::read(heard.text.as_bytes()).ok()?;
        let marks = listener.marks(entry, heard, &transcript, &goals);
        let said = said.iter().filter(|said| said.transcript == entry);
        Some(Self {
            entry: entry.to_owned(),
            session: heard.session,
            language: listen::language(&transcript.turns),
            codes: weigh(&marks, said, &transcript),
            roles: heard.roles.clone(),
            goals,
            transcript,
        })
    }

    /// Every mark, those turned down among them with who did.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        self.codes.iter().flat_map(|code| code.before.iter().chain([&code.mark]).cloned()).collect()
    }

    /// Turns and codes as the engine takes them: without those turned down.
    #[must_use]
    pub fn talk(&self) -> Talk {
        listen::to_talk(&self.entry, self.session, &self.transcript, &self.roles, &self.marks())
    }

    /// The coded turns as the table that `attune listen` writes.
    #[must_use]
    pub fn table(&self) -> String {
        let label = format!("session-{}", self.session);
        listen::to_csv(&listen::rows(&label, &self.transcript, &self.roles, &self.marks()))
    }

    /// The turn of a number.
    #[must_use]
    pub fn turn(&self, number: u32) -> Option<&Turn> {
        self.transcript.turns.iter().find(|turn| turn.number == number)
    }

    /// The code of a turn in a family.
    #[must_use]
    pub fn code(&self, turn: u32, family: &str) -> Option<&Observation> {
        self.codes.iter().find(|code| code.mark.turn == turn && code.mark.family == family)
    }

    /// The codes of a family here, where a goal is a code too.
    pub fn of_family(&self, family: &Family) -> impl Iterator<Item = &str> {
        let goals: &[Goal] = if family.id == codes::GOAL.id { &self.goals } else { &[] };
        family.codes.iter().map(|code| code.id).chain(goals.iter().map(|goal| goal.id.as_str()))
    }

    /// Whether a code may stand at a turn: whose turn it is decides, and the list of codes.
    #[must_use]
    pub fn may_carry(&self, turn: u32, family: &str, code: &str) -> bool {
        let known = codes::family(family).filter(|family| self.of_family(family).any(|known| known == code));
        let role = self.turn(turn).and_then(|turn| self.roles.of(turn.speaker.as_ref()));
        known.zip(role).is_some_and(|(family, role)| belongs(family, role))
    }
}

/// Whether a family belongs to the turns of a speaker.
#[must_use]
pub const fn belongs(family: &Family, role: Role) -> bool {
    match (family.who, role) {
        (Who::Therapist, Role::Therapist) | (Who::Client, Role::Client) => true,
        (Who::Both, Role::Therapist | Role::Client) => true,
        (Who::Therapist, Role::Client | Role::Other)
        | (Who::Client, Role::Therapist | Role::Other)
        | (Who::Both, Role::Other) => false,
    }
}

/// What was said of one turn and family, folded: what stands by a person's word, and what does not.
#[derive(Default)]
struct Word {
    stands: Option<(String, Stands)>,
    not: BTreeSet<String>,
}

impl Word {
    fn hear(&mut self, said: &SaidOfCode) {
        match &said.opinion {
            CodeOpinion::Accepted => self.stand(&said.code, Stands::Accepted),
            CodeOpinion::Added => self.stand(&said.code, Stands::Added),
            CodeOpinion::Changed { to } => {
                self.turn_down(&said.code);
                self.stand(to, Stands::Changed);
            }
            CodeOpinion::Rejected => self.turn_down(&said.code),
            CodeOpinion::TakenBack => *self = Self::default(),
        }
    }

    fn stand(&mut self, code: &str, how: Stands) {
        self.not.remove(code);
        self.stands = Some((code.to_owned(), how));
    }

    fn turn_down(&mut self, code: &str) {
        self.not.insert(code.to_owned());
        self.stands.take_if(|(stands, _)| stands == code);
    }

    /// What a proposal becomes under this word.
    fn upon(&self, mark: &Mark, turn: Option<&Turn>) -> Observation {
        match (&self.stands, self.not.contains(mark.code.as_ref())) {
            (Some((code, _)), _) if *code == mark.code => plain(mark.clone(), Stands::Accepted),
            (Some((code, _)), _) => {
                let of_person = of_person(mark.turn, mark.family, code, turn);
                Observation { mark: of_person, before: Some(rejected(mark)), stands: Stands::Changed }
            }
            (None, true) => plain(rejected(mark), Stands::Rejected),
            (None, false) => plain(mark.clone(), Stands::Proposed),
        }
    }
}

const fn plain(mark: Mark, stands: Stands) -> Observation {
    Observation { mark, before: None, stands }
}

fn rejected(mark: &Mark) -> Mark {
    Mark { rejected_by: Some(BY.to_owned()), ..mark.clone() }
}

fn of_person(turn: u32, family: &'static str, code: &str, at: Option<&Turn>) -> Mark {
    Mark {
        turn,
        family,
        code: Cow::Owned(code.to_owned()),
        confidence: 1.0,
        span: 0..at.map_or(0, |turn| turn.text.len()),
        spoke: Voice::Person,
        rejected_by: None,
    }
}

/// Proposals as they stand under what was said, and what stands by a person's word alone.
fn weigh<'a>(marks: &[Mark], said: impl Iterator<Item = &'a SaidOfCode>, transcript: &Transcript) -> Vec<Observation> {
    let turns: BTreeMap<u32, &Turn> = transcript.turns.iter().map(|turn| (turn.number, turn)).collect();
    let mut words: BTreeMap<(u32, &'static str), Word> = BTreeMap::new();
    for (said, family) in said.filter_map(|said| Some((said, codes::family(&said.family)?))) {
        words.entry((said.turn, family.id)).or_default().hear(said);
    }
    let nothing = Word::default();
    let proposed = marks.iter().map(|mark| {
        let word = words.remove(&(mark.turn, mark.family));
        word.as_ref().unwrap_or(&nothing).upon(mark, turns.get(&mark.turn).copied())
    });
    let mut codes: Vec<Observation> = proposed.collect();
    codes.extend(words.into_iter().filter_map(|((turn, family), word)| {
        let (code, how) = word.stands?;
        let at = turns.get(&turn).copied()?;
        Some(plain(of_person(turn, family, &code, Some(at)), how))
    }));
    codes.sort_by_key(|code| (code.mark.turn, place(code.mark.family)));
    codes
}

/// A family's place in the order people code by.
#[must_use]
pub fn place(family: &str) -> usize {
    FAMILIES.iter().position(|known| known.id == family).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TALK: &str = "Ines: I pushed you. I am sorry.\nMara: It is fine.\n";

    fn transcript() -> Transcript {
        listen::read(TALK.as_bytes()).expect("two speakers by name")
    }

    fn proposal(turn: u32, family: &'static str, code: &'static str) -> Mark {
        let (confidence, span, spoke) = (0.8, 0..4, Voice::Lexicon);
        Mark { turn, family, code: code.into(), confidence, span, spoke, rejected_by: None }
    }

    fn said(turn: u32, family: &str, code: &str, opinion: CodeOpinion) -> SaidOfCode {
        let (session, on) = (7, jiff::civil::date(2026, 6, 2));
        SaidOfCode { session, transcript: "t".into(), turn, family: family.into(), code: code.into(), opinion, on }
    }

    /// Code, how it stands, whether it counts.
    fn stands(marks: &[Mark], words: &[SaidOfCode]) -> Vec<(String, Stands, bool)> {
        let codes = weigh(marks, words.iter(), &transcript());
        codes.iter().map(|c| (c.mark.code.to_string(), c.stands, c.mark.rejected_by.is_none())).collect()
    }

    #[test]
    fn a_code_nobody_spoke_of_is_a_proposal_and_counts() {
        let owns = [proposal(0, "repair", "owns")];
        assert_eq!(stands(&owns, &[]), [("owns".to_owned(), Stands::Proposed, true)]);
    }

    #[test]
    fn a_rejection_is_kept_and_shown_and_does_not_count() {
        let owns = [proposal(0, "repair", "owns")];
        let not = [said(0, "repair", "owns", CodeOpinion::Rejected)];
        assert_eq!(stands(&owns, &not), [("owns".to_owned(), Stands::Rejected, false)]);
    }

    #[test]
    fn a_rejection_holds_to_its_code_so_a_better_coder_is_heard_and_a_stubborn_one_is_not() {
        let not = [said(0, "repair", "owns", CodeOpinion::Rejected)];
        let better = [proposal(0, "repair", "validates")];
        assert_eq!(stands(&better, &not), [("validates".to_owned(), Stands::Proposed, true)]);
        let stubborn = [proposal(0, "repair", "owns")];
        assert_eq!(stands(&stubborn, &not)[0].1, Stands::Rejected);
    }

    #[test]
    fn a_changed_code_stands_for_both_what_it_is_and_what_it_is_not() {
        let owns = [proposal(0, "repair", "owns")];
        let to = CodeOpinion::Changed { to: "invites".to_owned() };
        let codes = weigh(&owns, [said(0, "repair", "owns", to)].iter(), &transcript());
        assert_eq!((codes[0].mark.code.as_ref(), codes[0].mark.spoke), ("invites", Voice::Person));
        let before = codes[0].before.as_ref().expect("what was proposed is kept");
        assert_eq!((before.code.as_ref(), before.rejected_by.as_deref()), ("owns", Some("therapist")));
    }

    #[test]
    fn what_a_person_heard_stands_though_no_coder_heard_it() {
        let words = [said(1, "withdrawal", "minimal", CodeOpinion::Added)];
        assert_eq!(stands(&[], &words), [("minimal".to_owned(), Stands::Added, true)]);
        // Accepted once, it stands though a later coder hears nothing there.
        let words = [said(1, "withdrawal", "minimal", CodeOpinion::Accepted)];
        assert_eq!(stands(&[], &words), [("minimal".to_owned(), Stands::Accepted, true)]);
    }

    #[test]
    fn the_newest_word_counts_and_taking_it_back_leaves_the_proposal() {
        let owns = [proposal(0, "repair", "owns")];
        let word = |opinion| said(0, "repair", "owns", opinion);
        let change = word(CodeOpinion::Changed { to: "invites".to_owned() });
        let all = [word(CodeOpinion::Rejected), word(CodeOpinion::Accepted), change.clone()];
        assert_eq!(stands(&owns, &all[..2])[0].1, Stands::Accepted);
        assert_eq!(stands(&owns, &all)[0], ("invites".to_owned(), Stands::Changed, true));
        let back = said(0, "repair", "invites", CodeOpinion::TakenBack);
        assert_eq!(stands(&owns, &[change, back])[0], ("owns".to_owned(), Stands::Proposed, true));
    }

    #[test]
    fn an_added_code_that_is_turned_down_is_gone() {
        let words = [
            said(1, "withdrawal", "minimal", CodeOpinion::Added),
            said(1, "withdrawal", "minimal", CodeOpinion::Rejected),
        ];
        assert_eq!(stands(&[], &words), []);
    }

    #[test]
    fn a_family_belongs_to_the_speakers_the_guide_names() {
        // By the table at the head of docs/coding-guide.md.
        let of = |family: &str, role| belongs(codes::family(family).expect("a family of the guide"), role);
        assert!(of("repair", Role::Therapist) && !of("repair", Role::Client));
        assert!(of("withdrawal", Role::Client) && !of("withdrawal", Role::Therapist));
        assert!(of("boundary", Role::Client) && of("boundary", Role::Therapist) && !of("boundary", Role::Other));
    }
}
