//! The model from outside: what it does with any text, with damaged files, with many threads, and without roles. Without
//! weights in `models/listener` only the refusals can be tested.

use listen::model::{FILES, SUMS, Weights};
use listen::{Coder, Heard, Mark, Model, Role, Roles, SpeakerName, Turn, hear};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn weights() -> Option<Weights> {
    let weights = Weights::shipped();
    let there = weights.iter().next().is_some();
    if !there {
        eprintln!("no weights in models/listener: nothing to hear with");
    }
    there.then_some(weights)
}

fn model() -> Option<&'static Model> {
    weights().map(|_| Model::shipped().unwrap())
}

fn name(text: &str) -> SpeakerName {
    SpeakerName::new(text).unwrap()
}

fn roles() -> Roles {
    Roles::new([(name("Ines"), Role::Therapist), (name("Mara"), Role::Client)])
}

fn turns<'a>(said: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Turn> {
    let turn = |(number, (who, text)): (usize, (&str, &str))| Turn {
        number: u32::try_from(number).unwrap(),
        speaker: SpeakerName::new(who),
        text: text.to_owned(),
        ..Turn::default()
    };
    said.into_iter().enumerate().map(turn).collect()
}

/// An invented opening and some work.
const SESSION: [(&str, &str); 10] = [
    ("Ines", "Still raining out there?"),
    ("Mara", "Pouring. I got soaked at the bus stop."),
    ("Ines", "The forecast said it stops tonight."),
    ("Mara", "I'll believe that when I see it."),
    ("Ines", "So, how has the week been since you spoke to your mother?"),
    ("Mara", "I wanted to ring her and then I couldn't. I'm useless at this."),
    ("Ines", "You meant to, and when it came to it, it felt too big."),
    ("Mara", "Yes."),
    ("Ines", "You could write it down first, or ring from here. Which would you rather?"),
    ("Mara", "I'll write it down. I want to do it this week."),
];

fn code(model: &Model, turns: &[Turn], roles: &Roles) -> Vec<Mark> {
    hear(&Heard { turns, roles, goals: &[] }, &model)
}

/// What must hold of all marks, whatever was said.
fn keeps_the_guide(turns: &[Turn], roles: &Roles, marks: &[Mark]) {
    let mut seen = BTreeSet::new();
    for mark in marks {
        let turn = turns.iter().find(|turn| turn.number == mark.turn).unwrap();
        assert!(seen.insert((mark.turn, mark.family)), "two codes of {} in one turn", mark.family);
        assert!((0.0..=1.0).contains(&mark.confidence), "{mark:?}");
        assert!(turn.text.get(mark.span.clone()).is_some(), "{mark:?} rests on no words of its turn");
        let role = roles.of(turn.speaker.as_ref());
        let family = listen::codes::family(mark.family).unwrap();
        let right = match family.who {
            listen::codes::Who::Therapist => role == Some(Role::Therapist),
            listen::codes::Who::Client => role == Some(Role::Client),
            listen::codes::Who::Both => true,
        };
        assert!(right, "{mark:?} is not for {role:?}");
    }
    for mark in marks.iter().filter(|mark| mark.family == "main") {
        let holds = |family: &str| marks.iter().any(|other| other.turn == mark.turn && other.family == family);
        let held: Vec<_> = ["question", "reflection", "input"].into_iter().filter(|family| holds(family)).collect();
        assert!(if mark.code == "other" { held.is_empty() } else { held.contains(&&*mark.code) }, "{mark:?}: {held:?}");
    }
}

#[test]
fn every_turn_of_the_two_is_coded_by_the_guide() {
    let Some(model) = model() else { return };
    let turns = turns(SESSION);
    let marks = code(model, &turns, &roles());
    keeps_the_guide(&turns, &roles(), &marks);
    let always =
        |turn: &Turn| marks.iter().any(|mark| mark.turn == turn.number && ["main", "talk"].contains(&mark.family));
    assert!(turns.iter().all(always));
}

#[test]
fn small_talk_is_coded_in_runs_of_three_or_more() {
    let Some(model) = model() else { return };
    let lone = turns([SESSION[4], SESSION[5], SESSION[0], SESSION[5], SESSION[6]]);
    let marks = code(model, &lone, &roles());
    assert!(marks.iter().all(|mark| mark.family != "chat"), "{marks:?}");
}

#[test]
fn the_same_session_gives_the_same_marks_whatever_the_threads() {
    let Some(weights) = weights() else { return };
    let many: Vec<_> = (0..6).flat_map(|_| SESSION).collect();
    let turns = turns(many);
    let on = |threads| code(&Model::read(&weights).unwrap().on_threads(threads), &turns, &roles());
    let one = on(1);
    assert!(!one.is_empty());
    assert_eq!((&one, &one), (&on(2), &on(5)));
}

#[test]
fn what_comes_later_does_not_change_what_came_before() {
    let Some(model) = model() else { return };
    let early = |count: usize| {
        let marks = code(model, &turns(SESSION.into_iter().take(count)), &roles());
        // Two families look ahead, to see whether a run reaches three.
        marks
            .into_iter()
            .filter(|mark| mark.turn < 6 && !["chat", "withdrawal"].contains(&mark.family))
            .collect::<Vec<_>>()
    };
    assert_eq!(early(6), early(10));
}

#[test]
fn without_roles_nothing_that_belongs_to_one_of_the_two_is_found() {
    let Some(model) = model() else { return };
    let marks = code(model, &turns(SESSION), &Roles::default());
    let both = |mark: &Mark| matches!(listen::codes::family(mark.family).unwrap().who, listen::codes::Who::Both);
    assert!(marks.iter().all(both), "{marks:?}");
}

#[test]
fn a_third_speaker_is_context_and_carries_no_code() {
    let Some(model) = model() else { return };
    let mut roles = roles();
    roles.set(name("Kofi"), Role::Other);
    let marks = code(model, &turns([SESSION[4], ("Kofi", "You should try harder."), SESSION[5]]), &roles);
    assert!(marks.iter().all(|mark| mark.turn != 1), "{marks:?}");
}

#[test]
fn nearness_to_a_goal_is_a_number_for_every_turn_and_goal() {
    let Some(model) = model() else { return };
    let goal = |id: &str, text: &str| listen::Goal { id: id.into(), text: text.into() };
    let goals = [goal("ring", "Ring my mother again"), goal("swim", "Go swimming on my own")];
    let near = model.nearness(&turns(SESSION), &goals).unwrap();
    assert_eq!(near.len(), SESSION.len());
    assert!(near.iter().all(|row| row.len() == 2 && row.iter().all(|x| (-1.0..=1.0).contains(x))));
    assert!(near[5][0] > near[5][1], "ringing her is nearer to ringing than to swimming: {:?}", near[5]);
}

#[test]
fn without_files_the_message_names_what_is_missing_and_what_to_do() {
    let message = Model::read(&Weights::default()).unwrap_err().to_string();
    assert_eq!(
        message,
        "listener.json: this file of the model is missing; copy the whole folder again, or listen by the rules alone"
    );
}

#[test]
fn each_file_missing_or_cut_is_named() {
    let Some(whole) = weights() else { return };
    for file in
        FILES.iter().filter(|file| whole.iter().any(|(name, _)| name == **file)).filter(|file| !file.ends_with("md"))
    {
        let bytes = whole.iter().find(|(name, _)| name == file).unwrap().1;
        let cut = bytes[..bytes.len() * 2 / 3].to_vec();
        let named = |bytes: Option<Vec<u8>>| {
            let others = whole.iter().filter(|(name, _)| name != file && *name != SUMS);
            let others = others.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
            Model::read(&Weights::from_files(others.chain(bytes.map(|bytes| ((*file).to_owned(), bytes))))).unwrap_err()
        };
        if *file != SUMS {
            assert_eq!(named(None).file, *file);
            let refused = named(Some(cut));
            assert_eq!(refused.file, *file, "{refused}");
            assert!(refused.what.contains("damaged"), "{refused}");
        }
    }
}

#[test]
fn one_flipped_bit_is_noticed_where_the_folder_has_its_checksums() {
    let Some(mut weights) = weights() else { return };
    weights.set(SUMS, weights.sums().into_bytes());
    let mut bytes = weights.iter().find(|(name, _)| *name == "ngrams.bin").unwrap().1.to_vec();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    weights.set("ngrams.bin", bytes);
    let refused = Model::read(&weights).unwrap_err();
    assert_eq!(refused.file, "ngrams.bin");
    assert!(refused.what.contains("checksum"), "{refused}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(texts in prop::collection::vec("\\PC{0,80}|.{0,40}|([a-z']{1,9} ){0,20}[?.]", 0..8)) {
        if let Some(model) = model() {
            let said = texts.iter().enumerate().map(|(at, text)| (["Ines", "Mara"][at % 2], text.as_str()));
            let turns = turns(said);
            let roles = roles();
            keeps_the_guide(&turns, &roles, &model.code(&Heard { turns: &turns, roles: &roles, goals: &[] }));
        }
    }
}
