//! Joins coded turns with the words of their transcripts, by label and turn, and has the model read them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use listen::model::Lesson;
use listen::{Heard, Model, Role, Roles, Transcript, Turn};

use super::coded::{AllCoded, CodedTranscript};
use crate::cli::{Complaint, output, progress::Progress};

/// Reads the transcripts, each under the label that `attune listen` gives it.
pub(super) fn read_all(files: &[PathBuf]) -> Result<BTreeMap<String, Transcript>, Complaint> {
    let mut all = BTreeMap::new();
    for file in files {
        for (label, transcript) in read(file)? {
            if all.insert(label.clone(), transcript).is_some() {
                let what = format!("a second transcript is called `{label}`; rename one, here and in the table");
                return Err(Complaint::new(file.display(), what));
            }
        }
    }
    Ok(all)
}

fn read(file: &Path) -> Result<Vec<(String, Transcript)>, Complaint> {
    let bytes = output::read(file, listen::limits::MOST_BYTES as u64)?;
    let place = |refused: &listen::Refused| format!("{}, {}", file.display(), refused.place());
    let read = listen::read_all(&bytes)
        .map_err(|refused| Complaint::new(place(&refused), format!("{} {}", refused.what(), refused.what_to_do())))?;
    let name = file.file_stem().map_or_else(|| "-".into(), |stem| stem.to_string_lossy().into_owned());
    Ok(read.into_iter().map(|transcript| (transcript.id.clone().unwrap_or_else(|| name.clone()), transcript)).collect())
}

/// One lesson for each coded transcript.
pub(super) fn all(
    model: &Model,
    coded: &AllCoded,
    transcripts: &BTreeMap<String, Transcript>,
    progress: &Progress,
) -> Result<Vec<Lesson>, Complaint> {
    let families: Vec<String> = coded.families.iter().cloned().collect();
    let mut lessons = Vec::new();
    for (label, said) in &coded.transcripts {
        let transcript = transcripts.get(label).ok_or_else(|| unknown(label, said, transcripts))?;
        let roles = roles(transcript, said)?;
        let heard = Heard { turns: &transcript.turns, roles: &roles, goals: &[] };
        carried(&heard, said)?;
        let lesson = model.lesson(&heard, &said.turns, &families);
        lessons.push(lesson.map_err(|unusable| Complaint::new(label, unusable))?);
        progress.one_more();
    }
    Ok(lessons)
}

fn unknown(label: &str, said: &CodedTranscript, transcripts: &BTreeMap<String, Transcript>) -> Complaint {
    let place = said.speakers.values().next().map(|(_, place)| place.clone()).unwrap_or_default();
    let meant = practice::library::nearest(label, transcripts.keys().map(String::as_str));
    let meant = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
    Complaint::new(place, format!("no transcript is called `{label}`; name its file after --transcripts{meant}"))
}

/// Who is who, from what the table calls the speaker of each turn.
fn roles(transcript: &Transcript, said: &CodedTranscript) -> Result<Roles, Complaint> {
    let mut roles = Roles::default();
    for (number, (written, place)) in &said.speakers {
        let turn = transcript.turns.iter().find(|turn| turn.number == *number);
        let missing =
            || format!("this transcript has no turn {number}; is the table from another version of the file?");
        let turn = turn.ok_or_else(|| Complaint::new(place, missing()))?;
        let (Some(role), Some(name)) = (role(written), &turn.speaker) else { continue };
        if roles.of(Some(name)).is_some_and(|known| known != role) {
            let what = format!("`{name}` is the {written} here and somebody else in an earlier row; let one stand");
            return Err(Complaint::new(place, what));
        }
        roles.set(name.clone(), role);
    }
    let place = said.speakers.values().next().map(|(_, place)| place.clone()).unwrap_or_default();
    let what = "no row says who is therapist or client; write the table with `attune listen --roles`";
    if roles.is_empty() { Err(Complaint::new(place, what)) } else { Ok(roles) }
}

fn role(written: &str) -> Option<Role> {
    [Role::Therapist, Role::Client, Role::Other].into_iter().find(|role| role.id() == written)
}

/// A code on a turn whose speaker cannot carry it is a slip, and would teach nonsense.
fn carried(heard: &Heard<'_>, said: &CodedTranscript) -> Result<(), Complaint> {
    use listen::codes::Who;
    let slip =
        |turn: &Turn, family: &str| match (listen::codes::family(family).map(|family| family.who), heard.role(turn)) {
            (Some(Who::Therapist), Some(Role::Client | Role::Other)) => Some("therapist"),
            (Some(Who::Client), Some(Role::Therapist | Role::Other)) => Some("client"),
            _ => None,
        };
    for turn in heard.turns {
        let families = said.turns.get(&turn.number).into_iter().flatten();
        let mut slips = families.filter_map(|(family, _)| Some((family, slip(turn, family)?)));
        if let Some((family, whose)) = slips.next() {
            let place = said.speakers.get(&turn.number).map(|(_, place)| place.clone()).unwrap_or_default();
            return Err(Complaint::new(place, format!("`{family}` is for the {whose}'s turns, and this is not one")));
        }
    }
    Ok(())
}
