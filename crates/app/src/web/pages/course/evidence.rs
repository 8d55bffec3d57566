//! What a finding rests on, opened: the question and its answer, the scores, the words that were said.

use engine::assessment::Said;
use engine::course::Rater;
use engine::evidence::{Evidence as Proof, Point, What};
use engine::signal::Person;
use practice::desk::Release;

use super::drawn::Drawn;
use super::view::{Evidence, Opened};
use crate::web::shown;
use crate::words::Words;

/// Turns shown before and after the one that counts.
const AROUND: u32 = 2;

/// A finding to be released, in the sentences its supervisor reads.
pub(super) fn release(words: &Words, said: &Said, question: String) -> Release {
    let voice = words.spoken_to(Person::Supervisor);
    let finding = shown::finding(said);
    let evidence = finding.map_or(&[][..], engine::Finding::evidence);
    Release {
        finding: said.key(),
        claim: voice.phrase(said.answer.reads()),
        strength: finding.map(|finding| finding.strength().word().to_owned()).unwrap_or_default(),
        evidence: evidence.iter().map(|one| voice.phrase(&one.reads)).collect(),
        question,
    }
}

/// One piece of evidence and what it opens on.
pub(super) fn opened(drawn: &Drawn<'_>, proof: &Proof) -> Evidence {
    let opened = match &proof.what {
        What::Answer { form, instrument, item, value, by } => answer(drawn, form, (instrument, item), *value, *by),
        What::Scores { points, .. } => Opened::Scores(points.iter().map(|point| score(drawn, point)).collect()),
        What::Speech { session, turn, .. } => speech(drawn, *session, *turn),
        What::Marked { .. } | What::Logged { .. } | What::Rule { .. } | What::Absent { .. } => Opened::Sentence,
    };
    Evidence { reads: drawn.voice().phrase(&proof.reads), opened }
}

fn answer(drawn: &Drawn<'_>, form: &str, (instrument, item): (&str, &str), value: i32, by: Rater) -> Opened {
    let library = drawn.site.house.library();
    let item = library.find(instrument, None).and_then(|instrument| instrument.item(item).cloned());
    let anchor = item.as_ref().and_then(|item| item.anchors.get(&value.to_string()).cloned());
    let form = drawn.review.course.forms.iter().find(|one| one.id == form);
    let on = form.map(|form| drawn.site.words.day(form.on)).unwrap_or_default();
    let who = drawn.name(by);
    Opened::Answer {
        asked: item.and_then(|item| item.text).unwrap_or_default(),
        answered: anchor.map_or_else(|| value.to_string(), |anchor| format!("{value} · {anchor}")),
        by: format!("{who}, {on}"),
    }
}

fn score(drawn: &Drawn<'_>, point: &Point) -> (String, String) {
    let day = drawn.site.words.day(point.on);
    let when = match point.session {
        Some(number) => drawn.site.words.say("session-on", &[("number", number.into()), ("day", day.into())]),
        None => day,
    };
    (when, shown::points(point.value))
}

fn speech(drawn: &Drawn<'_>, session: u32, turn: u32) -> Opened {
    let Some((_, heard)) = drawn.review.file.heard.get(&session) else { return Opened::Sentence };
    let Ok(transcript) = listen::read(heard.text.as_bytes()) else { return Opened::Sentence };
    let near = transcript.turns.iter().filter(|one| one.number.abs_diff(turn) <= AROUND);
    let told = |one: &listen::Turn| {
        let who = one.speaker.as_ref().map(ToString::to_string).unwrap_or_default();
        (who, one.text.clone(), one.number == turn)
    };
    Opened::Speech { turns: near.map(told).collect(), session, turn }
}
