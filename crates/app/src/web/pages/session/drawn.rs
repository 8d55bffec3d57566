//! From an opened session to what the page shows.

mod goals;
mod heard;

use engine::course::{Noted, Rater};
use listen::SpeakerName;
use practice::ClientId;
use practice::desk::{SessionFile, TherapistDesk};
use practice::transcript::Preview;

use super::Asked;
use super::view::{Mapping, Opened, Pair, Role, Speaker, Transcript, View};
use crate::web::shown;
use crate::web::site::Site;
use crate::words::Words;

pub(super) fn view(site: &Site, desk: &TherapistDesk, client: ClientId, file: &SessionFile, asked: &Asked) -> View {
    let (number, course) = (file.planned.number, shown::course_path(client));
    let own = |form: &engine::Form| form.by == Rater::Therapist && form.session == Some(number);
    let written = file.review.course.forms.iter().any(own);
    let drawn = Drawn { site, file, number, asked };
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
    asked: &'a Asked,
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
        match &self.file.observed {
            Some(observed) => Transcript::Ready(Box::new(heard::talk(
                &self.site.words,
                observed,
                &self.file.review.name,
                self.opened(),
                self.asked,
            ))),
            None => Transcript::None,
        }
    }

    fn opened(&self) -> Opened {
        let opened = self.file.review.file.shared_talk(self.number);
        opened.map_or(Opened::No, |opened| Opened::Since(self.site.words.day(opened.on)))
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
