//! `attune train` as a practice meets it: a house style is learned, too little is refused, and bad input says what to do.
//! Without weights in `models/listener` only refusals can be tested.

use listen::model::{FILES, Weights};
use listen::{Coder, Heard, Model, Role, Roles, SpeakerName};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn has_weights() -> bool {
    let there = Weights::shipped().iter().next().is_some();
    if !there {
        eprintln!("no weights in models/listener: nothing to train from");
    }
    there
}

fn train(folder: &Path, arguments: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_attune"))
        .arg("train")
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const PLACES: [&str; 12] = [
    "kitchen", "garden", "office", "station", "market", "garden", "school", "garden", "harbour", "garden", "library",
    "garden",
];

/// Sessions of a house that calls every client turn about the garden `change`, and every other `sustain`: a style that no
/// shipped weights have.
fn house_style(folder: &Path, transcripts: usize) {
    let (mut words, mut codes) = (String::from("transcript,turn,speaker,text\n"), String::new());
    for transcript in 0..transcripts {
        for (at, place) in PLACES.iter().enumerate() {
            let number = transcript * 7 + at;
            let (ask, tell) = (at * 2, at * 2 + 1);
            words += &format!("s{transcript},{ask},therapist,And what happened on day {number}?\n");
            words +=
                &format!("s{transcript},{tell},client,I was in the {place} for {} hours that day.\n", number % 5 + 1);
            let code = if *place == "garden" { "change" } else { "sustain" };
            codes += &format!("s{transcript},{tell},client,,,talk,{code},0.9,\n");
        }
    }
    fs::write(folder.join("words.csv"), words).unwrap();
    fs::write(folder.join("coded.csv"), format!("{HEADER}{codes}")).unwrap();
}

const HEADER: &str = "transcript,turn,speaker,start,end,family,code,confidence,rejected_by\n";

fn weights(folder: &Path) -> Weights {
    let read = |name: &&str| Some(((*name).to_owned(), fs::read(folder.join(name)).ok()?));
    Weights::from_files(FILES.iter().filter_map(read))
}

#[test]
fn a_house_style_is_learned_and_codes_words_it_was_not_shown() {
    if !has_weights() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    house_style(folder.path(), 6);
    let done = train(folder.path(), "coded.csv --transcripts words.csv --out ours");
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let card = fs::read_to_string(folder.path().join("ours/CARD.md")).unwrap();
    assert!(card.lines().any(|line| line.starts_with("talk") && line.ends_with("learned")), "{card}");
    let model = Model::read(&weights(&folder.path().join("ours"))).unwrap();
    let transcript =
        listen::read(b"speaker,text\nclient,I was in the garden for nine hours on Sunday.\nclient,I was in the cellar for nine hours on Sunday.\n").unwrap();
    let roles = Roles::new([(SpeakerName::new("client").unwrap(), Role::Client)]);
    let marks = model.code(&Heard { turns: &transcript.turns, roles: &roles, goals: &[] });
    let talk: Vec<_> = marks.iter().filter(|mark| mark.family == "talk").map(|mark| &*mark.code).collect();
    assert_eq!(talk, ["change", "sustain"]);
}

#[test]
fn the_same_codes_and_seed_give_the_same_folder() {
    if !has_weights() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    house_style(folder.path(), 6);
    for out in ["one", "two"] {
        train(folder.path(), &format!("coded.csv --transcripts words.csv --seed 7 --out {out}"));
    }
    let (one, two) = (weights(&folder.path().join("one")), weights(&folder.path().join("two")));
    assert!(one.iter().next().is_some());
    assert!(one.iter().eq(two.iter()));
}

#[test]
fn too_few_codes_change_nothing_and_write_nothing() {
    if !has_weights() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    house_style(folder.path(), 2);
    let done = train(folder.path(), "coded.csv --transcripts words.csv --out ours");
    assert_eq!(done.status.code(), Some(1), "{}", said(&done));
    let told = String::from_utf8(done.stdout).unwrap();
    assert!(told.contains("too few codes") && told.contains("Nothing was learned"), "{told}");
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

/// Each kind of bad input: the table, and what the one message must say.
#[test]
fn bad_input_ends_with_two_and_one_message_that_says_where_and_what_to_do() {
    if !has_weights() {
        return;
    }
    let bad = [
        ("transcript,turn,speaker,family\ns0,1,client,talk\n", "line 1: there is no column `code`"),
        ("transcript,turn,speaker,family,code\ns0,one,client,talk,change\n", "line 2: `one` in the column `turn`"),
        ("transcript,turn,speaker,family,code\ns0,1,client,tlak,change\n", "did you mean `talk`?"),
        ("transcript,turn,speaker,family,code\ns0,1,client,talk,chnage\n", "did you mean `change`?"),
        ("transcript,turn,speaker,family,code\ns9,1,client,talk,change\n", "no transcript is called `s9`"),
        ("transcript,turn,speaker,family,code\ns0,99,client,talk,change\n", "this transcript has no turn 99"),
        ("transcript,turn,speaker,family,code\ns0,0,therapist,talk,change\n", "`talk` is for the client's turns"),
        (
            "transcript,turn,speaker,family,code\ns0,1,client,talk,change\ns0,1,client,talk,neutral\n",
            "line 3: turn 1 has both `change` and `neutral`",
        ),
        ("transcript,turn,speaker,family,code\ns0,1,client,,\n", "no row has a code"),
        ("transcript,turn,speaker,family,code\ns0,1,Mara,talk,change\n", "no row says who is therapist or client"),
    ];
    let folder = tempfile::tempdir().unwrap();
    house_style(folder.path(), 1);
    for (table, expected) in bad {
        fs::write(folder.path().join("bad.csv"), table).unwrap();
        let done = train(folder.path(), "bad.csv --transcripts words.csv --out ours");
        assert_eq!(done.status.code(), Some(2), "{table}");
        assert!(said(&done).contains(expected), "{table}\n{}", said(&done));
        assert_eq!(said(&done).lines().count(), 1, "{}", said(&done));
        assert!(!folder.path().join("ours").exists());
    }
}

#[test]
fn a_place_that_is_taken_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    house_style(folder.path(), 1);
    let done = train(folder.path(), "coded.csv --transcripts words.csv --out words.csv");
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("there is something here already"), "{}", said(&done));
}

#[test]
fn a_damaged_base_is_refused_naming_its_file() {
    let folder = tempfile::tempdir().unwrap();
    house_style(folder.path(), 1);
    fs::create_dir(folder.path().join("base")).unwrap();
    fs::write(folder.path().join("base/listener.json"), "{").unwrap();
    let done = train(folder.path(), "coded.csv --transcripts words.csv --out ours --base base");
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("listener.json: this file of the model is damaged"), "{}", said(&done));
}
