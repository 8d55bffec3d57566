//! One file heard: read, its speakers told apart, coded, and masked where that was asked for.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

use listen::{Encoding, Goal, Heard, Known, Mark, Role, Roles, SessionMeasures, SpeakerName, Transcript};

use super::coders::Chosen;
use super::goals::Goals;
use crate::cli::{Complaint, output};

/// What is the same for every file.
pub(super) struct Settings {
    /// How files are written, where a person said so.
    pub(super) encoding: Option<Encoding>,
    pub(super) roles: Roles,
    pub(super) mask: bool,
    pub(super) coder: Chosen,
    pub(super) goals: Goals,
}

impl Settings {
    /// All of it in writing, to tell whether anything has changed; this version of Attune too.
    pub(super) fn written(&self) -> String {
        let encoding = self.encoding.map_or("told by content", Encoding::id);
        let mut written = format!(
            "{} {} {} {encoding}
",
            env!("CARGO_PKG_VERSION"),
            self.coder.name,
            self.mask
        );
        written.push_str(&self.coder.sums);
        for (name, role) in self.roles.iter() {
            let _ = writeln!(written, "{} {:?}", role.id(), name.as_str());
        }
        written + &self.goals.written()
    }
}

/// One transcript as it was heard.
pub(super) struct Session {
    /// What it is called.
    pub(super) label: String,
    /// Its turns; masked, if that was asked for.
    pub(super) transcript: Transcript,
    /// Who is who.
    pub(super) roles: Roles,
    /// What the client came for.
    pub(super) goals: Vec<Goal>,
    /// What was found.
    pub(super) marks: Vec<Mark>,
    /// What it was found by.
    pub(super) coder: &'static str,
    /// The speakers as the file calls them.
    pub(super) called: Vec<SpeakerName>,
    no_capitals: bool,
}

/// Reads a file and hears every transcript in it.
pub(super) fn hear(file: &Path, settings: &Settings) -> Result<Vec<Session>, Complaint> {
    hear_bytes(file, &output::read(file, listen::limits::MOST_BYTES as u64)?, settings)
}

/// The same of a file whose bytes are there.
pub(super) fn hear_bytes(file: &Path, bytes: &[u8], settings: &Settings) -> Result<Vec<Session>, Complaint> {
    let place = |refused: &listen::Refused| format!("{}, {}", file.display(), refused.place());
    let read = settings.encoding.map_or_else(|| listen::read_all(bytes), |chosen| listen::read_all_as(bytes, chosen));
    let transcripts = read
        .map_err(|refused| Complaint::new(place(&refused), format!("{} {}", refused.what(), refused.what_to_do())))?;
    let name = file.file_stem().map_or_else(|| "-".into(), |stem| stem.to_string_lossy().into_owned());
    let one = |transcript: Transcript| {
        let label = transcript.id.clone().unwrap_or_else(|| name.clone());
        session(label, transcript, settings)
    };
    Ok(transcripts.into_iter().map(one).collect())
}

fn session(label: String, transcript: Transcript, settings: &Settings) -> Session {
    let (roles, goals) = (roles(&transcript, &settings.roles), settings.goals.of(&label));
    let heard = Heard { turns: &transcript.turns, roles: &roles, goals: &goals };
    let marks = listen::hear(&heard, &*settings.coder.coder);
    let called = transcript.speakers().into_iter().cloned().collect();
    let coder = settings.coder.name;
    let session = Session { label, transcript, roles, goals, marks, coder, called, no_capitals: false };
    if settings.mask { session.masked() } else { session }
}

/// The roles given, and those of speakers whom the file itself calls therapist and client.
fn roles(transcript: &Transcript, given: &Roles) -> Roles {
    let mut roles = given.clone();
    for name in transcript.speakers() {
        let stated =
            [Role::Therapist, Role::Client].into_iter().find(|role| name.as_str().eq_ignore_ascii_case(role.id()));
        if let (Some(role), None) = (stated, given.of(Some(name))) {
            roles.set(name.clone(), role);
        }
    }
    roles
}

impl Session {
    /// What is known of the transcript beside its words.
    pub(super) fn known(&self) -> Known<'_> {
        Known { roles: &self.roles, goals: &self.goals, coder: Some(self.coder), marks: &self.marks }
    }

    /// All its measures.
    pub(super) fn measures(&self) -> SessionMeasures {
        self.known().measures(&self.transcript)
    }

    /// Without names and numbers. Codes were found in the words as they were said; where they stand moves along.
    fn masked(mut self) -> Self {
        let masked = listen::mask(&self.transcript);
        for mark in &mut self.marks {
            let at = |turns: &[listen::Turn]| turns.binary_search_by_key(&mark.turn, |turn| turn.number).ok();
            if let Some(at) = at(&self.transcript.turns) {
                let (before, after) = (&self.transcript.turns[at].text, &masked.transcript.turns[at].text);
                mark.span = moved(&mark.span, before, after);
            }
        }
        self.roles = masked.roles(&self.roles);
        self.no_capitals = masked.counts.no_capitals;
        self.transcript = masked.transcript;
        self
    }

    /// What a person should know before trusting it, a sentence each.
    pub(super) fn notes(&self) -> Vec<String> {
        let said = |what: String| format!("{}: {what}", self.label);
        let mut notes: Vec<String> = Vec::new();
        if self.no_capitals {
            notes.push(said("no capitals in these words, so no names could be found in them".to_owned()));
        }
        notes.extend(self.warnings());
        let language = listen::language(&self.transcript.turns);
        match language {
            listen::Language::English { .. } => {}
            other if other.bars_codes() => notes.push(said(format!("{other}; nothing is coded"))),
            other => notes.push(said(format!("{other}; codes stand as if it were English"))),
        }
        if !language.bars_codes() {
            notes.extend(self.who_is_missing().map(said));
        }
        notes
    }

    /// What was odd in the file; what is odd in the same way many times is told at its first place.
    fn warnings(&self) -> Vec<String> {
        let mut told: Vec<(String, &listen::Warning, usize)> = Vec::new();
        let mut place: BTreeMap<String, usize> = BTreeMap::new();
        for warning in &self.transcript.warnings {
            let what = warning.what.to_string();
            let at = *place.entry(what.clone()).or_insert(told.len());
            match told.get_mut(at) {
                Some((_, _, times)) => *times += 1,
                None => told.push((what, warning, 1)),
            }
        }
        let said = |(what, first, times): &(String, &listen::Warning, usize)| {
            let more = if *times > 1 { format!(", and in {} more places", times - 1) } else { String::new() };
            format!("{}, {}{more}: {what}", self.label, self.transcript.place(first))
        };
        told.iter().map(said).collect()
    }

    /// How to say who is who, where nobody has.
    fn who_is_missing(&self) -> Option<String> {
        let has = |wanted| self.roles.iter().any(|(_, role)| role == wanted);
        if has(Role::Therapist) && has(Role::Client) {
            return None;
        }
        let proposal = listen::propose(&self.transcript);
        let pairs: Vec<String> = proposal.roles.iter().map(|(name, role)| format!("{name}={}", role.id())).collect();
        let reasons: Vec<String> = proposal.reasons.iter().map(ToString::to_string).collect();
        let how = if pairs.is_empty() { "NAME=therapist,NAME=client".to_owned() } else { pairs.join(",") };
        Some(format!(
            "nobody has said who is the therapist and who the client, so what belongs to one of them is not coded; \
             if it is so, give --roles \"{how}\" ({})",
            reasons.join("; ")
        ))
    }
}

/// Where a span stands once parts of its text were masked: shared words at both ends keep their place, and a span that
/// reaches into what was masked takes in all of it.
fn moved(span: &Range<usize>, before: &str, after: &str) -> Range<usize> {
    let shared = before.chars().zip(after.chars()).take_while(|(a, b)| a == b);
    let head: usize = shared.map(|(a, _)| a.len_utf8()).sum();
    let rest = before[head..].chars().rev().zip(after[head..].chars().rev()).take_while(|(a, b)| a == b);
    let tail: usize = rest.map(|(a, _)| a.len_utf8()).sum();
    let back = |at: usize| after.len() - (before.len() - at);
    let start = match span.start {
        start if start <= head => start,
        start if start + tail >= before.len() => back(start),
        _ => head,
    };
    let end = match span.end {
        end if end <= head => end,
        end if end + tail >= before.len() => back(end),
        _ => after.len() - tail,
    };
    start..end
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn a_span_keeps_its_words_when_names_around_it_are_masked() {
        let (before, after) = ("I told Jon so. You never listen.", "I told [name 1] so. You never listen.");
        let quoted = |words: &str| {
            let at = before.find(words).unwrap();
            after[moved(&(at..at + words.len()), before, after)].to_owned()
        };
        assert_eq!(quoted("You never listen."), "You never listen.");
        assert_eq!(quoted("I told"), "I told");
        assert_eq!(quoted("told Jon so"), "told [name 1] so");
        assert_eq!(quoted(before), after);
        assert_eq!(moved(&(3..3), "äbc Jon", "äbc [name 1]"), 3..3);
    }

    #[test]
    fn no_part_of_a_masked_name_stays_in_a_quotation() {
        let (before, after) = ("Jon and Joe met", "[name 1] and [name 2] met");
        for start in 0..before.len() {
            for end in start + 1..=before.len() {
                assert!(after.get(moved(&(start..end), before, after)).is_some(), "{start}..{end}");
            }
        }
    }
}
