//! From an opened session to what the page shows.

use engine::course::{Noted, Rater};
use listen::{Measured, SpeakerName};
use practice::ClientId;
use practice::desk::{SessionFile, TherapistDesk};
use practice::entries::Heard;
use practice::transcript::Preview;

use super::view::{Mapping, Pair, Role, Speaker, Talk, Transcript, Turn, View};
use crate::web::look::picture::Hand;
use crate::web::look::ribbon::Stretch;
use crate::web::shown;
use crate::web::site::Site;
use crate::words::Words;

pub(super) fn view(site: &Site, desk: &TherapistDesk, client: ClientId, file: &SessionFile) -> View {
    let (number, course) = (file.planned.number, shown::course_path(client));
    let own = |form: &engine::Form| form.by == Rater::Therapist && form.session == Some(number);
    let written = file.review.course.forms.iter().any(own);
    let drawn = Drawn { site, file, number };
    View {
        action: format!("{course}/session/{number}"),
        client: file.review.name.clone(),
        therapist: site.house.name_of(desk.seat().who()),
        number,
        on: site.words.day(file.planned.on),
        done: None,
        errors: Vec::new(),
        answers: drawn.answers(),
        missing: drawn.missing(),
        marks: drawn.marks(),
        transcript: drawn.transcript(),
        after: (!written).then(|| format!("{course}/session/{number}/after")),
        course,
    }
}

struct Drawn<'a> {
    site: &'a Site,
    file: &'a SessionFile,
    number: u32,
}

impl Drawn<'_> {
    /// The same constructs as each of the two answered them.
    fn answers(&self) -> Vec<Pair> {
        let asked = |by: Rater| {
            let forms = self.file.review.course.forms.iter();
            forms.filter(move |form| {
                form.by == by && form.session == Some(self.number) && form.instrument.starts_with("session-check-in")
            })
        };
        let value = |by: Rater, item: &str| {
            let found = asked(by).find_map(|form| form.answers.get(item).copied());
            found.map(|value| self.site.words.say("of-ten", &[("value", value.into())])).unwrap_or_default()
        };
        let mut items: Vec<String> = [Rater::Client, Rater::Therapist]
            .into_iter()
            .flat_map(|by| asked(by).flat_map(|form| form.answers.keys().cloned()))
            .collect();
        items.sort_by_key(|item| {
            ["bond", "goals", "tasks", "tension"].iter().position(|known| known == item).unwrap_or(9)
        });
        items.dedup();
        let pair = |item: String| Pair {
            about: self.site.words.plain(&format!("construct-{item}")),
            client: value(Rater::Client, &item),
            therapist: value(Rater::Therapist, &item),
        };
        items.into_iter().map(pair).collect()
    }

    /// Why one side is empty: not answered, kept closed, or only totals.
    fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        let form =
            |by: Rater| self.file.review.course.forms.iter().find(|f| f.by == by && f.session == Some(self.number));
        let key = match form(Rater::Client) {
            None => Some("missing-client"),
            Some(form) if form.answers.is_empty() && form.totals.is_empty() => Some("missing-client-closed"),
            Some(form) if form.answers.is_empty() => Some("missing-client-totals"),
            Some(_) => None,
        };
        let name = || vec![("name", self.file.review.name.as_str().into())];
        missing.extend(key.map(|key| self.site.words.say(key, &name())));
        missing.extend(form(Rater::Therapist).is_none().then(|| self.site.words.plain("missing-therapist")));
        missing
    }

    fn marks(&self) -> Vec<String> {
        let here = self.file.review.course.marks.iter().filter(|mark| mark.session == self.number);
        let told = |mark: &engine::course::Mark| {
            let key = match mark.what {
                Noted::Rupture => "marked-rupture",
                Noted::RepairTried => "marked-repair-tried",
            };
            let who = self.site.words.plain(if mark.by == Rater::Client { "role-client" } else { "you" });
            self.site.words.say(key, &[("who", who.into())])
        };
        let mut told: Vec<String> = here.map(told).collect();
        told.extend(
            self.file
                .notes
                .iter()
                .map(|note| self.site.words.say("marked-note", &[("text", note.text.as_str().into())])),
        );
        told
    }

    fn transcript(&self) -> Transcript {
        let heard = self.file.review.file.heard.get(&self.number);
        let read = heard.and_then(|(_, heard)| Some((heard, listen::read(heard.text.as_bytes()).ok()?)));
        match read {
            Some((heard, transcript)) => Transcript::Ready(talk(&self.site.words, heard, &transcript)),
            None => Transcript::None,
        }
    }
}

fn talk(words: &Words, heard: &Heard, transcript: &listen::Transcript) -> Talk {
    let hand = |speaker: Option<&SpeakerName>| match heard.roles.of(speaker) {
        Some(listen::Role::Therapist) => Some(Hand::Therapist),
        Some(listen::Role::Client) => Some(Hand::Client),
        Some(listen::Role::Other) | None => None,
    };
    let stretches = transcript.turns.iter().flat_map(|turn| {
        let by = hand(turn.speaker.as_ref());
        turn.stretches.iter().map(move |stretch| Stretch {
            by,
            start: stretch.start_ms,
            end: stretch.end_ms,
            coded: false,
        })
    });
    Talk {
        stretches: stretches.collect(),
        says: counted(words, heard, transcript),
        turns: transcript.turns.iter().map(turn).collect(),
        can_reject: false,
    }
}

/// What was counted, in words: each one's part of the time and of the words, and the silences.
fn counted(words: &Words, heard: &Heard, transcript: &listen::Transcript) -> String {
    let measures = listen::measure(transcript, &heard.roles);
    let percent = |share: &listen::Share| format!("{:.0}", share.share * 100.0);
    let mut said = vec![words.say("talk-turn-count", &[("count", transcript.turns.len().into())])];
    said.extend(
        measures.therapist_words.value().map(|share| words.say("talk-words", &[("percent", percent(share).into())])),
    );
    said.push(match &measures.therapist_time {
        Measured::Counted { value, .. } => words.say("talk-time", &[("percent", percent(value).into())]),
        Measured::CannotSay { .. } => words.plain("talk-no-times"),
    });
    said.extend(
        measures.silences.value().map(|silences| words.say("talk-silences", &[("count", silences.len().into())])),
    );
    said.extend(
        (!transcript.warnings.is_empty())
            .then(|| words.say("talk-warnings", &[("count", transcript.warnings.len().into())])),
    );
    said.join(" ")
}

fn turn(turn: &listen::Turn) -> Turn {
    Turn {
        number: turn.number,
        at: turn.start_ms.map(|ms| format!("{}:{:02}", ms / 60_000, ms / 1_000 % 60)).unwrap_or_default(),
        who: turn.speaker.as_ref().map(ToString::to_string).unwrap_or_default(),
        text: turn.text.clone(),
        codes: Vec::new(),
    }
}

/// Who may be who, to be confirmed by a person.
pub(super) fn mapping(words: &Words, preview: &Preview) -> Mapping {
    let transcript = &preview.transcript;
    let because: Vec<String> = preview.proposal.reasons.iter().map(ToString::to_string).collect();
    let speaker = |name: &SpeakerName| {
        let own = || transcript.turns.iter().filter(|turn| turn.speaker.as_ref() == Some(name));
        Speaker {
            name: name.to_string(),
            turns: own().count(),
            sample: own().max_by_key(|turn| turn.text.len().min(160)).map(|turn| turn.text.clone()).unwrap_or_default(),
            proposed: preview.proposal.roles.of(Some(name)).map(role),
            because: reasons(words, name, &because),
        }
    };
    let about = [
        ("format", transcript.format.into()),
        ("count", transcript.turns.len().into()),
        ("warnings", transcript.warnings.len().into()),
    ];
    Mapping {
        draft: preview.token.clone(),
        about: words.say("talk-about", &about),
        speakers: transcript.speakers().into_iter().map(speaker).collect(),
    }
}

fn reasons(words: &Words, name: &SpeakerName, because: &[String]) -> String {
    let own: Vec<&str> = because.iter().filter(|reason| reason.contains(name.as_str())).map(String::as_str).collect();
    if own.is_empty() {
        words.plain("talk-no-reason")
    } else {
        words.say("talk-because", &[("reasons", own.join("; ").into())])
    }
}

const fn role(role: listen::Role) -> Role {
    match role {
        listen::Role::Therapist => Role::Therapist,
        listen::Role::Client => Role::Client,
        listen::Role::Other => Role::Other,
    }
}
